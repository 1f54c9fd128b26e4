"""Days in forms: as the reader's own browser writes and takes them."""

from typing import Any

from django import forms
from django.db import models
from wagtail.admin.forms.models import register_form_field_override


class DayInput(forms.DateInput):
    """The browser's field for a day. Wagtail's shows 2026-03-31 to everybody, and
    puts today in the place of what it cannot read.
    """

    input_type = "date"

    def __init__(self, attrs: Any = None) -> None:
        # What browsers exchange, whatever they show.
        super().__init__(attrs, format="%Y-%m-%d")


def register() -> None:
    """Make it the field of all days in Wagtail's forms; called once, at the start."""
    register_form_field_override(models.DateField, override={"widget": DayInput})
