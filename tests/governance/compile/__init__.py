"""Storyboards made ready, tested."""
