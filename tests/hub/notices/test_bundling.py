from datetime import timedelta

import pytest

from hub.models import Mailing, Notice
from hub.notices.bundling import Bundle, bundles, letter
from tests.hub_world import NOW


def notice(person, event="sent-back", minutes=0, **values):
    given = {
        "subject": f"Mend: page {minutes}",
        "at": NOW + timedelta(minutes=minutes),
        "mailing": Mailing.AT_ONCE,
    }
    return Notice.objects.create(person=person, event=event, **{**given, **values})


def groups(person, notices, sent_today=0):
    going, left = bundles(person, notices, sent_today)
    return [[n.subject for n in bundle.notices] for bundle in going], left


def test_what_one_person_did_of_one_kind_is_one_mail(people):
    made = [
        notice(people.ingrid, "review-asked", 1, by=people.priya),
        notice(people.ingrid, "review-asked", 2, by=people.noor),
        notice(people.ingrid, "review-asked", 3, by=people.priya),
        notice(people.ingrid, "exception-asked", 4, by=people.priya),
    ]
    assert groups(people.ingrid, made) == (
        [
            ["Mend: page 1", "Mend: page 3"],
            ["Mend: page 2"],
            ["Mend: page 4"],
        ],
        [],
    )


def test_a_list_takes_all_of_its_kind(people):
    made = [
        notice(people.priya, "withheld", 1, by=people.ingrid),
        notice(people.priya, "withheld", 2, by=people.noor),
    ]
    assert len(groups(people.priya, made)[0]) == 1


def test_a_digest_takes_all_kinds(people):
    made = [
        notice(people.priya, "withheld", 1, mailing=Mailing.DIGEST),
        notice(people.priya, "approved", 2, mailing=Mailing.DIGEST),
        notice(people.priya, "ends-soon", 3, mailing=Mailing.MONDAY),
    ]
    assert [len(group) for group in groups(people.priya, made)[0]] == [2, 1]


def several(person, count):
    """Notices that would each be a mail of its own, were there not too many."""
    events = ["sent-back", "approved", "exception-asked", "not-let-out", "review-asked"]
    events += ["needs-another-look", "sign-off-asked", "withheld", "signature-asked"]
    return [notice(person, events[n], n) for n in range(count)]


@pytest.mark.parametrize(
    ("count", "sent_today", "going", "left"),
    [
        pytest.param(6, 0, [1, 1, 1, 1, 1, 1], 0, id="six"),
        pytest.param(7, 0, [1, 1, 1, 1, 1, 2], 0, id="seven"),
        pytest.param(9, 4, [1, 8], 0, id="two are left of the six"),
        pytest.param(2, 5, [2], 0, id="one is left of the six"),
        pytest.param(1, 5, [1], 0, id="the sixth"),
        pytest.param(3, 6, [], 3, id="none is left"),
    ],
)
def test_too_many_mails_become_one_list(people, count, sent_today, going, left):
    found, waiting = groups(people.priya, several(people.priya, count), sent_today)
    assert [len(group) for group in found] == going
    assert len(waiting) == left


def test_what_is_urgent_goes_however_many_there_were(people):
    made = [*several(people.priya, 2), notice(people.priya, "withdrawn", 30)]
    found, left = groups(people.priya, made, sent_today=6)
    assert found == [["Mend: page 30"]]
    assert len(left) == 2


def written(person, *notices):
    return letter(Bundle(person, notices), NOW)


def test_one_notice_is_a_letter_in_the_thread_of_its_piece(people):
    one = notice(people.priya, "sent-back", key="piece:3", text="Why", address="/x/")
    found = written(people.priya, one)
    assert (found.to, found.subject) == ("priya@example.com", "Mend: page 0")
    assert (found.thread, found.event) == ("piece:3", "sent-back")
    [entry] = found.entries
    assert (entry.text, entry.path, entry.button) == ("Why", "/x/", "Open the piece")
    assert entry.because == "you sent it for review"


def test_several_begin_with_the_first(people):
    found = written(people.priya, *several(people.priya, 3))
    assert found.subject == "Mend: page 0, and 2 more"
    assert (found.thread, found.event) == ("", "")


@pytest.mark.parametrize(
    ("count", "subject"),
    [(1, "Read, Wed 4 March: 1 thing"), (3, "Read, Wed 4 March: 3 things")],
)
def test_a_digest_says_the_day_and_how_much_there_is(people, count, subject):
    made = several(people.priya, count)
    for one in made:
        one.mailing = Mailing.DIGEST
    assert written(people.priya, *made).subject == subject


def test_who_stands_in_reads_why(people):
    one = notice(people.noor, "review-asked", instead_of=people.ingrid)
    [entry] = written(people.noor, one).entries
    assert entry.because == "you stand in for Ingrid, who is away"
