"""What the hub changes of Wagtail's own screens."""

from typing import Any

from wagtail import hooks
from wagtail.admin.viewsets.pages import PageViewSet

from hub.admin import shell
from hub.admin.people import people_viewsets
from hub.admin.plan import plan_viewsets
from hub.admin.storyboard import VIEWSETS as STORYBOARD_VIEWSETS
from hub.editor.viewset import piece_viewset


@hooks.register("register_admin_viewset")
def pieces() -> PageViewSet:
    return piece_viewset


@hooks.register("register_admin_viewset")
def plan_and_people() -> list[Any]:
    return [*plan_viewsets, *people_viewsets]


@hooks.register("register_admin_viewset")
def parts_of_the_storyboard() -> list[Any]:
    return list(STORYBOARD_VIEWSETS)


# Registers its hooks by being imported.
__all__ = ["shell"]
