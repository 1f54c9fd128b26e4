"""Findings that checks share, tested."""
