"""What tests of the journal share."""

from datetime import UTC, datetime, timedelta

import pytest

from content.models import User
from governance import journal

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@pytest.fixture
def ingrid(db):
    return User.objects.create_user("ingrid")


@pytest.fixture
def five_entries(ingrid):
    """A journal with five entries about one piece."""
    return [
        journal.append(
            "answer",
            "piece:12",
            now=NOW + timedelta(minutes=number),
            actor=ingrid,
            data={"note": f"note {number}"},
        )
        for number in range(5)
    ]
