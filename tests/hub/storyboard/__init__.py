"""Tests of the storyboard's screens."""
