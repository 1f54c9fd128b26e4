"""Asking for a change of the draft, for those who may not change it themselves."""

from datetime import datetime

from django.db import transaction

from content.models import ChangeRequest, User
from content.permissions import may
from content.refusing import Refused
from content.releasing.parts import MODELS, Part
from content.roles import Action


def ask_for_change(
    user: User, part: Part, key: str, text: str, now: datetime
) -> ChangeRequest:
    """Write down what should be changed in a part of the draft. Raises Refused.

    key: of the part; "" for the storyboard as a whole.
    """
    if not may(user, Action.ASK_STORYBOARD):
        raise Refused("You may not ask for changes of the storyboard.")
    if not text.strip():
        raise Refused("Say what should be changed.")
    if key and not MODELS[part].objects.filter(key=key).exists():
        raise Refused("It is no longer in the draft.")
    return ChangeRequest.objects.create(
        part=part, key=key, text=text.strip(), by=user, at=now
    )


def answer_request(
    request: ChangeRequest, user: User, taken: bool, answer: str, now: datetime
) -> ChangeRequest:
    """Say whether the draft was changed so, and why. Raises Refused."""
    action = Action.EDIT_TERMS if request.part == Part.TERM else Action.EDIT_STORYBOARD
    if not may(user, action):
        raise Refused("Only who may change this part answers.")
    if not taken and not answer.strip():
        raise Refused("Say why it stays as it is.")
    with transaction.atomic():
        waiting = ChangeRequest.objects.select_for_update().get(pk=request.pk)
        if waiting.taken is not None:
            raise Refused("It has its answer already.")
        waiting.taken, waiting.answer = taken, answer.strip()
        waiting.answered_by, waiting.answered_at = user, now
        waiting.save()
    return waiting
