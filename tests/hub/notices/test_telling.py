from datetime import date, timedelta

import pytest

from hub.models import Notice
from hub.notices import hush, silence, tell
from tests.hub_world import NOW


def told(person, event="sent-back", now=NOW, **values):
    return tell(person, event, now=now, **{"subject": "Mend: a page", **values})


def test_a_notice_is_kept_and_waits_to_be_mailed(people):
    notice = told(people.priya, text="Why", key="piece:3", address="/review/3/")
    notice = Notice.objects.get(pk=notice.pk)
    assert (notice.subject, notice.text) == ("Mend: a page", "Why")
    assert (notice.key, notice.address) == ("piece:3", "/review/3/")
    assert (notice.at, notice.mail_at, notice.mailed_at) == (NOW, NOW, None)


def test_an_unknown_event_is_refused(people):
    with pytest.raises(KeyError):
        told(people.priya, "something-else")


def test_nobody_is_told_of_what_they_did(people):
    assert told(people.priya, by=people.priya) is None
    assert not Notice.objects.exists()


def test_nobody_is_nobody(db):
    assert told(None) is None


def test_a_subject_is_one_line_of_bounded_length(people):
    notice = told(people.priya, subject=f"Mend:\r\nBcc: x@example.com {'x' * 300}")
    assert notice.subject.startswith("Mend: Bcc: x@example.com xxx")
    assert len(notice.subject) == 200


def test_what_is_switched_off_is_kept_but_not_mailed(people, choose):
    choose(people.priya, "sent-back", "off")
    assert told(people.priya).mail_at is None


def test_what_can_no_longer_be_chosen_is_as_usual(people, choose):
    choose(people.priya, "withdrawn", "off")
    assert told(people.priya, "withdrawn").mail_at == NOW


@pytest.mark.parametrize("event", ["review-asked", "exception-asked"])
def test_several_of_one_person_are_one_mail(people, event):
    first = told(people.ingrid, event, by=people.priya)
    later = NOW + timedelta(minutes=9)
    second = told(people.ingrid, event, later, by=people.priya)
    other = told(people.ingrid, event, later, by=people.noor)
    assert first.mail_at == second.mail_at == NOW + timedelta(minutes=10)
    assert other.mail_at == later + timedelta(minutes=10)


def test_a_mail_that_is_due_is_not_waited_for(people):
    told(people.ingrid, "review-asked", by=people.priya)
    later = NOW + timedelta(minutes=10)
    second = told(people.ingrid, "review-asked", later, by=people.priya)
    assert second.mail_at == later + timedelta(minutes=10)


def test_a_list_takes_what_anybody_causes(people):
    first = told(people.priya, "withheld", by=people.ingrid)
    second = told(people.priya, "withheld", NOW + timedelta(minutes=9), by=people.noor)
    assert first.mail_at == second.mail_at


def away(person, delegate=None, days=7):
    person.away_until = NOW.date() + timedelta(days=days)
    person.delegate = delegate
    person.save()


def test_whoever_stands_in_gets_what_waits_for_an_answer(people):
    away(people.ingrid, people.noor)
    notice = told(people.ingrid, "review-asked", by=people.priya)
    assert (notice.person, notice.instead_of) == (people.noor, people.ingrid)


def test_the_last_day_away_is_a_day_away(people):
    away(people.ingrid, people.noor, days=0)
    assert told(people.ingrid, "review-asked").person == people.noor


def test_who_is_back_gets_it(people):
    away(people.ingrid, people.noor, days=-1)
    notice = told(people.ingrid, "review-asked")
    assert (notice.person, notice.instead_of) == (people.ingrid, None)


def test_what_nobody_waits_for_waits_for_the_return(people):
    away(people.priya, people.noor)
    notice = told(people.priya, "approved")
    assert notice.person == people.priya
    assert notice.mail_at.date() == date(2026, 3, 12)


def test_who_stands_in_may_be_away_too(people):
    away(people.noor, people.priya)
    away(people.ingrid, people.noor)
    notice = told(people.ingrid, "review-asked")
    assert (notice.person, notice.instead_of) == (people.priya, people.ingrid)


@pytest.mark.parametrize(
    "stands_in",
    [
        pytest.param("priya", id="the author"),
        pytest.param("noor", id="away, for whom the first stands in"),
        pytest.param(None, id="nobody"),
    ],
)
def test_without_anybody_who_could_act_it_waits_for_the_return(people, stands_in):
    away(people.ingrid, stands_in and getattr(people, stands_in))
    away(people.noor, people.ingrid)
    notice = told(people.ingrid, "review-asked", by=people.priya)
    assert (notice.person, notice.instead_of) == (people.ingrid, None)
    assert notice.mail_at.date() == date(2026, 3, 12)


def test_nobody_is_told_while_there_is_silence(people):
    with silence():
        assert told(people.priya) is None
    assert not Notice.objects.exists()
    assert told(people.priya) is not None


def test_silence_ends_with_an_error(people):
    with pytest.raises(RuntimeError), silence():
        raise RuntimeError
    assert told(people.priya) is not None


def test_what_is_told_once_is_told_once_to_each(people):
    assert told(people.priya, once="round:1") is not None
    assert told(people.priya, once="round:1", now=NOW + timedelta(days=1)) is None
    assert told(people.noor, once="round:1") is not None
    assert told(people.priya, once="round:2") is not None
    assert told(people.priya, "approved", once="round:1") is not None


def test_what_no_longer_holds_is_not_mailed(people):
    asked = told(people.ingrid, "review-asked", key="piece:1")
    others = [
        told(people.ingrid, "review-asked", key="piece:2"),
        told(people.ingrid, "sent-back", key="piece:1"),
    ]
    hush("piece:1", "review-asked", "review-due")
    asked.refresh_from_db()
    assert asked.mail_at is None
    for notice in others:
        notice.refresh_from_db()
        assert notice.mail_at is not None
