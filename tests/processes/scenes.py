"""What a database holds before a process works with it. Run as a program: NAME."""

import json
import sys
from datetime import timedelta

import django


def empty():
    return {}


def two_notes():
    from tests.processes.tasks import take_two_notes

    take_two_notes.enqueue("piece:1")
    return {}


def many_tasks():
    from tests.processes.tasks import count_up

    for number in range(20):
        count_up.enqueue(f"piece:{number}")
    return {}


def draft():
    """A piece that its author, who is signed in, can send for review."""
    from tests.hub_world import World

    world = World()
    piece = world.piece()
    piece.save_revision(user=world.priya)
    return {"piece": piece.pk, "session": _session(world.priya)}


def scheduled():
    """A piece whose moment has come."""
    from governance import review
    from tests.hub_world import NOW, World

    world = World()
    piece = world.piece(go_live_at=NOW + timedelta(hours=1))
    piece.save_revision(user=world.priya)
    round = review.submit(piece, world.priya, NOW)
    review.approve(round, world.ingrid, "brand", NOW)
    return {"piece": piece.pk}


def _session(user):
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    return session.session_key


if __name__ == "__main__":
    django.setup()
    json.dump(globals()[sys.argv[1]](), sys.stdout)
