"""Holds an example against the examples' storyboard, meaning included."""

from datetime import date

import pytest

from content.embedding import VectorStore
from governance.audit import audit
from governance.checks import KNOWN_CHECKS
from governance.checks.examples import example_story
from governance.compile import compile_story
from governance.facts import Facts
from governance.meaning import MeaningSource
from governance.profiles import find_profile

DAY = date(2026, 6, 1)


@pytest.fixture(scope="session")
def auditing(embedder):
    """A function from an example, and an item in its place, to the audit."""
    return make_auditing(embedder)


def make_auditing(embedder):
    story = compile_story(example_story())
    source = MeaningSource(story, embedder, VectorStore())
    profile = find_profile("default", KNOWN_CHECKS)

    def run(example, item=None):
        item = item or example.item()
        facts = Facts(DAY, meaning=source.of(item))
        return audit(item, story.for_programme(example.roll_down), profile, facts)

    return run


def found_by(result, check):
    """The findings of an audit that a check found, alone or with others."""
    return [finding for finding in result.findings if check in finding.checks]


def quotes(findings):
    return [finding.place.quote if finding.place else "" for finding in findings]
