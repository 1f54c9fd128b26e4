import pytest

from content.items import Mark, MarkKind, Passage, Role
from content.story_parts import Term, TermKind
from governance.compile import Approved, Disowned
from governance.matching.prose import NOT_OURS, Prose
from governance.text.masks import MaskKind
from tests.governance.builders import (
    STATEMENT,
    a_compiled_story,
    a_message,
    an_item,
)

STORY = a_compiled_story(
    a_message(denials=("Nobody finds a room.",)),
    Term("rooms", "Oriole Rooms", TermKind.PRODUCT),
)


def prose_of(*texts, **values):
    return Prose(an_item(*texts, **values), STORY)


def passage_of(text, role=Role.BODY, marks=()):
    passage = Passage("line 1", role, text, marks)
    return prose_of(passages=(passage,)).passages[0]


def masked(passage, kinds=NOT_OURS):
    return [
        passage.passage.text[mask.start : mask.end]
        for mask in passage.masks
        if mask.kind in kinds
    ]


# Sentences


def test_sentences_are_numbered_and_know_their_place():
    passage = passage_of("One here.  Two\u00a0THERE.")
    first, second = passage.sentences
    assert (first.number, first.text, first.folded) == (0, "One here.", "one here.")
    assert (second.number, second.text) == (1, "Two\u00a0THERE.")
    assert second.folded == "two there."
    assert (second.place.path, second.place.quote) == ("line 1", second.text)
    assert passage.passage.text[second.start : second.end] == second.text


def test_folded_places_quote_the_source():
    passage = passage_of("👩🏽‍🚀 The no\u00adshow is ﬁne.")
    at = passage.normal.text.index("noshow")
    place = passage.folded_place(at, at + len("noshow"))
    assert place.quote == "no\u00adshow"
    assert passage.passage.text[place.start : place.end] == place.quote


def test_figures_and_names_stand_in_no_plain_text():
    (sentence,) = passage_of("With Oriole\u00a0Rooms it takes 20 seconds.").sentences
    assert sentence.plain == "with it it takes some."
    (figure,) = sentence.figures
    assert sentence.folded[figure.start : figure.end] == "20 seconds"


BESIDE = [
    pytest.param(0, [1], id="the first"),
    pytest.param(1, [0, 2], id="one between"),
    pytest.param(2, [1], id="the last"),
]


@pytest.mark.parametrize(("number", "beside"), BESIDE)
def test_sentences_beside_are_those_of_the_same_passage(number, beside):
    prose = prose_of("One. Two. Three.", "Four.")
    sentence = prose.passages[0].sentences[number]
    assert [other.number for other in sentence.beside()] == beside


@pytest.mark.parametrize(
    ("offset", "number"),
    [
        pytest.param(0, 0, id="its beginning"),
        pytest.param(3, 0, id="its last character"),
        pytest.param(4, 0, id="the space behind it"),
        pytest.param(5, 1, id="the next"),
        pytest.param(99, 1, id="behind everything"),
    ],
)
def test_every_offset_has_a_sentence(offset, number):
    assert passage_of("One. Two.").sentence_at(offset).number == number


def test_an_offset_before_the_first_sentence_has_that_one():
    assert passage_of("  One. Two.").sentence_at(0).number == 0


QUOTED = [
    pytest.param("“We find rooms in no time,” she said.", Role.BODY, True, id="most"),
    pytest.param(
        "She told us of her hall, her team and her “far better rooms” too.",
        Role.BODY,
        False,
        id="a few words",
    ),
    pytest.param("We find rooms in no time.", Role.QUOTE, True, id="a quotation"),
    pytest.param("We find rooms in no time.", Role.BODY, False, id="none"),
]


@pytest.mark.parametrize(("text", "role", "is_quoted"), QUOTED)
def test_a_sentence_is_quoted_when_somebody_else_says_most_of_it(text, role, is_quoted):
    (sentence,) = passage_of(text, role).sentences
    assert sentence.is_quoted is is_quoted


# Masks

MASKED = [
    pytest.param("See https://oriole.example/a now.", "https://oriole.example/a"),
    pytest.param("Write to a@oriole.example now.", "a@oriole.example"),
    pytest.param("Call `find(room)` now.", "`find(room)`"),
    pytest.param("“It is a splendid room,” she said.", "“It is a splendid room,”"),
    pytest.param(f"Yes: {STATEMENT}", STATEMENT.rstrip(".")),
]


@pytest.mark.parametrize(("text", "expected"), MASKED, ids=str)
def test_what_is_not_the_authors_own_wording_is_masked(text, expected):
    assert masked(passage_of(text)) == [expected]


@pytest.mark.parametrize(
    ("role", "kind"),
    [(Role.QUOTE, MaskKind.QUOTATION), (Role.CODE, MaskKind.CODE)],
)
def test_a_passage_is_masked_whole_by_its_role(role, kind):
    assert masked(passage_of("All of it.", role), {kind}) == ["All of it."]


def test_marked_code_is_masked():
    passage = passage_of("Call find now.", marks=(Mark(5, 9, MarkKind.CODE),))
    assert masked(passage) == ["find"]


def test_a_denial_is_not_masked():
    assert masked(passage_of("Nobody finds a room.")) == []


# What stands there word for word


def test_approved_and_disowned_texts_are_known():
    passage = passage_of(f"{STATEMENT} Nobody finds a room.")
    assert [use.values for use in passage.approved] == [(Approved("message", "find"),)]
    assert [use.values for use in passage.disowned] == [(Disowned("find"),)]


def test_names_are_known_by_their_folded_place():
    passage = passage_of("With ORIOLE\u00a0ROOMS.")
    assert [passage.normal.text[a:b] for a, b in passage.names] == ["oriole rooms"]


# The whole item


def test_an_item_is_its_passages_in_order():
    prose = prose_of("One.", "Two. Three.")
    assert [s.text for s in prose.sentences()] == ["One.", "Two.", "Three."]
    assert prose.folded == "one. two. three."
    assert prose.by_path["line 2"] is prose.passages[1]


def test_an_item_without_text_has_no_sentences():
    assert list(prose_of().sentences()) == []
