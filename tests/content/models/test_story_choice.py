"""Messages are chosen from the storyboard in force, by their numbers and words."""

import pytest

from content.models.story_choice import MessageChoiceField
from tests.hub_world import STATEMENT

OFFERED = ("Fits what you run", [("own-sensors", f"1.1 {STATEMENT}")])


def choices(field, value):
    field.prepare_value(value)
    return list(field.choices)


@pytest.mark.parametrize("value", ["own-sensors", "", None])
def test_what_is_in_force_is_offered(world, value, django_assert_num_queries):
    with django_assert_num_queries(1):
        offered = choices(MessageChoiceField(), value)

    assert offered == [("", "Choose …"), OFFERED]


def test_what_is_gone_stays_where_it_was_chosen(world):
    gone = ("no-cables", "no-cables (no longer in the storyboard)")

    assert choices(MessageChoiceField(), "no-cables") == [
        ("", "Choose …"),
        gone,
        OFFERED,
    ]
    assert MessageChoiceField().clean("no-cables") == "no-cables"


def test_before_there_is_a_storyboard_nothing_is_offered(db):
    assert choices(MessageChoiceField(), "") == [("", "Choose …")]
