"""Measures speed and memory, beside other tools: `make bench`."""
