"""Cuts a text into the tokens of an uncased BERT vocabulary.

It gives the ids that the `tokenizers` library gives, without its many dependencies.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from unicodedata import category, normalize

# A longer word is one unknown token (the limit of the original).
LONGEST_WORD = 100

# The blocks of Chinese characters, each of which is a word of its own. Written as the
# original has them, with the gaps they leave.
_CHINESE = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)
# Control, format, private and surrogate characters say nothing. Unassigned ones stay:
# which those are changes with the Unicode tables, and so with the version of Python.
_SILENT = frozenset(("Cc", "Cf", "Co", "Cs"))
# Unicode counts these as symbols, BERT as punctuation.
_ASCII_SYMBOLS = frozenset("$+<=>^`|~")


class WordPiece:
    """A text as token ids: `[CLS]`, the longest known pieces of its words, `[SEP]`.

    `vocabulary` maps token to id. Ids beyond `max_tokens` are cut off; the two marks
    count.
    """

    def __init__(self, vocabulary: Mapping[str, int], max_tokens: int) -> None:
        self._ids = vocabulary
        self._room = max_tokens - 2
        self._first = vocabulary["[CLS]"]
        self._last = vocabulary["[SEP]"]
        self._unknown = vocabulary["[UNK]"]

    def ids(self, text: str) -> list[int]:
        pieces = chain.from_iterable(map(self._pieces, words(text)))
        return [self._first, *islice(pieces, self._room), self._last]

    def _pieces(self, word: str) -> list[int]:
        """Return the ids of one word; unknown as a whole when any part is."""
        if len(word) > LONGEST_WORD:
            return [self._unknown]
        pieces: list[int] = []
        start = 0
        while start < len(word):
            end = self._longest_known(word, start)
            if end == start:
                return [self._unknown]
            pieces.append(self._ids[_piece(word, start, end)])
            start = end
        return pieces

    def _longest_known(self, word: str, start: int) -> int:
        """Return where the longest piece from `start` ends, `start` for none."""
        for end in range(len(word), start, -1):
            if _piece(word, start, end) in self._ids:
                return end
        return start


def words(text: str) -> Iterator[str]:
    """Yield the words and punctuation marks of `text`, lower case, without accents."""
    word = ""
    for char in _plain(text):
        if not (char.isspace() or _is_punctuation(char)):
            word += char
            continue
        if word:
            yield word
            word = ""
        if not char.isspace():
            yield char
    if word:
        yield word


def _piece(word: str, start: int, end: int) -> str:
    return f"##{word[start:end]}" if start else word[:end]


def _plain(text: str) -> str:
    spaced = "".join(map(_spaced, text))
    letters = (c for c in normalize("NFD", spaced) if category(c) != "Mn")
    # Character by character: `str.lower` on a whole word would make a final sigma.
    return "".join(map(str.lower, letters))


def _spaced(char: str) -> str:
    """Return what stands for one character: nothing, a space, itself, or set apart."""
    if char in "\t\n\r":
        return " "
    if char == "\ufffd" or category(char) in _SILENT:
        return ""
    if any(first <= ord(char) <= last for first, last in _CHINESE):
        return f" {char} "
    return char


def _is_punctuation(char: str) -> bool:
    return char in _ASCII_SYMBOLS or category(char).startswith("P")
