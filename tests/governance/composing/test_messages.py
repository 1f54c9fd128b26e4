import pytest

from content.story_parts import Earlier, Where, Wording
from governance.composing.messages import (
    approved_text,
    evidence_of,
    figure_finding,
    is_ours,
    is_sure,
    sentence_finding,
)
from governance.facts import Meaning, Similarity
from governance.findings import Evidence
from governance.fixes import apply_fixes
from tests.governance.builders import (
    STATEMENT,
    THRESHOLDS,
    a_case,
    a_compiled_story,
    a_message,
    a_proof_point,
    an_item,
)

FIND = a_message(number="1.1", proof=("median", "map"))
MEDIAN = a_proof_point(figure="20 seconds")
MAP = a_proof_point("map", "Rooms are shown on a map.")
PARTS = (FIND, MEDIAN, MAP)


def told(text, *parts, **facts):
    case = a_case(an_item(text), a_compiled_story(*(parts or PARTS)), **facts)
    (telling,) = case.carriage.tellings
    return case, telling


def fixed(text, finding):
    (passage,) = apply_fixes(an_item(text), [finding.fix]).passages
    return passage.text


def figure_of(text, *parts):
    says = "{label} says {approved}, not {stated}."
    return figure_finding("messages.figure-differs", *told(text, *parts), says)


def test_a_message_is_evidence_by_its_number_and_statement():
    case, _ = told(STATEMENT)
    assert evidence_of(case, "find") == Evidence("message", "find", "1.1", STATEMENT, 2)


# Figures


def test_a_wrong_figure_is_quoted_with_the_approved_one():
    finding = figure_of("Here teams find a free room in 90 seconds.")
    assert finding.says == "1.1 says 20 seconds, not 90 seconds."
    assert finding.place.quote == "90 seconds"


def test_the_proof_that_holds_this_figure_is_evidence_and_no_other():
    finding = figure_of("Teams find a free room in 90 seconds.")
    assert [e.key for e in finding.evidence] == ["find", "median"]


FIGURES = [
    pytest.param("in 90 seconds.", "in 20 seconds.", id="in the middle"),
    pytest.param("in 90\u00a0seconds.", "in 20 seconds.", id="with a no-break space"),
    pytest.param("in two hours.", "in 20 seconds.", id="in words"),
]


@pytest.mark.parametrize(("end", "expected"), FIGURES)
def test_a_figures_fix_writes_the_approved_one_in_its_place(end, expected):
    text = f"Here teams find a free room {end}"
    written = fixed(text, figure_of(text))
    assert written == f"Here teams find a free room {expected}"


def test_a_figure_at_the_beginning_keeps_its_capital():
    message = a_message(
        statement="Twenty seconds is all it takes teams to find a room."
    )
    text = "Ninety seconds is all it takes teams to find a room."
    assert fixed(text, figure_of(text, message)) == message.statement


def test_a_hedged_figure_is_mended_by_the_approved_sentence():
    text = "Teams find a free room in up to 90 seconds."
    assert fixed(text, figure_of(text)) == STATEMENT


# Sentences


def sentence_of(text, *parts, **facts):
    return sentence_finding("messages.x", *told(text, *parts, **facts), "See {label}.")


SENTENCES = [
    pytest.param("Teams find a free room.", STATEMENT, id="with a stop"),
    pytest.param("Teams find a free room", STATEMENT[:-1], id="without one"),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentences_fix_is_the_approved_statement(text, expected):
    finding = sentence_of(text)
    assert finding.says == "See 1.1."
    assert finding.place.quote == text
    assert fixed(text, finding) == expected


OLD = a_message(earlier=(Earlier(1, "Rooms are found slowly."),))


def test_words_around_a_phrase_might_turn_what_is_written_there_so_it_has_no_fix():
    assert sentence_of("Nobody says that rooms are found slowly!", OLD).fix is None


def test_signs_around_it_are_no_words():
    text = "(Rooms are found slowly.)"
    assert fixed(text, sentence_of(text, OLD)) == f"({STATEMENT})"


# What is approved for which item

MAIL = Wording("Find rooms at once.", where=Where(formats=("email",)))
GERMAN = Wording("Räume findet man sofort.", where=Where(languages=("de",)))
ANY = Wording("A room at once.")
APPROVED = [
    pytest.param({}, STATEMENT, id="the statement"),
    pytest.param({"format": "email"}, MAIL.text, id="the wording of its format"),
    pytest.param({"language": "de"}, GERMAN.text, id="the wording of its language"),
    pytest.param({"language": "en-GB"}, STATEMENT, id="a variant of the language"),
    pytest.param({"format": "email", "language": "fr"}, "", id="none for its language"),
]


@pytest.mark.parametrize(("values", "expected"), APPROVED)
def test_an_item_says_a_message_in_the_words_made_for_it(values, expected):
    message = a_message(wordings=(ANY, MAIL, GERMAN))
    case = a_case(an_item("Fine.", **values), a_compiled_story(message))
    assert approved_text(case, message) == expected


def test_there_is_no_fix_in_a_language_without_approved_words():
    message = a_message(earlier=(Earlier(1, "Räume findet man kaum."),))
    item = an_item("Räume findet man kaum.", language="de")
    case = a_case(item, a_compiled_story(message))
    (telling,) = case.carriage.tellings
    assert sentence_finding("messages.x", case, telling, "See {label}.").fix is None


# Who says it, and how surely


def test_a_customers_words_are_not_ours():
    _, ours = told(STATEMENT)
    _, theirs = told(f"“{STATEMENT}” said the manager.")
    assert is_ours(ours)
    assert not is_ours(theirs)


def test_what_a_person_should_look_at_is_not_sure():
    text = "It takes any team 20 seconds to get hold of an empty room."
    near = Similarity("line 1", 0, len(text), "find", 0, cosine=0.5, coverage=0.55)
    _, telling = told(text, meaning=Meaning("model", THRESHOLDS, (near,)))
    assert not is_sure(telling)
    assert is_sure(told(STATEMENT)[1])
