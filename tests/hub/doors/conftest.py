"""A company with a guest, on the day of the test: pages ask the clock."""

import pytest
from django.utils import timezone

from tests.hub.doors.people import guest


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def company(world, now):
    """The company of `tests.hub_world`, and Lena, a guest of Press."""
    world.lena = guest(world, "lena", now)
    return world
