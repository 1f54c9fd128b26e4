"""A YAML file as plain values, with the line on which each of them starts."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml
from yaml.reader import Reader

Path = tuple[str | int, ...]

MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 20

# Which plain words mean something else than themselves: of YAML 1.2 (10.3.2) what
# people write, and ISO dates. YAML 1.1 would also read the language "no" as false.
_PLAIN_WORDS: dict[str, tuple[str, re.Pattern[str], Callable[[str], Any]]] = {
    "null": ("~nN\0", re.compile(r"null|Null|NULL|~|"), lambda text: None),
    "bool": ("tTfF", re.compile(r"true|True|false|False"), lambda t: t[0] in "tT"),
    "int": ("-+0123456789", re.compile(r"[-+]?[0-9]{1,18}"), int),
    "float": ("-+.0123456789", re.compile(r"[-+]?[0-9]{0,18}\.[0-9]{1,18}"), float),
    "timestamp": ("0123456789", re.compile(r"\d{4}-\d\d-\d\d"), date.fromisoformat),
}

# What libyaml says of a broken file, and the same for somebody who writes one.
_BROKEN = {
    "mapping values are not allowed in this context": (
        "a text with a colon needs quotation marks, and keys that belong together "
        "begin in the same column"
    ),
    "did not find expected key": (
        "a text that begins with a quotation mark or a bracket needs quotation marks "
        "around all of it, and keys that belong together begin in the same column"
    ),
    "did not find expected '-' indicator": (
        "the entries of a list begin with “-” in the same column"
    ),
    "block sequence entries are not allowed in this context": (
        "a list begins on the line after its key"
    ),
    "found character that cannot start any token": (
        "lines are indented with spaces, not tabs, and a text that begins with “@”, "
        "“%” or “`” needs quotation marks"
    ),
    "found a tab character that violates indentation": (
        "lines are indented with spaces, not tabs"
    ),
    "found a tab character where an indentation space is expected": (
        "lines are indented with spaces, not tabs"
    ),
    "did not find expected comment or line break": (
        "a text that begins with “>” or “|” needs quotation marks"
    ),
    "did not find expected alphabetic or numeric character": (
        "a text that begins with “*” or “&” needs quotation marks"
    ),
}
# The same where the mistake is at the beginning of what libyaml was reading, which is
# often many lines before the place where it gave up.
_BROKEN_BEFORE = {
    "could not find expected ':'": "a key needs “:” after it",
    "found unexpected end of stream": "the quotation mark here has no second one",
    "did not find expected ',' or ']'": "“[” without “]”, or a comma is missing",
    "did not find expected ',' or '}'": "“{” without “}”, or a comma is missing",
}


@dataclass(frozen=True)
class Problem:
    """One thing wrong with a file; `line` counts from 1, `key` reads "terms[2].why"."""

    line: int
    key: str
    says: str


class BadFile(Exception):
    """A file that cannot be used; nothing of it was."""

    def __init__(self, name: str, problems: Iterable[Problem]) -> None:
        self.name = name
        self.problems = tuple(sorted(problems, key=lambda p: (p.line, p.key)))
        super().__init__("\n".join(self.lines()))

    def lines(self) -> Iterator[str]:
        """Yield one line per problem, "file:line: key: what is wrong"."""
        for problem in self.problems:
            where = f"{problem.key}: " if problem.key else ""
            yield f"{self.name}:{problem.line}: {where}{problem.says}"


def dotted(path: Path) -> str:
    """Return ("terms", 2, "why") as "terms[2].why"."""
    text = "".join(f"[{p}]" if isinstance(p, int) else f".{p}" for p in path)
    return text.removeprefix(".")


class YamlTree:
    """Reads one file. `value`: dicts, lists and plain values; an empty file is {}.

    Raises BadFile for broken YAML and files over the limits, and for doubled keys,
    anchors, tags and impossible dates. The latter are added to `problems` instead
    where it is given, and their values are None.
    """

    # Values are read from the stream of events: PyYAML's own tree is built by
    # recursion in C, which a file of a hundred thousand brackets brings down.

    def __init__(
        self, text: str, name: str, problems: list[Problem] | None = None
    ) -> None:
        self.name = name
        self.lines: dict[Path, int] = {(): 1}
        self._problems: list[Problem] = [] if problems is None else problems
        if len(text) > MAX_CHARACTERS:
            self._stop(1, f"is longer than {MAX_CHARACTERS:,} characters")
        self._refuse_control_characters(text)
        self._events: Iterator[Any] = yaml.parse(text, Loader=yaml.CSafeLoader)
        try:
            self.value = self._read_file()
        except yaml.MarkedYAMLError as error:
            self._stop(*_broken(error))
        if self._problems and problems is None:
            raise BadFile(name, self._problems)

    @staticmethod
    def resolvers() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
        """Return PyYAML's table of plain words, by their first character."""
        table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for kind, (first, pattern, _) in _PLAIN_WORDS.items():
            whole = re.compile(f"(?:{pattern.pattern})$")
            for character in first.replace("\0", ""):
                tag = f"tag:yaml.org,2002:{kind}"
                table.setdefault(character, []).append((tag, whole))
        table[""] = [("tag:yaml.org,2002:null", re.compile("$"))]
        return table

    def problem(self, path: Path, says: str) -> Problem:
        """Return a problem at `path`, or at the nearest value around it."""
        known = path
        while known not in self.lines:
            known = known[:-1]
        return Problem(self.lines[known], dotted(path), says)

    def _stop(self, line: int, says: str) -> None:
        raise BadFile(self.name, [*self._problems, Problem(line, "", says)])

    def _refuse_control_characters(self, text: str) -> None:
        if not Reader.NON_PRINTABLE.search(text):
            return
        for number, line in enumerate(text.split("\n"), 1):
            for character in Reader.NON_PRINTABLE.findall(line)[:1]:
                says = (
                    f"holds the invisible character U+{ord(character):04X}; delete it"
                )
                self._problems.append(Problem(number, "", says))
        raise BadFile(self.name, self._problems)

    def _read_file(self) -> Any:
        next(self._events)  # the stream starts
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return {}
        value = self._read(next(self._events), ())
        next(self._events)  # the first document ends
        after: Any = next(self._events)
        if not isinstance(after, yaml.StreamEndEvent):
            says = "“---” begins a second document; a file holds one"
            self._stop(after.start_mark.line + 1, says)
        return value

    def _read(self, event: Any, path: Path) -> Any:
        self.lines[path] = event.start_mark.line + 1
        if len(path) > MAX_DEPTH:
            self._stop(self.lines[path], f"is nested more than {MAX_DEPTH} deep")
        odd = _odd_beginning(event)
        if odd:
            says = (
                f"begins with “{odd}”, which is not read here: write the value out, or "
                "put the text in quotation marks"
            )
            self._problems.append(self.problem(path, says))
        if isinstance(event, yaml.MappingStartEvent):
            return self._read_mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._read_sequence(path)
        return None if odd else self._read_scalar(event, path)

    def _read_mapping(self, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for event in self._until(yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent) or _odd_beginning(event):
                self._stop(line, "a key should be a word")
            here = (*path, event.value)
            if event.value in values:
                self._problems.append(Problem(line, dotted(here), "stands here twice"))
            values[event.value] = self._read(next(self._events), here)
            # An error about a value is looked for at its key.
            self.lines[here] = line
        return values

    def _read_sequence(self, path: Path) -> list[Any]:
        events = self._until(yaml.SequenceEndEvent)
        return [self._read(event, (*path, i)) for i, event in enumerate(events)]

    def _until(self, end: type[yaml.Event]) -> Iterator[Any]:
        while not isinstance(event := next(self._events), end):
            yield event

    def _read_scalar(self, event: Any, path: Path) -> Any:
        if not event.implicit[0]:  # in quotation marks, or a block
            return event.value
        try:
            return _plain_word(event.value)
        except ValueError:
            says = f"“{event.value}” is not in the calendar"
            self._problems.append(self.problem(path, says))
        return None


def _odd_beginning(event: Any) -> str:
    """Return the sign that makes a value something else than its text, or ""."""
    if isinstance(event, yaml.AliasEvent):
        return "*"
    if event.anchor is not None:
        return "&"
    return "!" if event.tag is not None else ""


def _plain_word(text: str) -> Any:
    """Return what `text` means without quotation marks. ValueError: a day too many."""
    for first, pattern, read in _PLAIN_WORDS.values():
        if (text[:1] or "\0") in first and pattern.fullmatch(text):
            return read(text)
    return text


def _broken(error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """Return the line of a mistake in the YAML itself, and a sentence."""
    problem = error.problem or ""
    if problem in _BROKEN_BEFORE:
        mark, says = error.context_mark, _BROKEN_BEFORE[problem]
    else:
        mark, says = error.problem_mark, _BROKEN.get(problem, problem)
    return (mark.line + 1 if mark else 1), f"not YAML: {says}"
