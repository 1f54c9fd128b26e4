from datetime import date

import pytest

from content.models import Article
from content.permissions import rights_of
from content.story_parts import Message, Pillar, ProofPoint
from hub.editor.checked import check_piece
from hub.review.showing import review_page
from tests.hub_world import GOOD_TEXT, NOW, STATEMENT, story

DENIAL = "<p>Kelvane will not work with the sensors you already own.</p>"
NOTHING = "<p>It rained in Rotterdam.</p>"


def needs(world, who="priya", **values):
    piece = world.piece(**values)
    return check_piece(piece, getattr(world, who), NOW).needs


def only(world, **values):
    (need,) = needs(world, **values)
    (message,) = need.messages
    return message


def test_a_message_that_is_told_is_ticked_with_sentence_and_place(world):
    message = only(world, body=GOOD_TEXT)
    assert (message.sign, message.state) == ("✓", "Says it")
    assert (message.where, message.how) == ("first paragraph", "word for word")
    assert message.quote in STATEMENT
    assert message.insert is None


def test_a_message_that_is_missing_can_be_inserted(world):
    message = only(world, body=NOTHING)
    assert (message.sign, message.state) == ("○", "Doesn't say it yet")
    assert (message.insert.kind, message.insert.text) == ("insert", STATEMENT)


def test_a_message_that_is_denied_is_a_warning_with_its_sentence(world):
    message = only(world, body=DENIAL)
    assert (message.sign, message.state) == ("⚠", "Contradicts it")
    assert message.show is not None


def test_a_message_without_proof_today_is_not_asked_for(world):
    expired = ProofPoint("audit", "An audit.", expires_on=date(2026, 2, 1))
    message = Message("own-sensors", STATEMENT, number="1.1", proof=("audit",))
    pillars = (Pillar("fits", "Fits", (message,)),)
    world.release(story(2, pillars=pillars, proof_points=(expired,)), NOW)
    shown = only(world, body=NOTHING)
    assert (shown.sign, shown.insert) == ("–", None)
    assert "out of date" in shown.state


def test_what_its_author_chose_stands_below_what_the_programme_asks_for(world):
    programme = world.programme(world.press, must=())
    (need,) = needs(world, programme=programme, messages=["own-sensors"])
    assert need.title == "You chose"


@pytest.mark.parametrize(
    ("body", "told"), [(GOOD_TEXT, 1), (NOTHING, 0)], ids=["told", "missing"]
)
def test_each_list_says_how_much_of_it_is_told(world, body, told):
    (need,) = needs(world, body=body)
    assert (need.told, need.asked, need.title) == (told, 1, "Must")


def test_a_message_that_nobody_asks_for_can_still_be_inserted(world):
    programme = world.programme(world.press, must=())
    (need,) = needs(world, programme=programme, messages=["own-sensors"], body=NOTHING)
    assert need.messages[0].insert.text == STATEMENT


def test_an_empty_text_can_be_begun_with_a_message(world):
    shown = only(world, model=Article, body="", title="It rained")
    assert shown.insert.path == "title"


@pytest.fixture
def read(world):
    """What a reviewer is shown of a text."""

    def read(**values):
        piece = world.piece(**values)
        return review_page(piece, rights_of(world.ingrid, NOW.date()), NOW)

    return read


def titles(page):
    return [need.title for need in page.needs]


@pytest.mark.parametrize(
    ("body", "shown"),
    [(GOOD_TEXT, ["Also says"]), (DENIAL, []), (NOTHING, [])],
    ids=["said", "denied", "absent"],
)
def test_a_reviewer_also_sees_what_nobody_asked_for(world, read, body, shown):
    programme = world.programme(world.press, must=())
    assert titles(read(programme=programme, body=body)) == shown


@pytest.mark.parametrize("must", [(), ("own-sensors",)], ids=["unasked", "asked"])
def test_what_the_text_denies_stands_apart_with_its_whole_sentence(world, read, must):
    page = read(programme=world.programme(world.press, must=must), body=DENIAL)
    (denied,) = page.denials
    assert (denied.label, denied.statement) == ("1.1", STATEMENT)
    assert denied.quote == "Kelvane will not work with the sensors you already own."


def test_what_is_said_denies_nothing(read):
    assert read(body=GOOD_TEXT).denials == ()


def test_what_is_asked_for_is_not_listed_again(read):
    assert titles(read(body=GOOD_TEXT)) == ["Must say"]


def test_a_reviewer_reads_that_somebody_else_chose(world, read):
    programme = world.programme(world.press, must=())
    page = read(programme=programme, messages=["own-sensors"])
    assert titles(page) == ["The author chose"]
