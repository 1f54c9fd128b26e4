"""Figures are compared by value; a claim holds when the approved figure bears it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.quantities import agrees, comparable
from tests.governance.text.quantities.single import only

# What the piece says, what the storyboard says.
AGREES = [
    # one value in several spellings
    ("38%", "38%"),
    ("38.0%", "38%"),
    ("38 percent", "38%"),
    ("thirty-eight per cent", "38%"),
    ("forty-seven minutes", "47 minutes"),
    ("0.4 kg", "400 g"),
    ("12 months", "one year"),
    ("2.5 hours", "2 hours 30 minutes"),
    ("150 minutes", "two and a half hours"),
    ("€3,200,000", "€3.2m"),
    ("half an hour", "30 minutes"),
    ("24 hours", "in a day"),
    ("50%", "half of calls"),
    ("2x", "twice as fast"),
    ("one in five", "20%"),
    ("36 °F", "2 °C"),
    ("the 61-customer study", "61 customers"),
    ("38 e-mails", "38 emails"),
    # roundings, where unit or multiplier differ
    ("six weeks", "41 days"),
    ("41 days", "six weeks"),
    ("one month", "30 days"),
    ("14 thousand alerts", "14,200 alerts"),
    ("€3.2m", "€3,214,000"),
    ("a third of users", "33%"),
    ("a third of users", "31%"),
    ("two-thirds", "65%"),
    # rough figures
    ("about 40%", "38%"),
    ("nearly 40%", "38%"),
    ("almost half of calls", "48%"),
    ("about 15,000 alerts", "14,200 alerts"),
    ("about 14,000 alerts", "14,200 alerts"),
    ("about 45 minutes", "47 minutes"),
    ("about 38%", "38.4%"),
    ("41%", "about 40%"),
    # bounds that hold
    ("more than 30%", "38%"),
    ("over 200 carriers", "214 carriers"),
    ("200+ carriers", "214 carriers"),
    ("at least 38%", "38%"),
    ("over six weeks", "six weeks"),
    ("in under an hour", "47 minutes"),
    ("within 15 minutes", "15 minutes"),
    ("within 20 minutes", "15 minutes"),
    ("within a year", "within 11 months"),
    ("under six weeks", "41 days"),
    ("no more than 15 minutes", "within 15 minutes"),
    ("15 minutes", "within 15 minutes"),
    ("up to 15 minutes", "within 15 minutes"),
    ("more than 200 carriers", "200+ carriers"),
    ("more than 200 carriers", "more than 200 carriers"),
    ("200 carriers", "more than 200 carriers"),
    ("more than 150 carriers", "more than 200 carriers"),
    # best cases
    ("up to 38%", "38%"),
    ("up to 38%", "up to 38%"),
    ("up to 40%", "30–40%"),
    ("less than 40%", "up to 38%"),
    ("in as little as three minutes", "three minutes"),
    # ranges
    ("30–40%", "38%"),
    ("30–40%", "30 to 40 percent"),
    ("25–45%", "30–40%"),
    ("at least 30%", "30–40%"),
    ("five to seven weeks", "41 days"),
    # the calendar
    ("in 2024", "in 2024"),
    ("in May 2024", "on 3 May 2024"),
    ("on 3 May 2024", "May 3, 2024"),
    ("on 3 May", "2024-05-03"),
    ("on May 3rd", "3 May"),
    ("in Q2 2024", "in May 2024"),
]

DISAGREES = [
    ("31%", "38%"),
    ("83%", "38%"),
    ("38.4%", "38%"),
    ("eight weeks", "six weeks"),
    ("eight weeks", "41 days"),
    ("30 minutes", "47 minutes"),
    ("two days", "four hours"),
    ("one year", "8 months"),
    ("in an hour", "47 minutes"),
    ("14,000 alerts", "14,200 alerts"),
    ("€3.2m", "€3.5m"),
    ("€3.2bn", "€3.2m"),
    ("a third of users", "38%"),
    ("half of users", "38%"),
    ("twice as fast", "3x"),
    ("-2 °C", "2 °C"),
    ("about 50%", "38%"),
    ("about 100 sites", "60 sites"),
    ("about 47 minutes", "45 minutes"),
    ("nearly 50%", "38%"),
    ("more than 40%", "38%"),
    ("more than 38%", "38%"),
    ("over 300 carriers", "214 carriers"),
    ("at least 39%", "38%"),
    ("less than 30%", "38%"),
    ("under 47 minutes", "47 minutes"),
    ("within 10 minutes", "within 15 minutes"),
    ("within 10 minutes", "15 minutes"),
    ("10 minutes", "within 15 minutes"),
    ("more than 300 carriers", "more than 200 carriers"),
    ("500 carriers", "more than 200 carriers"),
    ("at least 15 minutes", "within 15 minutes"),
    ("up to 31%", "38%"),
    ("up to 50%", "38%"),
    ("up to 200 carriers", "more than 200 carriers"),
    ("38%", "up to 38%"),
    ("at least 38%", "up to 38%"),
    ("30–40%", "up to 38%"),
    ("30–37%", "38%"),
    ("39–50%", "38%"),
    ("32–38%", "30–40%"),
    ("30–40 carriers", "more than 30 carriers"),
    ("35%", "30–40%"),
    ("in 2023", "in 2024"),
    ("on 4 May 2024", "on 3 May 2024"),
    ("on 4 May", "on 3 May 2024"),
    ("in June 2024", "on 3 May 2024"),
]

COMPARABLE = [
    ("31%", "two-thirds"),
    ("6 weeks", "41 days"),
    ("31 countries", "40 countries"),
    ("140 device models", "120 models"),
    ("three people", "two persons"),
    ("88 roll-outs", "80 rollouts"),
    ("€5", "7,99 €"),
    ("€5 per month", "€7 a month"),
    ("€5 per user per month", "€7 per user/month"),
    ("on 3 May", "2024-05-03"),
]

NOT_COMPARABLE = [
    ("31%", "31 countries"),
    ("31 countries", "31 carriers"),
    ("the score was 31", "31 carriers"),
    ("the score was 31", "the score was 31"),
    ("31%", "31 percentage points"),
    ("€5", "$5"),
    ("€5 per month", "€5"),
    ("€5 per month", "€5 per year"),
    ("8,300 calls a month", "8,300 calls"),
    ("5 days a week", "5 days"),
    ("five working days", "one week"),
    ("5 pounds", "£5"),
    ("2x", "2 times in a row"),
    ("in 2024", "2,024 sites"),
    ("in 2024", "FY24"),
    ("5 degrees", "5 °C"),
]


@pytest.mark.parametrize(("stated", "approved"), AGREES)
def test_a_true_figure_agrees(stated, approved):
    assert agrees(only(stated), only(approved))


@pytest.mark.parametrize(("stated", "approved"), DISAGREES)
def test_a_figure_that_is_not_borne_out_disagrees(stated, approved):
    assert not agrees(only(stated), only(approved))


@pytest.mark.parametrize(("stated", "approved"), AGREES + DISAGREES)
def test_whatever_is_judged_here_is_comparable(stated, approved):
    assert comparable(only(stated), only(approved))


@pytest.mark.parametrize(("a", "b"), COMPARABLE)
def test_figures_of_the_same_thing_compare(a, b):
    assert comparable(only(a), only(b))
    assert comparable(only(b), only(a))


@pytest.mark.parametrize(("a", "b"), NOT_COMPARABLE)
def test_figures_of_different_things_do_not_compare(a, b):
    assert not comparable(only(a), only(b))


UNITS = ["%", " weeks", " sites", " km", " GB", " °C", " per cent"]
HEDGES = ["", "about ", "up to ", "at least ", "more than ", "within ", "less than "]


@given(st.sampled_from(HEDGES), st.integers(1, 9999), st.sampled_from(UNITS))
def test_every_figure_agrees_with_itself(hedge, number, unit):
    figure = only(f"{hedge}{number}{unit}")
    assert agrees(figure, figure)


@given(st.integers(1, 9999), st.integers(1, 9999), st.sampled_from(UNITS))
def test_exact_figures_in_one_unit_agree_only_when_equal(one, other, unit):
    assert agrees(only(f"{one}{unit}"), only(f"{other}{unit}")) == (one == other)
