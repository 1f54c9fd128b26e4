"""Lets an engine answer the questions of a judged collection, in each of its ways."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from content.items import Version
from search.documents import Document, Place, Visible
from search.engine import Engine
from search.meaning import Meaner
from search.queries import Query

# As far down as any measure looks.
DEPTH = 100
_AT_ONCE = 200
_NOW = datetime(2000, 1, 1, tzinfo=UTC)
_EVERYBODY = frozenset({"public"})

Rankings = dict[str, list[str]]
Progress = Callable[[str, int, int], None]


class Malformed(ValueError):
    """A file of the collection is not what it should be; the message says where."""


@dataclass(frozen=True)
class Collection:
    """documents and questions: text by id, documents with their titles. judged: grades
    of documents by question, 0 for not relevant.
    """

    documents: Mapping[str, tuple[str, str]]
    questions: Mapping[str, str]
    judged: Mapping[str, Mapping[str, int]]


def read_collection(folder: Path) -> Collection:
    """Read docs.jsonl (id, title, text), queries.jsonl (id, text) and qrels.tsv
    (question, 0, document, grade). Raises Malformed, OSError.
    """
    documents = {
        str(row["id"]): (str(row.get("title", "")), str(row["text"]))
        for row in _rows(folder / "docs.jsonl", "id", "text")
    }
    questions = {
        str(row["id"]): str(row["text"])
        for row in _rows(folder / "queries.jsonl", "id", "text")
    }
    judged: dict[str, dict[str, int]] = {}
    for number, line in _lines(folder / "qrels.tsv"):
        parts = line.split()
        if len(parts) != 4 or not parts[3].lstrip("-").isdecimal():
            wanted = "question, 0, document and grade"
            raise Malformed(f"qrels.tsv:{number}: this line is not {wanted}.")
        judged.setdefault(parts[0], {})[parts[2]] = int(parts[3])
    return Collection(documents, questions, judged)


def fill(engine: Engine, collection: Collection, progress: Progress) -> None:
    """Put all documents into an empty engine."""
    ids = list(collection.documents)
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        with engine.writing(map(_key, some)) as index:
            for id in some:
                index.put(_document(id, *collection.documents[id]))
        progress("Words", start + len(some), len(ids))


def fill_meaning(
    engine: Engine, collection: Collection, meaner: Meaner, progress: Progress
) -> None:
    """Let the engine know what all documents mean. Runs the model."""
    ids = list(collection.documents)
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        documents = [_document(id, *collection.documents[id]) for id in some]
        meanings = meaner.of_documents(documents)
        for document, (rows, places) in zip(documents, meanings, strict=True):
            engine.put_vectors(document.id, document.digest, rows, places)
        progress("Meaning", start + len(some), len(ids))


def rankings(
    engine: Engine,
    collection: Collection,
    meaner: Meaner | None,
    words: bool = True,
) -> Rankings:
    """Return the ids that each question finds, the first first: by its words, by its
    meaning when there is a meaner, or by both.
    """
    found = {}
    for question, text in collection.questions.items():
        vector = meaner.of_question(text) if meaner else ()
        asked = Query(
            _EVERYBODY, _NOW, text if words else "", vector=vector, size=DEPTH
        )
        hits = engine.search(asked).hits
        found[question] = [hit.key.partition(":")[2] for hit in hits]
    return found


def _document(id: str, title: str, text: str) -> Document:
    return Document(
        _key(id),
        Version.LIVE,
        title,
        (Place("text", "body", text),) if text else (),
        Visible(_EVERYBODY),
    )


def _key(id: str) -> str:
    return f"outside:{id}"


def _rows(path: Path, *needed: str) -> Iterator[dict[str, Any]]:
    for number, line in _lines(path):
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if not isinstance(row, dict) or not all(name in row for name in needed):
            wanted = " and ".join(f"“{name}”" for name in needed)
            raise Malformed(f"{path.name}:{number}: this is no object with {wanted}.")
        yield row


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if line.strip():
                yield number, line
