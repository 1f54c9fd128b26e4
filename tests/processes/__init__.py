"""Tests with real processes: web servers and workers that are killed in the middle.

Each has a database of its own, on SQLite and, with DATABASE_URL, on PostgreSQL.
"""
