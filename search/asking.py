"""Asks the engine of this hub, with the meaning of what is asked."""

from dataclasses import replace

from search.choosing import engine, meaner
from search.queries import Feature, Query
from search.results import Page


def ask(query: Query) -> Page:
    """Answer a query by words and, where a model is, by meaning. Raises EngineAway."""
    knows, answers = meaner(), engine()
    if query.vector or knows is None or Feature.MEANING not in answers.features:
        return answers.search(query)
    return answers.search(replace(query, vector=knows.of_question(query.text)))
