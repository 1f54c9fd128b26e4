"""Two people changed the same: what the one saved, beside what the other wrote."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from content.fields import KeysFormField
from hub.word_differences import Line, line_differences


@dataclass(frozen=True)
class Difference:
    """One field: what is saved now, and what this person wrote."""

    label: str
    saved: list[Line]
    written: list[Line]


def mended(data: QueryDict, kept: Any, stamp: str) -> QueryDict:
    """Return what was posted as if the form had been opened on what is saved now.

    Rows of a part (its wordings, its variants) that are gone by now become new ones.
    """
    data = data.copy()
    data["stamp"] = stamp
    for relation in kept._meta.related_objects:
        name = relation.get_accessor_name()
        if f"{name}-TOTAL_FORMS" not in data:
            continue
        known = {str(pk) for pk in getattr(kept, name).values_list("pk", flat=True)}
        for field in list(data):
            is_id = field.startswith(f"{name}-") and field.endswith("-id")
            if is_id and data[field] not in known:
                data[field] = ""
    return data


def differences(kept: Any, form: Any) -> Iterator[Difference]:
    """Yield the fields of a valid form in which it differs from the row `kept`."""
    saved = type(form)(instance=kept, for_user=form.for_user)
    for name, field in form.fields.items():
        if isinstance(field.widget, forms.HiddenInput) or field.disabled:
            continue
        pair = (
            _texts(saved[name].field, saved.initial.get(name)),
            _texts(field, form.cleaned_data.get(name)),
        )
        if pair[0] != pair[1]:
            yield Difference(str(saved[name].label), *line_differences(*pair))
    for name, formset in form.formsets.items():
        texts = [row.text for row in getattr(kept, name).all()]
        written = [
            child.cleaned_data["text"]
            for child in formset.forms
            if child.cleaned_data.get("text") and not child.cleaned_data.get("DELETE")
        ]
        if texts != written:
            yield Difference(name.capitalize(), *line_differences(texts, written))


def _texts(field: Any, value: Any) -> list[str]:
    """Return a field's value, as a row or as a form has it, as lines of text."""
    if value is None or value in ("", []):
        return []
    if isinstance(value, bool):
        return ["Yes" if value else "No"]
    if isinstance(field, KeysFormField):
        names = _names(field)
        return [names.get(key, key) for key in value]
    if isinstance(field, forms.ModelChoiceField):
        rows: Any = field.queryset
        return [str(rows.filter(pk=getattr(value, "pk", value)).first())]
    if isinstance(field, forms.ChoiceField):
        return [_names(field).get(value, str(value))]
    return [line for line in str(value).splitlines() if line.strip()]


def _names(field: forms.ChoiceField) -> dict[str, str]:
    choices: Any = field.choices
    return {str(key): str(name) for key, name in choices}
