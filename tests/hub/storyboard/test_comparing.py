from dataclasses import replace

import pytest

from content.releasing import Part
from content.story_parts import Term
from hub.storyboard.comparing import anchor, compared, count
from tests.content.releasing.full_story import FULL
from tests.hub.test_word_differences import marked

pytestmark = pytest.mark.django_db
TIME, FIT = FULL.pillars
FIND, FAST = TIME.messages


def with_find(**changes):
    found = (replace(FIND, **changes), FAST)
    return replace(FULL, pillars=(replace(TIME, messages=found), FIT))


def fields(change):
    return {
        field.label: (list(map(marked, field.before)), list(map(marked, field.after)))
        for field in change.fields
    }


def only_change(old, new):
    (group,) = compared(old, new)
    (change,) = group.changes
    return change


def test_keys_are_shown_as_names():
    new = with_find(personas=("cfo",), proof=(), notes=("about", "how-measured"))
    change = only_change(FULL, new)
    assert (change.part, change.name, change.kind, change.sign) == (
        "Message",
        "1.1",
        "Changed",
        "±",
    )
    assert change.says == FIND.statement
    assert fields(change) == {
        "For": (["CFO", "[Office manager]"], ["CFO"]),
        "Proof": (["[Half of 9,400 bookings took 20 seconds or less.]"], []),
        "Fixed texts near it": (["How measured"], ["[About Oriole]", "How measured"]),
    }


def test_wordings_say_what_they_are_for():
    first, second = FIND.wordings
    new = with_find(wordings=(replace(first, length="long"), second))
    old, now = fields(only_change(FULL, new))["Other wordings"]
    assert old[0] == (
        "A free room in 20 seconds. ([short] · Article, E-mail · eu · en-GB, de)"
    )
    assert now[0] == (
        "A free room in 20 seconds. ([long] · Article, E-mail · eu · en-GB, de)"
    )


def test_days_and_switches_are_words():
    new = with_find(valid_until_on=None)
    assert fields(only_change(FULL, new)) == {
        "Valid until": (["[31 December 2027]"], [])
    }
    term = replace(FULL.terms[0], verb=False)
    assert fields(only_change(FULL, replace(FULL, terms=(term,)))) == {
        "Also its -ed and -ing forms": (["[Yes]"], ["[No]"])
    }


def test_a_statement_that_changed_is_not_said_twice():
    change = only_change(FULL, with_find(statement="In ten seconds."))
    assert change.says == ""


def test_what_is_new_shows_what_it_says_and_no_usual_switches():
    new = replace(FULL, terms=(*FULL.terms, Term("wow", forbidden=("wow",))))
    change = only_change(FULL, new)
    assert (change.kind, change.name) == ("New", "wow")
    assert fields(change) == {"Never": ([], ["wow"])}


def test_changes_stand_by_kind_of_part():
    new = replace(with_find(number="1.9"), terms=(), umbrella="")
    groups = compared(FULL, new)
    assert [group.title for group in groups] == ["The whole", "Messages", "Terms"]
    assert count(groups) == 3


@pytest.mark.parametrize(
    ("part", "key", "expected"),
    [
        (Part.MESSAGE, "find", "message-find"),
        (Part.FIXED_TEXT, "a.b", "fixed-text-a-b"),
        (Part.STORYBOARD, "", "storyboard"),
    ],
)
def test_each_part_has_a_place_on_the_page(part, key, expected):
    assert anchor(part, key) == expected
