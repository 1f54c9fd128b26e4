"""The form of a part of the storyboard, or of an entry of a shared list."""

import re
from itertools import count
from typing import Any

from django import forms
from django.db.models import Max
from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminModelForm

from content.releasing import stamp
from content.story_parts import KEY

WORDS_IN_KEY = 5


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
            self.fields[
                "key"
            ].help_text = (
                "Left empty, it is made of the words above. It can never be changed."
            )
        else:
            self.initial["stamp"] = stamp(self.instance)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()
        if not values.get("key") and "key" not in self.errors:
            values["key"] = self._new_key(values.get(self.named_by) or "")
        return values

    def save(self, commit: bool = True) -> Any:
        if self.instance.pk is None:
            rows = type(self.instance)._default_manager
            last = rows.aggregate(last=Max("sort_order"))["last"]
            self.instance.sort_order = 0 if last is None else last + 1
        return super().save(commit)

    def _new_key(self, text: str) -> str:
        words = re.findall(r"[a-z0-9]+", slugify(text))[:WORDS_IN_KEY]
        stem = "-".join(words)[:70] or slugify(self._meta.model._meta.verbose_name)
        assert KEY.fullmatch(stem)
        taken = set(self._meta.model._default_manager.values_list("key", flat=True))
        candidates = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
        return next(key for key in candidates if key not in taken)


class StoryboardForm(WagtailAdminModelForm):
    """The form of the storyboard as a whole."""

    stamp = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk is not None:
            self.fields["key"].disabled = True
            self.initial["stamp"] = stamp(self.instance)


def naming(field: str) -> type[PartForm]:
    """Return the form of parts whose key is made of the words in `field`."""
    return type("NamedPartForm", (PartForm,), {"named_by": field})
