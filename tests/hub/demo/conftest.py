"""The demo for one loading day, written once for all tests that only read it."""

from datetime import date

import pytest

from hub.demo.files import write_demo
from hub.demo.pieces import pieces
from hub.demo.storyboards import storyboards

DAY = date(2026, 3, 2)


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("demo"), DAY)


@pytest.fixture(scope="session")
def first_and_second():
    return storyboards(DAY)


@pytest.fixture(scope="session")
def second(first_and_second):
    return first_and_second[1]


@pytest.fixture(scope="session")
def piece_of(second):
    return {piece.key: piece for piece in pieces(DAY, second)}
