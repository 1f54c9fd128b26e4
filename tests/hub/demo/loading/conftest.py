"""The demo company, loaded once for all tests that only look at it."""

from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.test import override_settings

from content.embedding import VectorStore
from governance.standards import meanings
from hub.demo.loading import load

# A Thursday. Whatever a test does ends with it; what is loaded ends with the module.
NOW = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)


@contextmanager
def loaded(now, folder, blocker):
    """The company in the test database, as at `now`; all of it is gone afterwards."""
    with (
        override_settings(VAR_DIR=folder, MEDIA_ROOT=folder / "media"),
        blocker.unblock(),
        transaction.atomic(),
    ):
        load(now)
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def vectors(embedder):
    """The model and the vectors of all loads in this process."""
    meanings.use(embedder, VectorStore())


@pytest.fixture(scope="module")
def company(vectors, django_db_setup, django_db_blocker, tmp_path_factory):
    with loaded(NOW, tmp_path_factory.mktemp("company"), django_db_blocker):
        yield
