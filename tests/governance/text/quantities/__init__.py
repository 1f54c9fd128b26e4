"""Tests of how figures are read and compared."""
