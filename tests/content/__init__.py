"""Tests of the package content."""
