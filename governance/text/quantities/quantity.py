"""What a figure in a text says: its place, its value in base units, its hedge."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class Qualifier(StrEnum):
    """The hedge an author put before or after a figure."""

    EXACTLY = "exactly"
    ABOUT = "about"  # about, nearly, almost, some, ~
    UP_TO = "up-to"  # the best case: up to, as much as, as little as
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"  # within, no more than, maximum
    LESS_THAN = "less-than"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure: text [start:end] is its number and unit, without qualifier or noun.

    `low` and `high` are the stated value in the base unit of the dimension (second,
    gram, metre, litre, byte, watt, watt-hour, degree Celsius; shares as parts of
    one; dates as proleptic ordinals). They differ for ranges and for stretches of the
    calendar; a bound such as "at least 5" is 5 with its qualifier. `step` is the
    smallest difference the spelling can express ("3.2m" → 100,000), `unit` what it
    is spelled in ("week", "million eur"), `per` what it counts against ("month",
    "user/month"), `noun` what a bare count counts ("countries"), else "".
    """

    start: int
    end: int
    text: str
    low: Decimal
    high: Decimal
    dimension: str
    unit: str = ""
    step: Decimal = Decimal(1)
    noun: str = ""
    qualifier: Qualifier = Qualifier.EXACTLY
    per: str = ""
