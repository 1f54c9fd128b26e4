"""Sends the mails that are due. Nothing is lost, whatever is cut off halfway.

Each notice is claimed, mailed, and marked, and no mail goes inside a transaction. Who
stops between mailing and marking makes one mail go twice, CLAIM later: with the same
message id, by which readers of mail know it again, unless more has joined it meanwhile.
"""

import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from smtplib import SMTPException, SMTPServerDisconnected
from typing import Any

from django.core.mail import get_connection
from django.db import transaction
from django.db.models import F, Q, QuerySet

from content.models import User
from governance.business_time import at
from hub.mail import compose
from hub.models import Mailing, Notice
from hub.notices.bundling import Bundle, bundles, letter
from hub.notices.moments import MIDNIGHT, next_morning
from hub.times import local

logger = logging.getLogger(__name__)

# How long a notice is its sender's; much more than a mail takes.
CLAIM = timedelta(minutes=10)
# Tries go on for about a day, each later than the one before.
MOST_TRIES = 12
LONGEST_WAIT = timedelta(hours=4)


def send_due(now: datetime) -> int:
    """Send every mail whose moment has come; return how many went.

    Raises what the mail server raises when it cannot be reached at all: then nothing
    has been tried. A mail that fails by itself is tried again later.
    """
    waiting = _due(now).values_list("person", flat=True).order_by().distinct()
    people = list(User.objects.filter(pk__in=waiting))
    if not people:
        return 0
    connection = get_connection()
    connection.open()
    try:
        return sum(_send_to(person, connection, now) for person in people)
    finally:
        connection.close()


def _due(now: datetime) -> QuerySet[Notice]:
    free = Q(claimed_until=None) | Q(claimed_until__lte=now)
    reachable = Q(person__is_active=True) & ~Q(person__email="")
    return Notice.objects.filter(free, reachable, mail_at__lte=now, mailed_at=None)


def _send_to(person: User, connection: Any, now: datetime) -> int:
    going, left = bundles(person, _claim(person, now), _sent_today(person, now))
    if left:
        _put_off(left, next_morning(now, person))
    return sum(_send(bundle, connection, now) for bundle in going)


def _claim(person: User, now: datetime) -> list[Notice]:
    with transaction.atomic():
        # One that another process holds is that one's to send.
        due = _due(now).filter(person=person)
        claimed = list(due.select_for_update(skip_locked=True, of=("self",)))
        _rows(claimed).update(claimed_until=now + CLAIM, tries=F("tries") + 1)
    return list(_rows(claimed).select_related("instead_of"))


def _rows(notices: Iterable[Notice]) -> QuerySet[Notice]:
    return Notice.objects.filter(pk__in=[notice.pk for notice in notices])


def _sent_today(person: User, now: datetime) -> int:
    began = at(local(now, person).date(), MIDNIGHT, person.time_zone)
    today = Notice.objects.filter(person=person, mailed_at__gte=began)
    return today.values("mail_id").order_by().distinct().count()


def _put_off(notices: list[Notice], until: datetime) -> None:
    _rows(notices).update(
        mailing=Mailing.DIGEST, mail_at=until, claimed_until=None, tries=0
    )


def _send(bundle: Bundle, connection: Any, now: datetime) -> bool:
    try:
        written = letter(bundle, now)
        message = compose(written)
        message.connection = connection
        message.send()
    except Exception as error:
        logger.exception("A mail to %s could not be sent.", bundle.person)
        _try_later(bundle, error, now)
        if _has_gone(error):
            # Nobody else's mail would go either.
            raise
        return False
    _rows(bundle.notices).update(
        mailed_at=now, mail_id=written.id, claimed_until=None, failed=""
    )
    return True


def _has_gone(error: Exception) -> bool:
    """Say whether it is the server that failed, and not the one mail."""
    refused = isinstance(error, SMTPException)
    return isinstance(error, SMTPServerDisconnected) or (
        isinstance(error, OSError) and not refused
    )


def _try_later(bundle: Bundle, error: Exception, now: datetime) -> None:
    failed = f"{type(error).__name__}: {error}"[:300]
    for notice in bundle.notices:
        wait = min(timedelta(minutes=2**notice.tries), LONGEST_WAIT)
        gives_up = notice.tries >= MOST_TRIES
        _rows([notice]).update(
            failed=failed,
            claimed_until=now + wait,
            mail_at=None if gives_up else notice.mail_at,
        )
