"""What every engine does alike with words that were mistyped or are not done yet."""

import re
from collections.abc import Callable, Mapping

# How many letters may differ, by the length from which on: short words are what they
# are. As Elasticsearch's AUTO, but for words of three letters.
_EDITS = ((7, 2), (4, 1))


def edits_of(word: str) -> int:
    """Return how many letters of a word may be wrong; 0 where it is left alone."""
    if any(letter.isdigit() for letter in word):
        return 0
    return next((edits for length, edits in _EDITS if len(word) >= length), 0)


def reworded(text: str, changes: Mapping[str, str]) -> str:
    """Return a text with these words (casefolded) changed; "" where none is in it."""
    if not changes:
        return ""
    return re.sub(r"\w+", lambda word: changes.get(word[0].casefold(), word[0]), text)


def title_order(text: str) -> Callable[[str], tuple[bool, int, str]]:
    """Return how titles are sorted: first what begins with the text, then shorter."""
    start = text.strip().casefold()
    return lambda title: (not title.casefold().startswith(start), len(title), title)
