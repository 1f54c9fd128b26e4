import sqlite3
from contextlib import closing
from types import SimpleNamespace

import pytest
from django.conf import settings

from tests.database import copy_migrated, migrated_file

TESTS = """
    import pytest

    @pytest.mark.postgres
    def test_of_both(): pass

    @pytest.mark.postgres(only=True)
    def test_of_one(): pass

    @pytest.fixture
    def db(): pass

    @pytest.fixture
    def people(db): pass

    def test_of_people(people): pass

    def test_of_nothing(): pass
"""


@pytest.fixture
def run_tests(pytester, monkeypatch):
    """Run TESTS beside a database of this kind, with these options."""
    hook = "from tests.database import pytest_collection_modifyitems"
    pytester.makeconftest(hook)
    pytester.makeini("[pytest]\nmarkers = postgres\n  django_db")
    pytester.makepyfile(TESTS)

    def run(vendor, *options):
        kind = SimpleNamespace(vendor=vendor)
        monkeypatch.setattr("tests.database.connection", kind)
        return pytester.runpytest("-p", "no:django", *options)

    return run


def test_what_only_postgresql_can_show_is_left_out_elsewhere(run_tests):
    run_tests("sqlite").assert_outcomes(passed=3, deselected=1)
    run_tests("postgresql").assert_outcomes(passed=4)


def test_what_uses_the_database_by_way_of_a_fixture_is_marked_so(run_tests):
    chosen = run_tests("sqlite", "-m", "django_db")
    chosen.assert_outcomes(passed=1, deselected=3)


@pytest.mark.skipif(
    settings.DATABASES["default"]["ENGINE"].endswith("postgresql"),
    reason="PostgreSQL's test database is no file",
)
def test_a_copy_is_migrated_fresh_and_nobody_elses(tmp_path):
    copy = tmp_path / "copy.sqlite3"
    for _ in range(2):
        copy_migrated(copy)
        with closing(sqlite3.connect(copy)) as connection:
            assert connection.execute("DELETE FROM django_migrations").rowcount > 100
            connection.commit()
    assert migrated_file().read_bytes() != copy.read_bytes()
