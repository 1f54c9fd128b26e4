"""The panel beside the text: the story to tell, and what is to fix."""

from typing import Any

from django.forms import Media, Script
from django.utils import timezone
from wagtail.admin.ui.side_panels import BaseSidePanel

from content.models import Piece
from hub.editor.checked import check_piece
from hub.editor.pinned_texts import pinned_texts


class StoryPanel(BaseSidePanel):
    """Rendered anew with each autosave; its script puts in what has changed.

    piece: as it is in memory. It needs a parent, and so a saved one or a new one that
    has been given its place.
    """

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = "Story to tell, and what is to fix"
        icon_name = "clipboard-list"
        keyboard_shortcut = None

    name = "story"
    title = "Story to tell, and what is to fix"
    template_name = "hub/editor/side_panel.html"
    order = 10

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        now = timezone.now()
        piece: Piece = self.object
        return {
            **context,
            "is_partial": parent_context.get("is_partial", False),
            "checked": check_piece(piece, self.request.user, now) if piece.pk else None,
            "pinned_texts": pinned_texts(piece, now),
        }

    @property
    def media(self) -> Media:
        scripts: list[Any] = [Script("hub/editor/editor.js", type="module")]
        return Media(css={"all": ["hub/editor/editor.css"]}, js=scripts)
