"""The demo loaded again: the same for the same moment, and as old on another day."""

from datetime import UTC, datetime

import pytest

from hub.demo.emptying import empty
from hub.demo.loading import load
from tests.hub.demo.loading.conftest import NOW
from tests.hub.demo.loading.summary import Summary

pytestmark = pytest.mark.django_db

# Just after midnight on the last day of February, a Sunday.
ANOTHER = datetime(2027, 2, 28, 0, 10, tzinfo=UTC)


@pytest.fixture
def load_again(company, settings):
    settings.DEBUG = True

    def load_at(now):
        empty()
        load(now)
        return Summary.of(now.date())

    return load_at


def test_loading_twice_gives_the_same(company, load_again):
    again = load_again(NOW)
    assert again.rows == company.rows
    assert again.texts == company.texts
    assert again.journal == company.journal


def test_on_another_day_everything_is_as_old(company, load_again):
    other = load_again(ANOTHER)
    for name, rows in company.rows.items():
        assert other.rows[name] == rows, name
