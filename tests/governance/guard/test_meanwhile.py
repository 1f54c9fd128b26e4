"""Two who act at once: the second finds out, at the last moment before it counts."""

from datetime import timedelta

import pytest

from content.models import Article, Release
from content.refusing import Refused
from governance.models import Approval, JournalEntry, ReviewRound, Standing, Suggestion
from governance.review import (
    accept_suggestion,
    approve,
    ask_for_changes,
    deciding,
    decline_suggestion,
    not_mine,
    sending,
    submit,
    suggest,
    take_back,
)
from governance.standing import letting_out, looking_again, recall, run_due
from tests.hub_world import LATER, NOW, STATEMENT, story

REASON = "The lead is missing here."


@pytest.fixture
def meanwhile(monkeypatch):
    """A function that makes something happen after the audit of a module's function,
    which is the last thing before its transaction.
    """

    def arrange(module, happens):
        audit_item = module.audit_item

        def audit_then(*args, **kwargs):
            made = audit_item(*args, **kwargs)
            monkeypatch.setattr(module, "audit_item", audit_item)
            happens()
            return made

        monkeypatch.setattr(module, "audit_item", audit_then)

    return arrange


def stored(piece):
    return Article.objects.get(pk=piece.pk)


def place(piece):
    return f"body[{stored(piece).body[0].id}].p0"


def edit(piece, by):
    changed = stored(piece).get_latest_revision_as_object()
    changed.lead = "Another line."
    changed.save_revision(user=by)


def entries(event):
    return JournalEntry.objects.filter(event=event).count()


def approved_elsewhere(world, round):
    approve(fresh(round), world.noor, "brand", LATER)


def sent_back_elsewhere(world, round):
    ask_for_changes(fresh(round), world.noor, "brand", REASON, LATER)


def taken_back_elsewhere(world, round):
    take_back(fresh(round), world.priya, LATER)


def edited_elsewhere(world, round):
    edit(round.piece, world.noor)


def moved_elsewhere(world, round):
    """Another team's, with other messages to say: its text is the same."""
    stored(round.piece).move(world.web_programme, pos="last-child")


def fresh(round):
    return ReviewRound.objects.get(pk=round.pk)


ELSEWHERE = [
    approved_elsewhere,
    sent_back_elsewhere,
    taken_back_elsewhere,
    edited_elsewhere,
    moved_elsewhere,
]


@pytest.mark.parametrize("happens", ELSEWHERE)
def test_an_approval_comes_too_late(world, meanwhile, happens):
    round = submit(world.piece(), world.priya, NOW)
    meanwhile(deciding, lambda: happens(world, round))

    with pytest.raises(Refused):
        approve(round, world.ingrid, "brand", LATER)

    assert not Approval.objects.filter(by=world.ingrid).exists()


def test_two_areas_at_once_let_it_out_once(world, meanwhile, two_areas):
    round = submit(world.piece(), world.priya, NOW)
    meanwhile(deciding, lambda: approve(fresh(round), two_areas, "legal", LATER))

    approve(round, world.ingrid, "brand", LATER)

    assert Approval.objects.count() == 2
    assert entries("let-out") == 1
    assert stored(round.piece).live


def test_a_storyboard_that_changes_meanwhile_is_looked_at_first(world, meanwhile):
    round = submit(world.piece(), world.priya, NOW)
    meanwhile(deciding, lambda: world.release(story(release=2), at=LATER))

    with pytest.raises(Refused):
        approve(round, world.ingrid, "brand", LATER)


def test_what_is_on_the_screen_is_what_is_approved(world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    seen = round.content_digest
    edit(piece, world.noor)

    with pytest.raises(Refused, match="changed meanwhile"):
        approve(round, world.ingrid, "brand", LATER, seen=seen)


@pytest.mark.parametrize(
    "happens",
    [
        lambda world, piece: edit(piece, world.priya),
        lambda world, piece: submit(stored(piece), world.priya, NOW),
        lambda world, piece: world.release(story(release=2), at=NOW),
        lambda world, piece: piece.move(world.web_programme, pos="last-child"),
    ],
    ids=["edited", "sent", "another storyboard", "moved"],
)
def test_sending_comes_too_late(world, meanwhile, happens):
    piece = world.piece()
    meanwhile(sending, lambda: happens(world, piece))

    with pytest.raises(Refused):
        submit(piece, world.priya, NOW)

    assert ReviewRound.objects.filter(piece=piece).count() <= 1


DECISIONS = {
    "ask for changes": lambda world, round: ask_for_changes(
        round, world.ingrid, "brand", REASON, LATER
    ),
    "not mine": lambda world, round: not_mine(
        round, world.ingrid, "brand", world.noor, "", LATER
    ),
    "take back": lambda world, round: take_back(round, world.priya, LATER),
    "approve": lambda world, round: approve(round, world.ingrid, "brand", LATER),
    "suggest": lambda world, round: suggest(
        round, place(round.piece), STATEMENT, "Ours.", world.ingrid, "brand", LATER
    ),
}


@pytest.mark.parametrize("decide", DECISIONS.values(), ids=DECISIONS)
@pytest.mark.parametrize("happens", ELSEWHERE[:3])
def test_what_is_decided_is_not_decided_again(world, decide, happens):
    """On a page that was opened before, too: its round still says that it is open."""
    round = submit(world.piece(), world.priya, NOW)
    old = fresh(round)
    happens(world, round)

    with pytest.raises(Refused):
        decide(world, old)


@pytest.mark.parametrize("settle", [accept_suggestion, decline_suggestion])
def test_a_suggestion_is_settled_once(world, settle):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    suggestion = suggest(
        round, place(piece), "no new people", "nobody new", world.ingrid, "brand", LATER
    )
    ask_for_changes(round, world.ingrid, "brand", REASON, LATER)
    settle(Suggestion.objects.get(), world.priya, LATER)

    with pytest.raises(Refused, match="settled already"):
        accept_suggestion(suggestion, world.priya, LATER)


def test_what_was_withdrawn_meanwhile_is_not_put_back_by_looking_again(
    world, meanwhile
):
    piece = world.piece()
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
    Standing.objects.update(state="stale")
    meanwhile(looking_again, lambda: recall(piece, world.dana, REASON, LATER))

    looking_again.look_again(piece.item_key, LATER)

    assert Standing.objects.get().state == "recalled"


def test_what_was_approved_meanwhile_is_not_overtaken_by_an_older_schedule(
    world, meanwhile
):
    piece = world.piece(go_live_at=LATER + timedelta(days=1))
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
    due = LATER + timedelta(days=2)

    def another():
        changed = stored(piece).get_latest_revision_as_object()
        changed.title, changed.go_live_at = "Fits what you own", None
        changed.save_revision(user=world.priya)
        approve(submit(changed, world.priya, due), world.ingrid, "brand", due)

    meanwhile(letting_out, another)

    run_due(due)

    assert stored(piece).title == "Fits what you own"
    assert Release.objects.count() == 1
