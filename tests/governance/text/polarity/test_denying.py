"""A sentence denies a statement only when it clearly says the opposite of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.normalise import normalise
from governance.text.polarity import denies

WORKS = "Kelvane works with the sensors you already own."
DATA = "Your data stays in the region you choose."
SIGNED = "Every reading is signed at the sensor and kept for ten years."
WARNS = (
    "Kelvane typically warns your team 47 minutes before a shipment goes out of range."
)
LESS = "Customers lose 38% less product to temperature in their first year."
CALLS = "A cold-chain specialist answers 96% of calls within 15 minutes, day and night."
PAYS = "Kelvane typically pays for itself within 11 months."
LIVE = "Most customers go live in six weeks, with the carriers they already use."
NEVER = "Kelvane never loses a reading."

DENIED = [
    (
        WORKS,
        "Kelvane will not work with the sensors you already own, so plan to "
        "replace them before go-live.",
    ),
    (WORKS, "Kelvane does not work with your existing sensors."),
    (WORKS, "Kelvane doesn’t work with the sensors you already own."),
    (WORKS, "KELVANE CANNOT WORK WITH THE SENSORS YOU OWN"),
    (WORKS, "Kelvane no longer works with the sensors you own."),
    (WORKS, "Kelvane never works with the sensors you already own."),
    (WORKS, "Kelvane fails to work with the sensors you already own."),
    (WORKS, "Kelvane is unable to work with the sensors you own."),
    (WORKS, "Kelvane refuses to work with the sensors you own."),
    (WORKS, "Kelvane hardly works with the sensors you already own."),
    (WORKS, "It does not work with the sensors you already own."),
    (WORKS, "The platform won't work with the sensors you already own."),
    (
        WORKS,
        "Unfortunately, Kelvane Trace does not yet work with the sensors you "
        "already own.",
    ),
    (WORKS, "Kelvane works without the sensors you already own."),
    (WORKS, "Kelvane fails with the sensors you already own."),
    (WORKS, "The sensors you already own will not work with Kelvane."),
    (WORKS, "No sensor you already own works with Kelvane."),
    (WORKS, "None of the sensors you own works with Kelvane."),
    (WORKS, "Kelvane stopped working with the sensors you own."),
    (
        WORKS,
        "Kelvane works with your carriers, but not with the sensors you already own.",
    ),
    (
        WORKS,
        "If you are new to cold chains, note that Kelvane does not work with the "
        "sensors you own.",
    ),
    (DATA, "Your data does not stay in the region you choose."),
    (DATA, "Your data leaves the region you choose."),
    (DATA, "Your data will not always stay in the region you choose."),
    (SIGNED, "Readings are not signed at the sensor, and are kept for ten years."),
    (SIGNED, "Not every reading is signed at the sensor and kept for ten years."),
    (SIGNED, "No reading is signed at the sensor or kept for ten years."),
    (SIGNED, "Every reading is left unsigned at the sensor and kept for ten years."),
    (
        WARNS,
        "Kelvane typically warns your team 47 minutes after a shipment goes out "
        "of range.",
    ),
    (WARNS, "Kelvane does not warn your team before a shipment goes out of range."),
    (LESS, "Customers lose 38% more product to temperature in their first year."),
    (LESS, "Customers do not lose less product to temperature in their first year."),
    (
        CALLS,
        "A cold-chain specialist never answers calls within 15 minutes, day or night.",
    ),
    (PAYS, "Kelvane typically does not pay for itself within 11 months."),
    (PAYS, "Kelvane rarely pays for itself within 11 months."),
    (
        LIVE,
        "Most customers do not go live in six weeks with the carriers they "
        "already use.",
    ),
    ("Support is free for all customers.", "Support is paid for all customers."),
    (
        "The second factor is optional for partners.",
        "The second factor is mandatory for partners.",
    ),
    ("Setup is fast for every site.", "Setup is slow for every site."),
    (
        "Everyone on your team sees the same signed record.",
        "Nobody on your team sees the same signed record.",
    ),
    ("Kelvane has an independent audit.", "Kelvane lacks an independent audit."),
    (
        "Records are compatible with your archive.",
        "Records are incompatible with your archive.",
    ),
]

NOT_DENIED = [
    (LIVE, "These terms mean nothing to customers, so don't use them."),
    ("Medora releases a batch in four hours, not two days.", "No two days are alike."),
    (WORKS, "Kelvane works with the sensors you already own."),
    (WORKS, "Does it not work with the sensors you already own?"),
    (WORKS, "Why would Kelvane not work with the sensors you already own?"),
    (
        WORKS,
        "Not only does Kelvane work with the sensors you own, it signs every reading.",
    ),
    (
        WORKS,
        "Kelvane does not only work with the sensors you own, it also signs every "
        "reading.",
    ),
    (WORKS, "Kelvane doesn't just work with the sensors you already own."),
    (WORKS, "No other system works with the sensors you already own."),
    (
        WORKS,
        "No other system works with the sensors you already own the way Kelvane does.",
    ),
    (WORKS, "You do not need new sensors: Kelvane works with those you already own."),
    (WORKS, "No matter which sensors you already own, Kelvane works with them."),
    (WORKS, "There is no doubt that Kelvane works with the sensors you already own."),
    (WORKS, "Kelvane never fails to work with the sensors you already own."),
    (WORKS, "Kelvane does not work without the sensors you already own."),
    (WORKS, "Kelvane does not replace the sensors you already own."),
    (WORKS, "Kelvane works with the sensors you already own, not with new ones."),
    (
        WORKS,
        "Kelvane works with the sensors you already own, so you do not have to "
        "buy any.",
    ),
    (WORKS, "Kelvane works with sensors you do not own yet, too."),
    (WORKS, "Competing systems do not work with the sensors you already own."),
    (
        WORKS,
        "Other systems will not work with the sensors you already own; Kelvane does.",
    ),
    (WORKS, "Unlike systems that do not work with the sensors you own, Kelvane does."),
    (
        WORKS,
        "If Kelvane does not work with the sensors you already own, we pay you back.",
    ),
    (
        WORKS,
        "It is a myth that Kelvane does not work with the sensors you already own.",
    ),
    (WORKS, "Many fear that Kelvane will not work with the sensors they already own."),
    (WORKS, "Kelvane does not work with printers."),
    (WORKS, "Do not work with the sensors you already own."),
    (WORKS, "You can't go wrong: Kelvane works with the sensors you already own."),
    (WORKS, "Kelvane works with the sensors you already own without new gateways."),
    (WORKS, "Kelvane is not new, and it works with the sensors you already own."),
    (WORKS, "Until last year, Kelvane did not work with the sensors you already own."),
    (WORKS, "Whether or not you own sensors, Kelvane works with them."),
    (WORKS, "Nothing works with the sensors you already own like Kelvane."),
    (WORKS, "Our loggers never sleep."),
    (WORKS, ""),
    ("", "Kelvane does not work."),
    (DATA, "Your data never leaves the region you choose."),
    (DATA, "Your data does not leave the region you choose."),
    (DATA, "Your data stays in the region you choose, and never leaves it."),
    (DATA, "We make sure your data does not leave the region you choose."),
    (
        SIGNED,
        "Every reading is signed at the sensor, not in the cloud, and kept for "
        "ten years.",
    ),
    (
        SIGNED,
        "No reading is lost: every one is signed at the sensor and kept for ten years.",
    ),
    (
        SIGNED,
        "An unsigned reading never leaves the sensor, and all are kept for ten years.",
    ),
    (
        WARNS,
        "Kelvane warns your team 47 minutes before, not after, a shipment goes "
        "out of range.",
    ),
    (WARNS, "Data loggers do not warn your team before a shipment goes out of range."),
    (
        WARNS,
        "Data loggers only tell you after arrival; they do not warn your team "
        "before a shipment goes out of range.",
    ),
    (
        WARNS,
        "Do not wait: Kelvane warns your team 47 minutes before a shipment goes "
        "out of range.",
    ),
    (LESS, "Customers keep 38% more product in their first year."),
    (
        LESS,
        "Customers lose no more than they must: 38% less product in their first year.",
    ),
    (
        LESS,
        "Customers lose not 31% but 38% less product to temperature in their "
        "first year.",
    ),
    (
        CALLS,
        "A specialist answers 96% of calls within 15 minutes; no call goes unanswered.",
    ),
    (PAYS, "Kelvane pays for itself in no more than 11 months."),
    (PAYS, "Kelvane pays for itself within 11 months, not years."),
    (
        LIVE,
        "Most customers go live in six weeks, not months, with the carriers they "
        "already use.",
    ),
    (
        LIVE,
        "Most customers go live in six weeks without changing the carriers they "
        "already use.",
    ),
    (NEVER, "Kelvane never loses a reading."),
    (NEVER, "Kelvane does not lose a reading."),
    (
        "Support is free for all customers.",
        "Support is free for all customers, even those with a paid plan.",
    ),
    (
        "Setup is fast for every site.",
        "Setup is fast for every site, however slow its network.",
    ),
    ("Setup is fast for every site.", "Setup is not slow for any site."),
]

# Sentence, the cue that is quoted from it, kind; all against one statement.
CUES = [
    ("Kelvane will not work with the sensors you already own.", "not", "negation"),
    ("Kelvane won\u2019t work with the sensors you own.", "won\u2019t", "negation"),
    ("\U0001f600 Kelvane CANNOT work with the sensors.", "CANNOT", "negation"),
    ("Kelvane is unable to work with the sensors.", "unable to", "negation"),
    ("Kelvane works without the sensors you own.", "without", "negation"),
    ("Kelvane fails with the sensors you own.", "fails", "antonym"),
]


@pytest.mark.parametrize(("statement", "sentence"), DENIED)
def test_a_denial_is_found(statement, sentence):
    denial = denies(statement, sentence)
    assert denial is not None
    assert sentence[denial.start : denial.end] == denial.cue


@pytest.mark.parametrize(("statement", "sentence"), NOT_DENIED)
def test_what_does_not_deny_is_left_alone(statement, sentence):
    assert denies(statement, sentence) is None


@pytest.mark.parametrize(("statement", "sentence"), DENIED)
def test_a_denial_is_found_in_folded_text(statement, sentence):
    folded = normalise(sentence).text
    denial = denies(normalise(statement).text, folded)
    assert denial is not None
    assert folded[denial.start : denial.end] == denial.cue


@pytest.mark.parametrize(("statement", "sentence"), NOT_DENIED)
def test_folding_makes_no_denial(statement, sentence):
    assert denies(normalise(statement).text, normalise(sentence).text) is None


@pytest.mark.parametrize(("sentence", "cue", "kind"), CUES)
def test_a_denial_quotes_its_cue(sentence, cue, kind):
    denial = denies(WORKS, sentence)
    assert (denial.cue, denial.kind) == (cue, kind)
    assert sentence[denial.start : denial.end] == cue


def test_coverage_is_the_share_of_the_statement_that_is_there():
    whole = denies(DATA, "Your data does not stay in the region you choose.")
    part = denies(DATA, "Your data does not stay in one region.")
    assert (whole.coverage, part.coverage) == (1.0, 0.75)


STATEMENTS = sorted({statement for statement, _ in DENIED})
WORDS = (
    "Kelvane works with the sensors you own not never no without cannot fails to , ; : "
    "but if data stays leaves region every reading signed unsigned is are won't ? . "
    "customers lose more less product 38% nobody none of lacks before after"
).split()


@pytest.mark.parametrize("statement", STATEMENTS)
def test_no_statement_denies_itself(statement):
    assert denies(statement, statement) is None


@given(st.sampled_from(STATEMENTS), st.lists(st.sampled_from(WORDS), max_size=25))
def test_a_denial_quotes_any_sentence(statement, words):
    assert_quotes(statement, " ".join(words))


@given(st.text(max_size=100), st.text(max_size=200))
def test_any_two_texts_are_compared_without_an_error(statement, sentence):
    assert_quotes(statement, sentence)


def assert_quotes(statement, sentence):
    denial = denies(statement, sentence)
    if denial is not None:
        assert sentence[denial.start : denial.end] == denial.cue != ""
        assert 0 < denial.coverage <= 1


@pytest.mark.parametrize("piece", ["not ", "no ", "it is ", "n't ", ", but not work "])
def test_a_hostile_sentence_is_read_to_its_end(piece):
    assert_quotes(WORKS, f"Kelvane {piece * 300} work with sensors")


def test_text_that_is_no_sentence_is_not_judged():
    denial = "Kelvane does not work with sensors."
    assert denies(WORKS, denial) is not None
    assert denies(WORKS, denial + " " * 3000) is None
