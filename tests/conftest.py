"""What all tests share."""

from itertools import count

import pytest
from hypothesis import settings

from content.embedding import load_embedder
from tests.ci_skips import pytest_runtest_makereport
from tests.database import django_db_keepdb, pytest_collection_modifyitems
from tests.hub_world import world
from tests.measures import pytest_terminal_summary

__all__ = [
    "django_db_keepdb",
    "pytest_collection_modifyitems",
    "pytest_runtest_makereport",
    "pytest_terminal_summary",
    "world",
]


@pytest.fixture(scope="session")
def embedder():
    """The bundled model, loaded once for all tests that need it."""
    return load_embedder()


@pytest.fixture(scope="session")
def indices(tmp_path_factory):
    """Folders for search indices; each is made when it is used."""
    folder = tmp_path_factory.mktemp("indices")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def index(settings, indices):
    """Let each test have a search index of its own."""
    settings.INDEX_DIR = next(indices)


# A busy machine is not a failing property.
settings.register_profile("throughline", deadline=None)
settings.load_profile("throughline")
