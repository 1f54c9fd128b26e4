"""YAML becomes a dataclass or all of its errors, and a dataclass becomes YAML."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from content.canonical import plain
from content.story_parts import CLOSED
from content.yaml_reading import json_schema, read_payload, read_yaml, write_yaml
from content.yaml_tree import BadFile
from tests.content.stories import MISREAD, texts


class Size(StrEnum):
    SMALL = "small"
    LARGE = "large"


@dataclass(frozen=True)
class Room:
    name: str
    free_on: date | None = None
    size: Size = Size.SMALL
    tags: tuple[str, ...] = ()

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class House:
    name: str
    floors: int = 1
    open: bool = True
    rooms: tuple[Room, ...] = ()
    seats: dict[str, int] = field(default_factory=dict)

    __pydantic_config__ = CLOSED


def same_names(house):
    for i, room in enumerate(house.rooms):
        if room.name == house.name:
            yield ("rooms", i, "name"), "is the house"
        if room.free_on and room.size is Size.LARGE:
            yield ("rooms", i), "is never free"


def errors(text):
    with pytest.raises(BadFile) as raised:
        read_yaml(House, text, "h.yaml", check=same_names)
    return str(raised.value).splitlines()


GOOD = [
    pytest.param("name: A\n", House("A"), id="only what is needed"),
    pytest.param(
        "name: A\nfloors: 3\nopen: false\nseats: {no: 4}\n",
        House("A", 3, False, (), {"no": 4}),
        id="plain values",
    ),
    pytest.param(
        "name: A\n"
        "rooms:\n"
        "- {name: B, free_on: 2026-01-31, size: large, tags: [x, on]}\n",
        House("A", rooms=(Room("B", date(2026, 1, 31), Size.LARGE, ("x", "on")),)),
        id="parts in parts",
    ),
    pytest.param(
        "name: 2026-01-31\nrooms: [{name: B, free_on: '2026-01-31'}]\n",
        House("2026-01-31", rooms=(Room("B", date(2026, 1, 31)),)),
        id="a day is a day where one belongs, and text where text belongs",
    ),
]


@pytest.mark.parametrize(("text", "house"), GOOD)
def test_a_file_is_read_as(text, house):
    assert read_yaml(House, text, "h.yaml") == house


BAD = [
    pytest.param("", ["1: name: is missing"], id="empty"),
    pytest.param("- name\n", ["1: should be keys with values"], id="a list"),
    pytest.param("\nname\n", ["2: should be keys with values"], id="one text"),
    pytest.param("name: [A]\n", ["1: name: should be text"], id="a list for a text"),
    pytest.param("name: {A: b}\n", ["1: name: should be text"], id="keys for a text"),
    *(
        pytest.param(
            f"name: {word}\n",
            ["1: name: should be text: put it in quotation marks"],
            id=f"{word} for a text",
        )
        for word in ("1.10", "5", "true")
    ),
    *(
        pytest.param(
            f"name:{word}\n",
            ["1: name: is empty: give it a value, or leave it out"],
            id=f"empty as “{word}”",
        )
        for word in ("", " ~", " null", " # 1 in Ghent")
    ),
    *(
        pytest.param(
            f"name: A\nfloors: {word}\n",
            ["2: floors: should be a whole number"],
            id=f"{word} for a number",
        )
        for word in ("two", "'2'", "2.0", "true", "[2]", "9" * 5000, "0x1F")
    ),
    *(
        pytest.param(
            f"name: A\nopen: {word}\n",
            ["2: open: should be true or false"],
            id=f"{word} for true or false",
        )
        for word in ("yes", "no", "on", "1", "'true'")
    ),
    *(
        pytest.param(
            f"name: A\nrooms:\n  - name: B\n    free_on: {word}\n",
            ["4: rooms[0].free_on: should be a date such as 2026-03-31"],
            id=f"{word} for a day",
        )
        for word in ("soon", "0", "20260131", "31.1.2026", "2026-01-31 12:00", "true")
    ),
    pytest.param(
        "name: A\nrooms:\n  - {name: B, free_on: 2026-02-30}\n",
        ["3: rooms[0].free_on: “2026-02-30” is not in the calendar"],
        id="a day that is none",
    ),
    pytest.param(
        "name: A\nrooms: [{name: B, size: huge}]\n",
        ["2: rooms[0].size: should be small or large"],
        id="a word that is not in the list",
    ),
    pytest.param("name: A\nrooms: B\n", ["2: rooms: should be a list"], id="no list"),
    pytest.param(
        "name: A\nrooms:\n  - B\n  -\n",
        [
            "3: rooms[0]: should be keys with values",
            "4: rooms[1]: is empty: give it a value, or leave it out",
        ],
        id="no keys",
    ),
    pytest.param(
        "name: A\nseats: [4]\n", ["2: seats: should be keys with values"], id="no keys"
    ),
    pytest.param(
        "name: A\nseats: {a: 1, b: many}\n",
        ["2: seats.b: should be a whole number"],
        id="one of the values",
    ),
    pytest.param(
        "called: A\nrooms:\n  - name: B\n    tag: [x]\n",
        [
            "1: called: is not a key of this file",
            "1: name: is missing",
            "4: rooms[0].tag: is not a key of this file",
        ],
        id="unknown keys on every level",
    ),
    pytest.param(
        "name: A\nrooms:\n  - {name: B, tags: &x [a]}\n",
        [
            "3: rooms[0].tags: begins with “&”, which is not read here: write the "
            "value out, or put the text in quotation marks"
        ],
        id="an anchor",
    ),
    pytest.param(
        "name: *x\n",
        [
            "1: name: begins with “*”, which is not read here: write the value out, "
            "or put the text in quotation marks"
        ],
        id="what is refused already is not missed as well",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BAD)
def test_an_error_has_its_line_and_key(text, expected):
    assert errors(text) == [f"h.yaml:{line}" for line in expected]


def test_every_error_is_told_at_once_and_nothing_is_read():
    text = """\
