"""The passage to show for a hit, cut to what a person reads at a glance."""

import re
from collections.abc import Iterable, Iterator

from search.documents import Place
from search.results import Quote

# What stands between passages in an index, and round a found word in what it answers.
BETWEEN, OPENS, CLOSES = "\x1e", "\x02", "\x03"
_MARK = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")
_SEPARATORS = str.maketrans(dict.fromkeys((BETWEEN, OPENS, CLOSES), " "))

# About three lines on a screen.
LONGEST = 260


def joined(places: Iterable[Place]) -> str:
    """Return passages as one text that `best_quote` takes apart again."""
    return BETWEEN.join(place.text.translate(_SEPARATORS) for place in places)


def best_quote(marked: str, places: list[tuple[str, str]]) -> Quote | None:
    """Return the passage with most different words found in it; None without any.

    marked: what `joined` made, with found words between marks. places: path and role of
    each passage.
    """
    best, most = None, 0
    for place, text in zip(places, marked.split(BETWEEN), strict=False):
        found = {word.casefold() for word in _MARK.findall(text)}
        if len(found) > most:
            best, most = (place, text), len(found)
    if best is None:
        return None
    (path, role), text = best
    return cut(path, role, *_unmarked(text))


def cut(path: str, role: str, text: str, marks: list[tuple[int, int]]) -> Quote:
    """Return a passage, or of a long one the stretch that has most marks."""
    if len(text) <= LONGEST:
        return Quote(path, role, text, tuple(marks))
    start = _densest(marks)
    start = text.find(" ", max(start - LONGEST // 4, 0)) + 1 if start else 0
    end = text.rfind(" ", start, start + LONGEST)
    end = end if end > start else start + LONGEST
    inside = ((s - start, e - start) for s, e in marks if start <= s and e <= end)
    before, after = "… " if start else "", " …" if end < len(text) else ""
    shifted = ((s + len(before), e + len(before)) for s, e in inside)
    return Quote(path, role, f"{before}{text[start:end]}{after}", tuple(shifted))


def _densest(marks: list[tuple[int, int]]) -> int:
    """Return where the stretch begins that has most marks, the first of equals."""
    best, most = 0, 0
    for position, (start, _) in enumerate(marks):
        near = sum(1 for s, _ in marks[position:] if s - start < LONGEST * 3 // 4)
        if near > most:
            best, most = start, near
    return best


def _unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    return text.replace(OPENS, "").replace(CLOSES, ""), list(_marks_in(text))


def _marks_in(text: str) -> Iterator[tuple[int, int]]:
    for number, found in enumerate(_MARK.finditer(text)):
        start = found.start() - 2 * number
        yield start, start + len(found[1])
