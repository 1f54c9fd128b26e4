"""Wagtail mails nothing of what the hub tells people itself."""

import pytest
from django.core import mail
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from governance.review import ask_for_changes, submit
from hub.notices.wagtails_own import _says_nothing
from tests.hub_world import NOW

REASON = "The second sentence says too much."


def test_who_is_sent_a_piece_back_gets_no_mail_of_wagtails(world):
    round = submit(world.piece(), world.priya, NOW)
    ask_for_changes(round, world.ingrid, world.area.key, REASON, NOW)
    assert mail.outbox == []


@pytest.mark.parametrize(
    "signal",
    [task_submitted, workflow_submitted, workflow_rejected, workflow_approved],
    ids=["task", "submitted", "rejected", "approved"],
)
def test_the_places_of_wagtails_mailers_are_taken_by_our_own_receiver(signal):
    named = [(key[0], receiver()) for key, receiver, *_ in signal.receivers]
    found = [receiver for name, receiver in named if "email" in str(name)]
    assert found == [_says_nothing]
