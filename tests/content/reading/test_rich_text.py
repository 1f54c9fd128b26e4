"""Rich text as passages, at places by the editor's own count."""

import pytest

from content.files.gathering import Gathering
from content.files.limits import LIMITS
from content.reading.rich_text import read_rich_text


def read(source):
    gathering = Gathering(LIMITS)
    read_rich_text(source, "body[b1]", gathering)
    return {p.path.removeprefix("body[b1]."): p.text for p in gathering.passages}


TEXTS = {
    "paragraphs": ("<p>One.</p><p>Two.</p>", {"p0": "One.", "p1": "Two."}),
    "an empty paragraph counts": (
        "<p>One.</p><p></p><p>Three.</p>",
        {"p0": "One.", "p2": "Three."},
    ),
    "list items": (
        "<p>A</p><ul><li>B</li><li>C</li></ul><p>D</p>",
        {"p0": "A", "p1": "B", "p2": "C", "p3": "D"},
    ),
    "lists in lists": (
        "<ul><li>A<ul><li>B<ol><li>C</li></ol></li></ul></li><li>D</li></ul>",
        {"p0": "A", "p1": "B", "p2": "C", "p3": "D"},
    ),
    "text after an inner list": (
        "<ul><li>A<ul><li>B</li></ul>C</li></ul>",
        {"p0": "A", "p1": "B", "p0, part 2": "C"},
    ),
    "a line break": ("<p>One,<br/>two.</p>", {"p0": "One,\ntwo."}),
    "an empty line": (
        "<p>One.<br/><br/>Two.</p>",
        {"p0": "One.", "p0, part 2": "Two."},
    ),
    "entities": ("<p>A &amp; B &lt; C&nbsp;D</p>", {"p0": "A & B < C\u00a0D"}),
    "marks": ("<p>It <b>is</b> <i>so</i>.</p>", {"p0": "It is so."}),
    "text on its own": ("Hello <b>you</b>.", {"p0": "Hello you."}),
    "nothing": ("", {}),
}


@pytest.mark.parametrize(("source", "passages"), TEXTS.values(), ids=TEXTS)
def test_each_paragraph_is_a_passage(source, passages):
    assert read(source) == passages
