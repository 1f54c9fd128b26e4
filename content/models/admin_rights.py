"""What a group may do in Wagtail's admin: enter it, work on pages, use collections.

Nobody is given "publish", anywhere: the workflow lets pieces out, and what is saved of
the plan is in force.
"""

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
)

ENTER = "wagtailadmin.access_admin"
ADD_PAGES, CHANGE_PAGES = "wagtailcore.add_page", "wagtailcore.change_page"
ADD_ASSETS = ("wagtailimages.add_image", "wagtaildocs.add_document")
CHANGE_ASSETS = ("wagtailimages.change_image", "wagtaildocs.change_document")
CHOOSE_ASSETS = ("wagtailimages.choose_image", "wagtaildocs.choose_document")


def permission(name: str) -> Permission:
    """Return the permission "<app>.<codename>", made if Django has not made it yet.

    Raises Permission.DoesNotExist for one that no model declares.
    """
    app, _, codename = name.partition(".")
    wanted = Permission.objects.filter(content_type__app_label=app, codename=codename)
    if not wanted.exists():
        create_permissions(apps.get_app_config(app), verbosity=0)
    return wanted.get()


def let_enter(group: Group) -> None:
    """Let a group into the admin; what it edits there, the table of roles says."""
    group.permissions.set([permission(ENTER)])


def set_page_rights(group: Group, page: Page, *names: str) -> None:
    """Let a group do exactly this on a page and on all below it."""
    held = GroupPagePermission.objects.filter(group=group, page=page)
    wanted = [permission(name) for name in names]
    held.exclude(permission__in=wanted).delete()
    for one in wanted:
        held.get_or_create(group=group, page=page, permission=one)


def set_collection_rights(group: Group, collection: Collection, *names: str) -> None:
    """Let a group do exactly this in a collection and in all below it."""
    held = GroupCollectionPermission.objects.filter(group=group, collection=collection)
    wanted = [permission(name) for name in names]
    held.exclude(permission__in=wanted).delete()
    for one in wanted:
        held.get_or_create(group=group, collection=collection, permission=one)


def root_page() -> Page:
    """Return the page that all others hang from."""
    found = Page.get_first_root_node()
    return found or Page.add_root(title="Root", slug="root", live=True)


def root_collection() -> Collection:
    """Return the collection that all others hang from."""
    found = Collection.get_first_root_node()
    return found or Collection.add_root(name="Root")


SHARED = "For everybody"


def shared_collection() -> Collection:
    """Return the collection that every team may use."""
    root = root_collection()
    found = Collection.objects.child_of(root).filter(name=SHARED).first()
    return found or root.add_child(name=SHARED)
