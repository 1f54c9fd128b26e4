"""The engines that keep the contract, each empty for a test."""

import os
from uuid import uuid4

import pytest
from elasticsearch import Elasticsearch

from search.elastic.engine import ElasticEngine
from search.embedded.engine import EmbeddedEngine
from tests.search.library import LIBRARY, put

DIMENSIONS, CLOSE_FROM = 4, 0.5


@pytest.fixture(scope="session")
def elasticsearch():
    """A client of a real server; `make check` starts one."""
    address = os.environ.get("TEST_ELASTICSEARCH_URL", "")
    if not address:
        pytest.skip("TEST_ELASTICSEARCH_URL names no server")
    with Elasticsearch(address, request_timeout=30) as client:
        yield client


@pytest.fixture(params=["embedded", pytest.param("elastic", marks=pytest.mark.elastic)])
def engine(request, tmp_path):
    if request.param == "embedded":
        yield EmbeddedEngine(tmp_path / "index", DIMENSIONS, CLOSE_FROM)
        return
    client, name = request.getfixturevalue("elasticsearch"), f"test-{uuid4().hex[:8]}"
    elastic = ElasticEngine(client, name, DIMENSIONS, CLOSE_FROM, refresh="true")
    yield elastic
    elastic.drop()


@pytest.fixture
def stocked(engine):
    """An engine that holds the library."""
    put(engine, *LIBRARY)
    return engine
