"""Which pieces a person may open for writing, whatever Wagtail thinks of them."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from content.models import Piece, ProgrammePage
from content.permissions import Rights, rights_of
from content.roles import Action, Role
from governance.review import open_round


def piece_to_write(pk: int, user: Any) -> Piece:
    """Return the piece, specific, as it is stored. Raises Http404 when the person may
    not write it, as when there is none.
    """
    piece = _stored(pk)
    if piece is None or not rights_of(user).may_with(Action.WRITE, piece):
        raise Http404
    return piece


def require_editor(pk: int, user: Any) -> None:
    """Raise PermissionDenied unless the person may change this piece: its writers, and
    reviewers while it is in review. A superuser is neither by that.
    """
    piece, rights = _stored(pk), rights_of(user)
    if piece is None or not (
        rights.may_with(Action.WRITE, piece) or _reviews(rights, piece)
    ):
        raise PermissionDenied


def require_writer(programme: ProgrammePage, user: Any) -> None:
    """Raise PermissionDenied unless the person may begin a piece there."""
    if not may_write_for(rights_of(user), programme):
        raise PermissionDenied


def may_write_for(rights: Rights, programme: ProgrammePage) -> bool:
    if rights.programme is not None:
        return bool(programme.pk == rights.programme) and rights.may(Action.WRITE)
    return rights.may(Action.WRITE, team=programme.team.key)


def _stored(pk: int) -> Piece | None:
    found = Piece.objects.filter(pk=pk).first()
    return found.specific if found else None


def _reviews(rights: Rights, piece: Piece) -> bool:
    return Role.REVIEWER in rights.roles and open_round(piece) is not None
