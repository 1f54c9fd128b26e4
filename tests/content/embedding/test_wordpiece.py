"""The token ids are those of the `tokenizers` library with the same vocabulary."""

import pytest

from content.embedding.minilm import VOCABULARY_PATH
from content.embedding.wordpiece import WordPiece

FIRST, LAST, UNKNOWN = 101, 102, 100

# Made with tokenizers 0.23.3: BertNormalizer (clean, Chinese characters, accents, lower
# case), BertPreTokenizer, WordPiece with at most 100 characters a word.
GOLDEN = [
    pytest.param("", [], id="empty"),
    pytest.param(
        "One bottle lasts the whole day.",
        [2028, 5835, 16180, 1996, 2878, 2154, 1012],
        id="plain",
    ),
    pytest.param(
        "unaffable throughline", [14477, 20961, 3468, 2083, 4179], id="pieces"
    ),
    pytest.param(
        "Crème brûlée für Zoë",
        [13675, 21382, 7987, 9307, 2063, 6519, 11199],
        id="accents",
    ),
    pytest.param("cre\u0300me", [13675, 21382], id="combining accent"),
    pytest.param("Straße", [2358, 27807], id="sharp s"),
    pytest.param("İstanbul", [9960], id="dotted capital i"),
    pytest.param(
        "ΟΔΥΣΣΕΥΣ",
        [1169, 29722, 29735, 29733, 29733, 29723, 29735, 29733],
        id="no final sigma",
    ),
    pytest.param("東京タワー", [1879, 1755, 1709, 30262, 30265], id="Chinese, kana"),
    pytest.param(
        "한국어", [1469, 30006, 30021, 29991, 30014, 30020, 29999, 30008], id="Hangul"
    ),
    pytest.param("launch 🚀 now", [4888, UNKNOWN, 2085], id="emoji"),
    pytest.param("new\U0001fae8face", [UNKNOWN], id="emoji of Unicode 15"),
    pytest.param(
        "The price is $7,99 – 20% off!",
        [1996, 3976, 2003, 1002, 1021, 1010, 5585, 1516, 2322, 1003, 2125, 999],
        id="punctuation",
    ),
    pytest.param("3½ × 5²", [1017, 13714, 1095, 1019, 10701], id="symbols"),
    pytest.param("a\u00a0b\u202fc", [1037, 1038, 1039], id="no-break spaces"),
    pytest.param("tab\tand\r\nline", [21628, 1998, 2240], id="control spaces"),
    pytest.param("a\ufffdb\x00c\u200b\u00ad", [5925], id="silent characters"),
    pytest.param("[CLS]", [1031, 18856, 2015, 1033], id="no marks from text"),
    pytest.param("x" * 100, [22038, *[20348] * 49], id="longest word"),
    pytest.param("x" * 101, [UNKNOWN], id="word too long"),
]


@pytest.fixture(scope="module")
def vocabulary():
    tokens = VOCABULARY_PATH.read_text(encoding="utf-8").split("\n")
    return {token: number for number, token in enumerate(tokens)}


@pytest.mark.parametrize(("text", "expected"), GOLDEN)
def test_ids_are_those_of_the_reference(vocabulary, text, expected):
    assert WordPiece(vocabulary, 128).ids(text) == [FIRST, *expected, LAST]


def test_a_long_text_is_cut_and_keeps_its_last_mark(vocabulary):
    ids = WordPiece(vocabulary, 8).ids("day " * 50)
    assert ids == [FIRST, *[2154] * 6, LAST]


def test_half_a_surrogate_pair_is_silent(vocabulary):
    wordpiece = WordPiece(vocabulary, 128)
    assert wordpiece.ids("day\ud83d") == wordpiece.ids("day")
