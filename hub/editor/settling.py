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
    else:
        review.decline_suggestion(suggestion, user, now)
    return settled(suggestion)


def settled(suggestion: Suggestion) -> str:
    """Say what became of a suggestion, and what comes next."""
    accepted = suggestion.state == Suggestion.State.ACCEPTED
    says = "Taken over into the text." if accepted else "Left as it is."
    left = suggestion.round.suggestions.filter(state=Suggestion.State.OPEN).count()
    if left:
        return f"{says} {left} more to look at."
    promised = suggestion.decision.suggestions.all() if suggestion.decision else ()
    if promised and all(one.state == Suggestion.State.ACCEPTED for one in promised):
        return f"{says} Send it now with no other change, and it is approved."
    return f"{says} Send it for review when it is as you want it."


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else 0
