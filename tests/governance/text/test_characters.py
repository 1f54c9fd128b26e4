"""The classes of characters hold what they promise, for every character with a case."""

import re
import unicodedata

from governance.text.characters import DROPPED, FOLDS, MARKS, PLAIN

# The planes above hold Han and, as marks, selectors that are dropped everywhere.
EVERY_CHARACTER = [chr(n) for n in range(0x20000) if not 0xD800 <= n < 0xE000]


def members(ranges):
    return re.findall(f"[{ranges}]", "".join(EVERY_CHARACTER))


def test_plain_characters_fold_to_their_lower_case_and_nothing_else():
    wrong = [c for c in members(PLAIN) if FOLDS[c] != c.lower() or len(c.lower()) != 1]

    assert wrong == []


def test_no_plain_character_joins_the_one_before_it():
    assert [c for c in members(PLAIN) if unicodedata.category(c)[0] == "M"] == []
    assert set(members(PLAIN)).isdisjoint(members(MARKS + DROPPED))


def test_every_mark_is_known():
    marks = {c for c in EVERY_CHARACTER if unicodedata.category(c)[0] == "M"}

    assert marks <= set(members(MARKS))


def test_folding_twice_changes_nothing():
    folded = {FOLDS[c] for c in EVERY_CHARACTER}

    assert [f for f in folded if "".join(FOLDS[c] for c in f) != f] == []


def test_no_folded_character_grows_in_lower_case():
    assert [c for c in EVERY_CHARACTER if len(FOLDS[c].lower()) != len(FOLDS[c])] == []
