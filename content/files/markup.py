"""Reads a tree of HTML elements into passages: web pages, Markdown and e-mail alike."""

from collections.abc import Container
from dataclasses import dataclass

from lxml import etree

from content.files.gathering import Gathering
from content.files.inline import InlineText
from content.files.markup_places import Counted, line_in_tree
from content.files.markup_rules import (
    BLOCKS,
    MARKS,
    MEDIA,
    ROLES,
    SKIPPED,
    Element,
    is_button,
    is_decorative,
    is_hidden,
    is_legal,
    is_note_sign,
    is_way_around,
    text_in,
)
from content.items import MarkKind, Role

# An element with this attribute has the role that it names; readers set it.
ROLE_ATTRIBUTE = "data-throughline-role"
# The role of these holds for all that lies in them, headings too.
_LASTING = (Role.LEGAL, Role.QUOTE)


@dataclass(frozen=True, slots=True)
class _Block:
    element: Element
    role: Role
    kind: str


class MarkupReader:
    """Walks one tree, once, in reading order.

    hidden_first: the hidden words that stand before all that can be seen; mail
        programs show them beside the subject.
    """

    def __init__(
        self, gathering: Gathering, places: Counted, skip: Container[Element] = ()
    ) -> None:
        """`skip`: elements that are left out with all that lies in them."""
        self.hidden_first = ""
        self._gathering = gathering
        self._places = places
        self._skip = skip
        self._blocks: list[_Block] = []
        self._inline = InlineText(collapse=True)
        self._links: list[str] = []
        self._seen_text = False

    def read(self, root: Element) -> None:
        """Gather all text under `root`.

        Without recursion: a page may be nested as deep as it likes.
        """
        self._blocks.append(_Block(root, Role.BODY, "paragraph"))
        left_out = None
        walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start" and self._is_left_out(element):
                # The walk still comes to the end of the element, and to its tail.
                left_out = element
                walk.skip_subtree()
            elif event == "start":
                self._start(element)
            else:
                if event == "comment":
                    self._places.note(element.text or "", line_in_tree(element))
                elif event == "end" and element is not left_out:
                    self._end(element)
                if element is not root:
                    self._text(element.tail)
        self._flush()

    def _is_left_out(self, element: Element) -> bool:
        tag = str(element.tag)
        if is_hidden(element):
            self._keep_hidden(element)
            return True
        if tag in MEDIA:
            self._gathering.unread(self._places.of(tag), MEDIA[tag])
            return True
        if tag == "svg":
            self._drawing(element)
            return True
        if tag in SKIPPED or is_note_sign(element) or is_way_around(element):
            return True
        return element in self._skip

    def _start(self, element: Element) -> None:
        tag = str(element.tag)
        if tag in BLOCKS or is_button(element):
            self._open_block(element)
        if tag == "br":
            self._line_break()
        elif tag in ("img", "input"):
            self._picture(element)
        elif tag == "q":
            self._inline.append("“")
        elif tag == "a" and "href" in element.attrib:
            url = element.get("href", "").strip()
            self._links.append(url)
            self._inline.open(MarkKind.LINK, url)
        elif tag in MARKS and not self._in_code():
            self._inline.open(MARKS[tag])
        self._text(element.text)

    def _end(self, element: Element) -> None:
        tag = str(element.tag)
        if tag == "q":
            self._inline.append("”")
        elif tag == "a" and "href" in element.attrib:
            self._links.pop()
            self._inline.close(MarkKind.LINK)
        elif tag in MARKS and not self._in_code():
            self._inline.close(MARKS[tag])
        if self._blocks[-1].element is element:
            self._flush()
            self._places.leave(element)
            self._blocks.pop()
            self._inline = self._new_inline()

    def _open_block(self, element: Element) -> None:
        self._flush()
        self._places.enter(element)
        role = self._role(element, self._blocks[-1].role)
        self._blocks.append(_Block(element, role, self._places.kind(element)))
        self._inline = self._new_inline()

    def _role(self, element: Element, around: Role) -> Role:
        named = element.get(ROLE_ATTRIBUTE)
        if named in list(Role):
            return Role(named)
        if around in _LASTING:
            return around
        if is_legal(element):
            return Role.LEGAL
        if is_button(element):
            return Role.CTA
        return ROLES.get(str(element.tag), around)

    def _in_code(self) -> bool:
        return self._blocks[-1].role is Role.CODE

    def _new_inline(self) -> InlineText:
        return InlineText(collapse=not self._in_code(), like=self._inline)

    def _text(self, text: str | None) -> None:
        if text:
            self._inline.append(text)

    def _line_break(self) -> None:
        # Two breaks in a row are how old pages and mails part their paragraphs.
        if self._inline.ends_line and not self._in_code():
            self._flush()
        else:
            self._inline.line_break()

    def _flush(self) -> None:
        block = self._blocks[-1]
        inline, self._inline = self._inline, self._new_inline()
        if not inline.is_blank:
            path = self._places.of(block.kind)
            is_paragraph = block.kind == "paragraph"
            self._gathering.add(path, block.role, inline, is_paragraph)
            self._seen_text = True

    def _picture(self, image: Element) -> None:
        if image.tag == "input" and is_button(image):
            self._text(image.get("value"))
        if image.tag == "img" or image.get("type", "").lower() == "image":
            alt = image.get("alt") or image.get("aria-label") or ""
            self._place(image.get("src", ""), alt, is_decorative(image))

    def _drawing(self, svg: Element) -> None:
        # A drawing without the role of an image is an icon or an ornament.
        if svg.get("role") == "img":
            self._place("", svg.get("aria-label") or svg.findtext("title") or "")

    def _place(self, source: str, alt: str, decorative: bool = False) -> None:
        path = self._places.of("picture")
        self._gathering.image(path, alt, source, decorative)
        if self._links:
            self._gathering.link(path, self._links[-1], alt)

    def _keep_hidden(self, element: Element) -> None:
        if not self._seen_text and not self.hidden_first and self._inline.is_blank:
            self.hidden_first = text_in(element)
