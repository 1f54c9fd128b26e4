"""What all tests share."""

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


# A busy machine is not a failing property.
settings.register_profile("throughline", deadline=None)
settings.load_profile("throughline")
