"""People: what of them is refused."""

import pytest
from django.core.exceptions import ValidationError

from content.models import User


@pytest.mark.parametrize("name", ["UTC", "Europe/Amsterdam"])
def test_a_time_zone_that_is_known_is_taken(name):
    User(username="priya", time_zone=name).clean_fields(exclude=["password"])


@pytest.mark.parametrize("name", ["Mars/Base", "../etc/passwd", "utc+1", ""])
def test_a_time_zone_that_nobody_knows_is_refused(name):
    with pytest.raises(ValidationError) as refused:
        User(username="priya", time_zone=name).clean_fields(exclude=["password"])

    assert list(refused.value.message_dict) == ["time_zone"]
