"""The demo for one loading day, written once for all tests that only read it."""

from datetime import date

import pytest

from content.embedding import VectorStore
from content.files.declared import Declared
from governance.checks import KNOWN_CHECKS
from governance.commandline.batch import Batch
from governance.commandline.inputs import Programmes
from governance.compile import compile_story
from governance.meaning import MeaningSource
from governance.profiles import find_profile
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


@pytest.fixture(scope="session")
def batch(demo, second, embedder):
    """What `make demo` holds every piece against."""
    story = compile_story(second)
    return Batch(
        story=story,
        programmes=Programmes(demo.folder, story.message),
        profile=find_profile("kelvane", KNOWN_CHECKS, demo.folder),
        today=DAY,
        declared=Declared(),
        meaning=MeaningSource(story, embedder, VectorStore()),
    )


@pytest.fixture(scope="session")
def audited(demo, batch):
    """Each piece's item and audit, by the piece's key."""
    return dict(zip(demo.files, batch.run(demo.files.values()), strict=True))
