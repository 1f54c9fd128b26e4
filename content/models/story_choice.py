"""A key of a message, chosen from the storyboard in force with its number and text."""

from typing import Any

from django import forms
from django.db import models
from django.utils import timezone
from django.utils.text import capfirst

from content.models.releases import Release
from content.story_parts import KEY, Pillar

Group = tuple[str, list[tuple[str, str]]]

_NONE = ("", "Choose …")


def messages_in_force() -> list[Group]:
    """Return the messages to choose from, by pillar; none without a storyboard."""
    release = Release.in_force(timezone.now())
    return [_group(pillar) for pillar in release.story.pillars] if release else []


def _group(pillar: Pillar) -> Group:
    messages = [(m.key, f"{m.label} {m.statement}") for m in pillar.messages]
    return pillar.title, messages


class MessageChoiceField(forms.ChoiceField):
    """A list of the messages in force; one that is gone stays where it was chosen."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=lambda: [_NONE, *_offered()], **kwargs)

    def prepare_value(self, value: Any) -> Any:
        # Asked once for each line of a programme.
        offered = _offered()
        known = {key for _, group in offered for key, _ in group}
        lost = isinstance(value, str) and value and value not in known
        gone = [(value, f"{value} (no longer in the storyboard)")] if lost else []
        self.choices = [_NONE, *gone, *offered]
        return value

    def valid_value(self, value: str) -> bool:
        # The page says which of its messages the storyboard holds no more.
        return KEY.fullmatch(value) is not None


def _offered() -> list[Group]:
    return [group for group in messages_in_force() if group[1]]


class MessageKeyField(models.CharField):  # type: ignore[type-arg]
    """Keeps the key alone: a later storyboard may word the message otherwise."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 80)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> Any:
        return MessageChoiceField(
            required=not self.blank,
            label=kwargs.get("label", capfirst(self.verbose_name)),
            help_text=kwargs.get("help_text", self.help_text),
        )
