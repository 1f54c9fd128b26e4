from datetime import date

import pytest

from content.items import Role
from content.story_parts import Where, Wording
from governance.composing.absences import is_asked_for, missing_messages
from governance.facts import Meaning, Similarity
from governance.findings import Certainty, FixKind
from governance.fixes import apply_fixes
from tests.governance.builders import (
    DAY,
    STATEMENT,
    THRESHOLDS,
    a_case,
    a_compiled_story,
    a_message,
    a_proof_point,
    an_item,
)

SAYS = "Please say {label}."
LOOSE = "It takes any team 20 seconds to get hold of an empty room."


def missing(item, *parts, keys=("find",), **facts):
    case = a_case(item, a_compiled_story(*parts), **facts)
    return list(missing_messages("messages.required-absent", case, keys, SAYS))


def test_a_message_that_is_not_said_is_missing():
    (finding,) = missing(an_item("Fine."), a_message(number="1.1"))
    assert (finding.says, finding.subject) == ("Please say 1.1.", "message:find")
    assert (finding.place, finding.certainty) == (None, Certainty.CLEARLY)
    assert finding.evidence[0].text == STATEMENT


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(STATEMENT, id="said"),
        pytest.param("Teams find a free room.", id="said, its figure missing"),
        pytest.param("Teams find a free room in 90 seconds.", id="said wrong"),
    ],
)
def test_a_message_that_is_said_somehow_is_not(text):
    assert missing(an_item(text), a_message()) == []


def test_keys_that_are_no_messages_are_left_to_others():
    assert missing(an_item("Fine."), a_message(), keys=("lost",)) == []


def test_findings_stand_in_the_order_that_the_programme_wants():
    parts = (a_message("a"), a_message("b", "Bees buzz about."))
    found = missing(an_item("Fine."), *parts, keys=("b", "a"))
    assert [finding.subject for finding in found] == ["message:b", "message:a"]


# Asked for only when it may be said

TOO_EARLY, TOO_LATE = date(2026, 6, 2), date(2026, 5, 31)
ASKED = [
    pytest.param(a_message(), True, id="always"),
    pytest.param(a_message(valid_from_on=DAY), True, id="its first day"),
    pytest.param(a_message(valid_from_on=TOO_EARLY), False, id="before it"),
    pytest.param(a_message(valid_until_on=DAY), True, id="its last day"),
    pytest.param(a_message(valid_until_on=TOO_LATE), False, id="after it"),
    pytest.param(a_message(proof=("median",)), False, id="its proof has ended"),
]


@pytest.mark.parametrize(("message", "asked"), ASKED)
def test_a_message_is_asked_for_while_it_is_valid_and_proven(message, asked):
    proof = a_proof_point(expires_on=TOO_LATE)
    story = a_compiled_story(message, proof)
    assert is_asked_for(a_case(an_item("Fine."), story), message) is asked
    assert bool(missing(an_item("Fine."), message, proof)) is asked


# Questions


def a_meaning(text, path):
    near = Similarity(path, 0, len(text), "find", 0, cosine=0.5, coverage=0.55)
    return Meaning("model", THRESHOLDS, (near,))


def test_a_sentence_that_may_say_it_makes_a_question_of_it():
    item = an_item("Fine.", LOOSE)
    (finding,) = missing(item, a_message(), meaning=a_meaning(LOOSE, "line 2"))
    assert finding.is_question
    assert finding.place.quote == LOOSE


def test_the_question_is_about_that_sentence_not_about_one_that_is_wrong():
    wrong = "Nobody finds a room."
    item = an_item(wrong, LOOSE)
    message = a_message(denials=(wrong,))
    (finding,) = missing(item, message, meaning=a_meaning(LOOSE, "line 2"))
    assert finding.place.quote == LOOSE


def test_in_a_language_whose_words_are_not_compared_the_reviewer_is_asked():
    item = an_item("Räume findet man leicht.", language="de")
    (finding,) = missing(item, a_message())
    assert finding.is_question
    assert "language" in finding.says
    assert finding.fix is None


def test_an_approved_wording_of_that_language_is_found_there_too():
    german = Wording("Räume findet man in 20 Sekunden.", where=Where(languages=("de",)))
    item = an_item(german.text, language="de-AT")
    assert missing(item, a_message(wordings=(german,))) == []


# Where it is inserted

LAST = [
    pytest.param(
        [(Role.TITLE, "T"), "One.", "Two."], "line 3", id="the last paragraph"
    ),
    pytest.param(["One.", (Role.QUOTE, "“Q,” said he.")], "line 2", id="a quotation"),
    pytest.param(
        ["One.", (Role.BOILERPLATE, "About.")], "line 1", id="before it: about"
    ),
    pytest.param(["One.", (Role.LEGAL, "Note.")], "line 1", id="before it: a note"),
    pytest.param(
        ["One.", (Role.CTA, "Call us.")], "line 1", id="before it: what to do"
    ),
    pytest.param(
        ["One.", (Role.CAPTION, "A hall.")], "line 1", id="before it: a caption"
    ),
    pytest.param(["One.", (Role.ALT, "A hall.")], "line 1", id="before it: an image"),
    pytest.param([(Role.CTA, "Call us.")], "", id="before everything"),
    pytest.param([], "", id="where nothing is"),
]


@pytest.mark.parametrize(("texts", "after"), LAST)
def test_it_is_inserted_at_the_end_of_the_text(texts, after):
    (finding,) = missing(an_item(*texts), a_message())
    assert (finding.fix.kind, finding.fix.path) == (FixKind.INSERT, after)


def test_after_its_fix_it_is_not_missing():
    item = an_item("Fine.")
    (finding,) = missing(item, a_message())
    assert missing(apply_fixes(item, [finding.fix]), a_message()) == []
