"""A YAML file as plain values, with the line on which each of them starts."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

Path = tuple[str | int, ...]

MAX_CHARACTERS = 5_000_000
MAX_DEPTH = 20

# Which plain words mean something else than themselves: YAML 1.2 (10.3.2) and ISO
# dates. YAML 1.1 would also read the language "no" as false.
_PLAIN_WORDS: dict[str, tuple[str, re.Pattern[str], Callable[[str], Any]]] = {
    "null": ("~nN\0", re.compile(r"null|Null|NULL|~|"), lambda text: None),
    "bool": ("tTfF", re.compile(r"true|True|false|False"), lambda t: t[0] in "tT"),
    "int": ("-+0123456789", re.compile(r"[-+]?[0-9]+"), int),
    "float": ("-+.0123456789", re.compile(r"[-+]?[0-9]*\.[0-9]+"), float),
    "timestamp": ("0123456789", re.compile(r"\d{4}-\d\d-\d\d"), date.fromisoformat),
}
_TAG = "tag:yaml.org,2002:"
_READ = {_TAG + kind: read for kind, (_, _, read) in _PLAIN_WORDS.items()}


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
    """Reads one file. Raises BadFile for broken YAML, doubled keys, anchors, foreign
    tags, and files over the limits.
    """

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self.lines: dict[Path, int] = {(): 1}
        self._problems: list[Problem] = []
        self._seen: set[int] = set()
        if len(text) > MAX_CHARACTERS:
            raise BadFile(name, [Problem(1, "", f"over {MAX_CHARACTERS} characters")])
        node = self._compose(text)
        self.value = {} if node is None else self._read(node, ())
        if self._problems:
            raise BadFile(name, self._problems)

    @staticmethod
    def resolvers() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
        """Return PyYAML's table of plain words, by their first character."""
        table: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
        for kind, (first, pattern, _) in _PLAIN_WORDS.items():
            whole = re.compile(f"(?:{pattern.pattern})$")
            for character in first.replace("\0", ""):
                table.setdefault(character, []).append((_TAG + kind, whole))
        table[""] = [(_TAG + "null", re.compile("$"))]
        return table

    def problem(self, path: Path, says: str) -> Problem:
        """Return a problem at `path`, or at the nearest value around it."""
        known = path
        while known not in self.lines:
            known = known[:-1]
        return Problem(self.lines[known], dotted(path), says)

    def _compose(self, text: str) -> yaml.Node | None:
        try:
            return yaml.compose(text, Loader=_PlainLoader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line = mark.line + 1 if mark else 1
            says = f"not YAML: {error.problem or error.context}"
        except (yaml.YAMLError, RecursionError) as error:
            line, says = 1, f"not YAML: {str(error).splitlines()[0]}"
        raise BadFile(self.name, [Problem(line, "", says)])

    def _read(self, node: yaml.Node, path: Path) -> Any:
        self.lines[path] = node.start_mark.line + 1
        if id(node) in self._seen:
            return self._refuse(path, "repeats an anchor; write the value out")
        if len(path) > MAX_DEPTH:
            return self._refuse(path, f"is nested more than {MAX_DEPTH} deep")
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._read_mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self._read(n, (*path, i)) for i, n in enumerate(node.value)]
        return self._read_scalar(node, path)

    def _read_mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here = (*path, key)
            if key in values:
                line = key_node.start_mark.line + 1
                self._problems.append(Problem(line, dotted(here), "stands here twice"))
            values[key] = self._read(value_node, here)
            # An error about a value is looked for at its key.
            self.lines[here] = key_node.start_mark.line + 1
        return values

    def _read_scalar(self, node: yaml.Node, path: Path) -> Any:
        if node.tag == f"{_TAG}str":
            return node.value
        try:
            return _READ[node.tag](node.value)
        except KeyError:
            return self._refuse(path, f"has a tag that is not read here: {node.tag}")
        except ValueError:
            return self._refuse(path, f"“{node.value}” does not exist in the calendar")

    def _refuse(self, path: Path, says: str) -> None:
        self._problems.append(self.problem(path, says))


class _PlainLoader(yaml.CSafeLoader):
    """Resolves the plain words above and no others."""


_PlainLoader.yaml_implicit_resolvers = YamlTree.resolvers()
