"""Which pieces a person may open for writing; the others do not exist for them."""

from typing import Any

from django.http import Http404

from content.models import Piece
from content.permissions import rights_of
from content.roles import Action


def piece_to_write(pk: int, user: Any) -> Piece:
    """Return the piece, specific, as it is stored. Raises Http404 when the person may
    not write it, as when there is none.
    """
    found = Piece.objects.filter(pk=pk).first()
    piece: Piece | None = found and found.specific
    if piece is None or not rights_of(user).may_with(Action.WRITE, piece):
        raise Http404
    return piece
