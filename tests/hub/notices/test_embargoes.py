from datetime import timedelta

import pytest
from django.core import mail

from content.models import PressRelease
from hub.notices import send_due, tell
from hub.notices.embargoes import NAMELESS, harmless
from tests.hub_world import NOW

SECRET = "Medora buys Brightwell"


@pytest.fixture
def secret(world):
    """A press release that nobody may know of for two days."""
    until = NOW + timedelta(days=2)
    return world.piece(PressRelease, title=SECRET, embargo_until=until)


def told(world, piece, **values):
    given = {"subject": f"Mend: {SECRET} was sent back", "text": f"About {SECRET}."}
    return tell(
        world.priya, "sent-back", now=NOW, key=piece.item_key, **{**given, **values}
    )


def test_the_title_is_replaced_and_the_text_left_out(world, secret):
    subject, text = harmless(told(world, secret), NOW)
    assert subject == f"Mend: {NAMELESS} was sent back"
    assert SECRET not in text


def test_no_part_of_the_mail_names_it(world, secret):
    told(world, secret)
    send_due(NOW)
    [message] = mail.outbox
    assert NAMELESS in message.subject
    assert SECRET not in str(message.message())
    assert SECRET not in message.body
    assert SECRET not in message.alternatives[0].content


def test_after_its_moment_it_is_named(world, secret):
    later = NOW + timedelta(days=2)
    assert SECRET in harmless(told(world, secret), later)[0]


def test_an_earlier_title_is_not_named_either(world, secret):
    notice = told(world, secret, subject="Mend: Medora deal was sent back")
    secret.title = "Something else"
    secret.save_revision(user=world.priya)
    assert harmless(notice, NOW)[0] == f"A piece of mine is sent back: {NAMELESS}"


def test_what_has_no_embargo_is_named(world):
    piece = world.piece(title=SECRET)
    assert harmless(told(world, piece), NOW) == (
        f"Mend: {SECRET} was sent back",
        f"About {SECRET}.",
    )


def test_what_is_about_no_piece_is_left_as_it_is(world):
    notice = tell(world.yusuf, "hub-state", now=NOW, subject="Look at: the worker")
    assert harmless(notice, NOW) == ("Look at: the worker", "")
