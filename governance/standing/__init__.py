"""What has been let out, and the ways in which that changes (docs/roles.md)."""

from governance.standing.due import run_due
from governance.standing.looking_again import look_again
from governance.standing.taking_back import extend, recall, retire

__all__ = ["extend", "look_again", "recall", "retire", "run_due"]
