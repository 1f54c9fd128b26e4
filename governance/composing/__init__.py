"""Findings that several checks compose alike."""
