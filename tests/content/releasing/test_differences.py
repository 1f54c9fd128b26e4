from dataclasses import replace
from datetime import date

import pytest

from content.canonical import canonical_json, plain
from content.releasing import Change, ChangeKind, FieldChange, Part, difference
from content.story import Story
from content.story_parts import Earlier, Entry, Message, Pillar
from hub.demo.storyboards import storyboards
from tests.content.releasing.full_story import FULL

FIND = FULL.messages[0]
TIME, FIT = FULL.pillars


def with_message(**changes):
    found = (replace(FIND, **changes), *TIME.messages[1:])
    return replace(FULL, pillars=(replace(TIME, messages=found), FIT))


def changed(part, key, name, field, before, after):
    fields = (FieldChange(field, before, after),)
    return Change(part, key, name, ChangeKind.CHANGED, fields)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param(FULL, [], id="nothing"),
        pytest.param(
            replace(FULL, umbrella="Rooms, found."),
            [
                changed(
                    Part.STORYBOARD,
                    "",
                    "Oriole",
                    "umbrella",
                    FULL.umbrella,
                    "Rooms, found.",
                )
            ],
            id="a text of the storyboard",
        ),
        pytest.param(
            with_message(statement="In ten seconds."),
            [
                changed(
                    Part.MESSAGE,
                    "find",
                    "1.1",
                    "statement",
                    FIND.statement,
                    "In ten seconds.",
                )
            ],
            id="a text of a message",
        ),
        pytest.param(
            with_message(valid_until_on=None),
            [changed(Part.MESSAGE, "find", "1.1", "valid_until_on", "2027-12-31", "")],
            id="a day that is set no more",
        ),
        pytest.param(
            with_message(personas=("office-manager",)),
            [
                changed(
                    Part.MESSAGE,
                    "find",
                    "1.1",
                    "personas",
                    ["cfo", "office-manager"],
                    ["office-manager"],
                )
            ],
            id="a persona less",
        ),
        pytest.param(
            with_message(personas=FIND.personas[::-1]),
            [],
            id="personas in another order",
        ),
        pytest.param(
            with_message(earlier=(Earlier(1, "Something else."),)),
            [],
            id="what was said earlier",
        ),
        pytest.param(
            replace(FULL, release=7, effective_on=date(2026, 1, 1)),
            [],
            id="its number and day",
        ),
        pytest.param(
            replace(FULL, stages=FULL.stages[::-1]),
            [
                changed(
                    Part.STORYBOARD,
                    "",
                    "Oriole",
                    "order of stages",
                    ["decision", "awareness"],
                    ["awareness", "decision"],
                )
            ],
            id="stages in another order",
        ),
        pytest.param(
            replace(FULL, pillars=(replace(TIME, messages=TIME.messages[::-1]), FIT)),
            [
                changed(
                    Part.PILLAR,
                    "time",
                    "Time",
                    "order of messages",
                    ["find", "fast"],
                    ["fast", "find"],
                )
            ],
            id="messages in another order",
        ),
        pytest.param(
            replace(
                FULL,
                pillars=(
                    replace(TIME, messages=TIME.messages[:1]),
                    replace(FIT, messages=TIME.messages[1:]),
                ),
            ),
            [changed(Part.MESSAGE, "fast", "fast", "pillar", "time", "fit")],
            id="a message that moved",
        ),
        pytest.param(
            replace(FULL, teams=FULL.teams[:1]),
            [
                Change(
                    Part.TEAM,
                    "press",
                    "Press",
                    ChangeKind.REMOVED,
                    (FieldChange("name", "Press", None),),
                )
            ],
            id="a team less",
        ),
        pytest.param(
            replace(FULL, personas=(Entry("it", "IT"), *FULL.personas)),
            [
                Change(
                    Part.PERSONA,
                    "it",
                    "IT",
                    ChangeKind.ADDED,
                    (FieldChange("name", None, "IT"),),
                )
            ],
            id="a persona more, before the others",
        ),
    ],
)
def test_what_differs(new, expected):
    assert difference(FULL, new) == expected


def test_a_new_message_shows_what_it_says_and_nothing_empty():
    new = replace(FULL, pillars=(TIME, replace(FIT, messages=(Message("a", "A."),))))
    (change,) = difference(FULL, new)
    assert change.kind is ChangeKind.ADDED
    assert {f.field: (f.before, f.after) for f in change.fields} == {
        "statement": (None, "A."),
        "pillar": (None, "fit"),
    }


def test_without_an_older_story_all_of_it_is_new():
    changes = difference(None, FULL)
    assert {change.kind for change in changes} == {ChangeKind.ADDED}
    assert [c.key for c in changes if c.part is Part.MESSAGE] == ["find", "fast"]
    assert all(f.before is None for change in changes for f in change.fields)


def test_a_story_that_lost_everything_names_each_part_once():
    empty = Story(key="oriole", title="Oriole", pillars=(Pillar("time", "Time"),))
    removed = [c for c in difference(FULL, empty) if c.kind is ChangeKind.REMOVED]
    assert [(c.part, c.key) for c in removed] == [
        (Part.PILLAR, "fit"),
        (Part.MESSAGE, "find"),
        (Part.MESSAGE, "fast"),
        (Part.PROOF, "median"),
        (Part.PROOF, "plain"),
        (Part.TERM, "oriole-rooms"),
        (Part.FIXED_TEXT, "about"),
        (Part.FIXED_TEXT, "how-measured"),
        (Part.PERSONA, "office-manager"),
        (Part.PERSONA, "cfo"),
        (Part.STAGE, "decision"),
        (Part.STAGE, "awareness"),
        (Part.TEAM, "website"),
        (Part.TEAM, "press"),
    ]


def test_what_the_demo_s_second_storyboard_says_otherwise():
    changes = difference(*storyboards(date(2026, 3, 2)))
    assert [(str(c.part), c.key) for c in changes] == [
        ("message", "early-warning"),
        ("message", "less-loss"),
        ("message", "go-live-time"),
        ("proof", "warning-lead-time"),
        ("proof", "loss-study"),
        ("proof", "roll-out-time"),
        ("proof", "carriers-kept"),
        ("proof", "payback-study"),
        ("term", "product-live-monitoring"),
        ("fixed-text", "about-kelvane"),
        ("fixed-text", "results-note"),
    ]
    assert canonical_json(plain(changes))
