"""The units that figures come in, with their factors to one base unit each."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure: value × factor + offset is the value in the base unit."""

    dimension: str
    name: str
    factor: Decimal = Decimal(1)
    offset: Decimal = Decimal(0)
    per: str = ""


def _rows() -> Iterator[tuple[str, Unit]]:
    table = Path(__file__).with_name("units.txt").read_text("utf-8")
    for row in table.splitlines():
        if row and not row.startswith("#"):
            dimension, name, factor, spellings = map(str.strip, row.split("|"))
            unit = Unit(dimension, name, Decimal(factor))
            yield from ((spelling, unit) for spelling in spellings.split(", "))


_FIVE_NINTHS = Decimal(5) / 9
_FAHRENHEIT = Unit("temperature", "°f", _FIVE_NINTHS, -32 * _FIVE_NINTHS)
_METRES_A_MILE = Decimal("1609.344")

UNITS: dict[str, Unit] = dict(_rows()) | {
    **dict.fromkeys(
        ["°f", "° f", "℉", "degree fahrenheit", "degrees fahrenheit", "degrees f"],
        _FAHRENHEIT,
    ),
    "mph": Unit("length", "mile", _METRES_A_MILE, per="hour"),
    "kph": Unit("length", "kilometre", Decimal(1000), per="hour"),
    "kbps": Unit("data", "kilobit", Decimal("125"), per="second"),
    "mbps": Unit("data", "megabit", Decimal("125e3"), per="second"),
    "gbps": Unit("data", "gigabit", Decimal("125e6"), per="second"),
}
CURRENCIES: dict[str, Unit] = {
    spelling: unit
    for spelling, unit in UNITS.items()
    if unit.dimension.startswith("money:") and unit.factor == 1 and len(spelling) < 4
}
CLOCK: dict[str, Unit] = {
    spelling: unit for spelling, unit in UNITS.items() if unit.dimension == "time"
}
# Where a smaller unit may follow a larger: 2 hours 30 minutes, 1 kg 200 g.
COMPOUND_DIMENSIONS = frozenset({"time", "mass", "length"})
# Where a minus is a sign. Elsewhere a dash is punctuation, and "-38%" a saving of 38%.
SIGNED_DIMENSIONS = frozenset({"temperature", "degrees"})
