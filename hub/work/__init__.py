"""Your work: the first page after signing in, by role."""
