from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from content.models import Message, Pillar, Storyboard, User
from content.releasing import Refused, draft_story, read_storyboard, write_draft
from hub.demo.storyboards import storyboards
from tests.content.releasing.full_story import FULL
from tests.content.test_storyboard_doc import STORYBOARD

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


def undated(story):
    return replace(story, release=0, effective_on=None)


def written(story):
    write_draft(story, NOW)
    return draft_story()


def test_a_hub_without_a_storyboard_says_so():
    with pytest.raises(Refused, match="no storyboard yet"):
        draft_story()


def test_every_field_comes_back_from_the_rows(room):
    assert written(FULL) == FULL


def test_the_example_of_the_docs_comes_back_from_the_rows():
    story = read_storyboard(STORYBOARD, "storyboard.yaml")
    assert written(story) == undated(story)


@pytest.mark.parametrize("number", [1, 2])
def test_the_demo_comes_back_from_the_rows_and_from_its_file(number):
    User.objects.create_user("yusuf", first_name="Yusuf", last_name="Demir")
    story = storyboards(date(2026, 3, 2))[number - 1]
    draft = written(read_storyboard(story.to_yaml(), "kelvane.yaml"))
    assert draft == undated(story)
    assert read_storyboard(draft.to_yaml(), "draft.yaml") == draft


def test_what_is_archived_is_left_out(room):
    write_draft(FULL, NOW)
    Message.objects.filter(key="fast").update(archived=True)
    Pillar.objects.filter(key="fit").update(archived=True)
    draft = draft_story()
    assert [pillar.key for pillar in draft.pillars] == ["time"]
    assert [message.key for message in draft.messages] == ["find"]


def test_a_person_keeps_the_proof_that_no_team_owns(room):
    write_draft(FULL, NOW)
    room.last_name = "Leigh"
    room.save()
    assert draft_story().proof_points[1].owner == "Ann Leigh"


def test_the_hub_s_own_settings_are_no_part_of_it(room):
    write_draft(FULL, NOW)
    Storyboard.objects.update(approval_prefix="OR")
    write_draft(FULL, NOW)
    assert Storyboard.objects.get().approval_prefix == "OR"