name: A
floors: two
floors: three
opn: true
rooms:
  - {name: B, free_on: 2026-02-30}
  - name: A
    size: huge
  - {name: 5}
"""
    assert errors(text) == [
        "h.yaml:3: floors: stands here twice",
        "h.yaml:3: floors: should be a whole number",
        "h.yaml:4: opn: is not a key of this file",
        "h.yaml:6: rooms[0].free_on: “2026-02-30” is not in the calendar",
        "h.yaml:7: rooms[1].name: is the house",
        "h.yaml:8: rooms[1].size: should be small or large",
        "h.yaml:9: rooms[2].name: should be text: put it in quotation marks",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "rooms: [{name: B, size: large, free_on: 2026-01-01}]\n",
            ["1: name: is missing", "1: rooms[0]: is never free"],
            id="beside what is missing",
        ),
        pytest.param(
            "name: 5\nrooms: [{name: '5'}]\n",
            [
                "1: name: should be text: put it in quotation marks",
                "2: rooms[0].name: is the house",
            ],
            id="beside what only lacks quotation marks",
        ),
        pytest.param(
            "name: A\nrooms:\n- {name: A, sort: x}\n- {name: A, tags: [5]}\n",
            [
                "3: rooms[0].name: is the house",
                "3: rooms[0].sort: is not a key of this file",
                "4: rooms[1].name: is the house",
                "4: rooms[1].tags[0]: should be text: put it in quotation marks",
            ],
            id="beside what is too much",
        ),
        pytest.param(
            "name: A\nrooms:\n- {name: B, size: large, free_on: 2026-01-01, tag: x}\n",
            ["3: rooms[0].tag: is not a key of this file"],
            id="but not about a part that has an error already",
        ),
        pytest.param(
            "name: A\nrooms:\n- {name: A}\n- B\n",
            ["4: rooms[1]: should be keys with values"],
            id="but not when a whole part cannot be read",
        ),
    ],
)
def test_what_is_wrong_between_parts_is_told(text, expected):
    assert errors(text) == [f"h.yaml:{line}" for line in expected]


def test_a_thousand_errors_are_a_thousand_lines():
    text = "name: A\nrooms:\n" + "  - {name: A, a: 1}\n" * 1000
    assert len(errors(text)) == 2000


def test_a_default_is_left_out_and_read_back():
    assert write_yaml(House("A", 1, True, (Room("B"),), {})) == (
        "name: A\nrooms:\n  - name: B\n"
    )


def test_keys_are_written_in_the_order_of_the_fields_and_lists_below_their_key():
    room = Room("B", date(2026, 1, 31), Size.LARGE, ("x",))
    assert write_yaml(House("A", 2, False, (room,), {"b": 1, "a": 2})) == (
        "name: A\nfloors: 2\nopen: false\nrooms:\n"
        "  - name: B\n    free_on: 2026-01-31\n    size: large\n    tags:\n      - x\n"
        "seats:\n  b: 1\n  a: 2\n"
    )


def test_a_text_of_several_lines_is_written_as_lines():
    assert write_yaml(Room("One.\n\nTwo.")) == "name: |-\n  One.\n\n  Two.\n"


def test_a_day_that_stands_twice_is_written_twice():
    day = date(2026, 1, 31)
    house = House("A", rooms=(Room("B", day), Room("C", day)))
    written = write_yaml(house)
    assert written.count("free_on: 2026-01-31\n") == 2
    assert read_yaml(House, written, "h.yaml") == house


@pytest.mark.parametrize("word", [word for word in MISREAD if word])
def test_a_word_that_could_be_misread_comes_back(word):
    house = House(word, rooms=(Room(word, tags=(word, "")),), seats={word: 1})
    assert read_yaml(House, write_yaml(house), "h.yaml") == house


@given(texts, st.lists(texts).map(tuple), st.dictionaries(texts, st.integers(0, 9)))
@settings(deadline=None)
def test_what_is_written_is_read_back(name, tags, seats):
    house = House(name, rooms=(Room(name, tags=tags),), seats=seats)
    assert read_yaml(House, write_yaml(house), "h.yaml") == house


@given(texts, st.lists(texts).map(tuple), st.none() | st.dates())
@settings(deadline=None)
def test_a_payload_comes_back(name, tags, day):
    house = House(name, rooms=(Room(name, day, tags=tags),))
    assert read_payload(House, plain(house)) == house


@pytest.mark.parametrize("payload", [None, [], {}, {"name": 5}, {"name": "A", "b": 1}])
def test_what_is_no_payload_is_refused(payload):
    with pytest.raises(ValidationError):
        read_payload(House, payload)


@pytest.mark.parametrize(
    ("payload", "fits"),
    [
        ({"name": "A", "rooms": [{"name": "B", "size": "large"}]}, True),
        ({"name": "A", "rooms": [{"name": "B", "free_on": None}]}, True),
        ({}, False),
        ({"name": "A", "called": "B"}, False),
        ({"name": "A", "rooms": [{"name": "B", "size": "huge"}]}, False),
    ],
)
def test_the_schema_says_what_fits(payload, fits):
    schema = json_schema(House)
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(payload) is fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "name: A\nroms: [{name: B}]\nrooms: [{name: A}]\n",
            ["h.yaml:2: roms: is not a key of this file"],
            id="a list: what refers to it waits",
        ),
        pytest.param(
            "name: A\nroms: B\nrooms: [{name: A}]\n",
            [
                "h.yaml:2: roms: is not a key of this file",
                "h.yaml:3: rooms[0].name: is the house",
            ],
            id="a text: all is said at once",
        ),
    ],
)
def test_of_a_misspelt_list_only_that_is_said(text, expected):
    assert errors(text) == expected
