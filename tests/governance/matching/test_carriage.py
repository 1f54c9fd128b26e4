import pytest

from content.items import Role
from content.story_parts import Earlier, Term, TermKind, Wording
from governance.facts import Meaning, Similarity
from governance.findings import Certainty
from governance.matching.figures import FigureState
from governance.matching.telling import How, MessageState
from tests.governance.builders import (
    STATEMENT,
    THRESHOLDS,
    a_case,
    a_compiled_story,
    a_fixed_text,
    a_message,
    a_proof_point,
    an_item,
)

FIND = a_message(
    wordings=(Wording("A free room in 20 seconds."),),
    proof=("median",),
    denials=("You will wait for a room.",),
    earlier=(Earlier(1, "Teams find a free room in 45 seconds."),),
)
REGION = a_message("region", "Your bookings are stored in the European Union.")
PARTS = (
    FIND,
    REGION,
    a_proof_point(),
    a_fixed_text(),
    Term("oriole", "Oriole", TermKind.COMPANY),
)
LOOSE = "It takes any team 20 seconds to get hold of an empty room."


def carriage_of(*texts, parts=PARTS, **facts):
    return a_case(an_item(*texts), a_compiled_story(*parts), **facts).carriage


def told(*texts, key="find", **given):
    return carriage_of(*texts, **given).of(key)


def only(*texts, **given):
    (telling,) = told(*texts, **given)
    return telling


def a_meaning(text, closeness, key="find", path="line 1"):
    near = Similarity(path, 0, len(text), key, 0, cosine=0.5, coverage=closeness - 0.1)
    return Meaning("model", THRESHOLDS, (near,))


# Word for word

VERBATIM = [
    pytest.param(STATEMENT, STATEMENT[:-1], id="the statement"),
    pytest.param(
        "A free room in 20 seconds.", "A free room in 20 seconds", id="a wording"
    ),
    pytest.param(
        "Oriole: a free room in 20 seconds!", "a free room in 20 seconds", id="inside"
    ),
    pytest.param(
        "TEAMS FIND A FREE ROOM IN 20\u00a0SECONDS.",
        "TEAMS FIND A FREE ROOM IN 20\u00a0SECONDS",
        id="disguised",
    ),
]


@pytest.mark.parametrize(("text", "quote"), VERBATIM)
def test_an_approved_wording_is_told_verbatim(text, quote):
    telling = only(text)
    assert (telling.how, telling.state) == (How.VERBATIM, MessageState.SAID)
    assert telling.place.quote == quote
    assert telling.certainty is Certainty.CLEARLY


def test_of_two_approved_wordings_one_inside_the_other_the_longer_counts():
    story = (a_message(wordings=(Wording("find a free room"),)),)
    assert only(STATEMENT, parts=story).place.quote == STATEMENT[:-1]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The median booking took 20 seconds.", id="a proof point"),
        pytest.param("Oriole shows which rooms are free.", id="a fixed text"),
        pytest.param("Rooms.", id="a label"),
        pytest.param("A free room for you", id="too few words"),
        pytest.param("We like rooms that are free.", id="the words of a short wording"),
        pytest.param("The coffee is hot today.", id="something else"),
    ],
)
def test_no_message_is_told_by(text):
    assert told(text) == []


def test_every_telling_counts_in_reading_order():
    tellings = carriage_of(f"{REGION.statement} {STATEMENT}", STATEMENT).tellings
    assert [(t.message.key, t.place.path) for t in tellings] == [
        ("region", "line 1"),
        ("find", "line 1"),
        ("find", "line 2"),
    ]


# In words that are no longer ours, or never were


def test_an_earlier_wording_is_told_in_earlier_words():
    telling = only("Teams find a free room in 45 seconds.")
    assert (telling.how, telling.earlier_release) == (How.EARLIER_WORDS, 1)
    assert telling.state is MessageState.OUTDATED


def test_the_same_words_approved_again_are_not_earlier():
    story = (a_message(earlier=(Earlier(1, STATEMENT),)),)
    assert only(STATEMENT, parts=story).state is MessageState.SAID


def test_a_listed_denial_contradicts():
    telling = only("We warn you: you will wait for a room.")
    assert telling.state is MessageState.CONTRADICTED
    assert telling.denied_by == telling.place.quote == "you will wait for a room"


def test_a_listed_denial_is_not_taken_back_by_its_own_words():
    denial = "Nobody has ever found a free room."
    story = (a_message(denials=(denial,)),)
    assert only(denial, parts=story).state is MessageState.CONTRADICTED


def test_a_denial_that_holds_an_approved_wording_still_contradicts():
    denial = "You only dream of a free room in 20 seconds."
    story = (
        a_message(wordings=(Wording("A free room in 20 seconds."),), denials=(denial,)),
    )
    assert only(denial, parts=story).state is MessageState.CONTRADICTED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Teams never find a free room in 20 seconds.", id="never"),
        pytest.param("Teams do not find a free room in 20 seconds.", id="not"),
    ],
)
def test_words_around_an_approved_wording_may_deny_it(text):
    telling = only(text)
    assert telling.state is MessageState.CONTRADICTED
    assert telling.place.quote == text


# In other words, by their words alone

LOOKALIKES = [
    pytest.param(
        "Teams find a room that is free in 20 seconds.", MessageState.SAID, id="said"
    ),
    pytest.param(
        "Teams find a free room.", MessageState.FIGURE_MISSING, id="no figure"
    ),
    pytest.param(
        "Teams find a free room in 90 seconds.", MessageState.CONTRADICTED, id="another"
    ),
]


