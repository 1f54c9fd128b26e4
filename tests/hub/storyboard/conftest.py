"""A world whose draft says its message otherwise than storyboard 1."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.models import Message
from content.releasing import keep, write_draft
from hub.storyboard import releasing
from tests.hub_world import NOW, story

NEW = "Kelvane works with every sensor you already own."
# Screens tell the time themselves.
EARLIER = timezone.now() - timedelta(hours=1)


@pytest.fixture
def drafted(world):
    write_draft(story(), NOW)
    message = Message.objects.get()
    message.statement = NEW
    keep(message, NOW)
    return world


@pytest.fixture
def signed(drafted):
    """The first signature, by Dana."""
    return releasing.propose(drafted.dana, "Every sensor.", None, EARLIER)


@pytest.fixture
def as_person(client, world):
    """Signs a person of the world in, and returns the browser."""

    def sign_in(name):
        client.force_login(getattr(world, name))
        return client

    return sign_in
