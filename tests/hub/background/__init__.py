"""Tests of work that nobody waits for."""
