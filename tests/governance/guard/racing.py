"""Two who act at once, in threads with connections of their own, on a database that is
committed to. Run as a process of its own: `python -m tests.governance.guard.racing`.

Prints what came of each race, as JSON.
"""

import json
import os
import sys
from pathlib import Path
from threading import Barrier, Thread

import django

PROFILE = "key: test\ntitle: Test\nextends: default\nareas: [{}]\n"


def at_once(*actions):
    """Do all actions at once; return for each "done" or why it was refused."""
    outcomes = [""] * len(actions)

    def act(number, action):
        from django.db import connection

        from content.refusing import Refused

        try:
            action()
            outcomes[number] = "done"
        except Refused as refused:
            outcomes[number] = f"refused: {refused}"
        except Exception as error:
            outcomes[number] = f"failed: {error!r}"
        finally:
            connection.close()

    threads = [Thread(target=act, args=pair) for pair in enumerate(actions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return sorted(outcomes)


def side_by_side(module, *actions):
    """Do all at once; each waits after the audit of `module`, the last thing before its
    transaction, for the others.
    """
    audit_item, both = module.audit_item, Barrier(len(actions), timeout=60)

    def wait(*args, **kwargs):
        made = audit_item(*args, **kwargs)
        both.wait()
        return made

    module.audit_item = wait
    try:
        return at_once(*actions)
    finally:
        module.audit_item = audit_item


def the_same_twice(world, piece):
    return approvals_of(piece, world, (world.ingrid, "brand"), (world.noor, "brand"))


def two_areas(world, piece):
    from content.models import ReviewArea

    legal = ReviewArea.objects.create(key="legal", name="Legal")
    lena = world.person("lena", legal.group)
    return approvals_of(piece, world, (world.ingrid, "brand"), (lena, "legal"))


def approvals_of(piece, world, *pairs):
    from governance.models import ReviewRound
    from governance.review import approve, deciding, submit
    from tests.hub_world import LATER, NOW

    pk = submit(piece, world.priya, NOW).pk

    def approval(person, area):
        return lambda: approve(ReviewRound.objects.get(pk=pk), person, area, LATER)

    return side_by_side(deciding, *(approval(*pair) for pair in pairs))


def sent_twice(world, piece):
    from governance.review import sending, submit
    from tests.hub_world import NOW

    return side_by_side(sending, *[lambda: submit(piece, world.priya, NOW)] * 2)


def two_pieces(world, piece):
    """Two approvals before there is a storyboard: no row of it holds one of them up."""
    from content.models import Storyboard
    from governance.models import ReviewRound
    from governance.review import approve, deciding, submit
    from tests.hub_world import LATER, NOW

    Storyboard.objects.all().delete()
    other = world.piece(title="The other")
    rounds = [submit(one, world.priya, NOW).pk for one in (piece, other)]

    def approval(pk):
        return lambda: approve(
            ReviewRound.objects.get(pk=pk), world.ingrid, "brand", LATER
        )

    return side_by_side(deciding, *map(approval, rounds))


RACES = {
    the_same_twice: "brand",
    two_areas: "brand, legal",
    sent_twice: "brand",
    two_pieces: "brand",
}


def run(race, areas, world):
    from django.conf import settings

    from governance.models import Approval, JournalEntry

    settings.PROFILE = str(Path(settings.VAR_DIR) / f"{race.__name__}.yaml")
    Path(settings.PROFILE).write_text(PROFILE.format(areas))
    piece = world.piece(title=race.__name__)
    outcomes = race(world, piece)
    key = piece.item_key
    piece.refresh_from_db()
    return {
        "outcomes": outcomes,
        "rounds": piece.rounds.count(),
        "approvals": Approval.objects.filter(key=key).count(),
        "let out": JournalEntry.objects.filter(subject=key, event="let-out").count(),
        "live": piece.live,
    }


def main():
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
    django.setup()

    from django.core.management import call_command

    from governance import journal
    from governance.models import Approval
    from tests.hub_world import World

    call_command("migrate", verbosity=0)
    world = World()
    came = {race.__name__: run(race, areas, world) for race, areas in RACES.items()}
    numbers = [*Approval.objects.order_by("number").values_list("number", flat=True)]
    sys.stdout.write(
        json.dumps({**came, "numbers": numbers, "wrong": journal.verify()})
    )


if __name__ == "__main__":
    main()
