"""Sites with real processes, which end with their test."""

import os

import pytest
from django.db import connection

from hub.demo.opening import free_port
from tests.processes.databases import Postgres, Sqlite
from tests.processes.site import Sites, Web


@pytest.fixture(scope="session")
def sites(tmp_path_factory, worker_id):
    folder = tmp_path_factory.mktemp("sites")
    if connection.vendor == "postgresql":
        prefix = f"processes_{worker_id}_{os.getpid()}"
        return Sites(Postgres(os.environ["DATABASE_URL"], prefix), folder)
    return Sites(Sqlite(folder), folder)


@pytest.fixture
def make_site(sites):
    made = []

    def make(scene):
        made.append(sites.make(scene))
        return made[-1]

    yield make
    for site in made:
        site.end()


@pytest.fixture
def serve():
    """Start a site's web server, at a port of its own."""
    return lambda site, pause_at="": Web(site, free_port(8100), pause_at)
