"""Each block as passages: what is read of it, as what, and where."""

import pytest

from content.blocks.body import BLOCKS, body_block
from content.files.gathering import Gathering
from content.files.limits import LIMITS
from content.items import Role
from content.reading.blocks import READERS, read_body

PLACE = "body[b1]"
BLOCKS_READ = {
    "heading": ("A cold start", {"": (Role.HEADING, "A cold start")}),
    "text": ("<p>One.</p><p>Two.</p>", {".p0": "One.", ".p1": "Two."}),
    "quote": (
        {"quote": "It works.", "by": "Ada"},
        {".quote": (Role.QUOTE, "It works."), ".by": "Ada"},
    ),
    "next_step": (
        {"words": "See it", "address": "https://kelvane.example/see"},
        {".words": (Role.CTA, "See it")},
    ),
    "table": (
        {"rows": "Site | Days\n\nOslo | 41"},
        {
            ".rows row 1, column 1": "Site",
            ".rows row 1, column 2": "Days",
            ".rows row 2, column 1": "Oslo",
            ".rows row 2, column 2": "41",
        },
    ),
    "video": (
        {"title": "A day in Oslo", "address": "https://video.example/1"},
        {".title": (Role.CAPTION, "A day in Oslo")},
    ),
}


def read(kind, value):
    stream = body_block(kind).to_python([{"type": kind, "value": value, "id": "b1"}])
    gathering = Gathering(LIMITS)
    read_body(stream, "body", gathering)
    return gathering


@pytest.mark.parametrize(
    ("kind", "value", "passages"),
    [pytest.param(kind, *row, id=kind) for kind, row in BLOCKS_READ.items()],
)
def test_what_stands_in_a_block_is_read_at_its_place(kind, value, passages):
    wanted = {
        f"{PLACE}{where}": said if isinstance(said, tuple) else (Role.BODY, said)
        for where, said in passages.items()
    }
    found = {p.path: (p.role, p.text) for p in read(kind, value).passages}
    assert found == wanted


@pytest.mark.parametrize("kind", ["heading", "quote", "next_step", "table"])
def test_an_empty_block_says_nothing(kind):
    assert list(read(kind, "" if kind == "heading" else {}).passages) == []


def test_what_is_said_in_a_video_is_named_as_unread():
    reading = read("video", BLOCKS_READ["video"][0]).reading()
    assert [one.path for one in reading.unread] == [PLACE]
    assert [link.url for link in reading.links] == ["https://video.example/1"]


def test_every_block_is_read():
    assert READERS.keys() == BLOCKS.keys()
