import pytest

from content.items import Role
from content.story_parts import Term, Usage, Where
from tests.governance.builders import (
    STATEMENT,
    a_case,
    a_compiled_story,
    a_message,
    an_item,
)

SLOT = Term("booking", "booking", deprecated=("meeting slot",))


def quotes(case):
    placed = case.terms
    return [t.prose.folded_place(t.use.start, t.use.end).quote for t in placed]


def terms_in(*texts, terms=(SLOT,), **values):
    return quotes(a_case(an_item(*texts, **values), a_compiled_story(*terms)))


def test_terms_are_found_in_reading_order():
    texts = ["A booking, no meeting slot.", "A meeting slot."]
    assert terms_in(*texts) == ["booking", "meeting slot", "meeting slot"]


NOT_OURS = [
    pytest.param("“A meeting slot, then another,” she said.", id="a quotation"),
    pytest.param("Call `meeting slot` here.", id="code"),
    pytest.param("See https://oriole.example/meeting-slot now.", id="an address"),
    pytest.param("Write to meeting-slot@oriole.example now.", id="a mail address"),
]


@pytest.mark.parametrize("text", NOT_OURS)
def test_no_term_is_read_in(text):
    assert terms_in(text) == []


def test_no_term_is_read_in_an_approved_text():
    message = a_message(statement="A meeting slot costs nothing.")
    text = "A meeting slot costs nothing. A meeting slot!"
    case = a_case(an_item(text), a_compiled_story(message, SLOT))
    (placed,) = case.terms
    assert placed.use.start == text.index("A meeting slot!") + 2


@pytest.mark.parametrize("role", [Role.QUOTE, Role.CODE])
def test_no_term_is_read_in_a_passage_of_another_voice(role):
    assert terms_in((role, "A meeting slot.")) == []


BROKEN = [
    pytest.param("a meeting\nslot", 1, id="a line break is a space"),
    pytest.param("a meeting\r\nslot", 1, id="a Windows line break, too"),
    pytest.param("our meeting\n\nslot machines", 0, id="a blank line ends a sentence"),
    pytest.param("our meeting\n \nslot machines", 0, id="one with a space, too"),
    pytest.param("our meeting. Slot machines", 0, id="a stop ends a sentence"),
]


@pytest.mark.parametrize(("text", "count"), BROKEN)
def test_a_term_stands_in_one_sentence(text, count):
    assert len(terms_in(text)) == count


def test_a_term_stands_in_one_passage():
    assert terms_in("our meeting", "slot machines") == []


WHERE = [
    pytest.param({"format": "email"}, 1, id="its format"),
    pytest.param({"format": "article"}, 0, id="another format"),
    pytest.param({"format": "email", "region": "EU"}, 1, id="its region"),
    pytest.param({"format": "email", "region": "US"}, 0, id="another region"),
    pytest.param({"format": "email", "language": "de"}, 0, id="another language"),
]


@pytest.mark.parametrize(("values", "count"), WHERE)
def test_a_term_is_for_the_items_that_it_names(values, count):
    where = Where(formats=("email",), regions=("EU",), languages=("en",))
    term = Term("x", forbidden=("slot",), where=where)
    assert len(terms_in("a slot", terms=(term,), **values)) == count


def test_wrong_terms_are_those_of_one_usage():
    case = a_case(an_item("A booking, no meeting slot."), a_compiled_story(SLOT))
    (wrong,) = case.wrong_terms(Usage.DEPRECATED)
    assert wrong.use.form.listed == "meeting slot"
    assert list(case.wrong_terms(Usage.FORBIDDEN)) == []


def test_settings_are_those_of_the_check():
    case = a_case(an_item(STATEMENT), a_compiled_story())
    assert case.settings("notes.missing")["within_passages"] > 0
