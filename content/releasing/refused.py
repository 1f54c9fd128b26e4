"""What is said when something may not be done with the storyboard."""

from content.refusing import Refused

__all__ = ["Refused"]
