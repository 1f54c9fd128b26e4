"""What texts are held against: the story in force, the programme's messages, the rules.

Compiling a story takes half a second and embedding it more: each process keeps the
last few.
"""

import json
import logging
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from threading import Lock

from django.conf import settings

from content.canonical import digest
from content.embedding import (
    Embedder,
    EmbedderMissing,
    VectorStore,
    process_embedder,
)
from content.models import Release
from content.planning import roll_downs_of
from content.story import Story
from governance.checks import KNOWN_CHECKS
from governance.compile import CompiledStory, compile_story
from governance.meaning import MeaningSource
from governance.profiles import Profile, find_profile

logger = logging.getLogger(__name__)

# What pieces are held against before there is any storyboard: the rules that need none.
NO_STORY = Story(key="none", title="No storyboard yet")

_one_at_a_time = Lock()


def story_in_force(now: datetime) -> CompiledStory:
    """Return the compiled storyboard of `now`; an empty one before there is any."""
    release = Release.in_force(now)
    return compiled(release.payload if release else "")


def compiled(payload: str) -> CompiledStory:
    """Return the compiled storyboard of a release's payload."""
    # Two threads that ask at once would compile twice.
    with _one_at_a_time:
        return _compiled(payload)


@lru_cache(maxsize=4)
def _compiled(payload: str) -> CompiledStory:
    story = Story.from_payload(json.loads(payload)) if payload else NO_STORY
    return compile_story(story)


def hub_profile() -> Profile:
    """Return the rules of this hub: settings.PROFILE names a file or a shipped profile;
    without it, profile.yaml in the hub's own folder, or else the shipped rules.
    """
    own = Path(settings.VAR_DIR) / "profile.yaml"
    name = settings.PROFILE or (str(own) if own.exists() else "default")
    path = Path(name)
    changed = path.stat().st_mtime_ns if path.is_file() else 0
    return _profile(name, changed)


@lru_cache(maxsize=4)
def _profile(name: str, _changed_ns: int) -> Profile:
    path = Path(name)
    if path.is_file():
        return find_profile(path.stem, KNOWN_CHECKS, path.parent)
    return find_profile(name, KNOWN_CHECKS)


def standards_digest(programme: str, now: datetime) -> str:
    """Return the digest of all that a programme's pieces are held against at `now`."""
    return standards_digests([programme], now)[programme]


def standards_digests(programmes: Iterable[str], now: datetime) -> dict[str, str]:
    """Return that digest for each of several programmes (their keys): two queries."""
    release = Release.in_force(now)
    story, rules = release.digest if release else "", hub_profile()
    return {
        programme: digest([story, roll_down, rules])
        for programme, roll_down in roll_downs_of(programmes).items()
    }


class Meanings:
    """The embedder of this process and the sources that use it, one for each story.

    keeps: whether vectors are kept in a file, for the next time and other processes.
    """

    def __init__(self, keeps: bool = True) -> None:
        self._keeps = keeps
        self._lock = Lock()
        self._sources: dict[str, MeaningSource] = {}
        self._embedder: Embedder | None = None
        self._store: VectorStore | None = None
        self._missing = ""

    def source(self, story: CompiledStory) -> MeaningSource | str:
        """Return what compares items with `story`, or why nothing does."""
        with self._lock:
            if self._embedder is None and not self._missing:
                self._load()
            if self._embedder is None or self._store is None:
                return self._missing
            if story.story_digest not in self._sources:
                source = MeaningSource(story, self._embedder, self._store)
                self._sources[story.story_digest] = source
                for oldest in list(self._sources)[:-4]:
                    del self._sources[oldest]
            return self._sources[story.story_digest]

    def use(self, embedder: Embedder, store: VectorStore) -> None:
        """Take this embedder and store from now on."""
        with self._lock:
            self._embedder, self._store, self._missing = embedder, store, ""
            self._sources.clear()

    def _load(self) -> None:
        try:
            self._embedder = process_embedder()
            file = Path(settings.VAR_DIR) / "vectors.sqlite3" if self._keeps else None
            self._store = VectorStore(file)
        except EmbedderMissing as error:
            logger.warning("Meaning is not compared: %s", error)
            self._missing = str(error)


meanings = Meanings()
# For texts that the hub is only asked about.
passing_meanings = Meanings(keeps=False)
