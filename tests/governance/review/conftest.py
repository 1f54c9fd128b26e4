"""A piece in review, with two paragraphs."""

import pytest

from governance.review import submit
from tests.governance.review.wording import BODY
from tests.hub_world import NOW


@pytest.fixture
def piece(world):
    return world.piece(body=BODY)


@pytest.fixture
def round(world, piece):
    return submit(piece, world.priya, NOW)
