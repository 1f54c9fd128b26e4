"""Tests of how a sentence is found to deny a statement."""
