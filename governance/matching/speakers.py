"""Whose words a quotation holds: a customer's are exempt, our own people's are not."""

import re
from collections.abc import Iterable

from governance.compile import CompiledStory
from governance.text.masks import Mask
from governance.text.normalise import normalise

# How far from a quotation its speaker is named.
_REACH = 120
_STOP = re.compile(r"[.!?](?:\s|$)")
_OURS = re.compile(r"\bour\b(?! (?:customer|client|partner|user)s?\b)")
_THEIRS = re.compile(r"\b(?:customer|client|partner|user|buyer)s?\b")


def of_others(
    text: str, quotations: Iterable[Mask], story: CompiledStory
) -> list[Mask]:
    """Return the quotations but those whose speaker is named as one of us.

    One of us: "our" or our own name stands where the speaker is named, and no
    customer's. Where nobody is named it is somebody else's.
    """
    return [
        quotation
        for quotation in quotations
        if not _is_one_of_us(_named_around(text, quotation), story)
    ]


def _is_one_of_us(named: str, story: CompiledStory) -> bool:
    if _THEIRS.search(named) or any(name in named for name in story.customers):
        return False
    own = any(name in named for name in story.own_names)
    return own or bool(_OURS.search(named))


def _named_around(text: str, quotation: Mask) -> str:
    """Return, folded, the rest of the sentence that the quotation stands in."""
    before = text[max(0, quotation.start - _REACH) : quotation.start]
    after = text[quotation.end : quotation.end + _REACH]
    stops = [stop.end() for stop in _STOP.finditer(before)]
    stop = _STOP.search(after)
    rest = before[stops[-1] if stops else 0 :] + after[: stop.start() if stop else None]
    return normalise(rest).text
