"""Edits recorded in order lead from the new text to the old one and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.offsets import OffsetMap


@pytest.fixture
def offsets():
    """Old "ab[cd]e[f]gh" became new "ab[]e[xyz]gh"."""
    edits = OffsetMap()
    edits.record(2, 4, 0)
    edits.record(5, 6, 3)
    return edits


@pytest.mark.parametrize(
    ("new", "old"),
    [
        pytest.param((0, 2), (0, 2), id="before every edit"),
        pytest.param((1, 3), (1, 5), id="over what was dropped"),
        pytest.param((2, 3), (4, 5), id="after what was dropped"),
        pytest.param((4, 5), (5, 6), id="inside what grew"),
        pytest.param((3, 7), (5, 7), id="from what grew"),
        pytest.param((6, 8), (6, 8), id="after every edit"),
        pytest.param((0, 8), (0, 8), id="all"),
    ],
)
def test_a_new_stretch_leads_to_the_old_one(offsets, new, old):
    assert offsets.old_span(*new) == old


def test_an_old_offset_leads_to_the_new_one(offsets):
    assert [offsets.new_offset(old) for old in range(9)] == [0, 1, 2, 2, 2, 3, 6, 7, 8]


def test_without_an_edit_the_map_is_empty_and_leads_nowhere_else(offsets):
    assert offsets
    assert not OffsetMap()
    assert OffsetMap().old_span(3, 5) == (3, 5)
    assert OffsetMap().new_offset(3) == 3


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 3), st.integers(0, 3))))
def test_every_edit_is_found_again(gaps):
    edits, old, new = OffsetMap(), 0, 0
    for gap, removed, added in gaps:
        edits.record(old + gap, old + gap + removed, added)
        assert edits.new_offset(old + gap) == new + gap
        if added:
            span = (new + gap, new + gap + added)
            assert edits.old_span(*span) == (old + gap, old + gap + removed)
        old, new = old + gap + removed, new + gap + added
    assert edits.new_offset(old) == new
