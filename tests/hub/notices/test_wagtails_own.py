"""Wagtail mails nothing of what the hub tells people itself."""

from django.core import mail
from wagtail.signals import workflow_approved, workflow_rejected, workflow_submitted

from governance.review import ask_for_changes, submit
from tests.hub_world import NOW

REASON = "The second sentence says too much."


def test_who_is_sent_a_piece_back_gets_no_mail_of_wagtails(world):
    round = submit(world.piece(), world.priya, NOW)
    ask_for_changes(round, world.ingrid, world.area.key, REASON, NOW)
    assert mail.outbox == []


def test_the_places_of_wagtails_mailers_are_taken():
    for signal in (workflow_submitted, workflow_rejected, workflow_approved):
        names = [key[0] for key, *_ in signal.receivers]
        assert len([name for name in names if "email" in str(name)]) == 1
