"""Keeps what is embargoed out of mails: they lie about in places nobody watches."""

from datetime import datetime

from content.items import Version
from content.models import Piece
from content.reading.recording import recorded
from hub.models import Notice
from hub.notices.rules import EVENTS

NAMELESS = "an embargoed piece"
WORDLESS = "What it is about stays in the hub until its embargo ends."


def harmless(notice: Notice, now: datetime) -> tuple[str, str]:
    """Return the subject and the text that may be mailed at `now`."""
    titles = _embargoed_titles(notice.key, now)
    if not titles:
        return notice.subject, notice.text
    subject = notice.subject
    for title in sorted(titles, key=len, reverse=True):
        subject = subject.replace(title, NAMELESS)
    if subject == notice.subject:
        # Its title has been another, or was too long for the line.
        subject = f"{EVENTS[notice.event].label}: {NAMELESS}"
    return subject, WORDLESS


def _embargoed_titles(key: str, now: datetime) -> set[str]:
    """Return all titles of an embargoed piece, none where nothing is embargoed."""
    items = [recorded(key, version) for version in Version]
    known = [item for item in items if item is not None]
    if not any(item.embargo_until and item.embargo_until > now for item in known):
        return set()
    titles = {item.title for item in known}
    pages = Piece.objects.filter(pk=key.partition(":")[2])
    for page in pages.values_list("title", "draft_title"):
        titles.update(page)
    return titles - {""}
