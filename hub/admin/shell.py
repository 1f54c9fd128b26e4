"""Wagtail's own frame, reduced: the hub's menu beside it, its name on top."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.models import Page

from content.models.page_rights import AskedAlike
from content.permissions import rights_of
from content.roles import Role
from hub.menus import menu_for

# Wagtail's own entries that stay, and for whom. The tree of pages is for those who
# plan; everybody else comes to pieces by "Your work".
_KEPT = {
    "explorer": frozenset({Role.LEAD, Role.ADMIN}),
    "settings": frozenset({Role.ADMIN}),
}
# Wagtail's names for icons that say the same as ours.
_ICONS = {
    "home": "home",
    "pen": "edit",
    "check": "check",
    "flag": "clipboard-list",
    "story": "openquote",
    "file": "doc-full",
    "files": "doc-full-inverse",
    "image": "image",
    "people": "group",
    "pulse": "desktop",
}


@hooks.register("construct_main_menu")
def reduce_menu(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    """Put the hub's entries in the place of Wagtail's."""
    rights = rights_of(request.user)
    kept = [
        item for item in menu_items if rights.roles & _KEPT.get(item.name, frozenset())
    ]
    ours = [
        MenuItem(
            way.label,
            way.address,
            name=f"hub-{number}",
            icon_name=_ICONS.get(way.icon, "list-ul"),
            order=number,
        )
        for number, way in enumerate(menu_for(rights))
    ]
    menu_items[:] = [*ours, *kept]


@hooks.register("insert_global_admin_css")
def look() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("hub/admin.css"))


@hooks.register("construct_explorer_page_queryset")
def explored(parent: Page, pages: Any, request: HttpRequest) -> Any:
    """Show a guest author nothing but its own pieces."""
    rights = rights_of(request.user)
    if rights.programme is not None and parent.pk == rights.programme:
        return pages.filter(owner=request.user)
    return pages


@hooks.register("construct_page_chooser_queryset")
def chosen(pages: Any, request: HttpRequest) -> Any:  # noqa: ARG001 - Wagtail's call
    """Offer no page to link to: pieces have no address inside the hub to send out."""
    return pages.none()


@hooks.register("before_create_page")
def added(request: HttpRequest, parent: Page, page_class: type[Page]) -> None:
    """Ask a superuser like all others what is added at the top, where campaigns are:
    pages below ask so themselves.
    """
    del page_class
    if parent.is_root() and not AskedAlike(request.user, parent).can_add_subpage():
        raise PermissionDenied


@hooks.register("before_move_page")
def moved(request: HttpRequest, page: Page, destination: Page) -> None:
    """Name no page to whoever may not move it: Wagtail asks only afterwards."""
    if not page.permissions_for_user(request.user).can_move_to(destination):
        raise Http404
