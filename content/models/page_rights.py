"""What anybody may do with a page by Wagtail's own doors: superusers as all others."""

from copy import copy
from typing import Any

from wagtail.models import Page, PagePermissionTester


class AskedAlike(PagePermissionTester):
    """Asks a superuser like everybody else: who writes or plans has a role for it."""

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(_without_flag(user) if user.is_superuser else user, page)


def _without_flag(user: Any) -> Any:
    """Return the user as one who is no superuser: Wagtail looks at the flag in each of
    its answers.
    """
    asked = copy(user)
    asked.is_superuser = False
    # What Wagtail keeps with a user was answered for the flag.
    for name in [name for name in vars(asked) if name.endswith("_permission_cache")]:
        delattr(asked, name)
    return asked
