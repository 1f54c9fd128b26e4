"""Pieces in each of their states, brought there by the hub's own functions."""

from datetime import timedelta

from content.models import Article
from content.story_parts import Term
from governance.models import Standing
from governance.review import approve, ask_for_changes, submit
from governance.standing import recall, retire, run_due
from tests.hub_world import LATER, NOW, story

REASON = "The lead is missing here."
DAY = timedelta(days=1)

# The next storyboard says that a word of the pieces is not to be said.
CABLES = Term(
    key="cables", preferred="wiring", forbidden=("cables",), why="Nobody does."
)
STRICTER = story(release=2, terms=(CABLES,))
# And the one after that it may be said again.
MILDER = story(release=3)


def stored(piece):
    return Article.objects.get(pk=piece.pk)


def standing_of(piece):
    return Standing.objects.filter(key=piece.item_key).first()


def draft(world):
    return world.piece()


def in_review(world):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    return piece


def sent_back(world):
    piece = in_review(world)
    ask_for_changes(piece.rounds.get(), world.ingrid, "brand", REASON, LATER)
    return piece


def live(world, **values):
    piece = in_review(world)
    approve(piece.rounds.get(), world.ingrid, "brand", LATER, **values)
    return stored(piece)


def scheduled(world, moment=LATER + 10 * DAY):
    piece = world.piece(go_live_at=moment)
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
    return stored(piece)


def stale(world):
    """Since the day after it went live, for the grace of the profile."""
    piece = live(world)
    world.release(STRICTER, at=LATER + DAY)
    run_due(LATER + DAY)
    return piece


def withheld(world):
    piece = stale(world)
    run_due(LATER + 20 * DAY)
    return piece


def expired(world):
    piece = live(world, use_until=(LATER + DAY).date())
    run_due(LATER + 3 * DAY)
    return piece


def recalled(world):
    piece = live(world)
    recall(piece, world.dana, "A customer has complained.", LATER)
    return stored(piece)


def retired(world):
    piece = live(world)
    retire(piece, world.priya, LATER)
    return stored(piece)


STATES = {
    "draft": draft,
    "in review": in_review,
    "changes": sent_back,
    "live": live,
    "scheduled": scheduled,
    "stale": stale,
    "withheld": withheld,
    "expired": expired,
    "recalled": recalled,
    "retired": retired,
}
