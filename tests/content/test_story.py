"""A storyboard is read whole or not at all, and comes back as it went out."""

import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from pydantic import ValidationError

from content.canonical import canonical_json
from content.story import Story, problems
from content.story_parts import Earlier, Message, Pillar, Term, Where, Wording
from content.yaml_tree import BadFile
from tests.content.stories import SMALLEST, stories


def errors(text):
    with pytest.raises(BadFile) as raised:
        Story.from_yaml(text, "s.yaml")
    return [line.removeprefix("s.yaml:") for line in str(raised.value).splitlines()]


# A file of every kind of part, each wrong in some way below.
WHOLE = """\
key: oriole
title: Oriole
release: 2
effective_on: 2026-03-01
language: en
umbrella: Nobody searches for a room.
personas:
  - {key: cfo, name: CFO}
  - {key: head, name: Head}
stages:
  - {key: decision, name: Decision}
pillars:
  - key: time
    title: Time
    messages:
      - key: find
        number: "1.1"
        statement: Teams find a free room in 20 seconds.
        wordings:
          - {text: A room in 20 seconds., where: {formats: [email]}}
        personas: [cfo]
        stages: [decision]
        proof: [median]
        notes: [footnote]
        denials: [Finding a room takes long.]
        valid_from_on: 2026-01-01
        valid_until_on: 2026-12-31
        earlier:
          - {release: 1, text: Teams find a free room in 45 seconds.}
  - key: fit
    title: Fit
    messages:
      - {key: calendar, number: "2.1", statement: It works with your calendar.}
proof_points:
  - key: median
    claim: The median booking took 20 seconds.
    figure: 20 seconds
    as_of_on: 2026-01-31
    expires_on: 2026-12-31
terms:
  - {key: booking, preferred: booking, deprecated: [slot], forbidden: [squat]}
  - {key: room, preferred: room, admitted: [meeting room], unless: [room service]}
boilerplate:
  - {key: footnote, title: Footnote, text: Of 26 companies., products: [room]}
"""


def test_a_whole_file_is_read():
    story = Story.from_yaml(WHOLE, "s.yaml")
    assert (story.release, story.effective_on) == (2, date(2026, 3, 1))
    find = story.messages[0]
    assert find.wordings == (Wording("A room in 20 seconds.", "", Where(("email",))),)
    assert find.earlier == (Earlier(1, "Teams find a free room in 45 seconds."),)


def test_messages_stand_in_the_order_of_their_pillars():
    story = Story.from_yaml(WHOLE, "s.yaml")
    assert [message.key for message in story.messages] == ["find", "calendar"]


MISTAKES = yaml.safe_load(
    Path(__file__).with_name("story_errors.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("mistake", MISTAKES)
def test_one_mistake_gives_one_error_with_line_and_key(mistake):
    was, new, error = MISTAKES[mistake].values()
    assert WHOLE.count(was) == 1
    assert errors(WHOLE.replace(was, new)) == [error]


def test_every_error_is_told_at_once():
    wrong = WHOLE
    for old, new in (
        ("title: Oriole", "name: Oriole"),
        ("release: 2", "release: two"),
        ("effective_on: 2026-03-01", "effective_on: 2026-02-30"),
        ("personas: [cfo]", "personas: [ceo]"),
        ('"2.1"', "2.1"),
        ("figure: 20 seconds", "figure: 30 seconds"),
        ("[slot]", "[room]"),
    ):
        wrong = wrong.replace(old, new)
    assert errors(wrong) == [
        "1: title: is missing",
        "2: name: is not a key of this file",
        "3: release: should be a whole number",
        "4: effective_on: “2026-02-30” is not in the calendar",
        "21: pillars[0].messages[0].personas[0]: “ceo” is not among personas",
        "33: pillars[1].messages[0].number: should be text: put it in quotation marks",
        "37: proof_points[0].figure: “30 seconds” does not stand in the claim",
        "41: terms[0].deprecated[0]: “room” is the right word in “room”",
    ]


def test_a_storyboard_needs_no_more_than_a_key_and_a_title():
    story = Story.from_yaml(SMALLEST, "s.yaml")
    assert story == Story("oriole", "Oriole")
    assert story.to_yaml() == SMALLEST


@given(stories)
@settings(max_examples=50, deadline=None)
def test_a_storyboard_comes_back_from_its_file(story):
    assert list(problems(story)) == []
    assert Story.from_yaml(story.to_yaml(), "s.yaml") == story


@given(stories)
@settings(max_examples=50, deadline=None)
def test_a_storyboard_comes_back_from_its_payload(story):
    assert Story.from_payload(json.loads(canonical_json(story))) == story
    assert Story.from_payload(story.payload()) == story


def test_a_file_that_is_read_and_written_twice_does_not_change():
    once = Story.from_yaml(WHOLE, "s.yaml").to_yaml()
    assert Story.from_yaml(once, "s.yaml").to_yaml() == once


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param({"key": "a"}, id="something missing"),
        pytest.param({"key": "a", "title": "A", "more": 1}, id="an unknown key"),
        pytest.param({"key": "a", "title": "A", "terms": [{}]}, id="a bad part"),
        pytest.param([], id="no storyboard at all"),
    ],
)
def test_a_bad_payload_is_refused(payload):
    with pytest.raises(ValidationError):
        Story.from_payload(payload)


@pytest.mark.parametrize(
    ("story", "path"),
    [
        pytest.param(
            Story("a", "A", terms=(Term("b", "B", forbidden=("b",)),)),
            ("terms", 0, "forbidden", 0),
            id="a term that forbids its own word in other letters",
        ),
        pytest.param(
            Story(
                "a",
                "A",
                pillars=(
                    Pillar("p", "P", (Message("m", "One."),)),
                    Pillar("q", "Q", (Message("m", "Two."),)),
                ),
            ),
            ("pillars", 1, "messages", 0, "key"),
            id="a key in two pillars",
        ),
    ],
)
def test_what_is_wrong_has_a_path(story, path):
    assert [found for found, _ in problems(story)] == [path]


def test_one_key_may_name_a_message_and_a_term():
    story = Story(
        "a",
        "A",
        pillars=(Pillar("speed", "Speed", (Message("speed", "One."),)),),
        terms=(Term("speed", "speed"),),
    )
    assert list(problems(story)) == []
