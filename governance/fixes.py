"""Makes the edits that findings offer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields

from content.items import ContentItem, Passage
from governance.findings import Fix, FixKind


def apply_fixes(item: ContentItem, fixes: Iterable[Fix]) -> ContentItem:
    """Return the item with the edits made, its digests anew, inline marks dropped
    where text changed.

    Edits are made at the places as they are in `item`. Of edits that overlap, the one
    that starts first and reaches furthest is made and the others are not: audit again
    for what is left. Equal insertions after one passage are made once.
    """
    edits: dict[str, list[Fix]] = defaultdict(list)
    inserts: dict[str, list[Fix]] = defaultdict(list)
    for fix in fixes:
        (inserts if fix.kind is FixKind.INSERT else edits)[fix.path].append(fix)
    passages: list[Passage] = list(_inserted(inserts[""], "start"))
    for passage in item.passages:
        edited = _edited(passage, edits[passage.path])
        if edited.text.strip():
            passages.append(edited)
        passages += _inserted(inserts[passage.path], passage.path)
    values = {f.name: getattr(item, f.name) for f in fields(item)}
    return ContentItem.sealed(**values | {"passages": tuple(passages)})


def _edited(passage: Passage, fixes: list[Fix]) -> Passage:
    if not fixes:
        return passage
    pieces, reached = [], 0
    for fix in sorted(fixes, key=lambda f: (f.start, -f.end)):
        if fix.start < reached:
            continue
        pieces += [passage.text[reached : fix.start], fix.text]
        reached = fix.end
        if fix.kind is FixKind.REMOVE and passage.text[reached : reached + 1] == " ":
            reached += 1
    text = "".join([*pieces, passage.text[reached:]])
    return Passage(passage.path, passage.role, text)


def _inserted(fixes: list[Fix], after: str) -> Iterator[Passage]:
    seen: set[str] = set()
    for number, fix in enumerate(fixes, 1):
        if fix.text not in seen:
            seen.add(fix.text)
            yield Passage(f"{after}+{number}", fix.role, fix.text)
