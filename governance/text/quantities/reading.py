"""Finds the quantities of a text: figures with their hedges, ranges, dates, years."""

import re
from dataclasses import replace

from governance.text.quantities.counted import counted_noun, read_per
from governance.text.quantities.dates import Dated, read_date, read_years
from governance.text.quantities.exclusions import (
    excluded_until,
    label_until,
    without_addresses,
)
from governance.text.quantities.figures import COUNT, Figure, read_figure
from governance.text.quantities.folding import fold
from governance.text.quantities.fractions import FRACTION_SIGNS, PARTS
from governance.text.quantities.multiples import MULTIPLES, read_multiple
from governance.text.quantities.numerals import (
    LONG_SCALES,
    NUMBER_WORDS,
    Spelling,
    end_of_digits,
)
from governance.text.quantities.qualifiers import qualifier_after, qualifier_before
from governance.text.quantities.quantity import Qualifier, Quantity
from governance.text.quantities.ranges import is_change, read_second

_ARTICLE_UNITS = "minute|hour|day|week|fortnight|month|year|decade|century"
_START = re.compile(
    rf"[0-9{FRACTION_SIGNS}]"
    rf"|\b(?<![a-z0-9]-)(?:{NUMBER_WORDS}|half|{MULTIPLES}"
    rf"|an?(?= (?:{LONG_SCALES}|{PARTS}|{_ARTICLE_UNITS})\b))\b"
)
# "A day" is a length of time behind these, and how often behind a noun.
_ARTICLE_OPENER = re.compile(
    r"\b(?:in|within|inside|under|for|over|after|than|least|nearly|almost|about|around"
    r"|just|only|takes?|took|taking|lasts?|saves?|saved|to) $"
)
# These keep "2000" a year although a noun follows: "since 2000 users may".
_YEAR_OPENER = re.compile(
    r"\b(?:in|since|by|of|from|until|till|the|year|during|before|after|for|to|through)"
    r" $|[a-z] ?[,(]$"
)
_OVER = re.compile(r"\bover (?:the )?$")
_HYPHENATED = re.compile(r"-[0-9]")
_FROM = re.compile(r"\bfrom $")
_POINT_LEAD = " ($€£¥~<>≈-+"


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Read the figures of `text`, source or folded, in text order. Never raises.

    Numbers that measure nothing (versions, labels, times of day, ordinals,
    addresses, telephone numbers) are left out; dates and years are told from counts.
    What may be read in two ways is left out rather than guessed.
    """
    folded = fold(text)
    if not _START.search(folded):
        return ()
    folded = without_addresses(folded)
    quantities: list[Quantity] = []
    at = 0
    while start := _START.search(folded, at):
        quantity, end = _read_at(text, folded, start.start())
        if quantity and quantity.start >= at:  # The May of "3 May 4" is taken.
            quantities.append(quantity)
        at = max(end, start.start() + 1)
    return tuple(quantities)


def _read_at(text: str, folded: str, at: int) -> tuple[Quantity | None, int]:
    """Read the quantity whose number begins at `at`, and where to read on."""
    in_digits = "0" <= folded[at] <= "9"
    if in_digits:
        if dated := read_date(folded, at):
            return _from_date(text, dated), dated.end
        if folded[at - 1 : at] == "." and (at < 2 or folded[at - 2] in _POINT_LEAD):
            at -= 1
    if end := excluded_until(text, folded, at):
        return None, end
    figure = read_multiple(folded, at) or read_figure(folded, at)
    if figure is None:
        return None, end_of_digits(folded, at) if in_digits else at + 1
    return _from_figure(text, folded, figure)


def _from_figure(text: str, folded: str, figure: Figure) -> tuple[Quantity | None, int]:
    if figure.is_bare:
        noun, _ = counted_noun(folded, figure.end)
        if end := label_until(folded, figure.start, noun):
            return None, end
        if years := _years(folded, figure, noun):
            return _from_date(text, years), years.end
    pair = read_second(folded, figure)
    if pair and is_change(folded, *pair):
        return _single(text, folded, pair[0]), figure.end
    if pair and pair[0].value < pair[1].value:
        low, high = pair
        return _quantity(text, folded, low, high, Qualifier.RANGE, high.end), high.end
    if figure.is_bare and _HYPHENATED.match(folded, figure.end):
        return None, end_of_digits(folded, figure.end + 1)
    return _single(text, folded, figure), figure.end


def _years(folded: str, figure: Figure, noun: str) -> Dated | None:
    """Read a year, or several, unless the number counts what stands behind it."""
    years = read_years(folded, figure.start)
    if years is None or not noun or years.end > figure.end:
        return years
    if qualifier_before(folded, figure.start) or figure.open_ended:
        return None
    opened = _YEAR_OPENER.search(folded, max(0, figure.start - 12), figure.start)
    return years if opened or figure.value % 100 else None


def _single(text: str, folded: str, figure: Figure) -> Quantity | None:
    """Make the quantity of one figure, None if it is a code or a turn of phrase."""
    after, behind = qualifier_after(folded, figure.end)
    hedge = _hedge(folded, figure) or after or Qualifier.EXACTLY
    if figure.number.spelling is Spelling.ARTICLE:
        opened = _preceded(_ARTICLE_OPENER, folded, figure)
        if hedge is Qualifier.EXACTLY and not opened:
            return None
    return _quantity(text, folded, figure, figure, hedge, behind)


def _hedge(folded: str, figure: Figure) -> Qualifier | None:
    if figure.open_ended:
        return Qualifier.AT_LEAST
    before = qualifier_before(folded, figure.start)
    if figure.unit.dimension == "time" and _preceded(_OVER, folded, figure):
        # "Over six weeks" means more than six, or in the course of six.
        return Qualifier.AT_LEAST
    if figure.unit.dimension.startswith("money:") and _preceded(_FROM, folded, figure):
        return Qualifier.AT_LEAST
    return before


def _quantity(
    text: str,
    folded: str,
    low: Figure,
    high: Figure,
    qualifier: Qualifier,
    behind: int,
) -> Quantity | None:
    """Put a quantity together; `behind` is where its noun may begin."""
    noun = ""
    if high.unit is COUNT:
        noun, behind = counted_noun(folded, behind)
        if noun:  # Nobody counts 1.200 customers to the thousandth.
            low, high = (replace(f, number=f.number.in_thousands) for f in (low, high))
        if not _counts(high, noun) or low.value > high.value:
            return None
    return Quantity(
        start=low.start,
        end=high.end,
        text=text[low.start : high.end],
        low=low.value,
        high=high.value,
        dimension=high.unit.dimension,
        unit=high.spelled_unit,
        step=high.step,
        noun=noun,
        qualifier=qualifier,
        per=high.unit.per or read_per(folded, behind),
    )


def _counts(figure: Figure, noun: str) -> bool:
    """Tell whether a number without a unit counts something."""
    number = figure.number
    if number.spelling is Spelling.WORDS:
        # "One" is a pronoun more often than a number, and "two" may stand for people.
        return bool(noun or number.scale) and number.value != 1
    if number.step < 1 and not number.scale:
        return bool(noun) and number.value % 1 != 0
    return True


def _from_date(text: str, dated: Dated) -> Quantity | None:
    if dated.low is None or dated.high is None:
        return None
    return Quantity(
        start=dated.start,
        end=dated.end,
        text=text[dated.start : dated.end],
        low=dated.low,
        high=dated.high,
        dimension=dated.dimension,
        unit=dated.unit,
        qualifier=Qualifier.EXACTLY,
    )


def _preceded(pattern: re.Pattern[str], folded: str, figure: Figure) -> bool:
    return pattern.search(folded, max(0, figure.start - 12), figure.start) is not None