@pytest.mark.parametrize(("text", "state"), LOOKALIKES)
def test_without_meaning_shared_words_tell_a_message(text, state):
    telling = only(text)
    assert (telling.how, telling.state) == (How.OTHER_WORDS, state)
    assert telling.place.quote == text


def test_without_meaning_other_words_tell_nothing():
    assert told(LOOSE) == []


# In other words, by their meaning

CLOSENESS = [
    pytest.param(0.95, Certainty.CLEARLY, id="nearly the same words"),
    pytest.param(0.9, Certainty.CLEARLY, id="just so"),
    pytest.param(0.85, Certainty.PROBABLY, id="near"),
    pytest.param(0.65, Certainty.LOOK, id="to be looked at"),
]


@pytest.mark.parametrize(("closeness", "certainty"), CLOSENESS)
def test_meaning_says_how_sure_it_is(closeness, certainty):
    telling = only(LOOSE, meaning=a_meaning(LOOSE, closeness))
    assert (telling.how, telling.certainty) == (How.OTHER_WORDS, certainty)


@pytest.mark.parametrize(
    "meaning",
    [
        pytest.param(a_meaning(LOOSE, 0.55), id="too far"),
        pytest.param(a_meaning(LOOSE, 0.95, key="region"), id="another message"),
        pytest.param(a_meaning(LOOSE, 0.95, path="line 9"), id="another passage"),
    ],
)
def test_meaning_tells_nothing_that_is(meaning):
    assert told(LOOSE, meaning=meaning) == []


def test_with_meaning_shared_words_alone_tell_nothing():
    other = a_meaning(LOOSE, 0.95, path="line 9")
    assert told("Teams find a room that is free in 20 seconds.", meaning=other) == []


def test_a_question_asserts_nothing_for_sure():
    text = "Does it take your team 20 seconds to find an empty room?"
    telling = only(text, meaning=a_meaning(text, 0.95))
    assert telling.certainty is Certainty.LOOK


@pytest.mark.parametrize(
    ("closeness", "certainty"),
    [
        pytest.param(0.85, Certainty.PROBABLY, id="near enough"),
        pytest.param(0.75, Certainty.LOOK, id="not near enough"),
    ],
)
def test_without_its_figure_a_message_must_be_nearer(closeness, certainty):
    text = "It takes any team no time to get hold of an empty room."
    telling = only(text, meaning=a_meaning(text, closeness))
    assert telling.certainty is certainty


# Figures beside, and quotations

FIGURES = [
    pytest.param("Teams find a free room. It takes 20 seconds.", id="behind it"),
    pytest.param("It takes 20 seconds. Teams find a free room.", id="before it"),
]


@pytest.mark.parametrize("text", FIGURES)
def test_the_right_figure_may_stand_in_the_sentence_beside(text):
    assert only(text).verdict.state is FigureState.RIGHT


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(
            ["Teams find a free room. Ours do. It takes 20 seconds."], id="two away"
        ),
        pytest.param(
            ["Teams find a free room.", "It takes 20 seconds."], id="another passage"
        ),
        pytest.param(
            ["Teams find a free room. It takes 90 minutes."], id="a wrong one"
        ),
    ],
)
def test_a_figure_is_missing_when_the_right_one_is(texts):
    assert only(*texts).state is MessageState.FIGURE_MISSING


FEWER = a_message("fewer", "Companies have 30% fewer empty bookings in three months.")


@pytest.mark.parametrize(
    ("end", "state"),
    [
        pytest.param("three months", MessageState.FIGURE_MISSING, id="of the other"),
        pytest.param("90 seconds", MessageState.CONTRADICTED, id="of neither"),
    ],
)
def test_a_figure_that_is_right_for_one_message_is_not_wrong_for_another(end, state):
    text = (
        f"Teams find a free room, and companies have 30% fewer empty bookings in {end}."
    )
    carriage = carriage_of(text, parts=(a_message(), FEWER))
    assert carriage.state("find") is state
    assert carriage.state("fewer") is MessageState.SAID


def test_a_customer_may_tell_a_message():
    telling = only("“Our teams find a free room in 20 seconds,” said the manager.")
    assert telling.state is MessageState.SAID
    assert telling.sentence.is_quoted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Our teams find a free room in 90 seconds.", id="another figure"),
        pytest.param("Teams find a free room in 45 seconds.", id="an earlier one"),
        pytest.param("Teams never find a free room in 20 seconds.", id="a denial"),
    ],
)
def test_what_a_customer_gets_wrong_tells_nothing(text):
    assert carriage_of((Role.QUOTE, text)).state("find") is MessageState.ABSENT


# The state of a message

BEST = [
    pytest.param([STATEMENT, "Teams find a free room."], MessageState.SAID, id="said"),
    pytest.param(
        ["Teams find a free room in 90 seconds.", "Teams find a free room."],
        MessageState.FIGURE_MISSING,
        id="figure missing",
    ),
    pytest.param(
        [
            "Teams find a free room in 90 seconds.",
            "Teams find a free room in 45 seconds.",
        ],
        MessageState.OUTDATED,
        id="outdated",
    ),
    pytest.param(["Fine."], MessageState.ABSENT, id="absent"),
]


@pytest.mark.parametrize(("texts", "state"), BEST)
def test_the_best_telling_gives_a_message_its_state(texts, state):
    assert carriage_of(*texts).state("find") is state


def test_a_message_that_is_not_in_the_storyboard_is_absent():
    assert carriage_of(STATEMENT).state("lost") is MessageState.ABSENT
