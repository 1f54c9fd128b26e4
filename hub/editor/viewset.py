"""Which views Wagtail shows for pieces of every format."""

from wagtail.admin.viewsets.pages import PageViewSet

from content.models import Piece
from hub.editor.views import AddPieceView, EditPieceView, RevertPieceView


class PieceViewSet(PageViewSet):
    model = Piece
    add_view_class = AddPieceView
    edit_view_class = EditPieceView
    revisions_revert_view_class = RevertPieceView


piece_viewset = PieceViewSet()
