import pytest

from content.models import ChangeRequest
from content.releasing import Part, Refused, answer_request, ask_for_change, write_draft
from tests.hub_world import NOW, story

EVERYBODY = "priya ingrid dana marcus yusuf lina ada superuser outsider".split()
MAY_ASK = {"priya", "ingrid", "dana", "lina"}


@pytest.fixture
def drafted(world):
    write_draft(story(), NOW)
    return world


@pytest.mark.parametrize("person", EVERYBODY)
def test_who_may_ask(drafted, person):
    user = getattr(drafted, person)
    if person not in MAY_ASK:
        with pytest.raises(Refused):
            ask_for_change(user, Part.MESSAGE, "own-sensors", "Which ones?", NOW)
        assert not ChangeRequest.objects.exists()
        return
    asked = ask_for_change(user, Part.MESSAGE, "own-sensors", " Which ones? ", NOW)
    assert (asked.text, asked.by, asked.at, asked.taken) == (
        "Which ones?",
        user,
        NOW,
        None,
    )


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [("own-sensors", " ", "Say what"), ("gone", "Change it.", "no longer")],
)
def test_what_cannot_be_asked(drafted, key, text, says):
    with pytest.raises(Refused, match=says):
        ask_for_change(drafted.priya, Part.MESSAGE, key, text, NOW)


@pytest.mark.parametrize(
    ("part", "key", "may"),
    [
        pytest.param(Part.MESSAGE, "own-sensors", {"ingrid", "dana"}, id="a message"),
        pytest.param(Part.STORYBOARD, "", {"ingrid", "dana"}, id="the whole"),
        pytest.param(
            Part.TERM, "tamper-evident", {"ingrid", "dana", "lina"}, id="a term"
        ),
    ],
)
@pytest.mark.parametrize("person", EVERYBODY)
def test_who_answers(drafted, part, key, may, person):
    asked = ask_for_change(drafted.priya, part, key, "Change it.", NOW)
    user = getattr(drafted, person)
    if person in may:
        assert answer_request(asked, user, True, "", NOW).answered_by == user
        return
    with pytest.raises(Refused):
        answer_request(asked, user, True, "", NOW)


def test_a_no_says_why_and_an_answer_is_given_once(drafted):
    asked = ask_for_change(drafted.priya, Part.STORYBOARD, "", "Change it.", NOW)
    with pytest.raises(Refused, match="Say why"):
        answer_request(asked, drafted.ingrid, False, " ", NOW)
    answer_request(asked, drafted.ingrid, False, "It is measured so.", NOW)
    with pytest.raises(Refused, match="already"):
        answer_request(asked, drafted.dana, True, "", NOW)
