"""What the screens of the storyboard's parts and of the shared lists have alike."""

from typing import Any

from django.db.models import Model
from django.urls import URLPattern, path
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permissions import register_permission_policy

from content.roles import Action
from hub.admin.part_views import AddPart, ArchivePart, DeletePart, EditPart
from hub.admin.role_policy import RolePolicy


def _state(row: Any) -> str:
    return "Archived" if row.archived else ""


class PartViewSet(ModelViewSet):
    """Lists, forms and archiving of one kind of part or entry.

    word: as in its address, and in the names of its views, "storyboard_<word>:edit".
    change: what opens all but the list. goes: whether it can be archived or deleted.
    """

    word = ""
    goes = True
    change = Action.EDIT_STORYBOARD
    add_view_class = AddPart
    edit_view_class = EditPart
    delete_view_class = DeletePart
    archive_view_class = ArchivePart
    copy_view_enabled = False
    sort_order_field = None
    add_to_admin_menu = False
    add_to_reference_index = False
    list_per_page = 50
    list_display: tuple[Any, ...] = ("__str__", Column(_state, label="State"))
    list_filter: tuple[str, ...] = ("archived",)
    index_template_name = "hub/storyboard/part_index.html"
    icon = "openquote"
    model: type[Model]

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        policy = RolePolicy(
            self.model, see=Action.SEE_STORYBOARD_DRAFT, change=self.change
        )
        register_permission_policy(self.model, policy, exact_class=True)

    @property
    def name(self) -> str:
        return f"storyboard_{self.word}"

    @property
    def url_prefix(self) -> str:
        return f"storyboard/{self.word.replace('_', '-')}"

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(**kwargs)
        # A key is named in lists, which Wagtail's own count of uses does not see.
        common["usage_url_name"] = self.UNDEFINED
        if self.goes:
            common["archive_url_name"] = self.get_url_name("archive")
        else:
            common["delete_url_name"] = self.UNDEFINED
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        left_out = {"usage"} if self.goes else {"usage", "delete"}
        patterns = [p for p in super().get_urlpatterns() if p.name not in left_out]
        if self.goes:
            archive = self.construct_view(self.archive_view_class)
            patterns.append(path("archive/<int:pk>/", archive, name="archive"))
        return patterns
