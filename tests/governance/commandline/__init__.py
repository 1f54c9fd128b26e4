"""Files from the command line, tested."""
