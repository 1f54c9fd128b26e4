"""What files say of their language, as BCP 47."""

import re

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.IGNORECASE)


def language_of(value: object) -> str | None:
    """Return "en-GB" for "en_gb" and "en-GB"; None for what is no language."""
    tag = str(value).strip().replace("_", "-")
    if not _TAG.fullmatch(tag):
        return None
    first, *rest = tag.split("-")
    return "-".join((first.lower(), *map(_cased, rest)))


def _cased(part: str) -> str:
    # RFC 5646, 2.1.1: regions in capitals, scripts with one, all else small.
    if len(part) == 2:
        return part.upper()
    return part.title() if len(part) == 4 and part.isalpha() else part.lower()
