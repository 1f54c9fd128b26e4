from dataclasses import replace
from datetime import timedelta

import pytest

from content.canonical import digest
from content.models import Message, Release, ReleaseProposal, Storyboard
from content.releasing import (
    Refused,
    draft_story,
    open_proposal,
    propose,
    refuse,
    release,
    withdraw,
    write_draft,
)
from content.signals import storyboard_released
from content.story_parts import Earlier
from tests.hub_world import NOW, STATEMENT, story

LATER = NOW + timedelta(hours=2)
NEW = "Kelvane works with all the sensors you own."
EVERYBODY = "priya ingrid dana marcus yusuf lina ada superuser outsider".split()


@pytest.fixture
def drafted(world):
    """The draft says its message otherwise than storyboard 1."""
    write_draft(said(NEW), NOW)
    return world


def said(statement):
    only = story()
    (pillar,) = only.pillars
    (message,) = pillar.messages
    message = replace(message, statement=statement)
    return replace(only, pillars=(replace(pillar, messages=(message,)),))


@pytest.fixture
def signed(drafted):
    return propose(drafted.dana, "The new sensors.", None, NOW)


def test_the_first_signature_keeps_what_will_be_let_out(drafted):
    draft = draft_story()
    proposal = propose(drafted.dana, " The new sensors. ", LATER, NOW)
    assert (proposal.signed_by, proposal.signed_at) == (drafted.dana, NOW)
    assert (proposal.note, proposal.effective_at) == ("The new sensors.", LATER)
    assert proposal.story.release == 2
    assert proposal.story.messages[0].earlier == (Earlier(1, STATEMENT),)
    assert replace(proposal.story, release=0, pillars=draft.pillars) == draft
    (change,) = proposal.difference
    assert (change["part"], change["key"]) == ("message", "own-sensors")
    assert change["fields"] == [
        {"field": "statement", "before": STATEMENT, "after": NEW}
    ]


def test_the_second_signature_lets_out_exactly_what_was_signed(signed, world):
    Message.objects.update(statement="Something else.")
    let_out = release(signed, world.ingrid, LATER)
    assert (let_out.number, let_out.note) == (2, "The new sensors.")
    assert (let_out.released_by, let_out.approved_by) == (world.dana, world.ingrid)
    assert (let_out.released_at, let_out.effective_at) == (LATER, LATER)
    assert let_out.story == replace(signed.story, effective_on=LATER.date())
    assert let_out.difference == signed.difference
    signed.refresh_from_db()
    assert (signed.state, signed.decided_by) == ("released", world.ingrid)
    assert open_proposal() is None


def test_those_who_hear_of_it_can_undo_it(signed, world):
    def breaks(**_):
        raise RuntimeError

    storyboard_released.connect(breaks)
    try:
        with pytest.raises(RuntimeError):
            release(signed, world.ingrid, LATER)
    finally:
        storyboard_released.disconnect(breaks)
    signed.refresh_from_db()
    assert signed.state == "open"


def test_it_is_told_once(signed, world):
    told = []

    def hear(release, **_):
        told.append(release.number)

    storyboard_released.connect(hear)
    try:
        release(signed, world.ingrid, LATER)
    finally:
        storyboard_released.disconnect(hear)
    assert told == [2]


@pytest.mark.parametrize(
    ("holds_from", "expected"),
    [
        pytest.param(None, LATER, id="as soon as it is out"),
        pytest.param(LATER + timedelta(days=3), LATER + timedelta(days=3), id="later"),
        pytest.param(
            NOW + timedelta(hours=1), LATER, id="past by the second signature"
        ),
    ],
)
def test_from_when_it_holds(drafted, holds_from, expected):
    proposal = propose(drafted.dana, "", holds_from, NOW)
    let_out = release(proposal, drafted.ingrid, LATER)
    assert let_out.effective_at == expected
    assert let_out.story.effective_on == expected.date()


# Who may do what


@pytest.mark.parametrize("person", EVERYBODY)
def test_only_leads_sign_first(drafted, person):
    user = getattr(drafted, person)
    if person == "dana":
        assert propose(user, "", None, NOW).signed_by == user
        return
    with pytest.raises(Refused, match="Only a marketing lead"):
        propose(user, "", None, NOW)
    assert open_proposal() is None


