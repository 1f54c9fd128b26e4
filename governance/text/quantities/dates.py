"""Reads dates, months, quarters and years, so that they are never taken for counts."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_NAMES = (
    "january february march april may june july august september october november "
    "december"
).split()
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))

_NTH = r"(?:st|[nr]d|th)?"
_YEAR = r"(?:,? (?:of )?(?P<year>(?:19|20)[0-9]{2})(?![0-9]))?"
_NOT_MEASURED = r"(?![0-9,.]*[0-9]| ?%| percent\b)"
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})(?![0-9])")
_DAY_MONTH = re.compile(
    rf"(?P<day>[0-9]{{1,2}}){_NTH}(?: ?(?:-|to|and) ?(?P<last>[0-9]{{1,2}}){_NTH})?"
    rf" (?:of )?(?P<month>{_MONTH})\b\.?{_YEAR}"
)
_MONTH_BEFORE = re.compile(rf"\b(?P<month>{_MONTH})\.? (?:the )?$")
_AFTER_MONTH = re.compile(
    rf"(?P<day>[0-9]{{1,2}}){_NTH}\b"
    rf"(?: ?(?:-|to|and|through|&) ?(?P<last>[0-9]{{1,2}}){_NTH}\b)?"
    rf"{_YEAR}{_NOT_MEASURED}"
)
_MONTH_YEAR = re.compile(r"(?P<year>(?:19|20)[0-9]{2})(?![0-9-]|[,.]?[0-9])")
_QUARTER_BEFORE = re.compile(r"(?<!\w)q$")
_QUARTER = re.compile(
    r"(?P<quarter>[1-4])(?!\w)(?:,?[ -]?(?:of |/)?(?P<fiscal>fy ?)?'?"
    r"(?P<year>20[0-9]{2}|[0-9]{2})(?![0-9%:.]))?"
)
_FISCAL_BEFORE = re.compile(r"(?<!\w)(?:fy ?'?|fiscal (?:year )?)$")
_FISCAL = re.compile(r"(?P<year>(?:19|20)[0-9]{2}|[0-9]{2})(?!\w)")
_YEARS = re.compile(
    r"(?P<first>(?:19|20)[0-9]{2})"
    r"(?: ?(?:-|to|and|through|/) ?(?P<last>(?:(?:19|20)[0-9]{2})|[0-9]{2})(?![\w-]))?"
    r"(?!\w|[.,]?[0-9]|[-/][0-9])"
)
_WINDOW = 16


@dataclass(frozen=True, slots=True)
class Dated:
    """A stretch of the calendar at [start:end], from `low` to `high`.

    Dates are ordinals; years are themselves; a day without a year is month × 100 +
    day, and its unit "month-day". What is recognised but has no value is None.
    """

    start: int
    end: int
    dimension: str = ""
    unit: str = ""
    low: Decimal | None = None
    high: Decimal | None = None


def read_date(folded: str, at: int) -> Dated | None:
    """Read a date, a month of a year or a quarter whose first digit is at `at`."""
    window = max(0, at - _WINDOW)
    if found := _ISO.match(folded, at) or _DAY_MONTH.match(folded, at):
        return _days(found, found["month"], at)
    if named := _MONTH_BEFORE.search(folded, window, at):
        if found := _AFTER_MONTH.match(folded, at):
            return _days(found, named["month"], named.start())
        if found := _MONTH_YEAR.match(folded, at):
            return _month(found, named)
    if named := _QUARTER_BEFORE.search(folded, window, at):
        found = _QUARTER.match(folded, at)
        return _quarter(found, named.start()) if found else None
    if named := _FISCAL_BEFORE.search(folded, window, at):
        found = _FISCAL.match(folded, at)
        return _fiscal_year(found, named.start()) if found else None
    return None


def read_years(folded: str, at: int) -> Dated | None:
    """Read a year, or the first and last of several, at `at`."""
    found = _YEARS.match(folded, at)
    if not found:
        return None
    first = found["first"]
    last = found["last"] or first
    last = first[:2] + last if len(last) == 2 else last
    if int(last) < int(first):
        return Dated(
            at, found.end("first"), "year", "year", Decimal(first), Decimal(first)
        )
    return Dated(at, found.end(), "year", "year", Decimal(first), Decimal(last))


def _days(found: re.Match[str], month_name: str, start: int) -> Dated | None:
    month = _MONTHS.get(month_name) or int(month_name)
    first = int(found["day"])
    last = int(found.groupdict().get("last") or first)
    if not (1 <= month <= 12 and 1 <= first <= last <= 31):
        return None
    if not found["year"]:
        low, high = (Decimal(month * 100 + day) for day in (first, last))
        return Dated(start, found.end(), "date", "month-day", low, high)
    year = int(found["year"])
    if year < 1 or last > monthrange(year, month)[1]:
        return None
    low, high = (Decimal(date(year, month, day).toordinal()) for day in (first, last))
    return Dated(start, found.end(), "date", "day", low, high)


def _month(found: re.Match[str], named: re.Match[str]) -> Dated:
    month = _MONTHS[named["month"]]
    return _stretch(
        named.start(), found.end(), int(found["year"]), month, month, "month"
    )


def _quarter(found: re.Match[str], start: int) -> Dated:
    if not found["year"] or found["fiscal"]:
        return Dated(start, found.end())
    year = int(found["year"]) % 100 + 2000
    last = 3 * int(found["quarter"])
    return _stretch(start, found.end(), year, last - 2, last, "quarter")


def _stretch(
    start: int, end: int, year: int, first: int, last: int, unit: str
) -> Dated:
    """Make the dates from the first day of one month to the last day of another."""
    low = date(year, first, 1).toordinal()
    high = date(year, last, monthrange(year, last)[1]).toordinal()
    return Dated(start, end, "date", unit, Decimal(low), Decimal(high))


def _fiscal_year(found: re.Match[str], start: int) -> Dated:
    year = Decimal(
        int(found["year"]) if len(found["year"]) == 4 else 2000 + int(found["year"])
    )
    return Dated(start, found.end(), "fiscal-year", "fiscal year", year, year)
