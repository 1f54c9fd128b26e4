"""Checks, held against their own examples."""
