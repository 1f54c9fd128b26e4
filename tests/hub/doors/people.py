"""Everybody who may stand at a door."""

from datetime import timedelta

from content.planning import invite_guest

STAFF = "priya tom ingrid noor dana marcus yusuf lina ada superuser".split()
# Lena is a guest of Press's programme; the last one is not signed in.
EVERYBODY = [*STAFF, "lena", "outsider", "anonymous"]

READ_DRAFT = {"priya", "dana", "lina", "ada", "superuser"}
REVIEWERS = {"ingrid", "noor"}


def guest(world, name, now, days=30):
    """Somebody from outside who writes for Press's programme for some days."""
    person = world.person(name)
    invite_guest(person, world.press_programme, (now + timedelta(days)).date(), now)
    return person


def sign_in(client, world, who):
    client.logout()
    if who != "anonymous":
        client.force_login(getattr(world, who))
