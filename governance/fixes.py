"""Makes the edits that findings offer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import count

from content.items import ContentItem, Passage
from governance.findings import Fix, FixKind


def apply_fixes(item: ContentItem, fixes: Iterable[Fix]) -> ContentItem:
    """Return the item with the edits made, its title and digests anew, inline marks
    dropped where text changed.

    Edits are made at the places as they are in `item`. Of edits that overlap, the one
    that starts first and reaches furthest is made and the others are not, nor are
    edits of a passage that the item lacks: audit again for what is left. Equal
    insertions after one passage are made once.
    """
    edits: dict[str, list[Fix]] = defaultdict(list)
    inserts: dict[str, list[Fix]] = defaultdict(list)
    for fix in fixes:
        (inserts if fix.kind is FixKind.INSERT else edits)[fix.path].append(fix)
    paths = {passage.path for passage in item.passages}
    passages = list(_inserted(inserts[""], "start", paths))
    for passage in item.passages:
        edited = _edited(passage, edits[passage.path])
        if edited.text.strip():
            passages.append(edited)
        passages += _inserted(inserts[passage.path], passage.path, paths)
    values = {f.name: getattr(item, f.name) for f in fields(item)}
    changed = {"passages": tuple(passages), "title": _title(item, passages)}
    return ContentItem.sealed(**values | changed)


def _title(item: ContentItem, passages: list[Passage]) -> str:
    """Return the item's title as it stands in its passages now."""
    shown = {p.path for p in item.passages if p.text == item.title}
    return next((p.text for p in passages if p.path in shown), item.title)


def _edited(passage: Passage, fixes: list[Fix]) -> Passage:
    if not fixes:
        return passage
    text, reached = "", 0
    for fix in sorted(fixes, key=lambda f: (f.start, -f.end)):
        if fix.start < reached:
            continue
        text += passage.text[reached : fix.start] + fix.text
        reached = fix.end
        if fix.kind is FixKind.REMOVE:
            if passage.text[reached : reached + 1].isspace():
                reached += 1
            else:
                text = text.rstrip()
    return Passage(passage.path, passage.role, text + passage.text[reached:])


def _inserted(fixes: list[Fix], after: str, paths: set[str]) -> Iterator[Passage]:
    """Yield new passages, at paths that are not among `paths`, to which they are
    added.
    """
    for text, role in dict.fromkeys((fix.text, fix.role) for fix in fixes):
        path = next(p for n in count(1) if (p := f"{after}+{n}") not in paths)
        paths.add(path)
        yield Passage(path, role, text)
