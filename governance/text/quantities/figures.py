"""Reads one figure: a number with its currency or unit, a share or a multiple."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from governance.text.quantities.fractions import is_share, read_part, read_ratio
from governance.text.quantities.numerals import (
    Numeral,
    Spelling,
    read_digits,
    read_half,
    read_words,
)
from governance.text.quantities.units import (
    CLOCK,
    COMPOUND_DIMENSIONS,
    CURRENCIES,
    SIGNED_DIMENSIONS,
    UNITS,
    Unit,
)

COUNT = Unit("count", "")
SHARE = Unit("share", "")
TIMES = Unit("times", "times")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at [start:end] in its unit; `number.value` is not converted yet.

    `open_ended` marks the plus of "200+ carriers".
    """

    start: int
    end: int
    number: Numeral
    unit: Unit = COUNT
    open_ended: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether only a number stands there, so that it may be a label or a year."""
        return self.unit is COUNT and not self.number.scale

    @property
    def value(self) -> Decimal:
        """The value in the base unit."""
        return self.number.value * self.unit.factor + self.unit.offset

    @property
    def step(self) -> Decimal:
        """The smallest difference that the spelling can express, in the base unit."""
        return self.number.step * self.unit.factor

    @property
    def spelled_unit(self) -> str:
        """The unit with the multiplier before it: "million eur"."""
        return f"{self.number.scale} {self.unit.name}".strip()


_LONGEST_CURRENCY = 5
_CURRENCY_BEFORE = re.compile(
    rf"(?<![a-z])({'|'.join(re.escape(code) for code in CURRENCIES)})[ -]?$"
)
_UNIT = re.compile(
    r"(?P<gap>[ -]?)(?P<first>° ?[cf]?(?![a-z])|[%$€£¥₹¢℃℉]|[a-z]+(?:[²³$]|\^[23])?)"
    r"(?:[ -](?P<second>[a-z]+))?"
)
_POWERS = str.maketrans({"^": None, "2": "²", "3": "³"})
_AGE = re.compile(r"'?[ -](?:old|of age|ago)\b")
_TIMES = re.compile(
    r"x\b(?! ?[0-9])| ?×(?! ?[0-9])|-?fold\b"
    r"| times(?= (?:more|less|faster|quicker|better|higher|lower|bigger|larger|longer"
    r"|fewer|cheaper|what|that of"
    r"|as (?:much|many|fast|quick|long|high|large|big|good|likely|[a-z]+ as)"
    r"|the (?:number|size|rate|price|cost|amount|speed|volume|average|value|usual"
    r"|normal|previous|original))\b)"
)
_GLUED = re.compile(r"\w|-[a-z]\b")
_LINK_TO_UNIT = re.compile(r" of an?(?= )| an?(?= )|(?=[ -])")
_ARTICLE = re.compile(r"an?(?= )")
_COMPOUND_WORD = re.compile(r"-(?:to|end|by|over)\b| (?:care|job|pass|trip)\b")
_LINK_TO_REST = re.compile(r" (?:and )?(?=[0-9a-z])")
_AND_A_HALF = re.compile(r" and a half\b")
_MINUTES = re.compile(r"(?<=[0-9]h)(?: ?([0-9]{1,2}) ?m(?:ins?)?|([0-5][0-9]))\b")
_HALF = Decimal("0.5")
_TENTH = Decimal("0.1")
# "5g" names a network, "5 g" a mass.
_NETWORK_GENERATIONS = range(2, 7)


def read_figure(folded: str, at: int) -> Figure | None:
    """Read the figure whose number begins at `at`; None where none is meant."""
    if ratio := read_ratio(folded, at):
        return Figure(at, ratio.end, ratio, SHARE)
    if part := read_part(folded, at):
        figure = _part_of_unit(folded, at, part)
        if figure or is_share(folded, at, part.end):
            return figure or Figure(at, part.end, part, SHARE)
    if folded[at].isdecimal() or folded[at] == ".":
        figure = _in_digits(folded, at)
    else:
        number = read_half(folded, at) or read_words(folded, at)
        figure = _in_unit(folded, at, number) if number else _article(folded, at)
    if figure is None:
        return None
    figure = _with_rest(folded, signed(folded, figure))
    return _opened(folded, figure)


def _part_of_unit(folded: str, at: int, part: Numeral) -> Figure | None:
    """Read "half an hour", "a quarter of a second", "half-day"."""
    link = _LINK_TO_UNIT.match(folded, part.end)
    found = _UNIT.match(folded, link.end()) if link else None
    if not found or not found["gap"] or len(found["first"]) < 3:
        return None
    unit = UNITS.get(found["first"])
    number = replace(part, step=_TENTH, scale="")
    return Figure(at, found.end("first"), number, unit) if unit else None


def _in_digits(folded: str, at: int) -> Figure | None:
    before = _CURRENCY_BEFORE.search(folded, max(0, at - _LONGEST_CURRENCY), at)
    number = read_digits(folded, at, money=before is not None)
    if number is None or before is None:
        return _in_unit(folded, at, number) if number else None
    return Figure(
        before.start(), number.end, number.in_thousands, CURRENCIES[before[1]]
    )


def _in_unit(folded: str, at: int, number: Numeral) -> Figure | None:
    """Give the number the unit behind it, if there is one; None for a code."""
    figure = _opened(folded, Figure(at, number.end, number))
    after = number.end + figure.open_ended
    if times := _TIMES.match(folded, after):
        return replace(figure, end=times.end(), unit=TIMES)
    found = _UNIT.match(folded, after)
    unit, end = _unit(found, number) if found else (None, after)
    if found and unit:
        age = unit.dimension == "time" and _AGE.match(folded, end)
        if unit.dimension.startswith("money"):
            number = number.in_thousands
        return None if age else replace(figure, end=end, unit=unit, number=number)
    if number.spelling is Spelling.DIGITS and _GLUED.match(folded, after):
        return None
    return None if number.comma and number.step == _TENTH else figure


def _unit(found: re.Match[str], number: Numeral) -> tuple[Unit | None, int]:
    """Look the words behind a number up, two before one."""
    first, end = found["first"], found.end("first")
    if found["second"]:
        both = UNITS.get(f"{first} {found['second']}")
        if both:
            return both, found.end()
    if "^" in first:
        first = first.translate(_POWERS)
    if len(first) <= 2 and first[0].isalpha() and not _may_be_symbol(found, number):
        return None, end
    if first in CURRENCIES and found.string[end : end + 1].isdecimal():
        return None, end  # The sign belongs to the next figure: "5 $10 vouchers".
    return UNITS.get(first), end


def _may_be_symbol(found: re.Match[str], number: Numeral) -> bool:
    """Tell whether one or two letters are a unit: not in "five m", "90s", "5g"."""
    if number.spelling is not Spelling.DIGITS or found["gap"] == "-":
        return False
    if found["gap"] or number.step < 1:
        return True
    generation = found["first"] == "g" and number.value in _NETWORK_GENERATIONS
    return found["first"] != "s" and not generation


def _article(folded: str, at: int) -> Figure | None:
    """Read "an hour" as one hour; whether it is meant so, the caller knows."""
    article = _ARTICLE.match(folded, at)
    found = _UNIT.match(folded, article.end()) if article else None
    if not found or found["first"] not in CLOCK:
        return None
    end = found.end("first")
    if _COMPOUND_WORD.match(folded, end):
        return None
    return Figure(
        at, end, Numeral(end, Decimal(1), Spelling.ARTICLE), CLOCK[found["first"]]
    )


def signed(folded: str, figure: Figure) -> Figure:
    """Take in a minus, where the dimension can be negative and no word ends there."""
    at = figure.start - 1
    if figure.unit.dimension not in SIGNED_DIMENSIONS or folded[at : at + 1] != "-":
        return figure
    if at > 0 and folded[at - 1] not in " (":
        return figure
    number = replace(figure.number, value=-figure.number.value)
    return replace(figure, start=at, number=number)


def _with_rest(folded: str, figure: Figure) -> Figure:
    """Add the second part of "2 hours 30 minutes" and "an hour and a half"."""
    if figure.unit.dimension not in COMPOUND_DIMENSIONS:
        return figure
    if half := _AND_A_HALF.match(folded, figure.end):
        number = replace(figure.number, value=figure.number.value + _HALF, step=_TENTH)
        return replace(figure, end=half.end(), number=number)
    if minutes := _hours_and_minutes(folded, figure):
        return minutes
    link = _LINK_TO_REST.match(folded, figure.end)
    rest = _measured(folded, link.end()) if link else None
    if rest is None or rest.unit.dimension != figure.unit.dimension:
        return figure
    if rest.value >= figure.unit.factor:
        return figure
    value = (figure.value + rest.value) / rest.unit.factor
    return replace(rest, start=figure.start, number=replace(rest.number, value=value))


def _hours_and_minutes(folded: str, figure: Figure) -> Figure | None:
    """Read the minutes of "1h 30m", where "m" is no metre."""
    found = _MINUTES.match(folded, figure.end) if figure.unit.name == "hour" else None
    if not found:
        return None
    value = figure.number.value * 60 + int(found[1] or found[2])
    number = replace(figure.number, value=value, step=Decimal(1))
    return replace(figure, end=found.end(), unit=CLOCK["min"], number=number)


def _measured(folded: str, at: int) -> Figure | None:
    """Read a number that has a unit behind it at `at`."""
    number = read_digits(folded, at) or read_words(folded, at)
    figure = _in_unit(folded, at, number) if number else None
    return figure if figure and figure.unit is not COUNT else None


def _opened(folded: str, figure: Figure) -> Figure:
    """Note the plus of "$5m+" and "200+": a lower bound."""
    plus = folded.startswith("+", figure.end) and not figure.open_ended
    return replace(figure, open_ended=True) if plus else figure
