"""Opens the packages of Word and PowerPoint files, and reads what both hold alike."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree
from pptx.package import Package

from content.files.shapes import Source
from content.files.unreadable import UnreadableFile

Element = etree._Element
# A part of a package; python-pptx gives no types that fit both kinds of file.
Part = Any

_OPENXML = "http://schemas.openxmlformats.org"
_MICROSOFT = "http://schemas.microsoft.com/office"
NAMESPACES = {
    "a": f"{_OPENXML}/drawingml/2006/main",
    "adec": f"{_MICROSOFT}/drawing/2017/decorative",
    "c": f"{_OPENXML}/drawingml/2006/chart",
    "cx": f"{_MICROSOFT}/drawing/2014/chartex",
    "dgm": f"{_OPENXML}/drawingml/2006/diagram",
    "m": f"{_OPENXML}/officeDocument/2006/math",
    "mc": f"{_OPENXML}/markup-compatibility/2006",
    "o": "urn:schemas-microsoft-com:office:office",
    "p": f"{_OPENXML}/presentationml/2006/main",
    "pic": f"{_OPENXML}/drawingml/2006/picture",
    "r": f"{_OPENXML}/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "w": f"{_OPENXML}/wordprocessingml/2006/main",
    "wp": f"{_OPENXML}/drawingml/2006/wordprocessingDrawing",
}
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()}


def open_package(source: Source) -> Package:
    """Return the package of an Office file that `packed_kind` has let through.

    python-pptx opens Word's packages too, and, as Word does, passes over relations
    that lead nowhere, at which python-docx gives up.
    """
    return Package.open(BytesIO(source.data))


def root_of(part: Part) -> Element:
    """Return the tree of a part of XML. Raises UnreadableFile when it has a DTD."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    root: Element = etree.fromstring(part.blob, parser)
    refuse_dtd(root)
    return root


def refuse_dtd(root: Element) -> None:
    """Raise UnreadableFile when the part of this tree has a DTD.

    Office writes none; whoever adds one wants its reader to open other files.
    """
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableFile(
            "The file holds instructions that no Office program writes; it was not "
            "opened."
        )


def name(prefixed: str) -> str:
    """Return "{…main}p" for "w:p"."""
    prefix, _, local = prefixed.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def prefixed(element: Element) -> str:
    """Return "w:p" for "{…main}p"; "" for what has no name known here."""
    uri, _, local = str(element.tag)[1:].rpartition("}")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else ""


def children(element: Element) -> Iterator[tuple[str, Element]]:
    """Yield (prefixed name, child); of alternatives the first."""
    for child in element:
        tag = prefixed(child)
        if tag == "mc:AlternateContent":
            chosen = child[0] if len(child) else child
            yield from children(chosen)
        else:
            yield tag, child


def below(element: Element, *tags: str) -> Iterator[tuple[str, Element]]:
    """Yield (prefixed name, element) of these names, not those inside each other."""
    for tag, child in children(element):
        if tag in tags:
            yield tag, child
        else:
            yield from below(child, *tags)


def is_on(element: Element | None, namespace: str = "w") -> bool:
    """Say whether a switch is there and not turned off."""
    if element is None:
        return False
    value = element.get(f"{{{NAMESPACES[namespace]}}}val", "true")
    return value not in ("0", "false", "off", "none")


def related(part: Part, relation: str | None) -> Part | None:
    """Return the part that a relation leads to; None when it leads to none."""
    found = part.rels.get(relation) if relation else None
    return None if found is None or found.is_external else found.target_part


def part_of_type(part: Part, kind: str) -> Part | None:
    """Return the first part that has this type of relation to `part`."""
    for relation in part.rels.values():
        if relation.reltype == kind and not relation.is_external:
            return relation.target_part
    return None


def external(part: Part, relation: str | None) -> str:
    """Return the address outside the file that a relation leads to, or ""."""
    found = part.rels.get(relation) if relation else None
    return str(found.target_ref) if found is not None and found.is_external else ""


def file_name(part: Part, relation: str | None) -> str:
    """Return the name of the part that a relation leads to, or its address outside."""
    inside = related(part, relation)
    if inside is None:
        return external(part, relation)
    return str(inside.partname).rpartition("/")[2]
