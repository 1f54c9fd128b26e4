"""Storyboards with as many terms as wanted: the demo's own, then invented ones."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice, pairwise
from random import Random

from content.story import Story
from content.story_parts import Term
from governance.compile.terms import WRONG
from governance.text.words import STOP_WORDS, words
from tests.bench.texts import Texts

# Of the invented terms one in so many stands in the texts; the words of the others do,
# but not side by side. In company glossaries, too, most terms rest most of the time.
ONE_IN = 10
# The invented terms stand at most once in so many words, however short the texts are.
ONE_USE_IN = 250
SHORTEST = 4


def with_terms(story: Story, count: int, texts: Texts) -> Story:
    """Return the story with `count` terms, its own that forbid something first.

    Equal texts give equal terms.
    """
    own = [term for term in story.terms if wrong_wordings(term)]
    taken = {wording.lower() for term in story.terms for wording in wordings(term)}
    invented = _invented(*_vocabulary(texts), taken)
    return replace(story, terms=tuple(islice(chain(own, invented), count)))


def wrong_wordings(term: Term) -> tuple[str, ...]:
    return tuple(wording for usage in WRONG for wording in getattr(term, usage.value))


def wordings(term: Term) -> tuple[str, ...]:
    return (term.preferred, *term.admitted, *wrong_wordings(term))


def _invented(known: list[str], pairs: list[str], taken: set[str]) -> Iterator[Term]:
    """Yield terms without end, by turns deprecated and forbidden, none in `taken`."""
    rng = Random(5)
    standing = [pair for pair in pairs if pair not in taken]
    taken |= {*pairs}
    number = 0
    while True:
        if number % ONE_IN == 0 and standing:
            wrong = standing.pop()
        else:
            wrong = _fresh(rng, known, taken)
        key = f"invented-{number}"
        if number // ONE_IN % 2:
            yield Term(key, forbidden=(wrong,), why="Invented.")
        else:
            right = _fresh(rng, known, taken)
            yield Term(key, preferred=right, deprecated=(wrong,), why="Invented.")
        number += 1


def _fresh(rng: Random, known: list[str], taken: set[str]) -> str:
    """Return two words that stand together nowhere else."""
    while True:
        pair = f"{rng.choice(known)} {rng.choice(known)}"
        if pair not in taken:
            taken.add(pair)
            return pair


def _vocabulary(texts: Texts) -> tuple[list[str], list[str]]:
    """Return the words that tell something, and the rarest pairs of them."""
    held = 0
    pairs: Counter[str] = Counter()
    for item in texts.items:
        for passage in item.passages:
            text = passage.text.lower()
            found = [text[start:end] for start, end in words(text)]
            held += len(found)
            pairs.update(
                f"{one} {other}"
                for one, other in pairwise(found)
                if _tells(one) and _tells(other)
            )
    known = sorted({word for pair in pairs for word in pair.split()})
    return known, _rarest(pairs, held // ONE_USE_IN)


def _rarest(pairs: Counter[str], uses: int) -> list[str]:
    """Return rare pairs, in an order as good as any, that come `uses` times at most."""
    order = sorted(pairs)
    Random(7).shuffle(order)
    chosen = []
    for pair in sorted(order, key=pairs.__getitem__):
        uses -= pairs[pair]
        if uses < 0:
            break
        chosen.append(pair)
    return chosen


def _tells(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha() and word not in STOP_WORDS
