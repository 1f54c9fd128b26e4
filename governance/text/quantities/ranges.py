"""Joins two figures into a range: 30–40%, six to eight weeks, between 5 and 10."""

import re
from dataclasses import replace
from decimal import Decimal

from governance.text.quantities.exclusions import begins_code
from governance.text.quantities.figures import COUNT, Figure, read_figure, signed
from governance.text.quantities.numerals import NUMBER_WORDS

_LINK = re.compile(r" ?- ?| to | and | or ")
_SECOND = re.compile(
    rf"(?:us\$|[$€£¥+-]|(?:usd|eur|gbp|chf) )?(?=[0-9.]|(?:{NUMBER_WORDS})\b)"
)
_BETWEEN = re.compile(r"\bbetween (?:about |around |roughly )?[$€£¥+-]?$")
_FROM = re.compile(r"\bfrom (?:about |around |nearly |over )?[$€£¥+-]?$")
_CHANGE = re.compile(
    r"\b(?:grow\w*|grew|rises?|rising|rose|increased?|increases|increasing|decreased?"
    r"|decreases|decreasing|drop\w*|fall\w*|fell|jump\w*|cut\w*|reduced?|reduces"
    r"|reducing|improve\w*|improving|climb\w*|went|go|goes|gone|going|moved?|moves|moving"
    r"|expand\w*|declined?|declines|declining|shrink\w*|shrank|shrunk|soar\w*|changed?"
    r"|changes|changing|raised?|raises|raising|lower\w*|shorten\w*|slash\w*|surg\w*"
    r"|boost\w*|brings?|brought|takes?|took|double\w*|triple\w*|dip\w*|slid|up|down)\b"
)
_SENTENCE = 80


def read_second(folded: str, first: Figure) -> tuple[Figure, Figure] | None:
    """Read the figure that `first` leads to; both come back in the unit they share.

    None where nothing, or nothing comparable, follows.
    """
    link = _LINK.match(folded, first.end)
    second = _figure_at(folded, link.end()) if link else None
    if not link or second is None:
        return None
    if link[0] == " and " and not _preceded(_BETWEEN, folded, first):
        return None
    if link[0] == " or " and not first.is_bare:
        return None
    return _shared(folded, first, second)


def is_change(folded: str, first: Figure, second: Figure) -> bool:
    """Tell whether "from 30 to 38%" says what became of something, so is no range."""
    if not _preceded(_FROM, folded, first):
        return False
    if first.value >= second.value:
        return True
    lead = max(0, first.start - _SENTENCE)
    return _CHANGE.search(folded, lead, first.start) is not None


def _preceded(pattern: re.Pattern[str], folded: str, figure: Figure) -> bool:
    start = figure.start
    return pattern.search(folded, max(0, start - 24), start) is not None


def _figure_at(folded: str, at: int) -> Figure | None:
    lead = _SECOND.match(folded, at)
    if not lead or begins_code(folded, lead.end()):
        return None
    return read_figure(folded, lead.end())


def _shared(folded: str, first: Figure, second: Figure) -> tuple[Figure, Figure] | None:
    if first.unit is COUNT:
        first = signed(folded, replace(first, unit=second.unit))
    elif second.unit is COUNT and first.unit.dimension.startswith("money:"):
        second = replace(second, unit=first.unit)
    if first.unit.dimension != second.unit.dimension:
        return None
    return _scaled(first, second), second


def _scaled(first: Figure, second: Figure) -> Figure:
    """Give the first of "5 to 10 million" the multiplier of the second."""
    if first.number.scale or not second.number.scale:
        return first
    factor = _FACTORS.get(second.number.scale, Decimal(1))
    number = replace(
        first.number,
        value=first.number.value * factor,
        step=first.number.step * factor,
        scale=second.number.scale,
    )
    scaled = replace(first, number=number)
    return scaled if scaled.value < second.value else first


_FACTORS = {"thousand": Decimal(10**3), "million": Decimal(10**6)}
_FACTORS |= {"billion": Decimal(10**9), "trillion": Decimal(10**12)}
