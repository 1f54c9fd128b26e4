"""What an author can do with a piece: save, preview, send, take back."""

from typing import Any

from wagtail.admin.action_menu import ActionMenuItem, PageActionMenu


class Save(ActionMenuItem):
    name = "action-save-draft"
    label = "Save"
    order = 0
    template_name = "hub/editor/actions/save.html"


class Preview(ActionMenuItem):
    """Opens the preview beside the text."""

    name = "action-preview"
    label = "Preview"
    order = 10
    template_name = "hub/editor/actions/preview.html"


class SendForReview(ActionMenuItem):
    """Saves, then asks before anything is sent."""

    name = "action-send"
    label = "Send for review"
    order = 20
    template_name = "hub/editor/actions/send.html"

    def is_shown(self, context: Any) -> bool:
        page = context.get("page")
        in_review = bool(page and page.current_workflow_task)
        return context["view"] != "revisions_revert" and not in_review


class PieceActionMenu(PageActionMenu):
    """The few things there are to do, side by side. Nobody publishes from here."""

    template = "hub/editor/actions/menu.html"

    def __init__(self, request: Any, **context: Any) -> None:
        self.request = request
        self.context = {**context, "request": request}
        items = (Save(), Preview(), SendForReview())
        shown = [item for item in items if item.is_shown(self.context)]
        self.default_item = shown[0] if shown else None
        self.menu_items = shown[1:]
