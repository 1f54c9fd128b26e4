"""Fields of the database that hold lists: keys to tick, and lines to type."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.text import capfirst

Choices = Iterable[tuple[str, str]]


class KeysField(models.JSONField):
    """A list of keys, in the order of what may be chosen.

    `offered` returns (key, name) pairs. It is asked each time a form is shown, and is
    no part of the schema. A key that is offered no more stays where it was chosen.
    """

    def __init__(
        self, *args: Any, offered: Callable[[], Choices] | None = None, **kwargs: Any
    ) -> None:
        self.offered = offered
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        if self.offered is None:
            return super().formfield(**kwargs)
        return KeysFormField(
            offered=self.offered,
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
        )


class KeysFormField(forms.MultipleChoiceField):
    """Tick boxes for keys; see `KeysField`."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, offered: Callable[[], Choices], **kwargs: Any) -> None:
        self._offered = offered
        super().__init__(choices=lambda: list(offered()), **kwargs)

    def prepare_value(self, value: Any) -> Any:
        """Offer also what was chosen and is offered no more."""
        if isinstance(value, list):
            offered = list(self._offered())
            known = {key for key, _ in offered}
            lost = [(key, f"{key} (no longer offered)") for key in value]
            self.choices = [*offered, *(pair for pair in lost if pair[0] not in known)]
        return value

    def valid_value(self, value: str) -> bool:
        # What was chosen earlier may stay: the checks say what is wrong with it.
        return bool(value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        return list(initial or []) != list(data or [])


class LinesField(models.TextField):  # type: ignore[type-arg]
    """Texts, one on each line; blank lines count for nothing."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("blank", True)
        kwargs.setdefault("help_text", "One on each line.")
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return super().formfield(**{"widget": forms.Textarea({"rows": 3}), **kwargs})


def lines(text: str) -> tuple[str, ...]:
    """Return the texts of a `LinesField`, trimmed."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def line_text(values: Iterable[str]) -> str:
    """Return what a `LinesField` holds for these texts, each of one line.

    Raises ValidationError for a text that has line breaks of its own.
    """
    kept = [value.strip() for value in values]
    for value in kept:
        if len(value.splitlines()) > 1:
            raise ValidationError(f"“{value}” should be one line.")
    return "\n".join(kept)
