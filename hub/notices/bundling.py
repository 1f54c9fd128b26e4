"""Makes letters of notices: what belongs together goes in one, and few a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from content.models import User
from hub.mail import Entry, Letter
from hub.models import Mailing, Notice
from hub.notices.embargoes import harmless
from hub.notices.rules import EVENTS, MAILS_A_DAY
from hub.times import local


@dataclass(frozen=True)
class Bundle:
    """Notices, in their order, that one person gets with one mail."""

    person: User
    notices: tuple[Notice, ...]

    @property
    def is_urgent(self) -> bool:
        return any(EVENTS[notice.event].urgent for notice in self.notices)


def bundles(
    person: User, notices: Iterable[Notice], sent_today: int
) -> tuple[list[Bundle], list[Notice]]:
    """Return what one person is mailed now, and what has to wait for the morning.

    sent_today: mails that the person got today. Beyond MAILS_A_DAY what is left becomes
    one list: the day's last mail, or, when that is out, part of the next digest.
    """
    found: dict[tuple[object, ...], list[Notice]] = {}
    for notice in sorted(notices, key=lambda notice: (notice.at, notice.pk)):
        found.setdefault(_together(notice), []).append(notice)
    all_of_them = [Bundle(person, tuple(group)) for group in found.values()]
    urgent = [bundle for bundle in all_of_them if bundle.is_urgent]
    others = [bundle for bundle in all_of_them if not bundle.is_urgent]
    room = max(MAILS_A_DAY - sent_today - len(urgent), 0)
    if len(others) <= room:
        return urgent + others, []
    alone = others[: max(room - 1, 0)]
    left = [notice for bundle in others[len(alone) :] for notice in bundle.notices]
    if room == 0:
        return urgent, left
    return [*urgent, *alone, Bundle(person, tuple(left))], []


def _together(notice: Notice) -> tuple[object, ...]:
    if notice.mailing != Mailing.AT_ONCE:
        return (notice.mailing,)
    if EVENTS[notice.event].one_list:
        return (notice.mailing, notice.event)
    return (notice.mailing, notice.event, notice.by_id)


def letter(bundle: Bundle, now: datetime) -> Letter:
    """Return what the person reads."""
    entries = tuple(_entry(notice, now) for notice in bundle.notices)
    keys = {notice.key for notice in bundle.notices}
    events = {notice.event for notice in bundle.notices}
    numbers = ",".join(str(notice.pk) for notice in bundle.notices)
    return Letter(
        to=bundle.person.email,
        name=f"{bundle.person.pk}:{numbers}",
        subject=_subject(bundle, entries, now),
        entries=entries,
        intro=f"Hello {bundle.person.first_name or bundle.person.name},",
        thread=keys.pop() if len(keys) == 1 else "",
        event=events.pop() if len(events) == 1 else "",
    )


def _entry(notice: Notice, now: datetime) -> Entry:
    rule = EVENTS[notice.event]
    subject, text = harmless(notice, now)
    because = rule.because
    if notice.instead_of is not None:
        because = f"you stand in for {notice.instead_of.name}, who is away"
    return Entry(subject, because, text, notice.address, rule.button)


def _subject(bundle: Bundle, entries: tuple[Entry, ...], now: datetime) -> str:
    first, *more = entries
    if {notice.mailing for notice in bundle.notices} == {Mailing.DIGEST}:
        things = "1 thing" if not more else f"{len(entries)} things"
        day = local(now, bundle.person)
        return f"Read, {day:%a} {day.day} {day:%B}: {things}"
    return f"{first.subject}, and {len(more)} more" if more else first.subject
