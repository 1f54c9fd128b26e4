"""Audits many files in one run; one that cannot be read stops none of the others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content.files.reading import Declared, UnreadableFile, read_file
from content.items import ContentItem
from content.story_parts import RollDown
from content.yaml_tree import BadFile
from governance.audit import Audit, audit
from governance.commandline.inputs import Programmes
from governance.compile import CompiledStory
from governance.facts import Facts
from governance.meaning import MeaningSource
from governance.profiles import Profile


@dataclass(frozen=True, slots=True)
class Audited:
    """One file and its audit, or why there is none. name: as typed here."""

    name: str
    item: ContentItem | None = None
    audit: Audit | None = None
    unreadable: str = ""


@dataclass(frozen=True)
class Batch:
    """What every file of a run is held against.

    declared: what the command line says, over each file's own front matter or sidecar.
    roll_down: of all files, or None to take what each names. meaning: None says that
    meaning is not compared, for the reason `no_meaning`.
    """

    story: CompiledStory
    programmes: Programmes
    profile: Profile
    today: date
    declared: Declared
    roll_down: RollDown | None = None
    meaning: MeaningSource | None = None
    no_meaning: str = ""

    def run(self, paths: Iterable[Path]) -> Iterator[Audited]:
        """Yield one result per path, in order. Opens the files; writes nothing."""
        for path in paths:
            try:
                yield self._audited(path)
            except UnreadableFile as error:
                yield Audited(name_of(path), unreadable=error.reason)
            except BadFile as error:
                yield Audited(name_of(path), unreadable="\n".join(error.lines()))

    def _audited(self, path: Path) -> Audited:
        item = read_file(path, self.declared)
        if not item.passages:
            reasons = " ".join(unread.reason for unread in item.unread)
            raise UnreadableFile(f"There is no text in it. {reasons}".rstrip())
        roll_down = self.roll_down or self.programmes.named(item.programme, path)
        facts = self._facts(item)
        story = self.story.for_programme(roll_down)
        return Audited(name_of(path), item, audit(item, story, self.profile, facts))

    def _facts(self, item: ContentItem) -> Facts:
        if self.meaning is None:
            return Facts(self.today, no_meaning=self.no_meaning)
        meaning, why_not = self.meaning.known_of(item)
        return Facts(self.today, meaning=meaning, no_meaning=why_not)


def name_of(path: Path) -> str:
    """Return the path as a person here would type it."""
    here = Path.cwd()
    absolute = path.absolute()
    return str(absolute.relative_to(here) if absolute.is_relative_to(here) else path)
