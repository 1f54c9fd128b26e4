"""Figures are read with value, unit, hedge and place; what measures nothing is not."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.normalise import normalise
from governance.text.quantities import read_quantities
from tests.governance.text.quantities.single import only

MINUTE, HOUR, DAY, WEEK = 60, 3600, 86_400, 604_800
YEAR = 31_557_600
THIRD = Decimal(1) / 3

# Text, its only figure as it is quoted, dimension, value in the base unit.
SINGLE = [
    # shares
    ("lose 38% less", "38%", "share", "0.38"),
    ("lose 38 % less", "38 %", "share", "0.38"),
    ("lose 38 percent less", "38 percent", "share", "0.38"),
    ("lose 38 per cent less", "38 per cent", "share", "0.38"),
    ("lose thirty-eight percent", "thirty-eight percent", "share", "0.38"),
    ("lose 38-percent", "38-percent", "share", "0.38"),
    ("99.95% uptime", "99.95%", "share", "0.9995"),
    ("12,5 % less", "12,5 %", "share", "0.125"),
    ("(38%)", "38%", "share", "0.38"),
    ("one hundred percent safe", "one hundred percent", "share", "1"),
    ("up 4.6 percentage points", "4.6 percentage points", "points", "0.046"),
    ("up 3 pp", "3 pp", "points", "0.03"),
    ("25 basis points", "25 basis points", "points", "0.0025"),
    # money
    ("€3.2m pipeline", "€3.2m", "money:eur", "3200000"),
    ("$1.2 billion", "$1.2 billion", "money:usd", "1200000000"),
    ("EUR1.2bn", "EUR1.2bn", "money:eur", "1200000000"),
    ("EUR 7,99", "EUR 7,99", "money:eur", "7.99"),
    ("7,99 €", "7,99 €", "money:eur", "7.99"),
    ("£1,200", "£1,200", "money:gbp", "1200"),
    ("€1.200", "€1.200", "money:eur", "1200"),
    ("€1.200,50", "€1.200,50", "money:eur", "1200.5"),
    ("12.345,67 €", "12.345,67 €", "money:eur", "12345.67"),
    ("$1.125 billion", "$1.125 billion", "money:usd", "1125000000"),
    ("US$5 million", "US$5 million", "money:usd", "5000000"),
    ("USD 500", "USD 500", "money:usd", "500"),
    ("500 USD", "500 USD", "money:usd", "500"),
    ("500 dollars", "500 dollars", "money:usd", "500"),
    ("five euros", "five euros", "money:eur", "5"),
    ("CHF 5", "CHF 5", "money:chf", "5"),
    ("¥5000", "¥5000", "money:jpy", "5000"),
    ("3.2M€", "3.2M€", "money:eur", "3200000"),
    ("3.2 million euros", "3.2 million euros", "money:eur", "3200000"),
    ("a million-dollar deal", "a million-dollar", "money:usd", "1000000"),
    ("50 pence", "50 pence", "money:gbp", "0.5"),
    ("50 cents", "50 cents", "money:cents", "50"),
    # time
    ("in 47 minutes", "47 minutes", "time", 47 * MINUTE),
    ("forty-seven minutes", "forty-seven minutes", "time", 47 * MINUTE),
    ("forty seven minutes", "forty seven minutes", "time", 47 * MINUTE),
    ("two days", "two days", "time", 2 * DAY),
    ("a 14-week sprint", "14-week", "time", 14 * WEEK),
    ("two days' notice", "two days", "time", 2 * DAY),
    ("half an hour", "half an hour", "time", HOUR // 2),
    ("a half-day workshop", "a half-day", "time", DAY // 2),
    ("three quarters of an hour", "three quarters of an hour", "time", 45 * MINUTE),
    ("½ hour", "½ hour", "time", HOUR // 2),
    ("1/2 hour", "1/2 hour", "time", HOUR // 2),
    ("2½ hours", "2½ hours", "time", 150 * MINUTE),
    ("1 1/2 hours", "1 1/2 hours", "time", 90 * MINUTE),
    ("two and a half hours", "two and a half hours", "time", 150 * MINUTE),
    ("2 hours 30 minutes", "2 hours 30 minutes", "time", 150 * MINUTE),
    ("2 hours and 30 minutes", "2 hours and 30 minutes", "time", 150 * MINUTE),
    ("1h 30m", "1h 30m", "time", 90 * MINUTE),
    ("1h30", "1h30", "time", 90 * MINUTE),
    ("takes an hour and a half", "an hour and a half", "time", 90 * MINUTE),
    ("in a day", "a day", "time", DAY),
    ("within an hour", "an hour", "time", HOUR),
    ("a 24h hotline", "24h", "time", DAY),
    ("12 months", "12 months", "time", YEAR),
    ("ten years", "ten years", "time", 10 * YEAR),
    ("a fortnight in, two fortnights", "two fortnights", "time", 4 * WEEK),
    ("five working days", "five working days", "working-time", 40),
    (".5 seconds", ".5 seconds", "time", "0.5"),
    ("150 ms", "150 ms", "time", "0.15"),
    # other measures
    ("0.4 kg", "0.4 kg", "mass", "400"),
    ("400 g", "400 g", "mass", "400"),
    ("400g", "400g", "mass", "400"),
    ("1.234 kg", "1.234 kg", "mass", "1234"),
    ("3,5 kg", "3,5 kg", "mass", "3500"),
    ("5 pounds", "5 pounds", "pounds", "5"),
    ("5 lbs", "5 lbs", "mass", "2267.96185"),
    ("three kilometres", "three kilometres", "length", "3000"),
    ("5 m long", "5 m", "length", "5"),
    ("3.2m long", "3.2m", "length", "3.2"),
    ("100 feet", "100 feet", "length", "30.48"),
    ("60 mph", "60 mph", "length", "96560.64"),
    ("12 m²", "12 m²", "area", "12"),
    ("12 square metres", "12 square metres", "area", "12"),
    ("5 litres", "5 litres", "volume", "5"),
    ("250 ml", "250 ml", "volume", "0.25"),
    ("14 KB", "14 KB", "data", "14000"),
    ("1.5GB", "1.5GB", "data", "1500000000"),
    ("100 Mbps", "100 Mbps", "data", "12500000"),
    ("5 kW", "5 kW", "power", "5000"),
    ("5 kWh", "5 kWh", "energy", "5000"),
    ("5 kilowatt-hours", "5 kilowatt-hours", "energy", "5000"),
    ("at 5 °C", "5 °C", "temperature", "5"),
    ("at -20°C", "-20°C", "temperature", "-20"),
    ("at \u221220 °C", "\u221220 °C", "temperature", "-20"),
    ("at 5 degrees Celsius", "5 degrees Celsius", "temperature", "5"),
    # multiples
    ("2x faster", "2x", "times", "2"),
    ("3× faster", "3×", "times", "3"),
    ("twice as fast", "twice", "times", "2"),
    ("doubled", "doubled", "times", "2"),
    ("three times as fast", "three times", "times", "3"),
    ("a tenfold rise", "tenfold", "times", "10"),
    ("a 3-fold rise", "3-fold", "times", "3"),
    # parts of a whole
    ("in half", "half", "share", "0.5"),
    ("half of all calls", "half", "share", "0.5"),
    ("halved", "halved", "share", "0.5"),
    ("a third of users", "a third", "share", THIRD),
    ("by a third in six", "a third", "share", THIRD),
    ("two-thirds", "two-thirds", "share", Decimal(2) / 3),
    ("three quarters", "three quarters", "share", "0.75"),
    ("fell by a quarter.", "a quarter", "share", "0.25"),
    ("¾ of users", "¾", "share", "0.75"),
    ("3/4 of users", "3/4", "share", "0.75"),
    ("one in five", "one in five", "share", "0.2"),
    ("one-in-five adults", "one-in-five", "share", "0.2"),
    ("4 out of 10 calls", "4 out of 10", "share", "0.4"),
    # the calendar
    ("in 1999", "1999", "year", "1999"),
    ("the 2016 elections", "2016", "year", "2016"),
    ("since 2000 users", "2000", "year", "2000"),
    ("FY24", "FY24", "fiscal-year", "2024"),
    ("fiscal year 2024", "fiscal year 2024", "fiscal-year", "2024"),
    ("on 3 May 2024", "3 May 2024", "date", 739009),
    ("on May 3, 2024", "May 3, 2024", "date", 739009),
    ("on 3rd of May 2024", "3rd of May 2024", "date", 739009),
    ("on 2024-05-03", "2024-05-03", "date", 739009),
    ("on May 3rd", "May 3rd", "date", 503),
]

MANY = [
    pytest.param("It grew from 30 to 38% in 2024", ["30", "38%", "2024"], id="change"),
    pytest.param("cut from eight to six weeks", ["eight", "six weeks"], id="decline"),
    pytest.param(
        "a batch in four hours instead of two days", ["four hours", "two days"]
    ),
    pytest.param("In 2024, 38 sites", ["2024", "38"], id="year before a count"),
    pytest.param("5 days and 3 sites", ["5 days", "3"], id="no compound"),
    pytest.param("page 3: 38%", ["38%"], id="label before a share"),
    pytest.param("up to 38% in 6 weeks", ["38%", "6 weeks"], id="two measures"),
    pytest.param("[38%](https://example.org/2019)", ["38%"], id="link"),
    pytest.param("5 $10 vouchers", ["5", "$10"], id="sign of the next figure"),
]


@pytest.mark.parametrize(("text", "quoted", "dimension", "value"), SINGLE)
def test_a_figure_is_read_in_its_base_unit(text, quoted, dimension, value):
    quantity = only(text)
    assert (quantity.text, quantity.dimension) == (quoted, dimension)
    assert quantity.low == quantity.high == Decimal(value)


@pytest.mark.parametrize(("text", "quoted"), MANY)
def test_figures_come_in_text_order(text, quoted):
    assert [quantity.text for quantity in read_quantities(text)] == quoted


@pytest.mark.parametrize(("text", "quoted", "dimension", "value"), SINGLE)
def test_folded_text_gives_the_same_figure(text, quoted, dimension, value):
    folded = normalise(f"We say {text}.").text
    quantity = only(folded)
    assert (quantity.dimension, quantity.low) == (dimension, Decimal(value))
    assert folded[quantity.start : quantity.end] == normalise(quoted).text


@pytest.mark.parametrize("break_", ["\u00a0", "\u202f", "\u2009", "\n", "\t"])
def test_no_space_hides_a_unit(break_):
    assert only(f"38{break_}percent").low == Decimal("0.38")


def test_a_capital_that_grows_when_lowered_moves_no_offset():
    quantity = only("İİ 38% İ")
    assert (quantity.start, quantity.end) == (3, 6)


def test_the_step_is_the_last_written_place():
    steps = {text: only(text).step for text in ("€3.2m", "38.0%", "6 weeks", "14,200")}
    assert steps == {
        "€3.2m": 100_000,
        "38.0%": Decimal("0.001"),
        "6 weeks": WEEK,
        "14,200": 1,
    }


PIECES = st.sampled_from(
    "38 % 1,200 1.200 € $ bn m k to - – and half a an third one five hundred million"
    " hours 30 minutes up over 2024 May 3 Q3 FY / : . , ( ) x × per month q fy - ½"
    " \u00a0 \n km s °C twice in out of İ 1 20 '24 & ² 5th dozen".split(" ")
)


@given(st.lists(PIECES, max_size=30), st.sampled_from(["", " "]))
def test_every_figure_quotes_its_source(pieces, joint):
    assert_quotes(joint.join(pieces))


@given(st.text(max_size=200))
def test_any_text_is_read_without_an_error(text):
    assert_quotes(text)


def assert_quotes(text):
    reached = 0
    for quantity in read_quantities(text):
        assert reached <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.low <= quantity.high
        assert quantity.step > 0
        reached = quantity.end


@pytest.mark.parametrize(
    "piece",
    ["1", "1 ", "1,", "1-", "1 to ", "one ", "million ", "1/2", "a-1", "@1", "a.b/1 "],
)
def test_a_hostile_text_is_read_to_its_end(piece):
    assert_quotes(piece * 5000)


@pytest.mark.parametrize("scale", ["million ", "hundred ", "dozen "])
def test_a_heap_of_multipliers_is_no_number_without_end(scale):
    for quantity in read_quantities("5 " + scale * 5000 + "five " + scale * 5000):
        assert quantity.high < Decimal(10) ** 30
