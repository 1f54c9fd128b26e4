"""All tools over the same files in the same run, and how they stand to each other."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from statistics import median

from tests.bench.clock import CommandFailed, Took, cpu_once, typical
from tests.bench.commands import WORDS_ONLY, Command, found_by_audit
from tests.bench.others import (
    PROSELINT,
    VALE,
    Linter,
    Unavailable,
    found_by_proselint,
    found_by_vale,
    proselint,
    vale,
    write_style,
)
from tests.bench.subject import SIZES, USUAL, Subject
from tests.bench.table import Section, megabytes, seconds, times, whole

COLUMNS = (
    "words per\nCPU s",
    "start-up\nCPU",
    "whole\nCPU",
    "peak\nmemory",
    "\nfound",
    "ours : its,\nwarm",
    "ours : its,\nwhole",
)
FEW = SIZES[0]

# A difference of two runs that is smaller than this many CPU seconds says nothing.
TELLS = 0.3
UNKNOWN = "–"


@dataclass(frozen=True)
class Tool:
    """Something that lints a file or folder; `terms` of the storyboard go into it."""

    name: str
    terms: int
    over: Linter
    found: Callable[[str], int]


@dataclass(frozen=True)
class Comparison:
    """Where everything lies, and how often each tool runs. skip: why only our own
    command runs, "" to run them all.
    """

    subject: Subject
    folder: Path
    rounds: int
    skip: str = ""

    def section(self) -> Section:
        """Run all tools by turns. Those that cannot be had are named in the notes."""
        words = self.subject.texts.words
        section = Section(f"Beside other tools, on {self.subject.texts.name}", COLUMNS)
        section.notes += NOTES
        ours = [self._ours(terms) for terms in (FEW, USUAL)]
        turns = Turns(self, [*ours, *self._others(section)])
        for _ in range(self.rounds):
            turns.run()
        own = {tool.terms: turns.whole(tool).cpu for tool in ours}
        for tool in turns.tools:
            values = [*turns.values(tool, words)]
            if tool not in ours:
                values.append(turns.warm_ratio(tool))
                values.append(times(turns.whole(tool).cpu / own[tool.terms]))
            section.add(tool.name, *values)
        return section

    @cached_property
    def one_word(self) -> Path:
        """A file on which a tool spends little more than its start-up."""
        path = self.folder / "one-word.txt"
        path.write_text("Word.\n", encoding="utf-8")
        return path

    def _ours(self, terms: int) -> Tool:
        storyboard = self.folder / f"storyboard-{terms}.yaml"
        text = self.subject.stories[terms].to_yaml()
        storyboard.write_text(text, encoding="utf-8")
        audit = Command(storyboard, self.folder).audit

        def over(target: Path) -> Took:
            return audit(target, WORDS_ONLY)

        return Tool(f"manage.py audit, {terms:,} terms", terms, over, found_by_audit)

    def _others(self, section: Section) -> Iterator[Tool]:
        """Yield the other tools that work here; the section says why others do not."""
        if self.skip:
            section.notes.append(f"Vale and proselint are skipped: {self.skip}")
            return
        for name, make in self._makers():
            try:
                tool = make(name)
                tool.over(self.one_word)
            except (Unavailable, CommandFailed) as error:
                section.notes.append(f"{name} is skipped: {error}")
            else:
                yield tool

    def _makers(self) -> Iterator[tuple[str, Callable[[str], Tool]]]:
        for size, says, one_rule, own_rules in (
            (FEW, "a rule for each of {} terms", False, False),
            (FEW, "those, and its own three", False, True),
            (FEW, "one rule of {} terms", True, False),
            (USUAL, "one rule of {} terms", True, False),
        ):
            make = partial(self._vale, size, one_rule, own_rules)
            yield f"Vale {VALE}, {says.format(f'{size:,}')}", make
        yield f"proselint {PROSELINT}, its own checks", self._proselint

    def _vale(self, size: int, one_rule: bool, own_rules: bool, name: str) -> Tool:
        folder = self.folder / f"vale-{size}-{one_rule}-{own_rules}"
        terms = self.subject.stories[size].terms
        settings = write_style(terms, folder, one_rule=one_rule, own_rules=own_rules)
        return Tool(name, size, vale(settings, folder), found_by_vale)

    def _proselint(self, name: str) -> Tool:
        return Tool(name, FEW, proselint(self.folder), found_by_proselint)


class Turns:
    """All tools over the texts and over one word, by turns, with our warm audit."""

    def __init__(self, comparison: Comparison, tools: list[Tool]) -> None:
        self.tools = tools
        self._subject = comparison.subject
        self._one_word = comparison.one_word
        self._starts: dict[str, list[Took]] = defaultdict(list)
        self._wholes: dict[str, list[Took]] = defaultdict(list)
        self._warm: dict[int, list[float]] = defaultdict(list)

    def run(self) -> None:
        """Let each have a turn."""
        texts = self._subject.texts
        for terms in (FEW, USUAL):
            audits = partial(self._subject.audits, terms, texts.items)
            self._warm[terms].append(cpu_once(audits))
        for tool in self.tools:
            self._starts[tool.name].append(tool.over(self._one_word))
            self._wholes[tool.name].append(tool.over(texts.folder))

    def whole(self, tool: Tool) -> Took:
        return typical(self._wholes[tool.name])

    def values(self, tool: Tool, words: int) -> Iterator[str]:
        """Yield the columns that stand for every tool."""
        whole_run = self.whole(tool)
        net = self._net(tool)
        yield whole(words / net) if net else UNKNOWN
        yield seconds(typical(self._starts[tool.name]).cpu)
        yield seconds(whole_run.cpu)
        yield megabytes(whole_run.memory)
        yield whole(tool.found(whole_run.output))

    def warm_ratio(self, tool: Tool) -> str:
        net = self._net(tool)
        return times(net / median(self._warm[tool.terms])) if net else UNKNOWN

    def _net(self, tool: Tool) -> float | None:
        """Return what the texts took without start-up, None when too little to tell."""
        net = self.whole(tool).cpu - typical(self._starts[tool.name]).cpu
        return net if net >= TELLS else None


NOTES = (
    "Each tool runs over the folder of plain texts, and over one word for its "
    "start-up, which is taken off for words per CPU s. Warm: our audit in a process "
    "that has read the texts, against that. Whole: command against command, with "
    "start-up, reading and JSON.",
    "Vale looks for the same wordings of the same terms, but not for their plurals, "
    "verb forms and hyphens; its own three rules are spelling, repetition and terms. "
    f"proselint has no glossary: its own checks stand beside our {FEW} terms. Ours "
    "runs all its checks; counted as found are those on terms.",
)
