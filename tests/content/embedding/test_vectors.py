"""Kept vectors are fresh vectors, and only the missing ones are computed."""

import sqlite3

import numpy as np
import pytest

from content.embedding import VectorStore, vectors
from content.embedding.vectors import vectors_for

TEXTS = [
    "One bottle lasts the whole day.",
    "A single flask is enough from morning to night.",
    "Our customers save four hours every week.",
    "Sign up before the end of the month.",
    "Crème brûlée 🚀 東京",
    "",
    "half a pair \ud83d",
]


class Recording:
    """An embedder that passes on to another, notes what it is asked, and may stop."""

    def __init__(self, embedder, stop_after=None):
        self._embedder = embedder
        self._stop_after = stop_after
        self.asked = []

    def __getattr__(self, name):
        return getattr(self._embedder, name)

    def embed(self, texts):
        if len(self.asked) == self._stop_after:
            raise KeyboardInterrupt
        self.asked.append(list(texts))
        return self._embedder.embed(texts)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "vectors.sqlite3"


def in_memory(texts, embedder):
    with VectorStore() as store:
        return vectors_for(texts, embedder, store)


def test_kept_vectors_equal_fresh_ones_bit_for_bit(embedder, path):
    fresh = in_memory(TEXTS, embedder)
    with VectorStore(path) as store:
        vectors_for(TEXTS[:3], embedder, store)
    with VectorStore(path) as store:
        half_kept = vectors_for(TEXTS, embedder, store)
        all_kept = vectors_for(TEXTS, embedder, store)
    assert fresh.dtype == np.float32
    assert fresh.tobytes() == half_kept.tobytes() == all_kept.tobytes()


def test_rows_are_close_to_the_embedder_s(embedder):
    rows = in_memory(TEXTS, embedder)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(1, abs=0.003)
    exact = embedder.embed(TEXTS)
    assert rows @ rows.T == pytest.approx(exact @ exact.T, abs=0.02)


def test_cosines_are_exact_in_any_order_of_adding(embedder):
    rows = in_memory(TEXTS, embedder)
    whole = (rows * 2048).astype(np.int64)
    assert (whole / 2048 == rows).all()
    assert (rows @ rows.T == (whole @ whole.T) / 2048**2).all()
    assert (rows[0] @ rows[1]).tobytes() == (rows @ rows.T)[0, 1].tobytes()


def test_each_missing_text_is_embedded_once_and_order_is_kept(embedder):
    recording = Recording(embedder)
    with VectorStore() as store:
        vectors_for(TEXTS[:1], recording, store)
        rows = vectors_for([TEXTS[1], TEXTS[0], TEXTS[1]], recording, store)
    assert recording.asked == [[TEXTS[0]], [TEXTS[1]]]
    assert (rows == in_memory(TEXTS, embedder)[[1, 0, 1]]).all()


def test_an_interrupted_run_goes_on_where_it_stopped(embedder, path, monkeypatch):
    monkeypatch.setattr(vectors, "BATCH_SIZE", 3)
    with VectorStore(path) as store, pytest.raises(KeyboardInterrupt):
        vectors_for(TEXTS, Recording(embedder, stop_after=1), store)
    resumed = Recording(embedder)
    with VectorStore(path) as store:
        vectors_for(TEXTS, resumed, store)
    assert resumed.asked == [TEXTS[3:6], TEXTS[6:]]


def test_progress_counts_what_has_to_be_embedded(embedder, monkeypatch):
    monkeypatch.setattr(vectors, "BATCH_SIZE", 2)
    steps = []
    with VectorStore() as store:
        vectors_for(TEXTS[:1], embedder, store)
        for _ in range(2):
            vectors_for(TEXTS[:4], embedder, store, lambda *step: steps.append(step))
    assert steps == [(2, 3), (3, 3)]


def test_vectors_of_a_damaged_file_are_computed_anew(embedder, path):
    with VectorStore(path) as store:
        before = vectors_for(TEXTS, embedder, store)
    path.write_bytes(path.read_bytes().replace(b"SQLite", b"SQLate"))
    with VectorStore(path) as store:
        assert (vectors_for(TEXTS, embedder, store) == before).all()
    assert sqlite3.connect(path).execute("SELECT count(*) FROM vectors").fetchone() == (
        len(TEXTS),
    )


def test_no_texts_give_no_rows(embedder):
    assert in_memory([], embedder).shape == (0, embedder.dimensions)
