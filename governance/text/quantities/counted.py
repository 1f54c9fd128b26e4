"""Reads what stands behind a figure: the noun it counts, what it counts against."""

import re

from governance.text.quantities.units import CLOCK, UNITS
from governance.text.words import STOP_WORDS, stem

# The points of "U.S." do not end the phrase.
_WORD = re.compile(r"( ?-?)((?:[a-z]\.){2,}|[a-z][a-z'-]*)")
_LEAD = re.compile(
    r" of (?:the |our |its |their |your |all |these |those )*(?:[0-9,]{1,9} )?(?=[a-z])"
)
_MOST_WORDS = 5
_IRREGULAR_PLURALS = frozenset(
    "people women men children staff criteria personnel teeth mice".split()
)
# These are counted only where no other plural follows: "three social media lessons".
_MASS_PLURALS = frozenset({"data", "media"})
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "s'")
# Words with an s that are no plurals of things one counts.
_NO_PLURALS = frozenset(
    "sales news thanks less across versus plus minus alas besides".split()
)
# Behind a number, "us" is a country and "it" a department.
_INSIDE_PHRASE = {"other", "another", "same", "own", "such", "very", "us", "it"}
_ENDS_PHRASE = STOP_WORDS - _INSIDE_PHRASE | {
    "more",
    "less",
    "than",
    "not",
    "no",
    "only",
    "before",
    "after",
    "over",
    "under",
    "up",
    "down",
}

_PER = re.compile(
    r" ?/ ?(?P<slash>[a-z]+)|(?: |-)per[ -](?P<per>[a-z]+)"
    r"| (?:an?|each|every) (?P<each>[a-z]+)\b|,? (?P<adverb>[a-z]+ly)\b"
    r"| (?P<annum>p\.?a\b\.?)"
)
_ADVERBS = {
    "hourly": "hour",
    "daily": "day",
    "weekly": "week",
    "monthly": "month",
    "quarterly": "quarter",
    "yearly": "year",
    "annually": "year",
}
_SHORT = {"annum": "year", "mo": "month", "quarter": "quarter"}


def counted_noun(folded: str, end: int) -> tuple[str, int]:
    """Give the noun that a number ending at `end` counts, and where the noun ends.

    The noun is the first plural of the phrase behind the number ("140 device
    models" → "models"), or the word a hyphen ties to it ("a 61-customer study" →
    "customer"). ("", end) if there is none.
    """
    tied = _WORD.match(folded, end)
    if tied and tied[1] == "-":
        first = tied[2].partition("-")[0]
        return first, tied.start(2) + len(first)
    lead = _LEAD.match(folded, end)
    return _first_plural(folded, lead.end() - 1 if lead else end) or ("", end)


def _first_plural(folded: str, at: int) -> tuple[str, int] | None:
    """Find the first plural of the phrase at `at`, or the last of several in a row."""
    found = None
    for _ in range(_MOST_WORDS):
        word = _WORD.match(folded, at)
        if not word or word[1] != " " or word[2] in _ENDS_PHRASE:
            break
        at = word.end()
        plural = _is_plural(word[2])
        if found and not plural and found[0] not in _MASS_PLURALS:
            break
        if plural or (word[2] in _MASS_PLURALS and not found):
            found = word[2].strip("-'"), at
    return found


def _is_plural(word: str) -> bool:
    if word in _IRREGULAR_PLURALS:
        return True
    regular = word.endswith("s") and len(word) > 3 and word not in _NO_PLURALS
    return regular and not word.endswith(_SINGULAR_ENDINGS)


def read_per(folded: str, end: int) -> str:
    """Give what a figure that ends at `end` counts against: "month", "user/month"."""
    found = _PER.match(folded, end)
    name = _per_name(found) if found else ""
    if not found or not name:
        return ""
    rest = read_per(folded, found.end()) if found["slash"] or found["per"] else ""
    return f"{name}/{rest}" if rest else name


def _per_name(found: re.Match[str]) -> str:
    if found["annum"]:
        return "year"
    if found["adverb"]:
        return _ADVERBS.get(found["adverb"], "")
    word = found["slash"] or found["per"] or found["each"]
    if word in _SHORT:
        return _SHORT[word]
    if word in CLOCK and (word == "s" or not word.endswith("s")):
        return CLOCK[word].name
    if found["each"] or word == "cent":
        return ""
    if found["slash"] and word not in UNITS and word.endswith("s"):
        return ""
    return UNITS[word].name if word in UNITS else stem(word)
