"""Web pages: what a visitor reads, without the way around the site."""

import re

from lxml import etree

from content.files.declared import Declared
from content.files.encoding import decode
from content.files.gathering import Gathering
from content.files.languages import language_of
from content.files.markup import MarkupReader
from content.files.markup_places import Counted
from content.files.markup_rules import Element, text_in
from content.files.shapes import Reading, Source
from content.files.unreadable import UnreadableFile
from content.items import Role

_CHARSET = re.compile(rb"<meta[^>]{1,200}charset=[\"'\s]*([\w-]+)", re.IGNORECASE)
_OUTER_HEADERS = "//header[not(ancestor::main or ancestor::article)]"


def read(source: Source) -> Reading:
    """Read a web page.

    The title is its first h1, else its <title>; a <title> that differs is a passage of
    its own. Where the page marks its main part, a header outside of that is left out;
    navigation always is. A footer is read, as legal: fixed texts stand there.
    """
    declared = _CHARSET.search(data := source.data, 0, 4096)
    text, note = decode(data, declared[1].decode() if declared else "")
    gathering = Gathering(source.limits)
    if note:
        gathering.unread("", note)
    root = parse(text)
    if root is None:
        return gathering.reading()
    title, heading = _text(root.find(".//title")), heading_of(root)
    if title.casefold() != heading.casefold():
        gathering.add("page title", Role.TITLE, title)
    MarkupReader(gathering, Counted(), around(root)).read(root)
    language = language_of(root.get("lang", ""))
    return gathering.reading(heading or title, Declared(language=language))


def parse(text: str) -> Element | None:
    """Return the tree of a page or a part of one; None when there is nothing in it.

    Raises UnreadableFile when it is nested deeper than the parser follows, which would
    leave text out without a word.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    data = text.encode("utf-8", errors="replace")
    root: Element | None = etree.fromstring(data, parser) if data.strip() else None
    if any("depth" in entry.message for entry in parser.error_log):
        raise UnreadableFile("The page is nested too deeply to be read.")
    return root


def around(root: Element) -> frozenset[Element]:
    """Return the headers that belong to the site rather than to the page."""
    if root.find(".//main") is None and root.find(".//article") is None:
        return frozenset()
    found = root.xpath(_OUTER_HEADERS)
    nodes = found if isinstance(found, list) else []
    return frozenset(node for node in nodes if isinstance(node, Element))


def heading_of(root: Element) -> str:
    """Return the text of the first h1, "" without one."""
    return _text(root.find(".//h1"))


def _text(element: Element | None) -> str:
    return "" if element is None else text_in(element)
