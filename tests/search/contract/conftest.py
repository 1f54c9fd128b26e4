"""The engines that keep the contract, each empty for a test."""

import pytest

from search.embedded.engine import EmbeddedEngine
from tests.search.library import LIBRARY


@pytest.fixture
def engine(tmp_path):
    return EmbeddedEngine(tmp_path / "index", dimensions=4, close_from=0.5)


@pytest.fixture
def stocked(engine):
    """An engine that holds the library."""
    with engine.writing() as index:
        for document in LIBRARY:
            index.put(document)
    return engine
