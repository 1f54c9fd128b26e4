import pytest
from django.urls import reverse
from django.utils import timezone

from governance.auditing import audit_piece
from governance.models import WrongFinding
from tests.hub_world import BAD_TEXT


@pytest.fixture
def call(client, world):
    """A function that calls the first finding of a piece wrong."""

    def post(who, fingerprint=None, why=""):
        piece = world.piece(body=BAD_TEXT)
        found = audit_piece(piece, timezone.now()).findings[0].fingerprint
        client.force_login(getattr(world, who))
        return client.post(
            reverse("call-finding-wrong", args=[piece.pk]),
            {"fingerprint": fingerprint or found, "why": why},
        )

    return post


def test_an_author_says_so_and_why(call, world):
    response = call("priya", why="It is our product's name.")
    assert response.content.decode() == "You called it wrong. A reviewer looks at it."
    row = WrongFinding.objects.get()
    assert (row.by, row.why) == (world.priya, "It is our product's name.")
    assert row.quote == "tamper-proof"


def test_a_finding_that_is_gone_cannot_be_called_wrong(call):
    response = call("priya", fingerprint="0" * 32)
    assert response.status_code == 409
    assert not WrongFinding.objects.exists()


@pytest.mark.parametrize(
    ("who", "status"),
    [("tom", 404), ("marcus", 404), ("outsider", 404), ("dana", 403), ("ada", 403)],
)
def test_nobody_else_says_so(call, who, status):
    assert call(who).status_code == status
    assert not WrongFinding.objects.exists()
