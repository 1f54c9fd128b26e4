"""Why something is not done, as a sentence for people."""


class Refused(Exception):
    """It is not done; `str()` says why."""
