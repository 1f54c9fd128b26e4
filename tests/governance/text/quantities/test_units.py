"""The table of units is one that figures can be looked up in."""

from collections import defaultdict
from decimal import Decimal

from governance.text.quantities.units import CURRENCIES, UNITS


def test_every_spelling_is_in_folded_form():
    assert [s for s in UNITS if s != s.lower().strip()] == []


def test_every_dimension_but_lone_ones_has_one_base_unit():
    factors = defaultdict(set)
    for unit in UNITS.values():
        if unit.dimension not in {"share", "points"} and not unit.per:
            factors[unit.dimension].add((unit.name, unit.factor))
    without = [
        dimension
        for dimension, units in factors.items()
        if sum(factor == 1 for _, factor in units) != 1
    ]
    assert without == []


def test_a_unit_name_means_one_factor():
    factors = defaultdict(set)
    for unit in UNITS.values():
        factors[unit.dimension, unit.name, unit.per].add(unit.factor)
    assert [name for name, known in factors.items() if len(known) > 1] == []


def test_freezing_and_boiling_are_the_same_on_both_scales():
    fahrenheit = UNITS["°f"]
    for value, celsius in ((32, 0), (212, 100)):
        base = value * fahrenheit.factor + fahrenheit.offset
        assert round(base, 20) == Decimal(celsius)


def test_signs_and_codes_of_currencies_stand_before_figures():
    assert {"$", "€", "£", "¥", "usd", "eur", "gbp", "chf", "jpy"} <= set(CURRENCIES)
