"""manage.py evaluate_search: how well the engines rank a judged collection."""

from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from search.choosing import meaner
from search.embedded.engine import EmbeddedEngine
from search.engine import Engine, EngineAway
from search.evaluating import (
    Collection,
    Rankings,
    fill,
    fill_meaning,
    rankings,
    read_collection,
)
from search.judging import quality
from search.plain_bm25 import plain_rankings


class Command(BaseCommand):
    help = "Measures how well this hub's engine ranks a collection that people judged."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folder", type=Path, help="with docs.jsonl, queries.jsonl and qrels.tsv"
        )
        parser.add_argument(
            "--engine",
            choices=["embedded", "elasticsearch"],
            default="elasticsearch" if settings.ELASTICSEARCH_URL else "embedded",
        )

    def handle(self, *_: Any, folder: Path, engine: str, **__: Any) -> None:
        try:
            collection = read_collection(folder)
            made = _elastic if engine == "elasticsearch" else _embedded
            with made() as empty:
                self._evaluate(collection, empty, engine)
        except (EngineAway, OSError, ValueError) as error:
            raise CommandError(str(error)) from error

    def _evaluate(self, collection: Collection, engine: Engine, name: str) -> None:
        console, knows = Console(stderr=True), meaner()
        table = Table("way", "nDCG@10", "MRR", "recall@100")
        with console.status("Reading …") as status:

            def progress(what: str, done: int, of: int) -> None:
                status.update(f"{what}: {done} of {of} documents")

            def add(way: str, found: Rankings) -> None:
                made = quality(found, collection.judged)
                numbers = (made.ndcg_10, made.mrr, made.recall_100)
                table.add_row(way, *(f"{number:.3f}" for number in numbers))

            add("plain BM25", plain_rankings(collection))
            fill(engine, collection, progress)
            add(f"{name}, words", rankings(engine, collection, None))
            if knows is not None:
                fill_meaning(engine, collection, knows, progress)
                status.update("Asking …")
                meant = rankings(engine, collection, knows, words=False)
                add(f"{name}, meaning", meant)
                add(f"{name}, both", rankings(engine, collection, knows))
        Console(file=self.stdout).print(table)  # type: ignore[arg-type]


@contextmanager
def _embedded() -> Iterator[Engine]:
    knows = meaner()
    with TemporaryDirectory() as place:
        yield EmbeddedEngine(
            Path(place),
            knows.dimensions if knows else 0,
            knows.close_from if knows else 0.0,
        )


@contextmanager
def _elastic() -> Iterator[Engine]:
    """Yield an engine in indices of its own, which are dropped at the end."""
    from search.elastic.connecting import connected

    if not settings.ELASTICSEARCH_URL:
        raise CommandError("ELASTICSEARCH_URL names no server.")
    name = f"evaluate-{uuid4().hex[:8]}"
    engine = connected(settings.ELASTICSEARCH_URL, name, meaner(), refresh="wait_for")
    try:
        yield engine
    finally:
        engine.drop()
