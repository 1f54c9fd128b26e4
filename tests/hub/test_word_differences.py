import pytest
from hypothesis import given
from hypothesis import strategies as st

from hub.word_differences import (
    IN,
    OUT,
    Segment,
    line_differences,
    merged_differences,
    word_differences,
)


def marked(line):
    """A line with what changed in brackets."""
    return "".join(f"[{s.text}]" if s.changed else s.text for s in line)


@pytest.mark.parametrize(
    ("before", "after", "old", "new"),
    [
        pytest.param("A room.", "A room.", "A room.", "A room.", id="the same"),
        pytest.param(
            "In 47 minutes, or less.",
            "In 52 minutes, or less.",
            "In [47] minutes, or less.",
            "In [52] minutes, or less.",
            id="a figure",
        ),
        pytest.param(
            "14,200 alerts",
            "14,300 alerts",
            "[14,200] alerts",
            "[14,300] alerts",
            id="a figure is one word",
        ),
        pytest.param(
            "It is free.", "It is.", "It is [free].", "It is.", id="a word less"
        ),
        pytest.param("", "New", "", "[New]", id="from nothing"),
        pytest.param(
            "one two three four",
            "one 2 3 four",
            "one [two three] four",
            "one [2 3] four",
            id="neighbours together",
        ),
    ],
)
def test_changed_words_are_marked(before, after, old, new):
    assert tuple(map(marked, word_differences(before, after))) == (old, new)


@given(st.text("ab .,-\n"), st.text("ab .,-\n"))
def test_joined_the_segments_are_the_texts(before, after):
    lines = word_differences(before, after)
    texts = tuple("".join(segment.text for segment in line) for line in lines)
    assert texts == (before, after)
    if before == after:
        assert not any(segment.changed for line in lines for segment in line)


def test_lines_are_matched_before_their_words():
    old, new = line_differences(["a b", "c", "d"], ["a x", "c", "d", "e"])
    assert list(map(marked, old)) == ["a [b]", "c", "d"]
    assert list(map(marked, new)) == ["a [x]", "c", "d", "[e]"]


def test_lines_that_are_gone_are_marked_whole():
    old, new = line_differences(["a", "b c"], [])
    assert old == [(Segment("a", OUT),), (Segment("b c", OUT),)]
    assert new == []


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        pytest.param(
            "In 47 minutes.", "In 52 minutes.", "In -47 +52 minutes.", id="other"
        ),
        pytest.param("A big room.", "A room.", "A -big room.", id="less"),
        pytest.param("A room.", "A big room.", "A +big room.", id="more"),
        pytest.param("A  room.", "A room.", "A room.", id="spaces only"),
    ],
)
def test_in_one_text_what_goes_out_stands_before_what_comes_in(before, after, shown):
    signs = {OUT: "-", IN: "+", "": ""}
    merged = merged_differences(before, after)
    assert "".join(signs[s.how] + s.text for s in merged) == shown
