from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from content.models import Team
from content.planning import raise_levels
from tests.hub_world import NOW, TODAY


@pytest.fixture
def team(db):
    return Team.objects.create(
        key="events", name="Events", next_level="advise", next_level_on=TODAY
    )


def test_a_team_is_raised_on_its_day(team):
    assert raise_levels(NOW - timedelta(days=1)) == []
    assert raise_levels(NOW) == [team]
    team.refresh_from_db()
    assert (team.level, team.next_level, team.next_level_on) == ("advise", "", None)


def test_a_team_is_raised_once(team):
    raise_levels(NOW)
    assert raise_levels(NOW + timedelta(days=1)) == []


def test_a_day_that_nobody_was_there_for_still_counts(team):
    assert raise_levels(NOW + timedelta(days=9)) == [team]


@pytest.mark.parametrize(
    "values",
    [
        pytest.param({"next_level": "enforce", "next_level_on": None}, id="no day"),
        pytest.param({"next_level": "", "next_level_on": TODAY}, id="no level"),
        pytest.param({"next_level": "watch", "next_level_on": TODAY}, id="no change"),
    ],
)
def test_a_level_and_its_day_belong_together(team, values):
    for name, value in values.items():
        setattr(team, name, value)
    with pytest.raises(ValidationError):
        team.full_clean()
