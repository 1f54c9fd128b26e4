"""What the plan says no with: the refusal that all packages share."""

from content.refusing import Refused

__all__ = ["Refused"]
