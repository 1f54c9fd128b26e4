from datetime import timedelta

import pytest

from content.canonical import canonical_json
from content.models import ProgrammePage, RollDownLine, RollDownVersion
from content.planning import (
    Refused,
    put_in_force,
    record_roll_down,
    roll_down_of,
    take_messages,
)
from content.planning.roll_downs import from_yaml, to_yaml
from content.story_parts import Message, Pillar, RollDown
from content.yaml_tree import BadFile
from tests.hub_world import NOW, story

LATER = NOW + timedelta(days=1)
PILLAR = Pillar(
    "fits",
    "Fits",
    tuple(Message(key=key, statement=key) for key in ("own-sensors", "region", "live")),
)


@pytest.fixture
def programme(world):
    world.release(story(2, pillars=(PILLAR,)), at=NOW - timedelta(days=20))
    return world.press_programme


def lines(programme, *taken):
    programme.messages.set(
        [RollDownLine(message=key, need=need) for key, need in taken]
    )


def test_the_first_version_holds_what_the_page_says(programme):
    version = programme.versions.get()
    assert version.number == 1
    assert version.payload == canonical_json(programme.roll_down).decode()
    assert roll_down_of(programme.key) == RollDown(
        key="inspection-press",
        title="Inspection · Press",
        team="press",
        campaign="inspection",
        must=("own-sensors",),
    )


def test_saving_the_same_makes_no_version(programme, world):
    assert record_roll_down(programme, world.dana, LATER) is None
    assert put_in_force(programme, world.dana, LATER).roll_down is None
    assert programme.versions.count() == 1


def test_another_order_is_another_version(programme, world):
    lines(programme, ("own-sensors", "must"), ("live", "must"), ("region", "may"))
    put_in_force(programme, world.dana, LATER)
    lines(programme, ("live", "must"), ("own-sensors", "must"), ("region", "may"))
    version = put_in_force(programme, world.priya, LATER).roll_down
    assert (version.number, version.made_by, version.made_at) == (3, world.priya, LATER)
    assert roll_down_of(programme.key).must == ("live", "own-sensors")


def test_a_note_alone_makes_no_version(programme, world):
    line = programme.messages.get()
    line.note = "We say “meters” here."
    programme.messages.add(line)
    assert put_in_force(programme, world.dana, LATER).roll_down is None
    assert ProgrammePage.objects.get(pk=programme.pk).messages.get().note == line.note


def test_an_unknown_programme_takes_nothing(db):
    assert roll_down_of("there-is-none") == RollDown(key="none")


def test_a_version_is_never_changed(programme):
    version = RollDownVersion.objects.get()
    with pytest.raises(TypeError):
        version.save()
    with pytest.raises(TypeError):
        version.delete()


def test_a_file_says_the_same_out_and_in(programme, world):
    lines(programme, ("live", "should"), ("own-sensors", "must"), ("region", "may"))
    put_in_force(programme, world.dana, LATER)
    stored = ProgrammePage.objects.get(pk=programme.pk)
    assert from_yaml(to_yaml(stored), "it.yaml", NOW) == stored.roll_down


def test_a_file_takes_the_place_of_the_messages_and_keeps_notes(programme, world):
    line = programme.messages.get()
    line.note = "As it is."
    programme.messages.add(line)
    take_messages(
        programme,
        RollDown(key="inspection-press", should=("own-sensors",), may=("live",)),
    )
    put_in_force(programme, world.dana, LATER)
    kept = ProgrammePage.objects.get(pk=programme.pk).messages.all()
    assert [(one.message, one.need, one.note, one.sort_order) for one in kept] == [
        ("own-sensors", "should", "As it is.", 0),
        ("live", "may", "", 1),
    ]


@pytest.mark.parametrize(
    ("other", "says"),
    [
        pytest.param({"key": "other"}, "for the key “other”", id="programme"),
        pytest.param(
            {"key": "inspection-press", "team": "web"}, "for the team “web”", id="team"
        ),
    ],
)
def test_a_file_for_another_is_refused(programme, other, says):
    with pytest.raises(Refused, match=says):
        take_messages(programme, RollDown(**other))


def test_a_file_that_names_unknown_messages_says_which(programme):
    with pytest.raises(BadFile, match="no-such"):
        from_yaml("key: inspection-press\nmust: [no-such]", "it.yaml", NOW)
