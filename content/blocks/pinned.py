"""Blocks that show the story's own words, as a release said them.

Each keeps the key and the release's number, and reads its words from that release, so
that what was approved stays what it was. A newer wording is a finding, not a surprise.
"""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.utils import timezone
from wagtail import blocks

from content.story import Story
from content.story_parts import Message

Choice = tuple[str, str]


def _releases() -> Any:
    # Pages are made of blocks: asked by name, so that blocks need not know the models.
    return apps.get_model("content", "Release")


def _in_force() -> Any:
    return _releases().in_force(timezone.now())


def _story() -> Story:
    release = _in_force()
    return release.story if release else Story(key="none", title="")


def messages_offered() -> list[tuple[str, list[Choice]]]:
    """Return each message's number with its approved wordings: "<key>/<n>"."""
    return [(m.label, list(_ways(m))) for m in _story().messages]


def _ways(message: Message) -> Iterator[Choice]:
    texts = [message.statement, *(wording.text for wording in message.wordings)]
    yield from ((f"{message.key}/{n}", text) for n, text in enumerate(texts))


def message_text(story: Story, said: str) -> str | None:
    """Return the wording that "<key>/<n>" stands for; None when there is none."""
    key, _, number = said.partition("/")
    message = next((m for m in story.messages if m.key == key), None)
    return dict(_ways(message)).get(f"{key}/{number}") if message else None


def proof_offered() -> list[Choice]:
    return [(proof.key, proof.claim) for proof in _story().proof_points]


def proof_text(story: Story, said: str) -> str | None:
    return next((p.claim for p in story.proof_points if p.key == said), None)


def fixed_offered() -> list[Choice]:
    return [(fixed.key, fixed.title) for fixed in _story().boilerplate]


def fixed_text(story: Story, said: str) -> str | None:
    return next((f.text for f in story.boilerplate if f.key == said), None)


class PinnedValue(blocks.StructValue):
    """What a pinned block holds: `said`, a key, and `release`, a number."""

    @property
    def text(self) -> str:
        """Return the words of the release, "" when there are none."""
        number = self.get("release") or 0
        release = _releases().objects.filter(number=number).first()
        found = release and self.block.text_in(release.story, self.get("said") or "")
        return found or ""


class PinnedBlock(blocks.StructBlock):
    """Fills the release in: the one in force when the words were chosen."""

    release = blocks.IntegerBlock(
        required=False, form_classname="pinned-release", label="Storyboard"
    )

    @staticmethod
    def text_in(story: Story, said: str) -> str | None:
        raise NotImplementedError

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        if not cleaned.text and (release := _in_force()):
            cleaned["release"] = release.number
        return cleaned

    class Meta:
        value_class = PinnedValue
        template = "content/blocks/pinned.html"


class MessageBlock(PinnedBlock):
    said = blocks.ChoiceBlock(choices=messages_offered, label="Which wording")
    text_in = staticmethod(message_text)

    class Meta:
        icon = "comment"
        label = "Message"


class ProofBlock(PinnedBlock):
    said = blocks.ChoiceBlock(choices=proof_offered, label="Which proof")
    text_in = staticmethod(proof_text)

    class Meta:
        icon = "check"
        label = "Proof"


class FixedTextBlock(PinnedBlock):
    said = blocks.ChoiceBlock(choices=fixed_offered, label="Which text")
    text_in = staticmethod(fixed_text)

    class Meta:
        icon = "lock"
        label = "Fixed text"
        template = "content/blocks/fixed_text.html"
