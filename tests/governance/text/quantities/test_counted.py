"""A count knows its noun, and a rate what it counts against."""

from decimal import Decimal

import pytest

from tests.governance.text.quantities.single import only

# Text, its only figure, value, noun.
COUNTED = [
    ("ships to 31 countries", "31", 31, "countries"),
    ("140 device models", "140", 140, "models"),
    ("median of 14,200 alerts", "14,200", 14_200, "alerts"),
    ("88 roll-outs", "88", 88, "roll-outs"),
    ("200+ connected carriers", "200", 200, "carriers"),
    ("200-plus carriers", "200", 200, "carriers"),
    ("10 or more people", "10", 10, "people"),
    ("61 of our customers", "61", 61, "customers"),
    ("a 61-customer study", "61", 61, "customer"),
    ("three other teams", "three", 3, "teams"),
    ("three social media lessons", "three", 3, "lessons"),
    ("2,000 data sets", "2,000", 2000, "sets"),
    ("130 U.S. government agencies", "130", 130, "agencies"),
    ("1 200 customers", "1 200", 1200, "customers"),
    ("1\u00a0200 customers", "1\u00a0200", 1200, "customers"),
    ("1\u202f200 customers", "1\u202f200", 1200, "customers"),
    ("1.200 customers", "1.200", 1200, "customers"),
    ("1.000.000 users", "1.000.000", 1_000_000, "users"),
    ("3.2m users", "3.2m", 3_200_000, "users"),
    ("3.2 million users", "3.2 million", 3_200_000, "users"),
    ("half a million users", "half a million", 500_000, "users"),
    ("2.5k users", "2.5k", 2500, "users"),
    ("a dozen calls", "a dozen", 12, "calls"),
    ("two dozen calls", "two dozen", 24, "calls"),
    ("a hundred and twenty calls", "a hundred and twenty", 120, "calls"),
    ("twelve hundred calls", "twelve hundred", 1200, "calls"),
    ("two hundred thousand calls", "two hundred thousand", 200_000, "calls"),
    ("two and a half thousand calls", "two and a half thousand", 2500, "calls"),
    ("2000 users", "2000", 2000, "users"),
    ("more than 2010 users", "2010", 2010, "users"),
    ("4.5 stars", "4.5", Decimal("4.5"), "stars"),
    ("5 times in a row", "5", 5, "times"),
    ("shared 169 times as news", "169", 169, "times"),
    ("track 31 shipments", "31", 31, "shipments"),
    ("the score was 38.", "38", 38, ""),
]

PER = [
    ("€5 per month", "month"),
    ("€5/month", "month"),
    ("€5 a month", "month"),
    ("€5 monthly", "month"),
    ("€5 per annum", "year"),
    ("€5 p.a.", "year"),
    ("€5 per user per month", "user/month"),
    ("€5 per user/month", "user/month"),
    ("€5 per users", "user"),
    ("8,300 calls a month", "month"),
    ("five days a week", "week"),
    ("100 MB/s", "second"),
    ("60 mph", "hour"),
    ("100 Mbps", "second"),
    ("38 per cent", ""),
    ("€5 each", ""),
    ("€5 a head start", ""),
]


@pytest.mark.parametrize(("text", "quoted", "value", "noun"), COUNTED)
def test_a_bare_count_knows_what_it_counts(text, quoted, value, noun):
    quantity = only(text)
    assert (quantity.text, quantity.dimension) == (quoted, "count")
    assert (quantity.low, quantity.noun) == (value, noun)


@pytest.mark.parametrize(("text", "per"), PER)
def test_a_rate_knows_what_it_counts_against(text, per):
    assert only(text).per == per
