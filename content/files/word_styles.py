"""What the styles of a Word file say of its paragraphs and runs."""

import re
from dataclasses import dataclass, replace

from content.files.office import Element, is_on, name
from content.items import MarkKind, Role

# Built-in styles keep their English names in Word of any language.
_ROLES = (
    (re.compile(r"title"), Role.TITLE),
    (re.compile(r"subtitle"), Role.LEAD),
    (re.compile(r"heading \d|toc heading"), Role.HEADING),
    (re.compile(r"caption"), Role.CAPTION),
    (re.compile(r"(intense )?quote|block text"), Role.QUOTE),
    (re.compile(r"html preformatted|macro text|(source )?code"), Role.CODE),
)
_LISTED = re.compile(r"toc \d|table of figures|list( \w+)*")
_TOP = "heading 1"
_MARKS = {
    "strong": MarkKind.STRONG,
    "emphasis": MarkKind.EMPHASIS,
    "html code": MarkKind.CODE,
}
# Far more than styles are ever built on each other; they may go round in a ring.
_MAX_BASES = 20


@dataclass(frozen=True, slots=True)
class Style:
    """The style of a paragraph or run.

    is_listed: an item of a list or of contents. is_top: a heading of level 1.
    """

    role: Role = Role.BODY
    mark: MarkKind | None = None
    is_hidden: bool = False
    is_listed: bool = False
    is_top: bool = False


_PLAIN = Style()


class Styles:
    """The styles of one file, by their ids."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else root.findall(name("w:style"))
        self._elements = {style.get(name("w:styleId"), ""): style for style in found}
        self._styles: dict[str, Style] = {}

    def of_paragraph(self, paragraph: Element) -> Style:
        """Return a paragraph's style, with what it says of itself."""
        properties = paragraph.find(name("w:pPr"))
        if properties is None:
            return _PLAIN
        style = self.named(properties.find(name("w:pStyle")))
        if properties.find(name("w:numPr")) is not None:
            style = replace(style, is_listed=True)
        level = _level(properties)
        if level < _BODY_LEVEL and style.role is Role.BODY:
            style = replace(style, role=Role.HEADING, is_top=level == 0)
        return style

    def named(self, reference: Element | None) -> Style:
        """Return the style that a w:pStyle or w:rStyle refers to."""
        key = "" if reference is None else reference.get(name("w:val"), "")
        if key not in self._elements:
            return _PLAIN
        if key not in self._styles:
            self._styles[key] = _read(self._chain(key))
        return self._styles[key]

    def _chain(self, key: str) -> list[Element]:
        """Return the style's element and those that it is based on."""
        chain: list[Element] = []
        while key in self._elements and len(chain) < _MAX_BASES:
            chain.append(self._elements[key])
            based = chain[-1].find(name("w:basedOn"))
            key = "" if based is None else based.get(name("w:val"), "")
        return chain


# The outline level of plain text; headings have 0 to 8.
_BODY_LEVEL = 9


def _read(chain: list[Element]) -> Style:
    names = [_name(element) for element in chain]
    known = (role for style in names for like, role in _ROLES if like.fullmatch(style))
    levels = (_level(element.find(name("w:pPr"))) for element in chain)
    level = next((level for level in levels if level < _BODY_LEVEL), _BODY_LEVEL)
    role = next(known, Role.HEADING if level < _BODY_LEVEL else Role.BODY)
    hidden = (element.find(f"{name('w:rPr')}/{name('w:vanish')}") for element in chain)
    return Style(
        role=role,
        mark=next((_MARKS[style] for style in names if style in _MARKS), None),
        is_hidden=any(is_on(element) for element in hidden),
        is_listed=any(_LISTED.fullmatch(style) for style in names),
        is_top=role is Role.HEADING and (_TOP in names or level == 0),
    )


def _level(properties: Element | None) -> int:
    level = None if properties is None else properties.find(name("w:outlineLvl"))
    value = "" if level is None else level.get(name("w:val"), "")
    return int(value) if value.isdecimal() and len(value) == 1 else _BODY_LEVEL


def _name(style: Element) -> str:
    named = style.find(name("w:name"))
    return "" if named is None else named.get(name("w:val"), "").lower()
