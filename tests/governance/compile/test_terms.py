import random

import pytest

from content.story_parts import Term, TermKind, Usage, Where
from governance.compile.terms import TermIndex, in_the_case_of
from governance.text.normalise import normalise
from tests.governance.text.disguises import disguises

SLOT = Term("booking", "booking", deprecated=("meeting slot",))
CHAIN = Term("chain", "cold chain expert", deprecated=("cool chain guy",))
NO_SHOW = Term("no-show", "no-show")
ROOMS = Term("rooms", "Oriole Rooms", kind=TermKind.PRODUCT, retired=("Oriole Desk",))
GUARANTEED = Term("promise", forbidden=("guaranteed",), unless=("guaranteed by law",))


def uses(text, *terms, **given):
    """What is found, as (words of the source, usage, what to write instead)."""
    normal = normalise(text)
    return [
        (normal.quote(use.start, use.end), use.form.usage, use.form.instead)
        for use in TermIndex(terms).uses(normal.text, **given)
    ]


def wrong(text, *terms):
    right = (Usage.PREFERRED, Usage.ADMITTED)
    return [
        (quote, new) for quote, usage, new in uses(text, *terms) if usage not in right
    ]


def variants(text, *terms):
    index = TermIndex(terms)
    found = index.uses(normalise(text).text)
    return [use.form.instead for use in found if use.form.variant]


def test_no_terms_find_nothing():
    assert uses("A meeting slot.") == []


# Forms

FORMS = [
    pytest.param("a meeting slot", SLOT, "meeting slot", "booking", id="as listed"),
    pytest.param("a meeting-slot", SLOT, "meeting-slot", "booking", id="a hyphen"),
    pytest.param("a meetingslot", SLOT, "meetingslot", "booking", id="one word"),
    pytest.param("MEETING SLOT", SLOT, "MEETING SLOT", "booking", id="capitals"),
    pytest.param("meeting slots", SLOT, "meeting slots", "bookings", id="a plural"),
    pytest.param(
        "meeting-slots", SLOT, "meeting-slots", "bookings", id="plural, a hyphen"
    ),
    pytest.param(
        "a cool-chain guy",
        CHAIN,
        "cool-chain guy",
        "cold chain expert",
        id="one hyphen",
    ),
    pytest.param(
        "cool chain-guys", CHAIN, "cool chain-guys", "cold chain experts", id="or two"
    ),
    pytest.param(
        "the OrioleDesk", ROOMS, "OrioleDesk", "Oriole Rooms", id="a name as one word"
    ),
    pytest.param(
        "Oriole Desk's", ROOMS, "Oriole Desk", "Oriole Rooms", id="a genitive"
    ),
]


@pytest.mark.parametrize(("text", "term", "quote", "instead"), FORMS)
def test_a_wrong_wording_is_found_in_every_form(text, term, quote, instead):
    assert wrong(text, term) == [(quote, instead)]


@pytest.mark.parametrize(("name", "form"), disguises("meeting slot").items())
def test_no_disguise_hides_a_wording(name, form):
    text = f"Pick a {form} now."
    (found,) = TermIndex((SLOT,)).uses(normalise(text).text)
    assert found.form.listed == "meeting slot"


def test_a_term_that_is_not_inflected_is_found_only_as_listed():
    term = Term("to", "to", deprecated=("prior to", "utilize"), inflect=False)
    assert wrong("He utilizes it; they utilize it.", term) == [("utilize", "to")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("premeeting slot", id="letters before"),
        pytest.param("meeting slotted", id="letters behind"),
        pytest.param("meeting slot2", id="a digit behind"),
        pytest.param("meeting. slot", id="a full stop"),
        pytest.param("meeting, slot", id="a comma"),
        pytest.param("meeting: slot", id="a colon"),
        pytest.param("meeting – slot", id="a dash"),
        pytest.param("meeting (slot)", id="a bracket"),
        pytest.param("meeting/slot", id="a slash"),
        pytest.param("meeting\n- slot", id="a list's next line"),
    ],
)
def test_a_wording_is_whole_words_of_one_clause(text):
    assert wrong(text, SLOT) == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(meeting slot)", id="brackets"),
        pytest.param("“meeting slot”", id="quotation marks"),
        pytest.param("meeting slot.", id="a stop"),
        pytest.param("pre-meeting slot", id="a hyphen before"),
        pytest.param("meeting slot-based", id="a hyphen behind"),
        pytest.param("meeting\nslot", id="a line break inside"),
    ],
)
def test_signs_around_a_wording_do_not_hide_it(text):
    assert len(wrong(text, SLOT)) == 1


def test_a_wording_that_ends_in_a_sign_is_found_before_letters():
    term = Term("c", "C++", deprecated=("c#",), inflect=False)
    assert wrong("our c# code", term) == [("c#", "C++")]


# One spelling, several meanings

