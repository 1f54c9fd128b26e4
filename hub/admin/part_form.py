"""The form of a part of the storyboard, or of an entry of a shared list."""

from typing import Any

from django import forms
from django.db.models import Max
from wagtail.admin.forms import WagtailAdminModelForm

from content.releasing import stamp
from hub.new_keys import HELP, new_key


class PartForm(WagtailAdminModelForm):
    """Makes a key where none is given, and knows which version it was opened on.

    stamp: of what the row said when the form was shown; see `content.releasing.stamp`.
    """

    stamp = forms.CharField(required=False, widget=forms.HiddenInput)
    # The field whose words a new key is made of.
    named_by = "name"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        is_new = self.instance.pk is None
        if "keeper" in self.fields:
            keeper = self.fields["keeper"]
            keeper.queryset = keeper.queryset.filter(is_active=True)
            keeper.label_from_instance = lambda user: user.name
        self.fields["key"].required = False
        self.fields["key"].disabled = not is_new
        if is_new:
            self.fields["key"].help_text = HELP
        else:
            self.initial["stamp"] = stamp(self.instance)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()
        if not values.get("key") and "key" not in self.errors:
            words = values.get(self.named_by) or ""
            values["key"] = new_key(self._meta.model, words)
        return values

    def save(self, commit: bool = True) -> Any:
        if self.instance.pk is None:
            rows = type(self.instance)._default_manager
            last = rows.aggregate(last=Max("sort_order"))["last"]
            self.instance.sort_order = 0 if last is None else last + 1
        return super().save(commit)


class StoryboardForm(WagtailAdminModelForm):
    """The form of the storyboard as a whole."""

    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        key = self.fields["key"]
        key.required = False
        if self.instance.pk is None:
            key.help_text = HELP
        else:
            key.disabled = True
            self.initial["stamp"] = stamp(self.instance)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()
        if not values.get("key") and "key" not in self.errors:
            values["key"] = new_key(self._meta.model, values.get("title") or "")
        return values


def naming(field: str) -> type[PartForm]:
    """Return the form of parts whose key is made of the words in `field`."""
    return type("NamedPartForm", (PartForm,), {"named_by": field})
