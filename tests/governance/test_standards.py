"""What texts are held against: found once, and again when it changes."""

import pytest

from content.embedding import EmbedderMissing, VectorStore, loading
from governance.standards import (
    Meanings,
    hub_profile,
    standards_digest,
    standards_digests,
    story_in_force,
)
from tests.hub_world import NOW


@pytest.fixture
def loads(monkeypatch, embedder):
    """How often the model was loaded in this process, as it were."""
    loaded = []

    def load():
        loaded.append(embedder)
        return embedder

    loading._embedder.cache_clear()
    monkeypatch.setattr(loading, "load_embedder", load)
    yield loaded
    loading._embedder.cache_clear()


def test_a_process_loads_the_model_once(world, loads):
    story = story_in_force(NOW)
    kept, passing = Meanings(keeps=False), Meanings(keeps=False)

    kept.source(story)
    passing.source(story)

    assert len(loads) == 1


def test_without_a_model_it_is_said_why(world, monkeypatch):
    def missing():
        raise EmbedderMissing("There is no model.")

    loading._embedder.cache_clear()
    monkeypatch.setattr(loading, "load_embedder", missing)

    assert Meanings().source(story_in_force(NOW)) == "There is no model."


def test_a_story_is_prepared_once(world, embedder):
    meanings = Meanings()
    meanings.use(embedder, VectorStore())
    story = story_in_force(NOW)

    assert meanings.source(story) is meanings.source(story)


def test_tests_are_held_to_the_shipped_rules_whatever_lies_about(settings, tmp_path):
    rules = "key: own\ntitle: Own\nextends: default\ngrace_days: 3\n"
    (tmp_path / "profile.yaml").write_text(rules)
    settings.VAR_DIR = tmp_path

    assert hub_profile().key == "default"


def test_a_hub_without_a_named_profile_has_its_own(settings, tmp_path):
    rules = "key: own\ntitle: Own\nextends: default\ngrace_days: 3\n"
    (tmp_path / "profile.yaml").write_text(rules)
    settings.VAR_DIR, settings.PROFILE = tmp_path, ""

    assert hub_profile().grace_days == 3


def test_rules_of_several_programmes_are_found_at_once(
    world, django_assert_max_num_queries
):
    programmes = [world.press_programme.key, world.web_programme.key, "unknown"]

    with django_assert_max_num_queries(2):
        found = standards_digests(programmes, NOW)

    assert found == {key: standards_digest(key, NOW) for key in programmes}
    assert len(set(found.values())) == 3


def test_rules_that_change_count_at_once(world, settings, profile):
    before = standards_digest("", NOW)

    profile(grace_days=3)

    assert hub_profile().grace_days == 3
    assert standards_digest("", NOW) != before
