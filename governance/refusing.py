"""Why something is not done, and the shortest forms of the commonest questions."""

from content.refusing import Refused

__all__ = ["Refused", "require", "require_reason"]

# What an explanation needs at least, in characters.
REASON_CHARACTERS = 15


def require(condition: object, says: str) -> None:
    """Raise Refused(says) unless the condition holds."""
    if not condition:
        raise Refused(says)


def require_reason(reason: str) -> str:
    """Return the reason, trimmed; raise Refused when it explains nothing."""
    trimmed = " ".join(reason.split())
    require(
        len(trimmed) >= REASON_CHARACTERS,
        f"Please give a reason of at least {REASON_CHARACTERS} characters.",
    )
    return trimmed
