"""What tests of governance share."""

from datetime import UTC, datetime, time

import pytest

from tests.governance.builders import DAY


@pytest.fixture
def midday():
    """Noon of the day of the audits."""
    return datetime.combine(DAY, time(12), UTC)
