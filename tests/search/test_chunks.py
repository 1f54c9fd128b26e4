"""A text in stretches that a model can read."""

from search.chunks import WORDS, chunks
from tests.search.library import document


def test_short_passages_go_together():
    [only] = chunks(document("piece:1", "Title", "One.", "Two.", lead="A lead"))
    assert only.text == "Title. A lead. One. Two."
    assert only.place == 0


def test_long_passages_part_between_sentences():
    sentence = "word " * 49 + "end."
    made = chunks(document("piece:1", "Title", f"{sentence} {sentence}", sentence))
    assert [chunk.place for chunk in made] == [0, 0, 1]
    assert all(chunk.text.startswith("Title. ") for chunk in made)
    assert all(len(chunk.text.split()) <= WORDS + 1 for chunk in made)


def test_what_has_no_text_is_known_by_its_names():
    [only] = chunks(document("image:1", "Depot", names=("Pallets in the rain",)))
    assert only.text == "Depot. Pallets in the rain."
