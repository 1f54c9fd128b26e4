"""Connects to Elasticsearch by an address."""

from elasticsearch import Elasticsearch

from search.elastic.engine import ElasticEngine
from search.meaning import Meaner

# Longer than the slowest query; shorter than anybody waits for a page.
_SECONDS = 10


def connected(
    address: str, name: str, meaner: Meaner | None, refresh: str = "false"
) -> ElasticEngine:
    """Return an engine on the server at `address` ("https://NAME:PASSWORD@HOST:PORT"),
    in indices whose names begin with `name`; refresh: see `ElasticEngine`. Asks the
    server nothing yet.
    """
    client = Elasticsearch(address, request_timeout=_SECONDS, retry_on_timeout=False)
    dimensions = meaner.dimensions if meaner else 0
    close_from = meaner.close_from if meaner else 0.0
    return ElasticEngine(client, name, dimensions, close_from, refresh)
