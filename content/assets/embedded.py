"""What a picture says of itself: who made it, whose it is, what it shows.

Pillow reads the three places where cameras and picture desks write it: XMP, IPTC (IIM)
and EXIF. The libraries made for this are bindings of Exiv2, under the GPL and in native
code; ours must be neither. Of one thing said twice, XMP counts before IPTC, and IPTC
before EXIF, as the Metadata Working Group has it.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import IO

from lxml import etree
from PIL import Image
from PIL.ImageFile import ImageFile
from PIL.IptcImagePlugin import getiptcinfo

_log = logging.getLogger(__name__)

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DC = "http://purl.org/dc/elements/1.1/"
_RIGHTS = "http://ns.adobe.com/xap/1.0/rights/"
_PLUS = "http://ns.useplus.org/ldf/xmp/1.0/"
_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

# For each thing: its names in XMP, its IPTC data sets (of record 2), its EXIF tags.
_PLACES: dict[str, tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...]]] = {
    "description": (
        (f"{{{_CORE}}}AltTextAccessibility", f"{{{_DC}}}description"),
        (120,),
        (0x010E,),
    ),
    "credit": (
        ("{http://ns.adobe.com/photoshop/1.0/}Credit", f"{{{_DC}}}creator"),
        (110, 80),
        (0x013B,),
    ),
    "holder": (
        (
            f"{{{_PLUS}}}CopyrightOwnerName",
            f"{{{_RIGHTS}}}Owner",
            f"{{{_DC}}}rights",
        ),
        (116,),
        (0x8298,),
    ),
    "licence": (
        (
            f"{{{_RIGHTS}}}UsageTerms",
            "{http://creativecommons.org/ns#}license",
            f"{{{_RIGHTS}}}WebStatement",
        ),
        (),
        (),
    ),
}
_IPTC_RECORD = 2
_IPTC_CHARACTERS, _IPTC_UTF_8 = (1, 90), b"\x1b%G"

# What cameras write where nobody has written anything.
_EMPTY_WORDS = frozenset(
    {
        "olympus digital camera",
        "sony dsc",
        "digital camera",
        "dcim",
        "default",
        "untitled",
        "screenshot",
    }
)


@dataclass(frozen=True)
class Embedded:
    """What was found, each of one line; "" is nothing."""

    description: str = ""
    credit: str = ""
    holder: str = ""
    licence: str = ""


def read_embedded(opened: IO[bytes]) -> Embedded:
    """Return what the picture in an open file says of itself; wind the file back.

    What cannot be read counts as not said: it is no reason to refuse a picture.
    """
    opened.seek(0)
    try:
        with Image.open(opened) as picture:
            sources = (_tried(read, picture) for read in (_xmp, _iptc, _exif))
            found = list(sources)
    except Exception:
        _log.info("A picture's own words could not be read", exc_info=True)
        found = []
    finally:
        opened.seek(0)
    return Embedded(**{name: _first(name, found) for name in _PLACES})


Found = dict[str, list[str]]


def _tried(read: Callable[[ImageFile], Found], picture: ImageFile) -> Found:
    try:
        return read(picture)
    except Exception:
        # Pillow and lxml have no one error for what a file may hold there.
        _log.info("%s gave nothing", read.__name__, exc_info=True)
        return {}


def _first(name: str, found: Iterable[Found]) -> str:
    for said in found:
        for text in said.get(name, ()):
            line = " ".join(text.replace("\0", " ").split())
            if line and line.lower() not in _EMPTY_WORDS:
                return line
    return ""


def _xmp(picture: ImageFile) -> Found:
    packet = picture.info.get("xmp") or picture.info.get("XML:com.adobe.xmp") or b""
    data = packet.encode() if isinstance(packet, str) else packet
    if not data.strip(b"\0 \n"):
        return {}
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(data.strip(b"\0 \n"), parser)
    return {
        name: [text for wanted in names for text in _values(root, wanted)]
        for name, (names, _, _) in _PLACES.items()
    }


def _values(root: etree._Element, name: str) -> Iterator[str]:
    """Yield what stands under a name: as an attribute, a text, or a list of texts."""
    for element in root.iter(etree.Element):
        if element.get(name):
            yield str(element.get(name))
        if element.tag == name:
            yield from _texts(element)


def _texts(element: etree._Element) -> Iterator[str]:
    entries = list(element.iter(f"{{{_RDF}}}li"))
    entries.sort(key=lambda entry: entry.get(_LANGUAGE) not in (None, "x-default"))
    if entries and any(entry.get(_LANGUAGE) for entry in entries):
        # The same in several languages.
        yield entries[0].text or ""
    elif entries:
        yield ", ".join(text for entry in entries if (text := entry.text or ""))
    else:
        yield str(element.get(f"{{{_RDF}}}resource") or element.text or "")


def _iptc(picture: ImageFile) -> Found:
    said = getiptcinfo(picture) or {}
    is_utf_8 = said.get(_IPTC_CHARACTERS) == _IPTC_UTF_8
    found: Found = {}
    for name, (_, data_sets, _) in _PLACES.items():
        raw = [said.get((_IPTC_RECORD, number), b"") for number in data_sets]
        found[name] = [_decoded(value, is_utf_8) for value in raw]
    return found


def _decoded(value: bytes | list[bytes], is_utf_8: bool) -> str:
    if isinstance(value, list):
        return ", ".join(_decoded(one, is_utf_8) for one in value)
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("utf-8" if is_utf_8 else "latin-1", errors="replace")


def _exif(picture: ImageFile) -> Found:
    said = picture.getexif()
    return {
        name: [_mended(str(said.get(tag, ""))) for tag in tags]
        for name, (_, _, tags) in _PLACES.items()
    }


def _mended(text: str) -> str:
    """Undo the reading of UTF-8 as Latin-1, which is what the standard asks for."""
    try:
        return text.encode("latin-1").decode()
    except UnicodeError:
        return text
