"""Markdown with front matter, as site generators take it."""

import re

from content.files.encoding import decode
from content.files.front_matter import FrontMatter, split_front_matter
from content.files.gathering import Gathering
from content.files.html import heading_of, parse
from content.files.inline import clean
from content.files.markdown_rendering import render, render_inline
from content.files.markup import ROLE_ATTRIBUTE, MarkupReader
from content.files.markup_places import Lined
from content.files.markup_rules import Element
from content.files.shapes import Reading, Source
from content.files.template_tags import Tagless, without_tags
from content.items import Role

_ADDRESSES = ("href", "src")
_WORDS = ("alt", "aria-label", "value")
_CODE = ("pre", "code")
# Slips that other engines forgive, so that authors do not see them: spaces in an
# address, and bold that begins or ends inside a word.
_SPACED_ADDRESS = re.compile(
    r"\]\(((?:mailto:|https?:|/)[^\s()<>\"']*(?: [^\s()<>\"']+)+)\)"
)
_STRAY_BOLD = re.compile(r"\*{2,}")
# Characters; a shorter summary may begin like the text by chance.
_MIN_EXCERPT = 40
_ENDS = re.compile(r"[.!?]\W*$")
# An excerpt is looked for in so many passages at the start of the text.
_FIRST = 20


def read(source: Source) -> Reading:
    """Read Markdown: title and deck (or summary) of its front matter, then the body.

    Raises BadFile for front matter that cannot be used.
    """
    text, note = decode(source.data)
    gathering = Gathering(source.limits)
    if note:
        gathering.unread("", note)
    front, body, first_line = split_front_matter(clean(text), source.name)
    if front.unread:
        gathering.unread("line 1", front.unread)
    title = _read_front(front, gathering)
    tagless = without_tags(body, first_line)
    root = parse(render(_SPACED_ADDRESS.sub(r"](<\1>)", tagless.text)))
    if root is not None:
        _restore(root, tagless)
        MarkupReader(gathering, Lined(tagless.lines)).read(root)
        title = title or heading_of(root)
    _drop_excerpt(gathering)
    if words := tagless.unread():
        gathering.unread("template tags", words)
    return gathering.reading(title, front.declared)


def _read_front(front: FrontMatter, gathering: Gathering) -> str:
    """Gather the texts of front matter that readers see; return the title."""
    texts = ((front.title, Role.TITLE), (front.lead, Role.LEAD))
    parts = [
        f'<p {Lined.ATTRIBUTE}="{i}" {ROLE_ATTRIBUTE}="{role}">'
        f"{render_inline(text.text)}</p>"
        for i, (text, role) in enumerate(texts)
        if text.text
    ]
    root = parse("".join(parts))
    if root is None:
        return ""
    MarkupReader(gathering, Lined((front.title.line, front.lead.line))).read(root)
    return gathering.passages[0].text if front.title.text else ""


def _restore(root: Element, tagless: Tagless) -> None:
    """Take the marks of tags out of a tree, or put addresses in their place."""
    for node in root.iter():
        if isinstance(node.tag, str):
            node.text = _plain(node.text, tagless, node.tag in _CODE)
            for name in (*_ADDRESSES, *_WORDS):
                if value := node.get(name):
                    plain = tagless.restored(value, is_address=name in _ADDRESSES)
                    node.set(name, clean(plain))
        node.tail = _plain(node.tail, tagless)


def _plain(text: str | None, tagless: Tagless, is_code: bool = False) -> str | None:
    if not text:
        return text
    # lxml reads characters that it does not write: a reference may stand for any.
    plain = clean(tagless.restored(text, is_address=False))
    return plain if is_code else _STRAY_BOLD.sub("", plain)


def _drop_excerpt(gathering: Gathering) -> None:
    """Drop a summary that is the beginning of the text: nobody wrote it twice."""
    passages = gathering.passages
    lead = next((p for p in passages if p.role is Role.LEAD), None)
    if lead is None or len(lead.text) < _MIN_EXCERPT:
        return
    summary = _letters(lead.text)
    if not _ENDS.search(lead.text):  # cut off, some characters into a sentence
        summary = summary[:_MIN_EXCERPT]
    below = [p for p in passages if p.role not in (Role.TITLE, Role.LEAD)][:_FIRST]
    bodies = (p.text for p in below if p.role is not Role.HEADING)
    for texts in (bodies, (p.text for p in below)):
        if summary in _letters("".join(texts)):
            passages.remove(lead)
            return


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
