"""What is not done, and why: one refusal for all packages, and its shortest forms."""

# What an explanation needs at least, in characters.
REASON_CHARACTERS = 15


class Refused(Exception):
    """It is not done, and nothing is changed; `str()` says why, in a sentence for
    people.
    """


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
