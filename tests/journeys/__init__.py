"""Whole stories in a browser, against real web and worker processes."""
