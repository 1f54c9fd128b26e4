import pytest

from content.story_parts import Term, TermKind
from governance.composing.terms import subject_of, wrong_wording
from governance.findings import Evidence
from governance.fixes import apply_fixes
from tests.governance.builders import a_case, a_compiled_story, an_item

SLOT = Term("booking", "booking", deprecated=("meeting slot",), why="Say booking.")
ALERT = Term("alert", "alert", deprecated=("probe", "outcry"))
PROJECT = Term("roll-out", "roll-out", deprecated=("implementation project",))
ROOMS = Term("rooms", "Oriole Rooms", TermKind.PRODUCT, retired=("Iris Desk",))
JUST_SO = Term("ebay", "eBooking", exact_case=True, deprecated=("web booking",))


def finding_of(text, term):
    case = a_case(an_item(text), a_compiled_story(term))
    says = "Not “{quote}”: “{instead}”."
    (found,) = [
        wrong_wording("terms.deprecated", case, use, says) for use in case.terms
    ]
    return found


FIXED = [
    pytest.param("Pick a meeting slot.", SLOT, "Pick a booking.", id="as it is"),
    pytest.param("Two meeting slots.", SLOT, "Two bookings.", id="a plural"),
    pytest.param("Meeting slots here.", SLOT, "Bookings here.", id="a sentence begins"),
    pytest.param("PICK MEETING SLOTS", SLOT, "PICK BOOKINGS", id="capitals all over"),
    pytest.param("Send a probe.", ALERT, "Send an alert.", id="an article"),
    pytest.param("A probe came.", ALERT, "An alert came.", id="one with a capital"),
    pytest.param("Send an outcry.", ALERT, "Send an alert.", id="one that fits"),
    pytest.param(
        "Plan an implementation project now.",
        PROJECT,
        "Plan a roll-out now.",
        id="a for an",
    ),
    pytest.param(
        "The iris desk is new.", ROOMS, "The Oriole Rooms is new.", id="a name"
    ),
    pytest.param("THE IRIS DESK", ROOMS, "THE ORIOLE ROOMS", id="a name in capitals"),
    pytest.param("An Iris Desk.", ROOMS, "An Oriole Rooms.", id="a name's article"),
    pytest.param(
        "Web booking is new.", JUST_SO, "eBooking is new.", id="spelled just so"
    ),
]


@pytest.mark.parametrize(("text", "term", "expected"), FIXED)
def test_a_fix_reads_as_if_it_had_been_written_so(text, term, expected):
    item = apply_fixes(an_item(text), [finding_of(text, term).fix])
    assert [passage.text for passage in item.passages] == [expected]


def test_a_finding_quotes_the_words_and_says_what_the_storyboard_does():
    finding = finding_of("Pick a Meeting  Slot.", SLOT)
    assert finding.says == "Not “Meeting  Slot”: “Booking”."
    assert finding.place.quote == "Meeting  Slot"
    assert finding.subject == "words:meeting slot"
    evidence = Evidence("term", "booking", "booking", "Say booking.", release=2)
    assert finding.evidence == (evidence,)


def test_the_place_is_the_words_even_where_the_article_changes():
    assert finding_of("Send a probe.", ALERT).place.quote == "probe"


@pytest.mark.parametrize(
    ("text", "term"),
    [
        pytest.param(
            "Our slot.", Term("slot", forbidden=("slot",)), id="no preferred word"
        ),
        pytest.param(
            "It commenced.",
            Term("begin", "begin", deprecated=("commence",), verb=True),
            id="no one form of it",
        ),
    ],
)
def test_there_is_no_fix_where_nobody_can_say_what_to_write(text, term):
    finding = finding_of(text, term)
    assert finding.fix is None
    assert finding.evidence[0].label == (term.preferred or "slot")


@pytest.mark.parametrize(
    "quote", ["Meeting Slot", "meeting\u00a0slot", "MEETING\nSLOT"]
)
def test_the_same_words_have_the_same_subject(quote):
    assert subject_of(quote) == "words:meeting slot"
