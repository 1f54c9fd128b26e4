"""PowerPoint files: slides in their order, with groups, tables, diagrams and notes.

Hidden slides are read as all others: whoever gets the file can show them.
"""

from typing import Any

from content.files.declared import Declared
from content.files.gathering import Gathering
from content.files.languages import language_of
from content.files.office import Element, below, name, open_package, refuse_dtd
from content.files.places import Place
from content.files.shapes import Reading, Source
from content.files.slide_shapes import (
    Deck,
    ShapeReader,
    paragraph_text,
    paragraphs_of,
    placeholder_of,
)
from content.items import Role


def read(source: Source) -> Reading:
    """Read a deck. Its title is that of the first slide that has one.

    What layouts and masters add to their slides is read where it is first shown.
    """
    package = open_package(source)
    slides = list(package.presentation_part.presentation.slides)
    source.limits.check_pages(len(slides), "slides")
    deck = Deck(Gathering(source.limits))
    seen: set[Any] = set()
    for number, slide in enumerate(slides, 1):
        place = f"slide {number}"
        _read_shapes(deck, slide, place)
        _read_background(deck, slide, place, seen)
        if slide.has_notes_slide:
            _read_notes(deck, slide.notes_slide, place)
    declared = Declared(
        format="sales-deck", language=language_of(package.core_properties.language)
    )
    return deck.gathering.reading(deck.title, declared)


def _read_shapes(deck: Deck, slide: Any, place: str) -> None:
    tree = _shapes(slide)
    if tree is not None:
        ShapeReader(deck, slide.part, Place(place, joint="/")).read(tree)


def _read_background(deck: Deck, slide: Any, place: str, seen: set[Any]) -> None:
    """Read what stands on a slide without being part of it."""
    layout = slide.slide_layout
    behind = [layout]
    if all(owner.element.get("showMasterSp") != "0" for owner in (slide, layout)):
        behind.append(layout.slide_master)
    for owner in behind:
        tree = _shapes(owner)
        if tree is not None and owner.part not in seen:
            seen.add(owner.part)
            behind_place = Place(f"{place}/background", joint="/")
            ShapeReader(deck, owner.part, behind_place, is_background=True).read(tree)


def _read_notes(deck: Deck, notes: Any, place: str) -> None:
    """Read the speaker's notes; what else a page of notes shows repeats the slide."""
    tree = _shapes(notes)
    if tree is None:
        return
    where = Place(f"{place}/notes")
    for _, shape in below(tree, "p:sp"):
        if placeholder_of(shape) in ("body", ""):
            for paragraph in paragraphs_of(shape):
                text = paragraph_text(paragraph, notes.part)
                if not text.is_blank:
                    deck.gathering.add(where.paragraph(), Role.BODY, text)


def _shapes(owner: Any) -> Element | None:
    refuse_dtd(owner.element)
    found: Element | None = owner.element.find(f"{name('p:cSld')}/{name('p:spTree')}")
    return found
