from dataclasses import replace
from datetime import UTC, datetime

import pytest
from wagtail.models import Revision

from content.models import HubFile, Message, Persona, ProofPoint, Team
from content.releasing import Refused, draft_story, write_draft
from content.story_parts import Entry, Pillar
from content.story_parts import Message as StoryMessage
from tests.content.releasing.full_story import FULL

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@pytest.fixture
def written(room):
    write_draft(FULL, NOW)


def messages(*parts):
    return replace(FULL, pillars=(Pillar("time", "Time", parts), FULL.pillars[1]))


def test_written_twice_it_changes_nothing(written):
    rows = list(Message.objects.values())
    wordings = list(Message.objects.values_list("wordings__pk"))
    write_draft(FULL, NOW)
    assert list(Message.objects.values()) == rows
    assert list(Message.objects.values_list("wordings__pk")) == wordings
    assert not Revision.objects.exists()


def test_what_is_missing_is_archived_and_comes_back(written):
    without = replace(messages(FULL.messages[0]), personas=FULL.personas[:1])
    without = replace(
        without, pillars=(replace_personas(without.pillars[0]), without.pillars[1])
    )
    write_draft(without, NOW)
    assert Message.objects.get(key="fast").archived
    assert Persona.objects.get(key="cfo").archived
    write_draft(FULL, NOW)
    assert not Message.objects.get(key="fast").archived
    assert draft_story() == FULL


def replace_personas(pillar):
    kept = tuple(replace(m, personas=("office-manager",)) for m in pillar.messages)
    return replace(pillar, messages=kept)


def test_what_changes_has_a_version_of_its_moment(written):
    write_draft(messages(FULL.messages[0], StoryMessage("fast", "Quick.")), NOW)
    version = Message.objects.get(key="fast").latest_revision
    assert (version.created_at, version.object_str) == (NOW, "Quick.")
    assert Message.objects.get(key="find").latest_revision is None


def test_a_message_moves_to_another_pillar(written):
    moved = replace(
        FULL,
        pillars=(
            replace(FULL.pillars[0], messages=FULL.messages[:1]),
            replace(FULL.pillars[1], messages=FULL.messages[1:]),
        ),
    )
    write_draft(moved, NOW)
    assert draft_story() == moved


def test_teams_may_swap_their_names(written):
    swapped = replace(
        FULL, teams=(Entry("website", "Press"), Entry("press", "Website"))
    )
    write_draft(swapped, NOW)
    assert draft_story().teams == swapped.teams


def test_a_team_that_the_file_leaves_out_stays(written):
    write_draft(replace(FULL, teams=FULL.teams[:1]), NOW)
    assert Team.objects.filter(key="press").exists()


def test_evidence_kept_as_a_file_stays_while_its_name_does(written):
    proof = ProofPoint.objects.get(key="plain")
    proof.evidence_file = HubFile.objects.create(title="x", original_name="count.pdf")
    proof.save()
    named = draft_story()
    assert named.proof_points[1].evidence == "count.pdf"
    write_draft(named, NOW)
    assert ProofPoint.objects.get(key="plain").evidence_file_id
    write_draft(FULL, NOW)
    assert ProofPoint.objects.get(key="plain").evidence_file_id is None


def test_a_team_that_takes_a_proof_over_leaves_its_keeper(written, room):
    points = (FULL.proof_points[0], replace(FULL.proof_points[1], owner="press"))
    write_draft(replace(FULL, proof_points=points), NOW)
    proof = ProofPoint.objects.get(key="plain")
    assert (proof.owner.key, proof.keeper) == ("press", room)


def test_what_does_not_fit_writes_nothing(written):
    wrong = replace(FULL, title="Changed", tone=("two\nlines",))
    with pytest.raises(Refused, match=r"tone\[0\] should be one line"):
        write_draft(wrong, NOW)
    assert draft_story() == FULL


@pytest.mark.parametrize(
    ("person", "may"),
    [
        ("ingrid", True),
        ("dana", True),
        ("priya", False),
        ("lina", False),
        ("marcus", False),
        ("ada", False),
        ("superuser", False),
        ("outsider", False),
    ],
)
def test_who_may_write_it(world, person, may):
    story = replace(draft_story(), umbrella="Another.")
    if not may:
        with pytest.raises(Refused):
            write_draft(story, NOW, getattr(world, person))
    else:
        write_draft(story, NOW, getattr(world, person))
    assert draft_story().umbrella == ("Another." if may else "")


@pytest.mark.parametrize(("person", "may"), [("ingrid", False), ("dana", True)])
def test_only_who_may_change_teams_brings_others(world, person, may):
    teams = (*draft_story().teams, Entry("events", "Events"))
    story = replace(draft_story(), teams=teams)
    if not may:
        with pytest.raises(Refused, match="“Events”"):
            write_draft(story, NOW, getattr(world, person))
    else:
        write_draft(story, NOW, getattr(world, person))
    assert Team.objects.filter(key="events").exists() is may
