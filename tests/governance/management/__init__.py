"""Commands, tested."""
