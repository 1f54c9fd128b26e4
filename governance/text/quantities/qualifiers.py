"""The words around a figure that make it a bound, a best case or a rough figure."""

import re

from governance.text.quantities.quantity import Qualifier

# "As little as three minutes" is a best case, as "up to 38%" is one.
_WORDS = {
    Qualifier.EXACTLY: "exactly, precisely, equal to",
    Qualifier.ABOUT: (
        "about, around, approximately, approx, approx., roughly, circa, ca., c., some, "
        "nearly, almost, close to, an estimated, estimated, an average of, on average"
    ),
    Qualifier.UP_TO: (
        "up to, as much as, as many as, as high as, as large as, as long as, as little "
        "as, as few as, as low as, as soon as, as fast as, only up to"
    ),
    Qualifier.AT_LEAST: (
        "at least, a minimum of, minimum, minimum of, min., no fewer than, no less "
        "than, not less than, not fewer than, starting at, starting from, starts at, "
        "starts from, upwards of, upward of, from at least"
    ),
    Qualifier.MORE_THAN: (
        "more than, over, above, greater than, higher than, larger than, longer than, "
        "better than, in excess of, exceeding, exceeds, exceeded, beyond, past the, "
        "surpassing, surpassed, older than"
    ),
    Qualifier.AT_MOST: (
        "within, no more than, not more than, never more than, at most, at the most, a "
        "maximum of, maximum, maximum of, max, max., not exceeding, no later than, "
        "no longer than, no greater than, no higher than, capped at, inside"
    ),
    Qualifier.LESS_THAN: (
        "less than, fewer than, under, below, lower than, smaller than, shorter than, "
        "faster than, quicker than, short of, just shy of, shy of, cheaper than, "
        "younger than"
    ),
}
_BEFORE = {
    words.strip(): qualifier
    for qualifier, line in _WORDS.items()
    for words in line.split(", ")
}
_LONGEST = max(words.count(" ") + 1 for words in _BEFORE)
_SIGNS = {
    "~": Qualifier.ABOUT,
    "≈": Qualifier.ABOUT,
    "±": Qualifier.ABOUT,
    "<": Qualifier.LESS_THAN,
    ">": Qualifier.MORE_THAN,
    "≤": Qualifier.AT_MOST,
    "≥": Qualifier.AT_LEAST,
}
_DEFINITE = frozenset({"the", "its", "our", "their"})
_SKIPPED = _DEFINITE | {"a", "an", "another", "additional", "full"}
_AFTER = re.compile(
    r"-?\+| ?-?(?:(?P<about>ish\b|odd\b| or so\b|, give or take)"
    r"|(?P<least>(?<=-)plus\b"
    r"| or (?:more|greater|above|over|better|longer|higher|older)\b"
    r"| and (?:above|over|up|older|more)\b| at (?:the )?least\b| minimum\b| min\b)"
    r"|(?P<most> or (?:less|fewer|under|below|faster|lower|shorter|sooner|younger)\b"
    r"| at (?:the )?most\b| maximum\b| max\b))"
)
_WINDOW = 40


def qualifier_before(folded: str, start: int) -> Qualifier | None:
    """Read the hedge that ends right before `start`, past articles and brackets."""
    window = folded[max(0, start - _WINDOW) : start]
    lead = window.rstrip(" (\"'")
    if lead and lead[-1] in _SIGNS and (len(lead) == 1 or lead[-2] in " ("):
        return _SIGNS[lead[-1]]
    words = lead.split()[-_LONGEST - 2 :]
    shortest = 1
    while words and words[-1] in _SKIPPED:
        # "About the 100 people" tells a story, "more than the 100" compares.
        shortest = 2 if words.pop() in _DEFINITE else shortest
    for length in range(min(_LONGEST, len(words)), shortest - 1, -1):
        found = _BEFORE.get(" ".join(words[-length:]).lstrip("(\"'"))
        if found:
            return found
    return None


def qualifier_after(folded: str, end: int) -> tuple[Qualifier | None, int]:
    """Read the hedge that begins at `end` ("or more", "+") and give where it ends."""
    found = _AFTER.match(folded, end)
    if not found:
        return None, end
    if found["about"]:
        return Qualifier.ABOUT, found.end()
    return Qualifier.AT_MOST if found["most"] else Qualifier.AT_LEAST, found.end()
