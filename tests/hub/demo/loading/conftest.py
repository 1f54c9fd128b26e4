"""The demo company, loaded once for all tests that only look at it."""

from datetime import UTC, datetime

import pytest
from django.db import transaction
from django.test import override_settings

from content.embedding import VectorStore
from governance.standards import meanings
from hub.demo.emptying import empty
from hub.demo.loading import load
from tests.hub.demo.loading.summary import Summary

# A Thursday.
NOW = datetime(2026, 3, 5, 9, 30, tzinfo=UTC)


@pytest.fixture(scope="package")
def company(embedder, django_db_setup, django_db_blocker, tmp_path_factory):
    """The company in the test database as at `NOW`; its summary when it was loaded.

    What a test does ends with the test, what is loaded with the package.
    """
    meanings.use(embedder, VectorStore())
    folder = tmp_path_factory.mktemp("company")
    with (
        # The company brings rules of its own.
        override_settings(VAR_DIR=folder, MEDIA_ROOT=folder / "media", PROFILE=""),
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        with override_settings(DEBUG=True):
            empty()
        load(NOW)
        yield Summary.of(NOW.date())
        transaction.set_rollback(True)
