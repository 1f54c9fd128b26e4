"""What tests of governance share."""

from datetime import UTC, datetime, time

import pytest

from content.models import ReviewArea
from governance import announcing
from tests.governance.builders import DAY


@pytest.fixture
def midday():
    """Noon of the day of the audits."""
    return datetime.combine(DAY, time(12), UTC)


@pytest.fixture
def profile(settings, tmp_path):
    """A function that puts a profile in force: the shipped rules, and these."""

    def put(*rules, **values):
        lines = ["key: test", "title: Test", "extends: default"]
        lines += [f"{name}: {value}" for name, value in values.items()]
        lines += ["rules:", *(f"  - {rule}" for rule in rules)] if rules else []
        path = tmp_path / "test.yaml"
        path.write_text("\n".join(lines) + "\n")
        settings.PROFILE = str(path)

    return put


@pytest.fixture
def two_areas(world, profile):
    """Somebody who reviews for a second area, Legal, which must approve as well."""
    legal = ReviewArea.objects.create(key="legal", name="Legal")
    profile(areas="[brand, legal]")
    return world.person("lena", legal.group)


@pytest.fixture
def heard(monkeypatch):
    """The events that were announced since the beginning of the test."""
    events = []
    listeners = [lambda event, about, now: events.append(event)]
    monkeypatch.setattr(announcing, "_listeners", listeners)
    return events
