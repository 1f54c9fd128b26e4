from datetime import timedelta

import pytest
from django.core import mail

from governance.review import submit
from hub.models import Notice
from hub.notices import send_due
from hub.notices.reminders import remind
from tests.hub_world import NOW

HOUR = timedelta(hours=1)


@pytest.fixture
def asked(world):
    """Puts a piece before Ingrid, to be decided within so many working hours."""

    def asked(hours=20):
        world.area.working_hours = hours
        world.area.save()
        round = submit(world.piece(title="Depot page"), world.priya, NOW)
        Notice.objects.all().delete()
        return round

    return asked


def told(event=None):
    found = Notice.objects.order_by("pk")
    return list(found.filter(event=event) if event else found)


def test_a_reminder_comes_a_business_day_before(world, asked):
    # Wednesday at ten; twenty working hours end on Friday at 14.
    round = asked(20)
    assert round.due_at == NOW + 52 * HOUR
    assert remind(NOW + 27 * HOUR) == 0
    assert remind(NOW + 28 * HOUR) == 1
    [notice] = told("review-due")
    assert notice.person == world.ingrid
    assert notice.subject == "Approve, by Fri 14:00: Depot page (Press, Inspection)"
    assert notice.text == "Priya waits for your decision."


def test_a_reminder_comes_once(asked):
    asked(20)
    remind(NOW + 28 * HOUR)
    assert remind(NOW + 28 * HOUR) == 0
    assert remind(NOW + 40 * HOUR) == 0


def test_who_has_just_been_asked_is_not_reminded(asked):
    # Due on Thursday at 11: a business day before is an hour after the question.
    asked(9)
    for hour in range(25):
        assert remind(NOW + hour * HOUR) == 0


def test_a_review_that_is_overdue_is_told_once(world, asked):
    asked(9)
    assert remind(NOW + 25 * HOUR) == 1
    assert remind(NOW + 26 * HOUR) == 0
    [notice] = told("review-overdue")
    assert notice.person == world.ingrid
    assert notice.subject == "Approve, due Thu 11:00: Depot page (Press, Inspection)"


def test_a_business_day_later_others_are_told(world, asked):
    world.ingrid.delegate = world.noor
    world.ingrid.save()
    world.press.lead = world.dana
    world.press.save()
    asked(9)
    remind(NOW + 25 * HOUR)
    assert remind(NOW + 48 * HOUR) == 0
    # Friday at eleven.
    assert remind(NOW + 49 * HOUR) == 2
    assert remind(NOW + 100 * HOUR) == 0
    notices = told("review-waits")
    assert {notice.person for notice in notices} == {world.noor, world.dana}
    assert notices[0].subject.startswith("Help with, overdue: Depot page")
    assert notices[0].text == "It waits for Ingrid."


def test_what_is_decided_is_not_asked_again(world, asked):
    from governance.review import ask_for_changes

    round = asked(9)
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing here.", NOW)
    Notice.objects.all().delete()
    assert remind(NOW + 100 * HOUR) == 0


def test_the_next_round_is_reminded_of_anew(world, asked):
    from governance.review import ask_for_changes

    round = asked(9)
    remind(NOW + 25 * HOUR)
    later = NOW + 26 * HOUR
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing here.", later)
    submit(type(round.piece.specific).objects.get(), world.priya, later)
    assert remind(later + 100 * HOUR) >= 1
    assert len(told("review-overdue")) == 2


def test_several_that_are_overdue_are_one_mail(world):
    for number in range(3):
        submit(world.piece(title=f"Page {number}"), world.priya, NOW)
    Notice.objects.all().delete()
    remind(NOW + 25 * HOUR)
    send_due(NOW + 26 * HOUR)
    [message] = mail.outbox
    assert message.subject.endswith(", and 2 more")
