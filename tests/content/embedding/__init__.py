"""Tests of texts as vectors."""
