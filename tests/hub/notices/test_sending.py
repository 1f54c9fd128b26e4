from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.core import mail
from django.db import connection

from hub.models import Notice
from hub.notices import send_due, tell
from hub.notices.sending import CLAIM, MOST_TRIES
from tests.hub.notices.backends import Watches
from tests.hub_world import NOW

pytestmark = pytest.mark.postgres

BACKENDS = "tests.hub.notices.backends"
MINUTE = timedelta(minutes=1)


def told(person, event="sent-back", now=NOW, **values):
    given = {"subject": f"Mend: {event}", "address": "/review/3/"}
    return tell(person, event, now=now, **{**given, **values})


def sent():
    return [(message.to[0], message.subject) for message in mail.outbox]


def test_a_mail_goes_when_its_moment_has_come(people):
    notice = told(people.ingrid, "review-asked", by=people.priya)
    assert send_due(NOW + 9 * MINUTE) == 0
    assert send_due(NOW + 10 * MINUTE) == 1
    assert sent() == [("ingrid@example.com", "Mend: review-asked")]
    notice.refresh_from_db()
    assert notice.mailed_at == NOW + 10 * MINUTE
    assert notice.mail_id == mail.outbox[0].extra_headers["Message-ID"]
    assert notice.claimed_until is None


def test_a_mail_goes_once(people):
    told(people.priya)
    assert send_due(NOW) == 1
    assert send_due(NOW) == 0
    assert send_due(NOW + timedelta(days=1)) == 0
    assert len(mail.outbox) == 1


def test_each_person_gets_a_mail(people):
    told(people.priya)
    told(people.ingrid)
    assert send_due(NOW) == 2
    assert {to for to, _ in sent()} == {"priya@example.com", "ingrid@example.com"}


def test_several_in_ten_minutes_are_one_mail(people):
    for minute in (0, 4, 9):
        told(people.ingrid, "review-asked", NOW + minute * MINUTE, by=people.priya)
    send_due(NOW + 10 * MINUTE)
    assert sent() == [("ingrid@example.com", "Mend: review-asked, and 2 more")]


def test_nothing_goes_at_night(people):
    evening = NOW + timedelta(hours=12)
    told(people.priya, now=evening)
    for hour in range(1, 11):
        assert send_due(evening + timedelta(hours=hour)) == 0
    assert send_due(evening + timedelta(hours=11)) == 1


def test_who_has_left_since_is_not_mailed(people):
    told(people.priya)
    told(people.ingrid)
    people.priya.is_active = False
    people.priya.save()
    people.ingrid.email = ""
    people.ingrid.save()
    assert send_due(NOW) == 0


def test_a_digest_goes_in_the_morning_if_there_is_anything_in_it(people, choose):
    choose(people.priya, "sent-back", "digest")
    told(people.priya)
    told(people.priya)
    assert send_due(NOW + timedelta(hours=21)) == 0
    assert send_due(NOW + timedelta(hours=22)) == 1
    assert sent() == [("priya@example.com", "Read, Thu 5 March: 2 things")]
    assert send_due(NOW + timedelta(hours=46)) == 0


def test_each_line_of_a_digest_keeps_its_link(people, choose):
    choose(people.priya, "sent-back", "digest")
    told(people.priya, address="/review/1/")
    told(people.priya, address="/review/2/")
    send_due(NOW + timedelta(hours=22))
    assert "/review/1/" in mail.outbox[0].body
    assert "/review/2/" in mail.outbox[0].body


def test_beyond_six_a_day_the_rest_waits_for_the_morning(people):
    for hour in range(7):
        told(people.priya, now=NOW + timedelta(hours=hour))
        send_due(NOW + timedelta(hours=hour))
    assert len(mail.outbox) == 6
    told(people.priya, "withdrawn", NOW + timedelta(hours=7))
    send_due(NOW + timedelta(hours=7))
    assert sent()[-1] == ("priya@example.com", "Mend: withdrawn")
    send_due(NOW + timedelta(hours=22))
    assert sent()[-1] == ("priya@example.com", "Read, Thu 5 March: 1 thing")


