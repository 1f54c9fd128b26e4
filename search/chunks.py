"""A document's text in stretches as long as a model reads at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.documents import Document

# The bundled model reads 128 tokens: about so many English words, with the title.
WORDS = 80
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Chunk:
    """Text to compare by meaning. place: the position of its first passage."""

    place: int
    text: str


def chunks(document: Document) -> list[Chunk]:
    """Return the text in stretches of about `WORDS` words, each under the title.

    A document without text is one chunk: its title, lead and names.
    """
    whole = ". ".join(filter(None, (document.title, document.lead, *document.names)))
    stretches = list(_stretches(document)) or [Chunk(0, "")]
    first, *rest = stretches
    opening = Chunk(first.place, f"{whole}. {first.text}".strip())
    return [
        opening,
        *(Chunk(chunk.place, f"{document.title}. {chunk.text}") for chunk in rest),
    ]


def _stretches(document: Document) -> Iterator[Chunk]:
    """Put short neighbours together; take long passages apart between sentences."""
    place, words = 0, 0
    held: list[str] = []
    for number, text in _sentences(document):
        count = len(text.split())
        if held and words + count > WORDS:
            yield Chunk(place, " ".join(held))
            held, words = [], 0
        if not held:
            place = number
        held.append(text)
        words += count
    if held:
        yield Chunk(place, " ".join(held))


def _sentences(document: Document) -> Iterator[tuple[int, str]]:
    for number, place in enumerate(document.places):
        for sentence in _SENTENCE_END.split(place.text.strip()):
            yield number, sentence
