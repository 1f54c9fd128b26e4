"""A hub that has a place for the stories of these tests."""

import pytest

from content.models import Region, User


@pytest.fixture
def room(db):
    """The region and the person that `full_story.FULL` names."""
    Region.objects.create(key="eu", name="European Union")
    return User.objects.create_user("ann", first_name="Ann", last_name="Lee")
