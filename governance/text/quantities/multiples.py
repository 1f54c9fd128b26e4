"""Reads multiples that are words of their own: twice as, doubled, halved, tenfold."""

import re
from decimal import Decimal

from governance.text.quantities.figures import SHARE, TIMES, Figure
from governance.text.quantities.numerals import (
    NUMBER_WORDS,
    Numeral,
    Spelling,
    read_words,
)

_FACTORS = {"twi": 2, "dou": 2, "tri": 3, "qua": 4}
_COMPARES = r"(?= (?:as|the|that|what|our|its|their|your|his|her)\b)"
MULTIPLES = (
    "twice|double[ds]?|doubling|triple[ds]?|tripling|quadruple[ds]?|quadrupling"
    rf"|halve[ds]?|halving|(?:{NUMBER_WORDS})fold"
)
# "Twice a year" is how often, "double opt-in" a name, "doubled down" an idiom.
_MULTIPLE = re.compile(
    rf"(?:twice|double|triple|quadruple|halve){_COMPARES}"
    r"|(?:double[ds]|doubling|triple[ds]|tripling|quadruple[ds]|quadrupling|halve[ds]"
    r"|halving)\b(?!-| (?:down|up|back|over|as)\b)"
    rf"|(?P<fold>{NUMBER_WORDS})fold\b"
)


def read_multiple(folded: str, at: int) -> Figure | None:
    """Read a multiple that begins at `at`; halving is a share of one half."""
    found = _MULTIPLE.match(folded, at)
    if not found:
        return None
    if found[0].startswith("hal"):
        half = Numeral(found.end(), Decimal("0.5"), Spelling.FRACTION)
        return Figure(at, found.end(), half, SHARE)
    counted = read_words(found["fold"], 0) if found["fold"] else None
    value = counted.value if counted else Decimal(_FACTORS[found[0][:3]])
    return Figure(at, found.end(), Numeral(found.end(), value, Spelling.WORDS), TIMES)
