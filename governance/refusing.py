"""Why something is not done: the refusal that all packages share."""

from content.refusing import REASON_CHARACTERS, Refused, require, require_reason

__all__ = ["REASON_CHARACTERS", "Refused", "require", "require_reason"]
