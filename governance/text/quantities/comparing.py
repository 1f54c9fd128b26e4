"""Says whether two figures speak of the same thing, and whether one bears the other."""

from datetime import date
from decimal import Decimal

from governance.text.quantities.quantity import Qualifier, Quantity
from governance.text.words import stem

# However roughly it is spelled, no figure further off than this is a rounding.
ROUNDING_LIMIT = Decimal("0.1")
# Thirds and conversions are not exact in decimals.
_EXACT = Decimal("1e-9")

_POINTS = frozenset({Qualifier.EXACTLY, Qualifier.ABOUT})
_FLOORS = frozenset({Qualifier.AT_LEAST, Qualifier.MORE_THAN})
_CEILINGS = frozenset({Qualifier.AT_MOST, Qualifier.LESS_THAN})
_CALENDAR = frozenset({"date", "year", "fiscal-year"})
_SINGULARS = {
    "people": "person",
    "persons": "person",
    "women": "woman",
    "men": "man",
    "children": "child",
    "criteria": "criterion",
    "mice": "mouse",
    "teeth": "tooth",
}


def comparable(a: Quantity, b: Quantity) -> bool:
    """Tell whether two figures measure the same kind of thing.

    They do when they share the dimension (for money the currency, too) and what
    they count against ("per month"), and, when they are bare counts, the stem of
    the noun. A count whose noun was not found compares with nothing.
    """
    if a.dimension != b.dimension or a.per != b.per:
        return False
    if a.dimension != "count":
        return True
    return bool(a.noun) and _noun_stem(a.noun) == _noun_stem(b.noun)


def agrees(stated: Quantity, approved: Quantity) -> bool:
    """Tell whether `stated` is true, given that `approved` is; both are comparable.

    The rule: everything that the approved figure allows must satisfy the stated one.
    Values are compared in the base unit, so 400 g is 0.4 kg.

    * An exact figure must be equal. In the same unit every digit counts: 38.0% is
      38%, 38.4% is not. In another unit or with another multiplier, the finer figure
      is rounded to the last place of the coarser one: 41 days are six weeks, 14,200
      are "14 thousand", a third is 31% to 35%; but never by more than a tenth of the
      value (`ROUNDING_LIMIT`), so that 8 months are not "one year".
    * With "about", "nearly", "almost" on either side, the last place is that of the
      last digit that is not zero, and a last 5 means fives: "about 15,000" is true
      of 14,200, "about 47" only of 47.
    * A bound must hold: "more than 30%" and "at least 38%" are true of 38%, "more
      than 38%" is not; so for "less than" and "within". It may be weaker than it
      could be, because a weak claim is not a false one.
    * "Up to" names the best case, and must equal the highest value: readers take it
      for a promise, so "up to 50%" overstates 38%, and "up to 31%" contradicts it.
    * A range must hold the approved value, or the whole approved range.
    * If the approved figure is a bound, its own number may stand alone ("200
      carriers" for "more than 200"). If it is a best case it may not: dropping "up
      to" turns the best case into the usual one.
    * Dates and years agree when one lies within the other, as 3 May 2024 in May 2024;
      a day without a year agrees with that day of any year.
    """
    if stated.dimension in _CALENDAR:
        return _same_days(stated, approved)
    slack = _slack(stated, approved)
    if approved.qualifier is Qualifier.UP_TO and stated.qualifier in _POINTS:
        return False
    if stated.qualifier in _FLOORS:
        return _floor_holds(stated, approved, slack)
    if stated.qualifier in _CEILINGS:
        return _ceiling_holds(stated, approved, slack)
    low, high = stated.low - slack, stated.high + slack
    if stated.qualifier is Qualifier.UP_TO:
        return approved.qualifier not in _FLOORS and low <= approved.high <= high
    if stated.qualifier is Qualifier.RANGE and approved.qualifier not in _POINTS:
        return approved.qualifier is Qualifier.RANGE and _holds(low, high, approved)
    return _holds(low, high, approved)


def _holds(low: Decimal, high: Decimal, approved: Quantity) -> bool:
    return low <= approved.low and approved.high <= high


def _floor_holds(stated: Quantity, approved: Quantity, slack: Decimal) -> bool:
    if approved.qualifier in _CEILINGS or approved.qualifier is Qualifier.UP_TO:
        return False
    if stated.qualifier is Qualifier.AT_LEAST or approved.qualifier in _FLOORS:
        return stated.low <= approved.low + slack
    return stated.low < approved.low


def _ceiling_holds(stated: Quantity, approved: Quantity, slack: Decimal) -> bool:
    if approved.qualifier in _FLOORS:
        return False
    if stated.qualifier is Qualifier.AT_MOST or approved.qualifier in _CEILINGS:
        return stated.high >= approved.high - slack
    return stated.high > approved.high


def _slack(stated: Quantity, approved: Quantity) -> Decimal:
    """Give how far apart two figures may be and still be roundings of each other."""
    exact = abs(approved.high) * _EXACT
    grain = Decimal(0)
    if stated.unit != approved.unit:
        grain = max(stated.step, approved.step)
    rough = [q for q in (stated, approved) if q.qualifier is Qualifier.ABOUT]
    grain = max([grain, *map(_round_step, rough)])
    if stated.dimension == "temperature":
        return grain / 2 + exact  # A tenth of zero degrees is no measure.
    return min(grain / 2, abs(approved.high) * ROUNDING_LIMIT) + exact


def _round_step(quantity: Quantity) -> Decimal:
    """Give the step of a rough figure: 1,000 for 14,000 and 5,000 for 15,000."""
    steps = quantity.high / quantity.step
    if steps == 0 or steps % 1:
        return quantity.step * 2
    digits = str(int(abs(steps)))
    significant = digits.rstrip("0")
    place = Decimal(10) ** (len(digits) - len(significant))
    return quantity.step * place * (5 if significant.endswith("5") else 1)


def _same_days(a: Quantity, b: Quantity) -> bool:
    if "month-day" in (a.unit, b.unit):
        first, second = _month_days(a), _month_days(b)
    else:
        first, second = (a.low, a.high), (b.low, b.high)
    return _within(first, second) or _within(second, first)


def _within(inner: tuple[Decimal, Decimal], outer: tuple[Decimal, Decimal]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _month_days(quantity: Quantity) -> tuple[Decimal, Decimal]:
    if quantity.unit == "month-day":
        return quantity.low, quantity.high
    days = (date.fromordinal(int(day)) for day in (quantity.low, quantity.high))
    low, high = (Decimal(day.month * 100 + day.day) for day in days)
    return low, high


def _noun_stem(noun: str) -> str:
    folded = noun.lower().replace("-", "")
    return stem(_SINGULARS.get(folded, folded))
