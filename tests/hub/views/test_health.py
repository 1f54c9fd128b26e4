import pytest
from django.db import OperationalError, connection, connections
from django.db.migrations.recorder import MigrationRecorder

from hub import readiness
from hub.readiness import database_answers, is_migrated

pytestmark = pytest.mark.postgres


@pytest.fixture(autouse=True)
def not_looked_yet(monkeypatch):
    monkeypatch.setattr(readiness, "_migrated", False)


@pytest.fixture
def no_database(monkeypatch):
    """A database that refuses every connection, as a server that is down does."""

    def refuse(*_, **__):
        raise OperationalError("connection refused")

    monkeypatch.setattr(connections["default"], "cursor", refuse)


def test_a_process_that_answers_is_live_whatever_its_database_does(client, no_database):
    answer = client.get("/health/live")
    assert answer.status_code == 200
    assert answer.json() == {"status": "live"}


@pytest.mark.django_db
def test_with_database_and_migrations_the_hub_is_ready(client):
    answer = client.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json() == {"status": "ready", "database": "ok", "migrations": "ok"}
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.django_db
def test_with_a_migration_left_to_apply_the_hub_is_not_ready(client):
    MigrationRecorder(connection).record_unapplied("hub", "0001_initial")
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json()["migrations"] == "not all applied"


@pytest.mark.django_db
def test_migrations_are_looked_for_until_they_are_found():
    recorder = MigrationRecorder(connection)
    recorder.record_unapplied("hub", "0001_initial")
    assert not is_migrated()
    recorder.record_applied("hub", "0001_initial")
    assert is_migrated()
    recorder.record_unapplied("hub", "0001_initial")
    assert is_migrated()


def test_without_its_database_the_hub_is_not_ready_and_says_nothing_of_it(
    client, no_database
):
    assert not database_answers()
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.json() == {
        "status": "not ready",
        "database": "does not answer",
        "migrations": "unknown",
    }


@pytest.mark.parametrize("address", ["/health/live", "/health/ready"])
def test_health_is_only_asked_for(client, db, address):
    assert client.post(address).status_code == 405


def test_production_answers_about_health_without_a_certificate(
    client, no_database, settings
):
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_REDIRECT_EXEMPT = ["^health/"]
    assert client.get("/health/live").status_code == 200
    assert client.get("/sign-in/").status_code == 301
