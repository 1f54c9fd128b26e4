"""Word files: body, tables, headers, footers, notes and text boxes.

Tracked changes are read as accepted. Comments, hidden text and what fields are made
from are not read.
"""

import re
from collections.abc import Iterator

from pptx.opc.constants import RELATIONSHIP_TYPE

from content.files.declared import Declared
from content.files.gathering import Gathering
from content.files.languages import language_of
from content.files.office import (
    Element,
    Part,
    is_on,
    name,
    open_package,
    part_of_type,
    related,
    root_of,
)
from content.files.places import Place
from content.files.shapes import Reading, Source
from content.files.unreadable import DAMAGED, UnreadableFile
from content.files.word_blocks import Blocks, WordFile
from content.files.word_styles import Styles
from content.items import Role

# What programs put for a title when nobody wrote one.
_NO_TITLE = re.compile(
    r"(microsoft word\b.*|word document|document ?\d*|untitled.*)", re.IGNORECASE
)
_NOTES = {
    "footnote": RELATIONSHIP_TYPE.FOOTNOTES,
    "endnote": RELATIONSHIP_TYPE.ENDNOTES,
}
_MARGINS = (
    ("header", "w:headerReference", None),
    ("footer", "w:footerReference", Role.LEGAL),
)


def read(source: Source) -> Reading:
    """Read a Word file: its body, then notes, headers and footers.

    The title is what stands in the style Title, else the first heading of level 1,
    else the title in the file's properties. Footers are legal: fixed texts stand there.
    """
    package = open_package(source)
    part: Part = package.main_document_part
    root = root_of(part)
    body = root.find(name("w:body"))
    if body is None:
        raise UnreadableFile(DAMAGED)
    styles = part_of_type(part, RELATIONSHIP_TYPE.STYLES)
    gathering = Gathering(source.limits)
    file = WordFile(gathering, Styles(None if styles is None else root_of(styles)))
    Blocks(file, part, Place()).read(body)
    _read_notes(file, part)
    _read_margins(file, part, body)
    if file.state.hidden:
        gathering.unread("hidden text", _hidden(file.state.hidden))
    properties = package.core_properties
    declared = Declared(language=language_of(properties.language))
    return gathering.reading(_title(file, properties.title), declared)


def _title(file: WordFile, property_title: str) -> str:
    for passage in file.gathering.passages:
        if passage.role is Role.TITLE:
            return passage.text
    meant = "" if _NO_TITLE.fullmatch(property_title.strip()) else property_title
    return file.heading or meant


def _read_notes(file: WordFile, part: Part) -> None:
    """Read the notes that the text refers to, numbered as the reader sees them."""
    referred = list(file.notes)
    for kind, relation in _NOTES.items():
        notes = part_of_type(part, relation)
        if notes is None:
            continue
        found = root_of(notes).iterfind(name(f"w:{kind}"))
        by_id = {note.get(name("w:id"), ""): note for note in found}
        keys = [key for noted, key in referred if noted == kind]
        for number, key in enumerate(keys, 1):
            if key in by_id:
                Blocks(file, notes, Place(f"{kind} {number}")).read(by_id[key])


def _read_margins(file: WordFile, part: Part, body: Element) -> None:
    """Read headers and footers that are shown, each text once."""
    settings = part_of_type(part, RELATIONSHIP_TYPE.SETTINGS)
    switch = name("w:evenAndOddHeaders")
    has_even = settings is not None and is_on(root_of(settings).find(switch))
    for kind, tag, role in _MARGINS:
        count = 0
        seen = set()
        for key in _shown(body, tag, has_even):
            margin = related(part, key)
            root = None if margin is None else root_of(margin)
            text = "" if root is None else "".join(map(str, root.itertext()))
            if root is not None and text.strip() and text not in seen:
                seen.add(text)
                count += 1
                place = Place(kind if count == 1 else f"{kind} {count}")
                Blocks(file, margin, place, role).read(root)


def _shown(body: Element, tag: str, has_even: bool) -> Iterator[str]:
    """Yield the relations of the headers or footers that some page shows."""
    for section in body.iter(name("w:sectPr")):
        has_first = is_on(section.find(name("w:titlePg")))
        for reference in section.iterfind(name(tag)):
            kind = reference.get(name("w:type"), "default")
            if kind == "default" or (has_first if kind == "first" else has_even):
                yield reference.get(name("r:id"), "")


def _hidden(count: int) -> str:
    what = "A stretch" if count == 1 else f"{count} stretches"
    return f"{what} of hidden text {'was' if count == 1 else 'were'} not read."
