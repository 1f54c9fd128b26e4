"""What the plan says no with: a sentence for the person who asked."""


class Refused(Exception):
    """It is not done; `str()` says why, in a sentence for people."""
