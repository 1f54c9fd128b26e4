"""What became of each piece names people, pieces and pictures that there are."""

from datetime import date

import pytest

from hub.demo.expected import expected_in_hub
from hub.demo.loading.lives import the_lives
from hub.demo.people import people
from hub.demo.pictures import PICTURES

DAY = date(2026, 3, 5)
LIVES = the_lives(DAY)
NAMES = {person.name for person in people()}


def test_people_have_names_of_their_own():
    assert len({person.username for person in people()}) == len(people())


def test_those_who_review_write_for_no_team():
    assert not [person for person in people() if person.reviews and person.team]


@pytest.mark.parametrize("life", LIVES.lives, ids=lambda life: life.piece)
def test_a_life_names_what_there_is(life):
    assert life.piece in expected_in_hub()
    assert life.owner in NAMES
    assert {v.approved_by for v in life.versions} <= NAMES - {life.owner}
    shown = {life.picture, *(version.picture for version in life.versions)}
    assert shown - {""} <= set(PICTURES)


@pytest.mark.parametrize("life", LIVES.lives, ids=lambda life: life.piece)
def test_versions_follow_each_other_and_end_before_the_day(life):
    begun = [version.begun_on for version in life.versions]
    assert begun == sorted(begun)
    assert max(begun) < DAY


def test_approvals_are_counted_beforehand():
    assert LIVES.approvals == 23


def test_what_is_sent_back_has_a_reason():
    back = [v for life in LIVES.lives for v in life.versions if v.sent_back_on]
    assert len(back) == 1
    assert all(len(version.reason) >= 15 for version in back)