@pytest.mark.parametrize("decide", [release, lambda p, u, at: refuse(p, u, "No.", at)])
@pytest.mark.parametrize("person", EVERYBODY)
def test_only_reviewers_sign_second_or_send_back(signed, world, person, decide):
    user = getattr(world, person)
    if person == "ingrid":
        decide(signed, user, LATER)
        assert open_proposal() is None
        return
    with pytest.raises(Refused):
        decide(signed, user, LATER)
    assert open_proposal() == signed


@pytest.mark.parametrize("person", EVERYBODY)
def test_only_leads_take_back(signed, world, person):
    user = getattr(world, person)
    if person == "dana":
        assert withdraw(signed, user, LATER).state == "withdrawn"
        return
    with pytest.raises(Refused):
        withdraw(signed, user, LATER)
    assert open_proposal() == signed


@pytest.mark.parametrize("decide", [release, lambda p, u, at: refuse(p, u, "No.", at)])
def test_nobody_signs_twice(drafted, decide):
    drafted.dana.groups.add(drafted.area.group)
    proposal = propose(drafted.dana, "", None, NOW)
    with pytest.raises(Refused, match="You signed first"):
        decide(proposal, drafted.dana, LATER)
    assert open_proposal() == proposal


# What stops it


def test_a_draft_that_says_the_same_is_not_signed(world):
    write_draft(story(), NOW)
    with pytest.raises(Refused, match="says the same"):
        propose(world.dana, "", None, NOW)


def test_a_draft_with_something_wrong_is_not_signed(drafted):
    Message.objects.update(proof=["gone", "lost"])
    with pytest.raises(Refused, match="2 things have to be mended"):
        propose(drafted.dana, "", None, NOW)


def test_one_waits_at_a_time(signed, world):
    with pytest.raises(Refused, match="Storyboard 2 is signed by Dana"):
        propose(world.dana, "", None, NOW)


def test_a_moment_that_is_past_is_refused(drafted):
    with pytest.raises(Refused, match="past"):
        propose(drafted.dana, "", NOW - timedelta(minutes=1), NOW)


def test_what_changed_since_it_was_looked_at_is_not_signed(drafted):
    seen = digest(draft_story().payload())
    Storyboard.objects.update(umbrella="In between.")
    with pytest.raises(Refused, match="changed since you opened it"):
        propose(drafted.dana, "", None, NOW, seen=seen)
    seen = digest(draft_story().payload())
    assert propose(drafted.dana, "", None, NOW, seen=seen)


@pytest.mark.parametrize("end", [release, withdraw], ids=["published", "taken back"])
def test_what_waits_no_more_is_not_decided_again(signed, world, end):
    end(signed, world.ingrid if end is release else world.dana, LATER)
    stale = ReleaseProposal.objects.get(pk=signed.pk)
    stale.state = "open"
    for decide in (
        lambda: release(stale, world.noor, LATER),
        lambda: refuse(stale, world.noor, "No.", LATER),
        lambda: withdraw(stale, world.dana, LATER),
    ):
        with pytest.raises(Refused, match="waits no more"):
            decide()


def test_sending_back_needs_a_reason(signed, world):
    with pytest.raises(Refused, match="Say why"):
        refuse(signed, world.ingrid, "  ", LATER)
    back = refuse(signed, world.ingrid, " Not yet measured. ", LATER)
    assert (back.state, back.reason) == ("refused", "Not yet measured.")
    assert (back.decided_by, back.decided_at) == (world.ingrid, LATER)


def test_after_it_was_sent_back_it_is_signed_anew(signed, world):
    refuse(signed, world.ingrid, "Not yet measured.", LATER)
    again = propose(world.dana, "", None, LATER)
    assert again.story.release == 2


def test_storyboards_remember_all_before_them(signed, world):
    release(signed, world.ingrid, LATER)
    write_draft(said("All sensors fit."), LATER)
    third = release(propose(world.dana, "", None, LATER), world.ingrid, LATER)
    assert third.number == 3
    assert third.story.messages[0].earlier == (Earlier(2, NEW), Earlier(1, STATEMENT))


def test_a_first_storyboard_has_number_one(world):
    Release.objects.all()._raw_delete("default")
    write_draft(story(), NOW)
    first = release(propose(world.dana, "", None, NOW), world.ingrid, NOW)
    assert first.number == 1
    assert {change["kind"] for change in first.difference} == {"added"}


def test_what_is_out_never_changes(signed, world):
    let_out = release(signed, world.ingrid, LATER)
    let_out.note = "Another."
    with pytest.raises(TypeError):
        let_out.save()
    with pytest.raises(TypeError):
        let_out.delete()