def test_without_a_server_nothing_has_been_tried(people, settings):
    settings.EMAIL_BACKEND = f"{BACKENDS}.Unreachable"
    notice = told(people.priya)
    with pytest.raises(ConnectionRefusedError):
        send_due(NOW)
    notice.refresh_from_db()
    assert (notice.tries, notice.claimed_until) == (0, None)


def test_nobody_waits_for_a_server_when_there_is_nothing_to_send(people, settings):
    settings.EMAIL_BACKEND = f"{BACKENDS}.Unreachable"
    assert send_due(NOW) == 0


def test_one_address_that_is_refused_stops_nobody_else(people, settings):
    settings.EMAIL_BACKEND = f"{BACKENDS}.RefusesPriya"
    notice = told(people.priya)
    told(people.ingrid)
    assert send_due(NOW) == 1
    assert sent() == [("ingrid@example.com", "Mend: sent-back")]
    notice.refresh_from_db()
    assert notice.mailed_at is None
    assert notice.failed.startswith("SMTPRecipientsRefused")
    assert notice.claimed_until == NOW + 2 * MINUTE


def test_a_refused_mail_is_tried_again_later_and_at_last_given_up(people, settings):
    settings.EMAIL_BACKEND = f"{BACKENDS}.RefusesPriya"
    notice, now = told(people.priya), NOW
    for _ in range(MOST_TRIES):
        send_due(now)
        notice.refresh_from_db()
        assert notice.claimed_until > now
        now = notice.claimed_until
    assert NOW + timedelta(hours=12) < now < NOW + timedelta(hours=36)
    assert (notice.tries, notice.mail_at) == (MOST_TRIES, None)
    assert notice.failed


def test_a_refused_mail_goes_once_it_is_taken(people, settings):
    locmem = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{BACKENDS}.RefusesPriya"
    notice = told(people.priya)
    send_due(NOW)
    settings.EMAIL_BACKEND = locmem
    assert send_due(NOW + MINUTE) == 0
    assert send_due(NOW + 2 * MINUTE) == 1
    notice.refresh_from_db()
    assert notice.failed == ""


def test_a_server_that_hangs_up_ends_the_run_and_all_goes_later(people, settings):
    locmem = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{BACKENDS}.HangsUp"
    told(people.priya)
    told(people.ingrid)
    with pytest.raises(SMTPServerDisconnected):
        send_due(NOW)
    settings.EMAIL_BACKEND = locmem
    send_due(NOW + CLAIM)
    assert len(mail.outbox) == 2


def test_who_is_killed_after_mailing_makes_one_mail_go_twice_under_one_id(
    people, settings
):
    locmem = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{BACKENDS}.TakesItAndDies"
    told(people.priya)
    with pytest.raises(SystemExit):
        send_due(NOW)
    settings.EMAIL_BACKEND = locmem
    assert send_due(NOW + CLAIM - MINUTE) == 0
    assert send_due(NOW + CLAIM) == 1
    assert send_due(NOW + 2 * CLAIM) == 0
    first, second = (message.extra_headers["Message-ID"] for message in mail.outbox)
    assert first == second


def test_what_another_process_holds_is_left_to_it(people):
    notice = told(people.priya)
    Notice.objects.filter(pk=notice.pk).update(claimed_until=NOW + MINUTE)
    assert send_due(NOW) == 0


def test_what_was_hushed_meanwhile_is_not_mailed(people):
    from hub.notices import hush

    told(people.ingrid, "review-asked", by=people.priya, key="piece:1")
    hush("piece:1", "review-asked")
    assert send_due(NOW + timedelta(days=1)) == 0


def test_a_mail_holds_what_was_told(people):
    told(people.priya, text="Ingrid asks for changes: “Shorter.”", key="piece:3")
    send_due(NOW)
    [message] = mail.outbox
    assert "Ingrid asks for changes: “Shorter.”" in message.body
    assert "Hello Priya," in message.body
    assert message.extra_headers["References"].startswith("<piece-3@")


def test_no_mail_goes_inside_a_transaction(people, settings):
    settings.EMAIL_BACKEND = f"{BACKENDS}.Watches"
    told(people.priya)
    # Each test is in a transaction of its own.
    outside = len(connection.savepoint_ids)
    send_due(NOW)
    assert Watches.depths == [outside]
