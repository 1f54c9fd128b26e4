"""What has a key: the name by which releases, files and addresses know it for ever."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models

from content.story_parts import KEY

key_validator = RegexValidator(
    rf"^{KEY.pattern}\Z",
    "Use small letters, digits and hyphens, as in “head-of-quality”.",
)


class KeyField(models.CharField):  # type: ignore[type-arg]
    """A key: written once, never changed, never given to something else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 80)
        kwargs.setdefault("validators", [key_validator])
        kwargs.setdefault(
            "help_text", "Its name for files and addresses. It can never be changed."
        )
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("validators", None)
        kwargs.pop("help_text", None)
        return name, path, args, kwargs


class Keyed(models.Model):
    """Refuses to change a key that others may have written down."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            manager: Any = type(self)._default_manager
            stored = manager.filter(pk=self.pk).values_list("key", flat=True).first()
            if stored is not None and stored != self.key:  # type: ignore[attr-defined]
                raise ValidationError({"key": f"It is “{stored}” for ever."})
        super().save(*args, **kwargs)
