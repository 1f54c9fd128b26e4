"""What is said when something may not be done with the storyboard."""


class Refused(Exception):
    """It was not done, and nothing was changed. Its text is a sentence for people."""
