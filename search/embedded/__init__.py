"""The engine that needs no server: SQLite's own full-text search, in a file."""
