"""Nobody finds, counts or guesses what they may not see."""

from datetime import timedelta

import pytest

from content.items import Version
from search.documents import Visible
from tests.search.library import DAY, NOW, PRESS, STAFF, ask, document, keys, put


@pytest.mark.parametrize("readers", [set(), {"team:web"}, {"partner"}])
def test_without_a_token_that_fits_nothing_is_found(stocked, readers):
    page = stocked.search(ask("inspector", readers, facets=("team",)))
    assert page.hits == ()
    assert page.total == 0
    assert page.facets == {"team": ()}


def test_facets_count_what_the_asker_may_see(stocked):
    staff = stocked.search(ask("inspector", facets=("team",)))
    press = stocked.search(ask("inspector", PRESS, facets=("team",)))
    assert staff.facets["team"] == (("press", 1),)
    assert press.facets["team"] == (("press", 2),)


WINDOWS = {
    "not yet": (NOW + DAY, None, False),
    "from this moment": (NOW, None, True),
    "until this moment": (None, NOW, False),
    "in time": (NOW - DAY, NOW + timedelta(seconds=1), True),
    "over": (NOW - 2 * DAY, NOW - DAY, False),
}


@pytest.mark.parametrize(("opens", "closes", "seen"), WINDOWS.values(), ids=WINDOWS)
def test_moments_are_compared_when_asked(engine, opens, closes, seen):
    visible = Visible(STAFF, opens, closes)
    put(engine, document("piece:1", "News", "It happened.", visible=visible))
    assert bool(engine.search(ask("happened")).hits) is seen
    assert bool(engine.completions(ask("new"))) is seen


@pytest.fixture
def two_versions(engine):
    """A piece that is out, and its draft, which the team may see as well."""
    live, draft = Visible(STAFF), Visible(frozenset({"team:press"}))
    put(
        engine,
        document("piece:1", "News", "Old words.", visible=live, other=draft),
        a_draft(visible=draft, other=live),
    )
    return engine


def a_draft(**values):
    return document("piece:1", "News", "New words.", version=Version.DRAFT, **values)


@pytest.mark.parametrize(
    ("readers", "preferred", "version"),
    [
        (STAFF, Version.LIVE, "live"),
        (STAFF, Version.DRAFT, "live"),
        (PRESS, Version.LIVE, "live"),
        (PRESS, Version.DRAFT, "draft"),
        ({"team:press"}, Version.LIVE, "draft"),
    ],
)
def test_one_version_of_an_item_is_found(two_versions, readers, preferred, version):
    page = two_versions.search(
        ask("words", readers, preferred=preferred, facets=("kind",))
    )
    assert [hit.version for hit in page.hits] == [version]
    assert page.total == 1
    assert page.facets["kind"] == (("piece", 1),)


def test_the_draft_is_found_when_what_is_out_is_over(engine):
    over = Visible(STAFF, closes_at=NOW)
    draft = Visible(frozenset({"team:press"}))
    put(engine, a_draft(visible=draft, other=over))
    assert keys(engine.search(ask("words", PRESS))) == ["piece:1"]
