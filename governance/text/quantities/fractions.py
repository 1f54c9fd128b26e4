"""Reads parts of a whole: half, two-thirds, ½, one in five, four out of ten."""

import re
from decimal import Decimal

from governance.text.quantities.numerals import (
    NUMBER_WORDS,
    Numeral,
    Spelling,
    read_words,
)

_PARTS = {
    "half": 2,
    "halve": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "eighth": 8,
    "tenth": 10,
}
_SIGNS = {
    "½": Decimal(1) / 2,
    "⅓": Decimal(1) / 3,
    "⅔": Decimal(2) / 3,
    "¼": Decimal(1) / 4,
    "¾": Decimal(3) / 4,
    "⅛": Decimal(1) / 8,
}
FRACTION_SIGNS = "".join(_SIGNS)
PARTS = "|".join(_PARTS)

# A part in words is a round figure: "a third" is said of 31% as of 35%.
_STEP = Decimal("0.05")
_RATIO_STEP = Decimal("0.01")
# "3 in 2024" is no ratio, and "12 out of 500" rather two counts than one share.
_LARGEST_WHOLE = 100

_SINGLE = re.compile(rf"an? ({PARTS})\b|(half)\b")
_COUNTED = re.compile(rf"(one|two|three|four|five|seven)[ -]({PARTS})s?\b")
_SLASHED = re.compile(r"([1-9])/(2|3|4|5|6|8|10)(?![0-9/])(?= of\b|[ -][a-z])")
_RATIO = re.compile(
    rf"(?:({NUMBER_WORDS})|([1-9][0-9]?))"
    rf"(?: (?:in|out of)(?: every)? |-in-)(?:({NUMBER_WORDS})|([1-9][0-9]{{0,2}}))\b"
    r"(?![.,:/-]?[0-9]| ?%|[ -](?:percent|seconds?|minutes?|hours?|days?|weeks?|"
    r"months?|years?|hundred|thousand|million|billion)\b)"
)

# An ordinal stands before a noun ("a third party", "a quarter century"); a part
# before what it is a part of, or at the end of a phrase that these words open.
_OF = re.compile(
    r" (?:of|the|our|its|their|your|all|as|more|less|fewer|faster|higher|lower|longer"
    r"|shorter|cheaper)\b"
)
_OPENERS = re.compile(
    r"(?:\b(?:in|by|than|over|under|nearly|almost|about|around|roughly|least|to)|~) ?$"
)
_OTHER_HALF = re.compile(r"\b(?:first|second|other|last|latter|better|this|that)[ -]$")
_ENDS_PHRASE = re.compile(
    r"(?![ -]?\w)| (?:in|within|on|by|with|and|or|but|after|from|for|at|to|since|per"
    r"|when|while|compared|over|during|because|so|if)\b"
)


def read_part(folded: str, at: int) -> Numeral | None:
    """Read what is spelled like a part of a whole at `at`, ordinals included."""
    if folded[at] in _SIGNS:
        return _part(at + 1, _SIGNS[folded[at]])
    if slashed := _SLASHED.match(folded, at):
        value = Decimal(slashed[1]) / Decimal(slashed[2])
        return _part(slashed.end(), value) if value < 1 else None
    if counted := _COUNTED.match(folded, at):
        number = read_words(counted[1], 0)
        assert number is not None  # The pattern begins with a number word.
        return _part(counted.end(), number.value / _PARTS[counted[2]])
    if single := _SINGLE.match(folded, at):
        return _part(single.end(), Decimal(1) / _PARTS[single[1] or single[2]])
    return None


def read_ratio(folded: str, at: int) -> Numeral | None:
    """Read "one in five", "4 out of every 10" at `at`."""
    found = _RATIO.match(folded, at)
    if not found:
        return None
    part, whole = _small(found[1], found[2]), _small(found[3], found[4])
    if not 0 < part < whole or not 2 < whole <= _LARGEST_WHOLE:
        return None
    return _part(found.end(), part / whole, _RATIO_STEP)


def is_share(folded: str, at: int, end: int) -> bool:
    """Tell whether the part at [at:end] is a share and not an ordinal or an idiom."""
    if _preceded(_OTHER_HALF, folded, at):
        return False
    if folded[end - 1] == "s" or not folded[at].isalpha() or _OF.match(folded, end):
        return True
    if folded.startswith("one", at) or folded.startswith("two", at):
        return True
    ends = _ENDS_PHRASE.match(folded, end) is not None
    return ends and _preceded(_OPENERS, folded, at)


def _part(end: int, value: Decimal, step: Decimal = _STEP) -> Numeral:
    return Numeral(end, value, Spelling.FRACTION, step, scale="fraction")


def _preceded(pattern: re.Pattern[str], folded: str, at: int) -> bool:
    return pattern.search(folded, max(0, at - 12), at) is not None


def _small(word: str | None, digits: str | None) -> Decimal:
    number = read_words(word, 0) if word else None
    return number.value if number else Decimal(digits or 0)
