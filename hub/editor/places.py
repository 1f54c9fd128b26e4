"""Names for the places of a text, as a person would say them."""

from collections.abc import Iterable

from content.items import ContentItem, Passage, Role

_NAMED = {
    Role.LEAD: "opening",
    Role.QUOTE: "quotation",
    Role.CTA: "next step",
    Role.CAPTION: "caption",
    Role.ALT: "description of a picture",
    Role.BOILERPLATE: "fixed text",
    Role.LEGAL: "note",
    Role.CODE: "code",
}
_TITLES = {
    "article": "headline",
    "email": "subject",
    "landing-page": "headline",
    "press-release": "headline",
}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


def place_names(item: ContentItem) -> dict[str, str]:
    """Return by each passage's path what people call it: "first paragraph"."""
    bodies = [p.path for p in item.passages if _is_paragraph(p)]
    return {p.path: _name(p, item.format, bodies) for p in item.passages}


def _is_paragraph(passage: Passage) -> bool:
    """Say whether it is one of the text's own: the first may lead without a field."""
    in_body = "[" in passage.path or "/" in passage.path
    return passage.role is Role.BODY or (passage.role is Role.LEAD and in_body)


def _name(passage: Passage, format: str, bodies: list[str]) -> str:
    field, _, inside = passage.path.partition("/")
    if inside:
        return f"in the {field}, {inside}"
    if passage.role is Role.TITLE:
        return _TITLES.get(format, "title")
    if passage.role is Role.HEADING:
        return f"heading “{shortened(passage.text, 30)}”"
    if passage.path in bodies:
        return f"{_ordinal(bodies.index(passage.path))} paragraph"
    return _NAMED[passage.role]


def _ordinal(number: int) -> str:
    return _ORDINALS[number] if number < len(_ORDINALS) else f"{number + 1}th"


def shortened(text: str, most: int) -> str:
    """Return the text, cut at a word when it is longer than `most` characters."""
    if len(text) <= most:
        return text
    return f"{text[:most].rsplit(' ', 1)[0].rstrip(' ,.;:')} …"


def passages_by_path(passages: Iterable[Passage]) -> dict[str, Passage]:
    return {passage.path: passage for passage in passages}
