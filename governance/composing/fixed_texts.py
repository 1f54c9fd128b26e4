"""Where a fixed text stands in an item: word for word, or nearly."""

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from content.story_parts import Boilerplate
from governance.case import Case
from governance.compile import Approved
from governance.findings import Evidence, Place
from governance.matching.prose import PassageProse
from governance.text.normalise import normalise

# 0 … 100, how alike two texts are (rapidfuzz's ratio). From ALIKE on, and below
# 100, a passage is a fixed text with something changed.
ALIKE = 80.0
# Shorter fixed texts are like many sentences.
MIN_CHARACTERS = 30


@dataclass(frozen=True, slots=True)
class Altered:
    """A stretch that is nearly `paragraph`, an approved paragraph of a fixed text."""

    place: Place
    paragraph: str


def evidence_of(case: Case, text: Boilerplate) -> Evidence:
    """Return a fixed text as evidence."""
    return Evidence("fixed text", text.key, text.title, text.text, case.story.release)


def stands_in(case: Case, text: Boilerplate) -> bool:
    """Say whether every paragraph of the fixed text, or of a variant, stands there."""
    return any(
        all(_holds(case, paragraph) for paragraph in _paragraphs(variant))
        for variant in (text.text, *text.variants)
    )


def passages_with(case: Case, text: Boilerplate) -> list[int]:
    """Return the numbers of the passages in which some of the fixed text stands."""
    approved = Approved("fixed text", text.key)
    return [
        number
        for number, prose in enumerate(case.prose.passages)
        if any(approved in use.values for use in prose.approved)
    ]


def altered(case: Case, text: Boilerplate) -> Altered | None:
    """Return the stretch most like a paragraph of the text, which itself is absent."""
    best: tuple[float, Altered] | None = None
    for variant in (text.text, *text.variants):
        for paragraph in _paragraphs(variant):
            if len(paragraph) < MIN_CHARACTERS or _holds(case, paragraph):
                continue
            for prose in case.prose.passages:
                found = _nearly(prose, paragraph)
                if found and (best is None or found[0] > best[0]):
                    best = found
    return best[1] if best else None


def _holds(case: Case, paragraph: str) -> bool:
    return _folded(paragraph).strip(" .") in case.prose.folded


# A storyboard has a few dozen paragraphs, and every item is held against all of them.
@lru_cache(maxsize=1024)
def _folded(paragraph: str) -> str:
    return normalise(paragraph).text


def _nearly(prose: PassageProse, paragraph: str) -> tuple[float, Altered] | None:
    folded, wanted = prose.normal.text, _folded(paragraph)
    if len(folded) < len(wanted) // 2:
        return None
    stretch: _Stretch | None = None
    first, last = 0, len(folded)
    if len(folded) > len(wanted) * 1.3:
        found = fuzz.partial_ratio_alignment(wanted, folded, score_cutoff=ALIKE)
        if found is None:
            return None
        # It is as long as the paragraph, whatever that cuts in two.
        first, last = found.dest_start, found.dest_end
        stretch = (found.score, *_whole_words(folded, first, last))
    stretch = _whole_sentences(prose, first, last, wanted) or stretch
    if stretch is None:
        return None
    score, start, end = stretch
    return score, Altered(prose.folded_place(start, end), paragraph)


# How alike, and the folded text from where to where.
_Stretch = tuple[float, int, int]


def _whole_sentences(
    prose: PassageProse, start: int, end: int, wanted: str
) -> _Stretch | None:
    """Return the run of sentences most like the paragraph, of those that the stretch
    touches; None when none is.
    """
    touched = [s for s in prose.sentences if s.first < end and s.last > start]
    folded = prose.normal.text
    runs = [
        (fuzz.ratio(folded[one.first : other.last], wanted), one.first, other.last)
        for number, one in enumerate(touched)
        for other in touched[number:]
    ]
    best = max(runs, default=(0.0, 0, 0))
    return best if best[0] >= ALIKE else None


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end


def _paragraphs(text: str) -> list[str]:
    return [p.strip() for p in text.split("\n\n") if p.strip()]
