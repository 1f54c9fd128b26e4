"""A judged collection is read, and asked."""

import json

import pytest

from search.embedded.engine import EmbeddedEngine
from search.evaluating import Malformed, fill, rankings, read_collection
from search.judging import quality
from search.plain_bm25 import plain_rankings

DOCUMENTS = [
    {"id": "a", "title": "Sensors", "text": "It works with the sensors that you own."},
    {"id": "b", "title": "Time", "text": "Most customers go live in six weeks."},
    {"id": "c", "title": "Empty", "text": ""},
]
QUESTIONS = [{"id": "1", "text": "sensor"}, {"id": "2", "text": "six weeks"}]


@pytest.fixture
def folder(tmp_path):
    for name, rows in (("docs", DOCUMENTS), ("queries", QUESTIONS)):
        lines = "\n".join(json.dumps(row) for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines)
    (tmp_path / "qrels.tsv").write_text("1\t0\ta\t1\n2\t0\tb\t2\n2\t0\ta\t0\n")
    return tmp_path


def test_an_engine_is_measured(folder, tmp_path):
    collection = read_collection(folder)
    engine, told = EmbeddedEngine(tmp_path / "index"), []
    fill(engine, collection, lambda *progress: told.append(progress))
    made = quality(rankings(engine, collection, None), collection.judged)
    assert (made.ndcg_10, made.mrr, made.recall_100) == (1.0, 1.0, 1.0)
    assert told == [("Words", 3, 3)]


def test_the_plain_ranking_knows_no_stems(folder):
    found = plain_rankings(read_collection(folder))
    assert found == {"1": [], "2": ["b"]}


SPOILT = {
    "no object": ("docs.jsonl", "[1]", "docs.jsonl:1"),
    "no JSON": ("docs.jsonl", '{"id": "a"', "docs.jsonl:1"),
    "a field is missing": ("queries.jsonl", '{"id": "1"}', "queries.jsonl:1"),
    "a judgement of three parts": ("qrels.tsv", "1 0 a\n", "qrels.tsv:1"),
    "a grade that is no number": ("qrels.tsv", "1 0 a x\n", "qrels.tsv:1"),
}


@pytest.mark.parametrize(("name", "text", "says"), SPOILT.values(), ids=SPOILT)
def test_a_spoilt_file_is_named_with_its_line(folder, name, text, says):
    (folder / name).write_text(text)
    with pytest.raises(Malformed, match=says):
        read_collection(folder)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        read_collection(tmp_path)
