"""manage.py audit: hold files against a storyboard, without database or server."""

import sqlite3
import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from content.embedding import EmbedderMissing, VectorStore, load_embedder
from content.files.declared import Declared
from content.files.languages import language_of
from content.items import FORMATS
from content.yaml_tree import BadFile
from governance.audit import Outcome
from governance.checks import KNOWN_CHECKS
from governance.commandline.batch import Audited, Batch
from governance.commandline.inputs import Programmes, files_meant, read_story
from governance.commandline.json_output import write_json
from governance.commandline.text_output import TextReport
from governance.compile import CompiledStory, compile_story
from governance.findings import Tier
from governance.meaning import MeaningSource
from governance.profiles import Profile, find_profile

# What a script that calls the command needs to tell apart.
CLEAN, FOUND, MISUSED, UNREAD = 0, 1, 2, 3


class Command(BaseCommand):
    help = (
        "Holds files (docx, pptx, pdf, html, md, eml, txt) against a storyboard and "
        "says what to fix. Exit status: 0 nothing at or above --fail-on, 1 something, "
        "2 the command or the storyboard is wrong, 3 a file could not be read or a "
        "check at or above --fail-on not be run."
    )
    # Nothing here needs a database, and the checks of the whole site cost a second.
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        add = parser.add_argument
        add("files", nargs="+", metavar="FILE", help="files, folders or globs")
        add("--storyboard", required=True, type=Path, help="the storyboard's YAML file")
        add("--programme", type=Path, help="a programme's YAML file, for every file")
        add("--as", dest="format", choices=FORMATS, help="the format of every file")
        add("--region", help="the region of every file, such as EU")
        add("--language", type=_language, help="the language of every file: en, en-GB")
        add("--profile", default="default", help="a profile's YAML file or name")
        add("--output", choices=("text", "json"), default="text")
        add(
            "--fail-on",
            choices=[tier.value for tier in Tier if tier.rank >= Tier.INFO.rank],
            default=Tier.MUST_FIX.value,
            help="the lightest finding that makes the exit status 1",
        )
        add("--as-of", type=_day, help="the day to judge by: YYYY-MM-DD")
        add("--no-meaning", action="store_true", help="compare words only, not meaning")
        add("--vectors", type=Path, help="a file that keeps vectors for the next run")

    def handle(self, *_: Any, **options: Any) -> None:
        try:
            batch = _batch(options)
            paths = list(files_meant(options["files"]))
        except (BadFile, FileNotFoundError) as error:
            raise CommandError(str(error), returncode=MISUSED) from None
        try:
            kept = _shown(batch, paths, options["output"])
        except BrokenPipeError:
            # Whoever reads has seen enough, as `head` has.
            sys.stdout = None
            return
        status = _status(kept, Tier(options["fail_on"]))
        if status != CLEAN:
            sys.exit(status)


def _shown(batch: Batch, paths: list[Path], output: str) -> list[Audited]:
    """Return the results, written to the standard output."""
    results = batch.run(paths)
    if output == "text":
        return list(TextReport(batch, len(paths)).shown(results))
    kept = list(results)
    write_json(sys.stdout, batch, kept)
    sys.stdout.flush()
    return kept


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"“{text}” is no day such as 2026-03-31") from None


def _language(text: str) -> str:
    language = language_of(text)
    if language is None:
        raise ArgumentTypeError(f"“{text}” is no language such as en or en-GB")
    return language


def _batch(options: dict[str, Any]) -> Batch:
    path: Path = options["storyboard"]
    story = compile_story(read_story(path))
    programmes = Programmes(path.parent, story.message)
    given = options["programme"]
    meaning, no_meaning = _meaning(story, options)
    return Batch(
        story=story,
        programmes=programmes,
        profile=_profile(options["profile"]),
        today=options["as_of"] or timezone.localdate(),
        declared=Declared(
            format=options["format"],
            region=options["region"],
            language=options["language"],
        ),
        roll_down=programmes.at(given) if given else None,
        meaning=meaning,
        no_meaning=no_meaning,
    )


def _profile(name: str) -> Profile:
    path = Path(name)
    if path.suffix in (".yaml", ".yml"):
        return find_profile(path.stem, KNOWN_CHECKS, path.parent)
    return find_profile(name, KNOWN_CHECKS)


def _meaning(
    story: CompiledStory, options: dict[str, Any]
) -> tuple[MeaningSource | None, str]:
    if options["no_meaning"]:
        return None, "Meaning was not compared, as asked: words only."
    try:
        embedder = load_embedder()
    except EmbedderMissing as error:
        return None, str(error)
    _refuse_other_files(options["vectors"])
    try:
        store = VectorStore(options["vectors"])
    except (OSError, sqlite3.Error) as error:
        says = f"The vectors cannot be kept in {options['vectors']}: {error}."
        raise CommandError(says, returncode=MISUSED) from None
    return MeaningSource(story, embedder, store), ""


def _refuse_other_files(path: Path | None) -> None:
    """A file that holds something else must not be taken for a damaged one."""
    if path is not None and path.is_file() and path.stat().st_size:
        with path.open("rb") as file:
            if file.read(16) != b"SQLite format 3\0":
                says = f"{path} holds something else than vectors: name another file."
                raise CommandError(says, returncode=MISUSED)


def _status(results: list[Audited], fail_on: Tier) -> int:
    audits = [result.audit for result in results if result.audit]
    runs = (run for audit in audits for run in audit.runs)
    not_run = (run.tier for run in runs if run.outcome is Outcome.NOT_RUN)
    found = (finding.tier for audit in audits for finding in audit.findings)
    if len(audits) < len(results) or any(t.rank >= fail_on.rank for t in not_run):
        return UNREAD
    return FOUND if any(t.rank >= fail_on.rank for t in found) else CLEAN
