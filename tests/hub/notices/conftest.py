"""People who are told things: Ingrid decides, Priya waits, Noor stands in."""

from types import SimpleNamespace

import pytest

from content.models import User
from hub.models import MailChoice


@pytest.fixture
def people(db):
    """Three people with mail addresses; their working hours are those of UTC."""

    def person(name):
        return User.objects.create_user(
            name, f"{name}@example.com", first_name=name.capitalize()
        )

    return SimpleNamespace(
        **{name: person(name) for name in ("ingrid", "priya", "noor")}
    )


@pytest.fixture
def choose():
    """Lets a person choose how to be told of an event."""

    def choose(person, event, mailing):
        MailChoice.objects.update_or_create(
            person=person, event=event, defaults={"mailing": mailing}
        )

    return choose
