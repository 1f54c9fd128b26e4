"""Many pieces, each of a programme of its own, so that a query for each would show."""

from content.models import Article, PressRelease, ProgrammePage
from governance.review import approve, ask_for_changes, submit
from governance.standing import run_due
from tests.governance.states import DAY, REASON, STRICTER
from tests.hub_world import LATER, NOW

FEW, MANY = 3, 12


def drafts(world, count, owner=None, **values):
    """Pieces of two formats, written for Press."""
    made = []
    for number in range(count):
        model = (Article, PressRelease)[number % 2]
        key = f"programme-{ProgrammePage.objects.count()}"
        programme = world.programme(world.press, key)
        made.append(
            world.piece(model, programme, owner, title=f"Number {number:02}", **values)
        )
    return made


def sent(world, count, now=NOW, **values):
    """Open rounds."""
    return [submit(piece, piece.owner, now) for piece in drafts(world, count, **values)]


def sent_back(world, count):
    for round in sent(world, count):
        ask_for_changes(round, world.ingrid, "brand", REASON, LATER)


def live(world, count, **values):
    for round in sent(world, count, **values):
        approve(round, world.ingrid, "brand", LATER)


def stale(world, count, **values):
    """Out, and in need of another look since the day after."""
    live(world, count, **values)
    world.release(STRICTER, at=LATER + DAY)
    run_due(LATER + DAY)
