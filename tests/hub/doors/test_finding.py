"""Who finds a piece in each of its states: as a hit, counted, completed, corrected."""

from datetime import timedelta

import pytest
from django.urls import reverse

from content.models import Article
from governance.standing import recall
from hub.background.draining import drain_all
from tests.hub.doors.people import EVERYBODY, STAFF, sign_in
from tests.hub.doors.pieces import LEAVES, STATES, TEXT, TITLE
from tests.hub.doors.test_pieces import readers

# Nearly the word, and the first letters of the title.
MISSPELT, BEGUN = "Zorkmud", TITLE[:4]


def finders(state):
    return set(STAFF) if state in LEAVES else readers(state)


@pytest.fixture
def indexed(company, now, request):
    STATES[request.param](company, now)
    # What was withheld later would be looked at again with an earlier moment.
    drain_all(now + timedelta(days=60) if request.param == "withheld" else now)
    return request.param


def page(client, **values):
    return client.get(reverse("find"), values).content.decode()


def titles(client):
    return client.get(reverse("find-complete"), {"q": BEGUN}).json()["titles"]


@pytest.mark.parametrize("indexed", STATES, indirect=True)
def test_who_finds_a_piece(client, company, indexed):
    for who in STAFF:
        sign_in(client, company, who)
        finds = who in finders(indexed)
        found = page(client, q=TEXT)
        assert (TITLE in found) is finds, who
        assert (f"1 found for “{TEXT}”" in found) is finds, who
        assert ('class="count">1<' in page(client, q=TEXT, team="press")) is finds, who
        assert (TEXT.lower() in page(client, q=MISSPELT)) is finds, who
        assert titles(client) == ([TITLE] if finds else []), who


@pytest.mark.parametrize("who", sorted(set(EVERYBODY) - set(STAFF)))
@pytest.mark.parametrize("indexed", ["live", "draft"], indirect=True)
def test_who_has_no_role_finds_nothing(client, company, indexed, who):
    sign_in(client, company, who)
    for name in ("find", "find-complete"):
        answer = client.get(reverse(name), {"q": TEXT})
        assert answer.status_code == (302 if who == "anonymous" else 404)
        assert TITLE.encode() not in answer.content


@pytest.mark.parametrize("indexed", ["live"], indirect=True)
def test_what_is_withheld_a_moment_ago_is_not_shown(client, company, now, indexed):
    """The index is a moment behind: nothing of it is drained here."""
    recall(Article.objects.get(title=TITLE), company.dana, "It has to go now.", now)
    sign_in(client, company, "marcus")
    assert TITLE not in page(client, q=TEXT)
