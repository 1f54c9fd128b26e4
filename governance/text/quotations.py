"""Finds where a text quotes somebody, so that their words are not judged as ours."""

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from governance.text.spans import Mask, MaskKind
from governance.text.words import STOP_WORDS

# Fewer words in quotation marks are a term, a title or irony ("the “best” cloud"),
# unless the text says who said them.
FEWEST_WORDS = 4


def find_quotations(source: str) -> tuple[Mask, ...]:
    """Give the quotations of a passage, marks included, in order.

    A quotation stands in “ ”, " ", « », » « or „ “, and has at least four words or
    someone who says it ("said", "according to", a dash and a name). It may hold many
    sentences; one that is never closed ends with its paragraph. Single marks count
    only where nothing but a quotation ends like that: a closing mark beside
    punctuation or a speaker. Inch and foot marks, and apostrophes, are no quotes.
    """
    found: list[Mask] = []
    start = 0
    for gap in [*_BLANK_LINE.finditer(source), None]:
        end = gap.start() if gap else len(source)
        found += _in_paragraph(source, start, end)
        start = gap.end() if gap else end
    return tuple(found)


_BLANK_LINE = re.compile(r"\n\s*\n|\r\s*?\r|\u2029")
_MARK = re.compile(
    r"[\"“”„‟«»＂]|&(?:quot|[lrb]dquo|[lr]aquo|#34|#822[0-2]|#171|#187|#x201[c-e]);",
    re.IGNORECASE,
)
_CLOSERS = {
    "“": '”"',
    "„": '“”"',
    "‟": '”"',
    "«": "»",
    "»": "«",
    '"': '"”',
    "”": '”"',
}
_OPENING_ONLY = "“„‟«"
_GUILLEMETS = "«»"  # French puts spaces inside them.
_SINGLE_OPENER = re.compile(
    r"(?<![\w'’‘.,;:!?)])['‘‚](?!(?:tis|twas|em|til|cause|round)\b)(?=[^\W\d_])",
    re.IGNORECASE,
)
_SINGLE_CLOSER = re.compile(r"(?<=\S)['’‘](?!\w)")
_LONGEST_SINGLE = 600  # Characters; further away it is an apostrophe.
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_VERB = (
    r"(?:said|says|saying|told|tells|wrote|writes|asked|asks|added|adds|explained"
    r"|explains|noted|notes|stated|commented|comments|replied|replies|remarked|argued"
    r"|argues|recalled|recalls|concluded|concludes|advised|advises|continued)"
)
_SAID_BEFORE = re.compile(
    rf"\b(?:said|says|saying|wrote|writes|asked|asks|{_VERB}(?:\s+\w+){{0,3}}\s*[,:]"
    r"|according to [^.!?:\"“”]{1,60},)\s*(?:that\s*)?\Z",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    rf",?[^\S\n]*\n?[^\S\n]*(?:{_VERB}\b|according to\b"
    rf"|(?:he|she|they|we|I|[A-Z][\w.’'-]*),?\s(?:[\w.’'-]+,?\s){{0,5}}?{_VERB}\b)"
)
_NAME_AFTER = re.compile(r"\s*(?:[-–—―~]+|&[mn]dash;)\s*(?P<name>[A-Z][\w.’'-]*)")
_FULL_STOP = re.compile(r"\.(?:\W|&[#\w]+;)\Z")


def _in_paragraph(source: str, start: int, end: int) -> Iterator[Mask]:
    """Find the quotations in double marks, and those in single ones beside them."""
    done = start
    for opened, closed in _double_pairs(source, start, end):
        yield from _single(source, done, opened)
        if _is_quotation(source, opened, closed):
            yield Mask(opened, closed, MaskKind.QUOTATION)
            done = closed
        else:
            done = opened
    yield from _single(source, done, end)


def _double_pairs(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Pair opening and closing double marks; of two opening ones the second counts."""
    marks = list(_MARK.finditer(source, start, end))
    opened: re.Match[str] | None = None
    for place, mark in enumerate(marks):
        following = marks[place + 1] if place + 1 < len(marks) else None
        if opened and _closes(source, opened, mark, following):
            yield opened.start(), mark.end()
            opened = None
        elif _opens(source, mark):
            opened = mark
    if opened and html.unescape(opened[0]) not in _GUILLEMETS:
        yield opened.start(), start + len(source[start:end].rstrip())


def _opens(source: str, mark: re.Match[str]) -> bool:
    kind = html.unescape(mark[0])
    before = source[mark.start() - 1 : mark.start()]
    after = source[mark.end() : mark.end() + 1]
    if kind == "«":
        return True
    if not after or after.isspace():
        return False
    return (
        kind in _OPENING_ONLY
        or not before
        or before.isspace()
        or before in "([{—–-/*_>'‘"
    )


def _closes(
    source: str,
    opened: re.Match[str],
    mark: re.Match[str],
    following: re.Match[str] | None,
) -> bool:
    kind = html.unescape(mark[0])
    if kind not in _CLOSERS.get(html.unescape(opened[0]), ""):
        return False
    before = source[mark.start() - 1]
    if before.isspace() and kind not in _GUILLEMETS:
        return False
    is_inches = kind == '"' and before.isdigit()
    # `the 27" screen"`: after a figure the next mark tells whether this one closes.
    return not (is_inches and following and not _opens(source, following))


def _is_quotation(source: str, opened: int, closed: int) -> bool:
    # The marks may be entities, whose names are no words.
    words = _WORD.findall(html.unescape(source[opened:closed]))
    return bool(words) and (
        len(words) >= FEWEST_WORDS or _has_speaker(source, opened, closed)
    )


def _has_speaker(source: str, opened: int, closed: int) -> bool:
    name = _NAME_AFTER.match(source, closed)
    if name and name["name"].lower() not in STOP_WORDS:
        return True
    if _SAID_BEFORE.search(source[max(0, opened - 90) : opened]):
        return True
    # "… is real." He said more: the next sentence speaks of something else.
    ended = _FULL_STOP.search(source[max(opened, closed - 9) : closed])
    return not ended and bool(_SAID_AFTER.match(source, closed))


def _single(source: str, start: int, end: int) -> Iterator[Mask]:
    """Find clear quotations in single marks between two offsets."""
    openers = [opener.start() for opener in _SINGLE_OPENER.finditer(source, start, end)]
    for opened, limit in pairwise([*openers, end]):
        limit = min(limit, opened + _LONGEST_SINGLE)
        for closer in _SINGLE_CLOSER.finditer(source, opened + 2, limit):
            if _is_clear(source, opened, closer.end()):
                if _is_quotation(source, opened, closer.end()):
                    yield Mask(opened, closer.end(), MaskKind.QUOTATION)
                break


def _is_clear(source: str, opened: int, closed: int) -> bool:
    """Tell a closing single mark from an apostrophe at the end of a word."""
    inside, outside = source[closed - 2], source[closed : closed + 1]
    return (
        inside in ".,!?…"
        or not outside
        or outside in ".,;:!?)\n"
        or _has_speaker(source, opened, closed)
    )
