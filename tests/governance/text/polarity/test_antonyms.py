"""The tables behind opposites hold words that can be looked up."""

import pytest

from governance.text.polarity.antonyms import opposites
from governance.text.polarity.clauses import Parsed, read_pairs

TABLES = ["antonyms.txt", "irregular_verbs.txt"]

PAIRS = [
    ("the sensor works in cold rooms", "the sensor failed in cold rooms", ["failed"]),
    ("the sensor stopped in cold rooms", "the sensor starts in cold rooms", ["starts"]),
    ("readings kept for audits", "readings lost for audits", ["lost"]),
    ("signed readings for audits", "unsigned readings for audits", ["unsigned"]),
    ("records compatible with X", "records incompatible with X", ["incompatible"]),
    ("paper records for audits", "paperless records for audits", ["paperless"]),
    ("optional fields for audits", "field options for audits", []),
    ("several formats of record", "several information of record", []),
    ("people of many abilities", "people of many disabilities", []),
    ("we warn before the loss", "before the loss we call after", []),
    ("more product for customers", "more customers lose less", []),
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_folded_words_and_no_double(table):
    pairs = read_pairs(table)
    assert [pair for pair in pairs if "".join(pair) != "".join(pair).lower()] == []
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)
    assert all(first != second for first, second in pairs)


@pytest.mark.parametrize(("statement", "sentence", "found"), PAIRS)
def test_an_opposite_stands_in_its_counterparts_place(statement, sentence, found):
    parsed = Parsed(sentence)
    assert [
        sentence[opposite.start : opposite.end]
        for opposite in opposites(parsed, Parsed(statement))
    ] == found
