"""The bundled model, loaded once for all tests that need it."""

import pytest

from content.embedding import load_embedder


@pytest.fixture(scope="session")
def embedder():
    return load_embedder()
