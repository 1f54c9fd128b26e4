"""Vectors survive a run, several processes, and say when the file does not."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from content.embedding import VectorStore

PROJECT = Path(__file__).parents[3]
ROWS = {number.to_bytes(32): bytes([number % 256]) * 384 for number in range(1200)}

WRITER = """
import sys
from pathlib import Path
from content.embedding import VectorStore

rows = {number.to_bytes(32): bytes([number % 256]) * 384 for number in range(1200)}
with VectorStore(Path(sys.argv[1])) as store:
    for digest, vector in rows.items():
        store.add("model", {digest: vector})
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "folder" / "vectors.sqlite3"


@pytest.fixture
def filled(path):
    """Return the path of a closed file that holds ROWS of "model"."""
    with VectorStore(path) as store:
        store.add("model", ROWS)
    return path


def overwrite(path, offset, content):
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(content)


def test_what_was_added_is_there_when_opened_again(filled):
    with VectorStore(filled) as store:
        assert store.get("model", list(ROWS)) == ROWS


def test_without_a_path_it_keeps_in_memory():
    with VectorStore() as store:
        store.add("model", ROWS)
        assert store.get("model", list(ROWS)) == ROWS


def test_only_what_is_asked_for_and_known_comes_back(filled):
    known, unknown = next(iter(ROWS)), b"?" * 32
    with VectorStore(filled) as store:
        assert store.get("model", [known, unknown]) == {known: ROWS[known]}
        assert store.get("model", []) == {}


def test_another_embedder_has_vectors_of_its_own(filled):
    with VectorStore(filled) as store:
        assert store.get("other", list(ROWS)) == {}


def test_a_vector_that_is_there_stays(filled):
    digest = next(iter(ROWS))
    with VectorStore(filled) as store:
        store.add("model", {digest: b"other"})
        assert store.get("model", [digest]) == {digest: ROWS[digest]}


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda p: p.write_bytes(b"no database " * 999), id="other file"),
        pytest.param(lambda p: overwrite(p, 0, b"\xff" * 100), id="header"),
        pytest.param(lambda p: overwrite(p, 4096, b"\xff" * 4096), id="first page"),
        pytest.param(
            lambda p: p.write_bytes(p.read_bytes()[: p.stat().st_size // 2]),
            id="cut in half",
        ),
        pytest.param(
            lambda p: overwrite(p, p.read_bytes().index(b"\x07" * 99) + 9, b"?"),
            id="one byte of a vector",
        ),
    ],
)
def test_a_damaged_file_is_moved_aside_and_said(filled, caplog, damage):
    damage(filled)
    damaged = filled.read_bytes()
    with VectorStore(filled) as store:
        assert store.get("model", list(ROWS)) == {}
        store.add("model", ROWS)
        assert store.get("model", list(ROWS)) == ROWS
    assert "are damaged" in caplog.text
    assert filled.with_name("vectors.sqlite3.damaged").read_bytes() == damaged


def test_a_file_that_cannot_be_opened_is_not_called_damaged(tmp_path):
    with pytest.raises(sqlite3.OperationalError):
        VectorStore(tmp_path)


def test_processes_may_write_the_same_file_at_once(path):
    command = [sys.executable, "-c", WRITER, str(path)]
    writers = [
        subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.PIPE) for _ in range(3)
    ]
    assert [writer.communicate()[1] for writer in writers] == [b""] * 3
    with VectorStore(path) as store:
        assert store.get("model", list(ROWS)) == ROWS


def test_threads_may_share_a_store(path):
    with VectorStore(path) as store, ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda row: store.add("model", dict([row])), ROWS.items()))
        assert store.get("model", list(ROWS)) == ROWS
