"""Gathers what a reader finds: passages at unique places, pictures, links, gaps."""

from collections import Counter
from dataclasses import replace

from content.files.declared import Declared
from content.files.inline import InlineText, clean
from content.files.limits import Limits
from content.files.shapes import Reading
from content.files.unreadable import UnreadableFile
from content.items import (
    ImageUse,
    LinkUse,
    MarkKind,
    Passage,
    Role,
    Unread,
)

# Addresses that lead nowhere outside the file.
_NO_ADDRESS = ("#", "javascript:")
# A picture that stands in its own address says nothing beyond this many characters.
_SOURCE_CHARACTERS = 200


class Gathering:
    """Fills while a file is read; `reading` gives the result."""

    def __init__(self, limits: Limits) -> None:
        self.passages: list[Passage] = []
        self._limits = limits
        self._images: list[ImageUse] = []
        self._links: list[LinkUse] = []
        self._unread: list[Unread] = []
        self._uses: Counter[str] = Counter()
        self._paths: set[str] = set()
        self._characters = 0
        self._paragraphs: set[str] = set()

    def add(
        self, path: str, role: Role, text: InlineText | str, paragraph: bool = False
    ) -> bool:
        """Add a passage, if there is text; say whether there was.

        `paragraph`: it may lead (no list item, no cell of a table). Raises
        UnreadableFile when the file holds more text than the limits allow.
        """
        if isinstance(text, str):
            inline = InlineText()
            inline.append(text)
            text = inline
        read, marks = text.finish()
        if not read:
            return False
        path = self._unique(path)
        self._count(len(read))
        if paragraph and role is Role.BODY:
            self._paragraphs.add(path)
        self.passages.append(Passage(path, role, read, marks))
        for mark in marks:
            if mark.kind is MarkKind.LINK:
                self.link(path, mark.value, read[mark.start : mark.end])
        return True

    def image(
        self, path: str, alt: str, source: str = "", decorative: bool = False
    ) -> None:
        """Add a picture; `alt` is what its author typed, "" for nothing."""
        if source.startswith("data:"):
            source = source.partition(";")[0]
        image = ImageUse(
            self._unique(path),
            clean(alt).strip(),
            decorative,
            clean(source)[:_SOURCE_CHARACTERS],
        )
        self._count(len(image.alt))
        self._images.append(image)

    def link(self, path: str, url: str, text: str) -> None:
        """Add a link, unless it leads to a place in the file itself."""
        if url and not url.lower().startswith(_NO_ADDRESS):
            self._count(len(url))
            self._links.append(LinkUse(path, url, text))

    def unread(self, path: str, reason: str) -> None:
        """Say in a sentence what was not read."""
        if len(self._unread) < self._limits.passages:
            self._unread.append(Unread(path, reason))

    def reading(self, title: str = "", declared: Declared | None = None) -> Reading:
        """Return all of it, the roles of title and lead given out."""
        title = " ".join(clean(title).split())
        passages = titled(self.passages, title)
        _give_lead(passages, self._paragraphs)
        if not passages:
            self.unread("", "No text was found in the file.")
        return Reading(
            title,
            tuple(passages),
            tuple(self._images),
            tuple(self._links),
            tuple(self._unread),
            declared or Declared(),
        )

    def _unique(self, path: str) -> str:
        while path in self._paths:
            self._uses[path] += 1
            path = f"{path}, part {self._uses[path] + 1}"
        self._paths.add(path)
        return path

    def _count(self, characters: int) -> None:
        self._characters += characters
        limits = self._limits
        if self._characters > limits.characters:
            raise UnreadableFile(
                f"The file holds more than {limits.characters:,} characters."
            )
        if len(self.passages) + len(self._images) + len(self._links) >= limits.passages:
            raise UnreadableFile(
                f"The file holds more than {limits.passages:,} paragraphs, pictures "
                "and links."
            )


def titled(passages: list[Passage], title: str) -> list[Passage]:
    """Return the passages, in which the first heading that is the title is so named."""
    same = _folded(title)
    for i, passage in enumerate(passages):
        if passage.role is Role.HEADING and _folded(passage.text) == same:
            named = replace(passage, role=Role.TITLE)
            return [*passages[:i], named, *passages[i + 1 :]]
    return list(passages)


def _give_lead(passages: list[Passage], paragraphs: set[str]) -> None:
    """Make the first paragraph after the title the lead, unless the file names one.

    Below the second heading it leads into nothing.
    """
    roles = [passage.role for passage in passages]
    if Role.LEAD in roles:
        return
    below = roles.index(Role.TITLE) + 1 if Role.TITLE in roles else 0
    headings = 0
    for i in range(below, len(passages)):
        headings += roles[i] is Role.HEADING
        if headings > 1:
            return
        if passages[i].path in paragraphs:
            passages[i] = replace(passages[i], role=Role.LEAD)
            return


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
