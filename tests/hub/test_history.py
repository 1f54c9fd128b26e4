"""What the record tells: each by doing the things themselves."""

from datetime import timedelta

import pytest

from governance.models import Approval
from governance.review import approve, ask_for_changes, not_mine, submit, take_back
from governance.standing import recall, retire, run_due
from hub.history import record_of
from tests.hub_world import GOOD_TEXT, NOW

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def latest(piece):
    """The piece as it is stored by now."""
    return type(piece).objects.get(pk=piece.pk)


def told(piece, reader=None):
    """Who did what, in the order in which it happened."""
    lines = record_of(latest(piece), reader).lines
    return [f"{line.who} {line.what}" for line in reversed(lines)]


def line(piece, number):
    [found] = [one for one in record_of(piece, None).lines if one.number == number]
    return found


@pytest.fixture
def piece(world):
    return world.piece(title="Depot page")


@pytest.fixture
def approved(world, piece):
    round = submit(piece, world.priya, NOW, note="Please today.")
    until = NOW.date() + 90 * DAY
    approve(round, world.ingrid, "brand", NOW + HOUR, use_until=until)
    return piece


def test_what_has_not_begun_has_no_record(piece):
    record = record_of(piece, None)
    assert (record.lines, record.texts, record.approvals) == ([], [], [])


def test_each_step_is_told_in_words(world, piece):
    round = submit(piece, world.priya, NOW)
    not_mine(round, world.ingrid, "brand", world.noor, "You know it better.", NOW)
    round.refresh_from_db()
    ask_for_changes(round, world.noor, "brand", "The lead is missing here.", NOW)
    again = submit(latest(piece), world.priya, NOW)
    take_back(again, world.priya, NOW)
    third = submit(latest(piece), world.priya, NOW)
    approve(third, world.ingrid, "brand", NOW)
    recall(latest(piece), world.dana, "The figure has never been right.", NOW)
    assert told(piece) == [
        "Priya sent it for review",
        "Ingrid passed it on",
        "Noor asked for changes",
        "Priya sent it for review",
        "Priya took it back",
        "Priya sent it for review",
        "Ingrid approved it",
        "The hub let it out",
        "Dana withdrew it",
    ]


def test_a_decision_stands_with_its_reason_and_person(world, piece):
    round = submit(piece, world.priya, NOW)
    not_mine(round, world.ingrid, "brand", world.noor, "You know it better.", NOW)
    details = dict(line(piece, 2).details)
    assert details == {"To": "Noor", "Reason": "“You know it better.”"}


def test_an_approval_stands_with_its_number_area_and_storyboard(approved):
    found = [
        one for one in record_of(approved, None).lines if one.what == "approved it"
    ]
    details = dict(found[0].details)
    assert details["Number"] == "KV-0001"
    assert details["In the name of"] == "Brand"
    assert details["Held against storyboard"] == "1"
    assert found[0].text == 1


def test_times_are_by_the_readers_clocks(world, approved):
    world.tom.time_zone = "Asia/Kolkata"
    assert record_of(approved, None).lines[-1].when == "4 March 2026, 10:00"
    assert record_of(approved, world.tom).lines[-1].when == "4 March 2026, 15:30"


def test_texts_are_numbered_as_they_came(world, approved):
    page = latest(approved)
    page.body = [("text", f"{GOOD_TEXT}<p>And no new tools.</p>")]
    page.save_revision(user=world.priya)
    submit(latest(page), world.priya, NOW + DAY)
    texts = record_of(latest(page), None).texts
    assert [text.number for text in texts] == [2, 1]
    assert [text.kept for text in texts] == [True, True]
    assert record_of(latest(page), None).lines[0].text == 2


def test_a_text_tells_from_when_to_when_it_was_out(world, approved):
    [text] = record_of(approved, None).texts
    assert text.out == (("4 March 2026, 11:00", ""),)
    retire(latest(approved), world.priya, NOW + DAY)
    [text] = record_of(approved, None).texts
    assert text.out == (("4 March 2026, 11:00", "5 March 2026, 10:00"),)


def test_a_text_that_was_out_twice_tells_both(world, approved):
    recall(latest(approved), world.dana, "The figure has never been right.", NOW + DAY)
    again = submit(latest(approved), world.priya, NOW + 2 * DAY)
    approve(again, world.ingrid, "brand", NOW + 2 * DAY)
    [text] = record_of(latest(approved), None).texts
    assert [until for _, until in text.out] == ["5 March 2026, 10:00", ""]


def test_a_text_that_was_never_out_says_so(world, piece):
    submit(piece, world.priya, NOW)
    [text] = record_of(piece, None).texts
    assert text.out == ()


def test_the_last_day_ends_it(approved):
    run_due(NOW + 92 * DAY)
    assert told(approved)[-1] == "The hub ended it: its last day is over"


def test_approvals_stand_with_what_they_bind(approved):
    [given] = record_of(approved, None).approvals
    assert (given.number, given.area, given.who) == ("KV-0001", "Brand", "Ingrid")
    assert (given.storyboard, given.text, given.carried) == (1, 1, False)
    assert given.use_until == NOW.date() + 90 * DAY


def test_an_approval_that_was_carried_over_says_so(approved):
    first = Approval.objects.get()
    values = {f.name: getattr(first, f.name) for f in first._meta.concrete_fields}
    values |= {"id": None, "release": 2, "carried_from": first, "at": NOW + DAY}
    Approval.objects.create(**values)
    over, given = record_of(approved, None).approvals
    assert (over.carried, over.storyboard) == (True, 2)
    assert not given.carried


def test_other_pieces_have_records_of_their_own(world, approved):
    other = world.piece(title="Another page")
    submit(other, world.priya, NOW)
    assert told(other) == ["Priya sent it for review"]
    assert len(told(approved)) == 3
