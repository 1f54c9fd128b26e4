"""Check a file: the same findings for anybody's file or text, and nothing is kept."""
