"""Makes what every hub begins with, and takes away what Wagtail begins with.

Each function may be called again and again: it ends in the same state.
"""
