"""No page says a word that only the code knows."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone
from lxml import html

from content.models import Piece
from governance.auditing import audit_piece
from governance.review import (
    approve,
    ask_for_changes,
    call_wrong,
    judge_wrong,
    submit,
)
from tests.hub_world import BAD_TEXT

# Whole words, and what may stand before them where people use them otherwise.
INTERNAL = (
    "item items fingerprint digest profile derivation stale roll-down tier shadow "
    "advisory must-fix hard-block waiver snippet revision revisions locale embed gate "
    "payload superuser boilerplate passage slug"
).split()
_INTERNAL = re.compile(rf"\b({'|'.join(map(re.escape, INTERNAL))})\b", re.IGNORECASE)
# To people in PR a release is something else.
_BARE_RELEASE = re.compile(r"(?<!press )\breleases?\b(?! (a batch|batches))", re.I)

PAGES = {
    "your-work": "priya ingrid dana marcus yusuf lina ada outsider",
    "write": "priya",
    "review-queue": "ingrid",
    "called-wrong": "ingrid noor dana",
    "find": "priya ingrid dana marcus lina",
    "plan": "priya ingrid dana marcus",
    "storyboard": "priya ingrid dana marcus lina",
    "check-file": "priya ingrid marcus",
    "status": "yusuf ada",
}


def visible_text(response):
    tree = html.fromstring(response.content.decode())
    for element in tree.xpath("//script | //style | //template | //code"):
        element.drop_tree()
    said = [*tree.xpath("//@aria-label | //@title | //@placeholder | //@alt")]
    return " ".join([tree.text_content(), *said])


def internal_words(response):
    text = visible_text(response)
    return [m[0] for m in (*_INTERNAL.finditer(text), *_BARE_RELEASE.finditer(text))]


@pytest.fixture
def company(world):
    """Pieces in every state that a first page can show."""
    now = timezone.now()
    draft = world.piece(title="Draft", body=BAD_TEXT)
    found = audit_piece(draft, now).findings[0]
    call_wrong(draft, found, world.ingrid, now)
    judge_wrong(call_wrong(draft, found, world.tom, now), True, world.noor, now)
    submit(world.piece(title="Sent"), world.priya, now)
    back = submit(world.piece(title="Back", body=BAD_TEXT), world.priya, now)
    ask_for_changes(back, world.ingrid, "brand", "Say tamper-evident.", now)
    out = submit(world.piece(title="Out"), world.priya, now)
    approve(out, world.ingrid, "brand", now)
    return world


@pytest.mark.parametrize("name", PAGES)
def test_a_page_speaks_the_words_of_people(client, company, name):
    for who in PAGES[name].split():
        client.force_login(getattr(company, who))
        response = client.get(reverse(name), follow=True)
        assert response.status_code == 200, who
        assert internal_words(response) == [], who


@pytest.mark.parametrize("title", ["Draft", "Sent", "Back", "Out"])
@pytest.mark.parametrize("name", ["review", "history"])
def test_pages_of_a_piece_speak_the_words_of_people(client, company, name, title):
    piece = Piece.objects.get(title=title)
    for who in ("priya", "dana"):
        client.force_login(getattr(company, who))
        response = client.get(reverse(name, args=[piece.pk]))
        assert response.status_code == 200
        assert internal_words(response) == [], who


def test_a_checked_text_speaks_the_words_of_people(client, company):
    client.force_login(company.priya)
    response = client.post(reverse("check-file"), {"text": "It is tamper-proof."})
    assert "1 to fix" in visible_text(response)
    assert internal_words(response) == []


@pytest.mark.parametrize("word", INTERNAL)
def test_an_internal_word_would_be_found(word):
    assert _INTERNAL.search(f"The {word} is here.")


def test_a_press_release_is_no_internal_word():
    assert not _BARE_RELEASE.search("A press release, and who releases a batch.")
    assert _BARE_RELEASE.search("The new release is out.")
