"""The hub's own pages, one module for each."""
