"""What the hub changes of Wagtail's own screens."""

from wagtail import hooks
from wagtail.admin.viewsets.pages import PageViewSet

from hub.editor.viewset import piece_viewset


@hooks.register("register_admin_viewset")
def pieces() -> PageViewSet:
    return piece_viewset
