"""Decisions at the same moment, with real threads on a database of their own."""

import json
import os
import subprocess
import sys
from contextlib import contextmanager
from uuid import uuid4

import pytest
from django.db import connection

from tests.database import ROOT, copy_migrated

pytestmark = pytest.mark.postgres


@contextmanager
def own_database(folder):
    """Yield the address of a database that nobody else uses."""
    if connection.vendor == "sqlite":
        copy_migrated(folder / "race.sqlite3")
        yield f"sqlite:///{folder / 'race.sqlite3'}"
        return
    import psycopg

    name, known = f"race_{uuid4().hex[:12]}", connection.settings_dict
    server = f"postgresql://{known['USER']}:{known['PASSWORD']}@{known['HOST']}"
    server += f":{known['PORT']}" if known["PORT"] else ""
    with psycopg.connect(f"{server}/postgres", autocommit=True) as session:
        session.execute(f"CREATE DATABASE {name}")
        try:
            yield f"{server}/{name}"
        finally:
            session.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(scope="module")
def came(tmp_path_factory):
    """What came of all races, by their names."""
    folder = tmp_path_factory.mktemp("racing")
    with own_database(folder) as address:
        ended = subprocess.run(
            [sys.executable, "-m", "tests.governance.guard.racing"],
            cwd=ROOT,
            env=os.environ | {"DATABASE_URL": address, "VAR_DIR": str(folder)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert ended.returncode == 0, ended.stderr
    return json.loads(ended.stdout)


def test_the_same_approval_by_two_people_at_once_counts_once(came):
    race = came["the_same_twice"]

    assert race["outcomes"] == [
        "done",
        "refused: This review has been decided already.",
    ]
    assert (race["approvals"], race["let out"], race["live"]) == (1, 1, True)


def test_two_areas_at_once_both_count_and_let_it_out_once(came):
    race = came["two_areas"]

    assert race["outcomes"] == ["done", "done"]
    assert (race["approvals"], race["let out"], race["live"]) == (2, 1, True)


def test_two_pieces_at_once_are_both_approved_without_a_storyboard(came):
    assert came["two_pieces"]["outcomes"] == ["done", "done"]


def test_sent_twice_at_once_is_one_review(came):
    race = came["sent_twice"]

    assert race["outcomes"] == ["done", "refused: It is being reviewed already."]
    assert race["rounds"] == 1


def test_no_number_is_given_twice_and_the_journal_holds(came):
    first, last = ["KV-0001", "KV-0002", "KV-0003"], ["TL-0004", "TL-0005"]
    assert came["numbers"] == first + last
    assert came["wrong"] == []