BOTH = [
    pytest.param(
        "guaranteed by law, guaranteed by us",
        [GUARANTEED],
        [("guaranteed", "")],
        id="a phrase that makes it right",
    ),
    pytest.param(
        "It is legally guaranteed.",
        [Term("promise", forbidden=("guaranteed",), unless=("legally guaranteed",))],
        [],
        id="a phrase that begins before it",
    ),
    pytest.param(
        "a meeting slot machine",
        [SLOT, Term("machine", "meeting slot machine")],
        [],
        id="a longer right wording",
    ),
    pytest.param(
        "a cool chain guy",
        [Term("chain", "chain", deprecated=("cool chain",)), CHAIN],
        [("cool chain guy", "cold chain expert")],
        id="a longer wrong wording",
    ),
    pytest.param(
        "a room booking slot",
        [Term("a", "room booking"), Term("b", deprecated=("booking slot",))],
        [("booking slot", "")],
        id="a right wording that only overlaps",
    ),
    pytest.param(
        "they form it, forming",
        [Term("form", "form", verb=True), Term("mould", deprecated=("forming",))],
        [("forming", "")],
        id="listed as wrong, derived as right",
    ),
    pytest.param(
        "an email, an e mail",
        [Term("mail", "e-mail", deprecated=("email",))],
        [("email", "e-mail")],
        id="listed as wrong, a variant too",
    ),
    pytest.param(
        "no leads",
        [Term("lead", deprecated=("lead",)), Term("leads", "leads")],
        [],
        id="listed as right, derived as wrong",
    ),
    pytest.param(
        "we roll out",
        [Term("a", "roll-out", admitted=("roll out",))],
        [],
        id="admitted, a variant too",
    ),
    pytest.param(
        "we log in",
        [Term("a", "log-in"), Term("b", "log in")],
        [],
        id="right in another term, a variant too",
    ),
]


@pytest.mark.parametrize(("text", "terms", "expected"), BOTH)
def test_what_is_written_counts_before_what_is_derived(text, terms, expected):
    assert wrong(text, *terms) == expected
    assert wrong(text, *terms[::-1]) == expected


def test_no_variant_is_found_where_another_term_is_right():
    assert variants("we log in", Term("a", "log-in"), Term("b", "log in")) == []


# Variants of right wordings

VARIANTS = [
    pytest.param("a no show", NO_SHOW, ["no-show"], id="without its hyphen"),
    pytest.param("noshows", NO_SHOW, ["no-shows"], id="as one word, a plural"),
    pytest.param("two no shows", NO_SHOW, ["no-shows"], id="a plural"),
    pytest.param("no-shows", NO_SHOW, [], id="right"),
    pytest.param("Oriole-Rooms", ROOMS, ["Oriole Rooms"], id="a name with a hyphen"),
    pytest.param("OrioleRooms", ROOMS, ["Oriole Rooms"], id="a name as one word"),
    pytest.param("cold-chain expert", CHAIN, [], id="a word before a noun"),
]


@pytest.mark.parametrize(("text", "term", "expected"), VARIANTS)
def test_other_spellings_of_a_hyphen_or_a_name_are_variants(text, term, expected):
    assert variants(text, term) == expected


# Places

IN_MAIL = Where(formats=("email",))


def test_a_term_for_another_place_leaves_the_word_to_the_next():
    heavy = Term("a", forbidden=("slot",), where=IN_MAIL)
    light = Term("b", "booking", deprecated=("slot",))

    def usages(format):
        found = uses("a slot", heavy, light, fits=lambda w: w.fits(format, "", "en"))
        return [usage for _, usage, _ in found]

    assert usages("email") == [Usage.FORBIDDEN]
    assert usages("article") == [Usage.DEPRECATED]


def test_a_phrase_makes_right_only_where_its_term_holds():
    there = Term("a", unless=("time slot",), deprecated=("x",), where=IN_MAIL)
    here = Term("b", "booking", deprecated=("slot",))
    found = uses("a time slot", there, here, fits=lambda w: w != IN_MAIL)
    assert [quote for quote, _, _ in found] == ["slot"]


# Capitals

CASES = [
    pytest.param(
        "meeting slot", "meeting slot", "time window", "time window", id="small"
    ),
    pytest.param(
        "Meeting slot", "meeting slot", "time window", "Time window", id="first"
    ),
    pytest.param(
        "Meeting Slot", "meeting slot", "time window", "Time Window", id="each"
    ),
    pytest.param(
        "MEETING SLOT", "meeting slot", "time window", "TIME WINDOW", id="all"
    ),
    pytest.param("Slot", "slot", "time window", "Time window", id="one word for two"),
    pytest.param("FAQ", "FAQ", "questions", "questions", id="an abbreviation"),
    pytest.param("X", "x", "time", "Time", id="one letter"),
    pytest.param("slot", "slot", "", "", id="nothing instead"),
    pytest.param("24-7", "24-7", "all day", "all day", id="figures"),
    pytest.param(
        "Meeting-Slot", "meeting slot", "time window", "Time window", id="a hyphen"
    ),
]


@pytest.mark.parametrize(("quote", "listed", "instead", "expected"), CASES)
def test_what_replaces_a_word_takes_its_capitals(quote, listed, instead, expected):
    assert in_the_case_of(quote, listed, instead, keep=False) == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [("Oriole desk", "oRooms"), ("oriole desk", "oRooms"), ("ORIOLE DESK", "OROOMS")],
)
def test_a_name_keeps_its_own_capitals_but_for_capitals_all_over(quote, expected):
    assert in_the_case_of(quote, "Oriole Desk", "oRooms", keep=True) == expected


# Size


def test_five_thousand_terms_are_found_in_one_text():
    letters = random.Random(7)
    names = ["".join(letters.choices("bcdfghklmnprst", k=9)) for _ in range(10_000)]
    pairs = [f"{a} {b}" for a, b in zip(names[::2], names[1::2], strict=True)]
    terms = [Term(f"t{n}", deprecated=(pair,)) for n, pair in enumerate(pairs)]
    text = ". ".join(pairs[::100])
    assert [quote for quote, _, _ in uses(text, *terms)] == pairs[::100]
