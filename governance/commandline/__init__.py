"""Auditing files from the command line: which files, what is known, how it reads."""
