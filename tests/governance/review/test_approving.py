"""The numbers of approvals: each is given once."""

import pytest
from django.db import IntegrityError, transaction

from content.models import Storyboard
from governance.models import Approval
from governance.review import approve
from governance.review.approving import next_number
from tests.hub_many import live, sent
from tests.hub_world import LATER


def given():
    numbers = Approval.objects.filter(carried_from=None).order_by("pk")
    return list(numbers.values_list("number", flat=True))


def test_numbers_are_given_one_after_the_other(world):
    live(world, 3)

    assert given() == ["KV-0001", "KV-0002", "KV-0003"]


def test_what_was_given_elsewhere_before_counts(world):
    Storyboard.objects.update(approvals_before=141)

    assert next_number() == "KV-0142"


def test_before_there_is_a_storyboard_the_hub_numbers_as_well(world):
    Storyboard.objects.all().delete()

    live(world, 2)

    assert given() == ["TL-0001", "TL-0002"]


def test_when_numbers_begin_elsewhere_none_is_given_twice(world):
    Storyboard.objects.update(approvals_before=1)
    first, second, third = sent(world, 3)
    approve(first, world.ingrid, "brand", LATER)
    approve(second, world.ingrid, "brand", LATER)
    Storyboard.objects.update(approvals_before=0)

    approve(third, world.ingrid, "brand", LATER)

    assert given() == ["KV-0002", "KV-0003", "KV-0004"]


def values(approval, **changed):
    kept = {
        field.name: getattr(approval, field.name) for field in approval._meta.fields
    }
    return {**kept, "id": None, **changed}


def test_the_database_takes_no_number_twice_but_of_what_is_carried_over(world):
    live(world, 1)
    first = Approval.objects.get()

    with pytest.raises(IntegrityError), transaction.atomic():
        Approval.objects.create(**values(first))

    Approval.objects.create(**values(first, carried_from=first))
    Approval.objects.create(**values(first, carried_from=first))
    assert given() == ["KV-0001"]
