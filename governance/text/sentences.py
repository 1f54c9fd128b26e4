"""Cuts passages into sentences, and sentences into clauses."""

import re
from collections.abc import Iterator

from governance.text.spans import Span, trimmed
from governance.text.words import STOP_WORDS

__all__ = ["Span", "clauses", "split_sentences"]


def split_sentences(source: str) -> tuple[Span, ...]:
    """Give the sentences of a passage, in order, as trimmed offsets into it.

    Every character that is not white space is in exactly one of them. A line break
    alone is a space; a blank line, or a list marker on the next line, ends a
    sentence, and so do . ! ? … with what closes after them, unless the words around
    them say otherwise (abbreviations, initials, a small letter after them). A space
    that pasting lost ("is on.The next") is made up for before common words only.
    """
    text = _SPACE_ENTITY.sub(_blank, source) if "&" in source else source
    return tuple(_between(source, _ends(text)))


def clauses(sentence: str) -> tuple[Span, ...]:
    """Give the clauses of one sentence, in order, as trimmed offsets into it.

    They lie between , ; : dashes, brackets and the word "but", which are in none of
    them. Commas and colons inside numbers, and hyphens, part nothing.
    """
    found = []
    start = 0
    for separator in _SEPARATOR.finditer(sentence):
        found.append(trimmed(sentence, start, separator.start()))
        start = separator.end()
    found.append(trimmed(sentence, start, len(sentence)))
    return tuple(span for span in found if _WORD.search(sentence, *span))


_CLOSERS = r"(?:[\"'”’»“‘«)\]}*_¹²³⁰⁴-⁹\u200b-\u200f\u2060]|\[[0-9]{1,3}\])*"
_OPENERS = r"[\"'“‘«„‚(\[{*_¿¡#]*"
_UNSEEN = r"\s\u00ad\u200b-\u200f\u2060\ufeff"
_LINE = r"(?>\r\n|[\n\r\v\f\x85\u2028])"
_LIST_MARKER = r"(?:[-*+–—•‣▪●○◦·]|\(?[0-9]{1,3}[.)]|\(?[A-Za-z]\))[^\S\n]"
_BREAK = re.compile(
    rf"(?P<line>\u2029|{_LINE}(?=\s*?{_LINE}|[^\S\n]*{_LIST_MARKER}))"
    rf"|(?P<wide>[。！？｡]+{_CLOSERS})"
    rf"|(?P<stop>(?<![.!?…।])[.!?…।]++{_CLOSERS})(?=[{_UNSEEN}]|$)"
    r"|(?P<glued>(?<=[a-z]{3})[.!?][\"”’)]?(?=[A-Z][a-z]*\s))"
)
_NEXT_WORD = re.compile(
    rf"[{_UNSEEN}]*{_OPENERS}(?P<word>[^\W_]+(?:['’-]\w+)*)?(?P<point>\.|://)?"
)
_LAST_WORD = re.compile(r"[^\s\"“‘«(\[/—–:*_]*\Z")
_ENUMERATOR = re.compile(r"\W*(?:[0-9]{1,3}|[A-Za-z]|[ivxIVX]{1,4})\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]{1,2}\Z")
_SPACE_ENTITY = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160|#xa0|#8239|#x202f);", re.I)
_SEPARATOR = re.compile(
    r"[,;:](?=[\s\"'”’)\]]|\Z)|[，、；：()\[\]（）—―]|--+|\s[-–−]+(?=\s)|\bbut\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w")
_LONGEST_WORD = 40  # No abbreviation is longer, and a text without spaces stays fast.

# A name or the rest of the phrase always follows these.
_NEVER_LAST = frozenset(
    """dr drs messrs mr mrs ms prof brig capt cmdr col cpl lt maj sgt supt v vs e.g eg
    i.e ie cf viz ca approx incl excl esp misc attn""".split()
)
_BEFORE_NUMBERS = frozenset(
    """no nos fig figs sec secs vol vols p pp para ch chap ver pg tel ext est min
    max""".split()
)
# These stand inside a sentence or at its end: the next word decides.
_SOMETIMES_LAST = frozenset(
    """inc ltd co corp llc bros plc gmbh jr sr esq ph.d dept govt assn univ intl natl
    mfg bldg gov gen rep sen rev hon pres st mt ave blvd hwy al adm
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs
    fri""".split()
)
# Words with a capital after such a point that are hardly ever part of a name.
_STARTERS = STOP_WORDS | frozenset(
    """no not never all every any more most many several both few only according after
    before besides between despite during following given prior under using based
    today now learn join visit see read find contact register next finally first
    recently together currently meanwhile moreover nevertheless additionally""".split()
)


def _blank(entity: re.Match[str]) -> str:
    return " " * len(entity[0])


def _between(source: str, ends: Iterator[int]) -> Iterator[Span]:
    start = 0
    for end in ends:
        span = trimmed(source, start, end)
        if span.end > span.start:
            yield span
        start = end


def _ends(text: str) -> Iterator[int]:
    start = 0
    for found in _BREAK.finditer(text):
        if found.lastgroup == "stop":
            ends = _is_end(text, start, found)
        elif found.lastgroup == "glued":
            ends = _starts_afresh(text, found.end())
        else:
            ends = True
        if ends:
            start = found.end()
            yield start
    yield len(text)


def _is_end(text: str, start: int, stop: re.Match[str]) -> bool:
    """Tell whether a stop with white space after it ends the sentence from `start`."""
    following = _NEXT_WORD.match(text, stop.end())
    assert following is not None  # Every part of the expression is optional.
    if stop[0][0] == "." and stop[0][1:2] != ".":
        before = text[max(start, stop.start() - _LONGEST_WORD) : stop.start()]
        verdict = _point_verdict(before, following)
        if verdict is not None:
            return verdict
    word = following["word"]
    if not word:
        return not following["point"]
    return not _is_small(word) or following["point"] == "://"


def _starts_afresh(text: str, place: int) -> bool:
    """Tell whether a word right behind a point starts a sentence: "is on.The next"."""
    following = _NEXT_WORD.match(text, place)
    return following is not None and str(following["word"]).lower() in _STARTERS


def _point_verdict(before: str, following: re.Match[str]) -> bool | None:
    """Say what the word before a point decides alone, None if it is an ordinary one."""
    if _ENUMERATOR.match(before):
        return False
    last = _LAST_WORD.search(before)
    assert last is not None  # It may be empty.
    name = last[0].lower()
    if name in _NEVER_LAST:
        return False
    word = following["word"] or ""
    if name in _BEFORE_NUMBERS and word[:1].isdigit():
        return False
    is_initial = len(name) == 1 and last[0].isupper()
    if is_initial or name in _SOMETIMES_LAST or _ACRONYM.match(name):
        starts = word[:1].isupper() and not following["point"]
        return starts and word.lower() in _STARTERS
    return None


def _is_small(word: str) -> bool:
    """Tell whether a word starts small; names like iPhone and eBay do not count."""
    return word[0].islower() and word.islower()
