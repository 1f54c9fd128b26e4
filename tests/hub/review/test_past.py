from datetime import timedelta

from governance.models import Approval
from governance.review import approve, ask_for_changes, submit
from hub.review.past import decided_so_far
from tests.hub_world import LATER, NOW


def past(piece):
    given = list(Approval.objects.filter(key=piece.item_key).order_by("-at"))
    return [(one.says, one.number, one.round) for one in decided_so_far(piece, given)]


def test_each_decision_is_there_once_the_latest_first(world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "Say it in one sentence.", NOW)
    again = submit(piece, world.priya, LATER)
    approve(again, world.ingrid, "brand", LATER)

    assert past(piece) == [
        ("Approved", "KV-0001", 2),
        ("Asked for changes", "", 1),
    ]


def test_an_approval_that_was_carried_over_names_its_storyboard(world):
    piece = world.piece()
    first = approve(submit(piece, world.priya, NOW), world.ingrid, "brand", NOW)
    values = {
        field.name: getattr(first, field.name)
        for field in Approval._meta.concrete_fields
        if field.name not in ("id", "at", "release", "carried_from")
    }
    at = NOW + timedelta(days=1)
    Approval.objects.create(**values, at=at, release=2, carried_from=first)

    assert past(piece) == [
        ("Still approved under storyboard 2", "KV-0001", 0),
        ("Approved", "KV-0001", 1),
    ]
