"""The demo loaded again: the same for the same moment, and as old on another day."""

from datetime import UTC, datetime

import pytest

from tests.hub.demo.loading.conftest import NOW, loaded
from tests.hub.demo.loading.summary import journal, summary, texts

# Just after midnight on the last day of February, a Sunday.
ANOTHER = datetime(2027, 2, 28, 0, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def load_at(vectors, django_db_setup, django_db_blocker, tmp_path_factory):
    def load(now):
        folder = tmp_path_factory.mktemp("company")
        with loaded(now, folder, django_db_blocker):
            return summary(now.date()), texts(), journal()

    return load


@pytest.fixture(scope="module")
def first(load_at):
    return load_at(NOW)


def test_loading_twice_gives_the_same(first, load_at):
    again = load_at(NOW)
    assert again[0] == first[0]
    assert again[1] == first[1]
    assert again[2] == first[2]


def test_on_another_day_everything_is_as_old(first, load_at):
    other, _, _ = load_at(ANOTHER)
    for name, rows in first[0].items():
        assert other[name] == rows, name
