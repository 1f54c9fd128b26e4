"""A piece of Press, brought into each state by what people do."""

from datetime import date, timedelta

from content.models import Article
from content.story_parts import Term
from governance.models import Standing
from governance.review import ask_for_changes, open_round, submit
from governance.standing import recall, run_due
from tests.hub_assets import let_out
from tests.hub_world import GOOD_TEXT, story

# Words of the draft that are nowhere else.
TITLE, TEXT = "Ulvaplum", "Zorkmid"
REASON = "It has to go for the time being."


def draft(world, now):
    piece = world.piece(title=TITLE, body=f"{GOOD_TEXT}<p>{TEXT} stays.</p>")
    return Article.objects.get(pk=piece.pk)


def in_review(world, now):
    piece = draft(world, now)
    submit(piece, world.priya, now)
    return piece


def sent_back(world, now):
    piece = in_review(world, now)
    ask_for_changes(open_round(piece), world.ingrid, "brand", REASON, now)
    return piece


def live(world, now):
    return let_out(world, draft(world, now), now)


def stale(world, now):
    piece = live(world, now)
    said = Term(
        key="zork", preferred="lasts", forbidden=(TEXT,), why="Nobody knows the word."
    )
    forbids = story(2, terms=(*story().terms, said), effective_on=date(2026, 1, 2))
    world.release(forbids, at=now)
    run_due(now)
    return _in(Standing.State.STALE, piece)


def withheld(world, now):
    piece = stale(world, now)
    run_due(now + timedelta(days=60))
    return _in(Standing.State.WITHHELD, piece)


def recalled(world, now):
    piece = live(world, now)
    recall(piece, world.dana, REASON, now)
    return _in(Standing.State.RECALLED, piece)


def _in(state, piece):
    assert Standing.objects.get(key=piece.item_key).state == state
    return Article.objects.get(pk=piece.pk)


STATES = {
    "draft": draft,
    "in review": in_review,
    "sent back": sent_back,
    "live": live,
    "needs another look": stale,
    "withheld": withheld,
    "withdrawn": recalled,
}
NEVER_SENT = {"draft"}
LEAVES = {"live", "needs another look"}
