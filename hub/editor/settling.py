"""An author takes a reviewer's wording, or leaves the text as it is."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from content.models import Piece
from content.refusing import Refused
from governance import review
from governance.models import Suggestion


def settle(piece: Piece, posted: Mapping[str, str], user: Any) -> str:
    """Do what a button of the panel says: "action-accept" or "action-decline", with
    the suggestion's number. Return a sentence; raises Refused.
    """
    accepted = "action-accept" in posted
    number = posted["action-accept" if accepted else "action-decline"]
    found = Suggestion.objects.filter(round__piece_id=piece.pk, pk=_number(number))
    suggestion = found.first()
    if suggestion is None:
        raise Refused("There is no such suggestion.")
    now = timezone.now()
    if accepted:
        review.accept_suggestion(suggestion, user, now)
        return "Taken over into the text."
    review.decline_suggestion(suggestion, user, now)
    return "Left as it is."


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
