"""Which views Wagtail shows for pieces of every format."""

from wagtail.admin.viewsets.pages import PageViewSet

from content.models import Piece
from hub.editor.views import AddPieceView, EditPieceView


class PieceViewSet(PageViewSet):
    model = Piece
    add_view_class = AddPieceView
    edit_view_class = EditPieceView


piece_viewset = PieceViewSet()
