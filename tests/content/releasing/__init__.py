"""Tests of the storyboard's draft, its changes and its two signatures."""
