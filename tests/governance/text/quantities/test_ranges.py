"""Two figures that belong together are read as one range."""

from decimal import Decimal

import pytest

from tests.governance.text.quantities.single import only

WEEK = 604_800

# Text, the range as it is quoted, low, high, dimension.
RANGES = [
    ("30–40%", "30–40%", "0.3", "0.4", "share"),
    ("30-40 %", "30-40 %", "0.3", "0.4", "share"),
    ("30\u201140%", "30\u201140%", "0.3", "0.4", "share"),
    ("30 to 40 percent", "30 to 40 percent", "0.3", "0.4", "share"),
    ("30% to 40%", "30% to 40%", "0.3", "0.4", "share"),
    ("between 30 and 40%", "30 and 40%", "0.3", "0.4", "share"),
    ("six to eight weeks", "six to eight weeks", 6 * WEEK, 8 * WEEK, "time"),
    ("from six to eight weeks", "six to eight weeks", 6 * WEEK, 8 * WEEK, "time"),
    ("two or three seconds", "two or three seconds", 2, 3, "time"),
    ("$5-10 million", "$5-10 million", 5_000_000, 10_000_000, "money:usd"),
    ("$5 to $10", "$5 to $10", 5, 10, "money:usd"),
    ("$500 to $1 million", "$500 to $1 million", 500, 1_000_000, "money:usd"),
    ("€10 to 20 million", "€10 to 20 million", 10_000_000, 20_000_000, "money:eur"),
    ("2–8 °C", "2–8 °C", 2, 8, "temperature"),
    ("-25 to -15 °C", "-25 to -15 °C", -25, -15, "temperature"),
    ("between -5 and 8 °C", "-5 and 8 °C", -5, 8, "temperature"),
    ("40-55 words", "40-55", 40, 55, "count"),
    ("2013–2015", "2013–2015", 2013, 2015, "year"),
    ("2013-14", "2013-14", 2013, 2014, "year"),
    ("May 2024", "May 2024", 739007, 739037, "date"),
    ("Q3 2024", "Q3 2024", 739068, 739159, "date"),
    ("May 3–5, 2024", "May 3–5, 2024", 739009, 739011, "date"),
]


@pytest.mark.parametrize(("text", "quoted", "low", "high", "dimension"), RANGES)
def test_a_range_is_one_figure(text, quoted, low, high, dimension):
    quantity = only(text)
    assert (quantity.text, quantity.dimension) == (quoted, dimension)
    assert (quantity.low, quantity.high) == (Decimal(low), Decimal(high))
