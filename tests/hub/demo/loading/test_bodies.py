"""Blocks of the demo's pieces as the hub's own blocks."""

import json

import pytest

from hub.demo.loading.bodies import body, post, without_tables
from hub.demo.pieces import (
    Bullets,
    Button,
    Fixed,
    Heading,
    Picture,
    Quote,
    Table,
    Text,
)

FIXED = Fixed("results-note", "Your results may differ.")


def streamed(*blocks, release=2):
    made = json.loads(body("a-piece", blocks, release, {"sensor.jpg": 7}.__getitem__))
    return [(block["type"], block["value"]) for block in made]


@pytest.mark.parametrize(
    ("block", "expected"),
    [
        pytest.param(Heading("Why"), ("heading", "Why"), id="heading"),
        pytest.param(Text("a < b"), ("text", "<p>a &lt; b</p>"), id="text"),
        pytest.param(Text("a\nb"), ("text", "<p>a<br/>b</p>"), id="two lines"),
        pytest.param(
            Bullets(("a", "b")), ("text", "<ul><li>a</li><li>b</li></ul>"), id="list"
        ),
        pytest.param(
            Quote("So.", "Elin"), ("quote", {"quote": "So.", "by": "Elin"}), id="quote"
        ),
        pytest.param(
            Table((("a", "b"), ("c", "d"))),
            ("table", {"rows": "a | b\nc | d"}),
            id="table",
        ),
        pytest.param(
            Button("Go", "https://kelvane.example/"),
            ("next_step", {"words": "Go", "address": "https://kelvane.example/"}),
            id="next step",
        ),
        pytest.param(
            FIXED, ("fixed_text", {"said": "results-note", "release": 2}), id="fixed"
        ),
    ],
)
def test_a_block_becomes_one_of_the_hubs(block, expected):
    assert streamed(block) == [expected]


def test_a_picture_is_named_by_its_number():
    [(kind, value)] = streamed(Picture("sensor.jpg", "A sensor", "Close up"))
    assert (kind, value["image"], value["caption"]) == ("picture", 7, "Close up")


def test_texts_that_follow_each_other_are_one_block():
    kinds = [kind for kind, _ in streamed(Text("a"), Bullets(("b",)), FIXED, Text("c"))]
    assert kinds == ["text", "fixed_text", "text"]


def test_a_fixed_text_that_no_storyboard_holds_yet_is_typed():
    assert streamed(FIXED, release=0) == [("text", "<p>Your results may differ.</p>")]


def test_blocks_keep_their_ids():
    blocks = (Heading("Why"), Text("a"))
    made = [json.loads(body("a-piece", blocks, 2, len)) for _ in range(2)]
    ids = [[block["id"] for block in stream] for stream in made]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2


def test_a_table_is_spoken_as_a_list():
    table = Table((("They say", "You say"), ("Too dear", "Compare")))
    assert list(without_tables([table])) == [Bullets(("“Too dear” — Compare",))]


def test_a_post_is_its_words_and_its_address():
    made = post([Text("a"), FIXED, Button("Go", "https://kelvane.example/")])
    assert made == {
        "text": "a\n\nYour results may differ.",
        "address": "https://kelvane.example/",
    }
