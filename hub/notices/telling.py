"""Writes down what people are told; the mails go later (see `sending`)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any

from django.db import transaction

from content.models import User
from hub.models import MailChoice, Mailing, Notice
from hub.notices.moments import is_away, mail_moment
from hub.notices.rules import EVENTS, Rule

_silent: ContextVar[bool] = ContextVar("silent", default=False)

_LONGEST = Notice._meta.get_field("subject").max_length or 0


@contextmanager
def silence() -> Iterator[None]:
    """Tell nobody anything meanwhile: for imports, and for loading a demo."""
    token = _silent.set(True)
    try:
        yield
    finally:
        _silent.reset(token)


def tell(
    person: Any,
    event: str,
    *,
    now: datetime,
    subject: str,
    text: str = "",
    key: str = "",
    address: str = "",
    by: Any = None,
    once: str = "",
) -> Notice | None:
    """Note that a person, or who stands in, is told; in the transaction of its cause.

    event: a name in EVENTS. subject: begins with the verb and the date. key: of the
    item that it is about: its mails make one thread. address: a path of the hub. by:
    who did it; nobody is told of what they did themselves. once: a name under which
    this person is told one time only. Returns None when nobody is told. Raises KeyError
    for an unknown event.
    """
    rule = EVENTS[event]
    receiver = _receiver(person, rule, by, now)
    if receiver is None or _silent.get():
        return None
    mailing = chosen(receiver, event)
    values = {
        "person": receiver,
        "event": event,
        "key": key,
        "subject": _shortened(subject),
        "text": text,
        "address": address,
        "by": by,
        "instead_of": person if receiver != person else None,
        "at": now,
        "mailing": mailing,
        "mail_at": _mail_at(receiver, event, mailing, by, now),
    }
    if not once:
        return Notice.objects.create(**values)
    name = f"{event}:{once}:{person.pk}"
    # A savepoint: another process may have told it in this very moment.
    with transaction.atomic():
        notice, is_new = Notice.objects.get_or_create(once=name, defaults=values)
    return notice if is_new else None


def hush(key: str, *events: str) -> None:
    """Mail nothing that is still to be mailed of these events: they no longer hold."""
    waiting = Notice.objects.filter(key=key, event__in=events, mailed_at=None)
    waiting.update(mail_at=None)


def chosen(person: User, event: str) -> Mailing:
    """Return how the person is told of an event: as chosen, or as usual."""
    rule = EVENTS[event]
    choice = MailChoice.objects.filter(person=person, event=event).first()
    found = Mailing(choice.mailing) if choice else rule.usual
    return found if found in rule.offered else rule.usual


def _receiver(person: Any, rule: Rule, by: Any, now: datetime) -> User | None:
    """Return the person, or whoever stands in; None for their own doing."""
    if person is None or person == by:
        return None
    found, passed = person, {person.pk}
    while rule.waits and is_away(found, now) and found.delegate:
        found = found.delegate
        if found.pk in passed or found == by or not found.is_active:
            # Nobody who could act is in: it waits for the person's return.
            return person
        passed.add(found.pk)
    return found


def _mail_at(
    person: User, event: str, mailing: Mailing, by: Any, now: datetime
) -> datetime | None:
    rule = EVENTS[event]
    if mailing is Mailing.AT_ONCE and rule.grouped:
        waiting = Notice.objects.filter(
            person=person,
            event=event,
            mailing=mailing,
            mail_at__gt=now,
            mailed_at=None,
        )
        others = waiting if rule.one_list else waiting.filter(by=by)
        first = others.order_by("mail_at").first()
        if first is not None:
            return first.mail_at
    return mail_moment(person, rule, mailing, now)


def _shortened(subject: str) -> str:
    one_line = " ".join(subject.split())
    return one_line if len(one_line) <= _LONGEST else f"{one_line[: _LONGEST - 1]}…"
