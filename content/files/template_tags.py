"""The tags of site generators in Markdown (Hugo, Jekyll), which are not text.

Each becomes a mark that no text holds, so that Markdown is read around it; what
stands between paired tags is read, what a tag itself would write cannot be known.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# None of these reaches over the start of another, so that a page of starts stays quick.
_COMMENTS = re.compile(
    r"\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment).)*?\{%-?\s*endcomment\s*-?%\}"
    r"|\{\{<\s*comment\s*>\}\}(?:(?!\{\{<\s*comment).)*?\{\{<\s*/comment\s*>\}\}"
    r"|\{\{/\*(?:(?!\{\{/\*).)*?\*/\}\}",
    re.DOTALL,
)
_TAGS = re.compile(
    r"\{\{<(?P<hugo>(?:(?!\{\{[<%]).)*?)>\}\}"
    r"|\{\{%(?P<hugo_text>(?:(?!\{\{[<%]).)*?)%\}\}"
    r"|\{%(?P<liquid>(?:(?!\{%).)*?)%\}"
    r"|\{\{(?P<value>[^{}\n]*)\}\}"
    r"|[ \t]*\{(?::[^{}\n]*|[#.][^{}\n]*)\}[ \t]*$"
    r"|[ \t]*\{#[^\s{}]+\}",
    re.DOTALL | re.MULTILINE,
)
_ARGUMENTS = re.compile(
    r"""(?:(?P<name>[\w-]+)\s*=\s*)?(?P<value>"(?:[^"\\]|\\.)*"|'[^']*'|`[^`]*`|[^\s"'`]+)"""
)
# Attributes that hold words for the reader, by the last part of their name.
_WORDED = frozenset(
    "alt caption cite description heading intro kicker label quote subtitle summary "
    "text title".split()
)
_START, _END = "\ufdd0", "\ufdd1"
_MARK = re.compile(f"{_START}(\\d+){_END}")
_ENDS_WITH_MARK = re.compile(f"{_END}\\s*\\Z")
_FENCE = re.compile(r"\s*(?:```|~~~)")


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag. `is_worded`: it writes words; `address`: where it leads, or ""."""

    name: str
    is_worded: bool
    address: str


@dataclass(frozen=True, slots=True)
class Tagless:
    """A text with marks for its tags; `lines[i]` is the file's line of its line i."""

    text: str
    lines: tuple[int, ...]
    tags: tuple[Tag, ...]

    def restored(self, text: str, is_address: bool) -> str:
        """Return a stretch of the text without marks, or with the tags' addresses."""
        if _START not in text:
            return text
        return _MARK.sub(lambda m: self._address(m) if is_address else "", text)

    def _address(self, mark: re.Match[str]) -> str:
        number = int(mark[1])
        return self.tags[number].address if number < len(self.tags) else ""

    def unread(self) -> str:
        """Return a sentence on the words that stand in tags; "" when there are none."""
        worded = [tag.name for tag in self.tags if tag.is_worded]
        names = ", ".join(dict.fromkeys(worded))
        if not worded:
            return ""
        tags, were = ("tag", "was") if len(worded) == 1 else ("tags", "were")
        return f"{len(worded)} template {tags} with text {were} not read: {names}."


def without_tags(text: str, first_line: int = 1) -> Tagless:
    """Return `text` with a mark for each tag; its first line has this number."""
    text = text.replace(_START, "").replace(_END, "")
    text = _COMMENTS.sub(lambda m: "\n" * m[0].count("\n"), text)
    tags: list[Tag] = []

    def mark(match: re.Match[str]) -> str:
        inner = next((g for g in match.groups() if g is not None), "").strip()
        if inner.startswith("/*"):  # a tag that is shown, not used
            return "{{< " + inner.strip("/* ") + " >}}"
        tags.append(_tag(inner, is_value=match["value"] is not None))
        return f"{_START}{len(tags) - 1}{_END}" + "\n" * match[0].count("\n")

    marked = _TAGS.sub(mark, text)
    lines = list(_parted(marked, first_line))
    return Tagless(
        "\n".join(line for _, line in lines),
        tuple(_lines_of_text(lines)),
        tuple(tags),
    )


def _lines_of_text(lines: list[tuple[int, str]]) -> list[int]:
    """Return the number of each line; for one of tags alone, of the text it is for."""
    numbers: list[int] = []
    for number, line in reversed(lines):
        is_tags = line.strip() and not _MARK.sub("", line).strip()
        numbers.append(numbers[-1] if is_tags and numbers else number)
    return numbers[::-1]


def _parted(text: str, first_line: int) -> Iterator[tuple[int, str]]:
    """Yield number and text of each line.

    Where a line ends with a tag and the next starts with one, they are two blocks, as
    in a list of tags; Markdown would join them.
    """
    in_fence = False
    before = ""
    for number, line in enumerate(text.split("\n"), first_line):
        in_fence ^= bool(_FENCE.match(line))
        starts = line.lstrip().startswith(_START) and not in_fence
        if starts and _ENDS_WITH_MARK.search(before):
            yield number, ""
        yield number, line
        before = line


def _tag(inner: str, is_value: bool) -> Tag:
    if is_value:
        return Tag(inner.split("|")[0].strip(), is_worded=bool(inner), address="")
    name, _, rest = inner.strip("-").strip().partition(" ")
    arguments = [
        (m["name"] or "", _bare(m["value"])) for m in _ARGUMENTS.finditer(rest)
    ]
    address = next((value for name, value in arguments if not name), "")
    is_worded = any(_holds_words(name, value) for name, value in arguments)
    return Tag(name, is_worded, address)


def _holds_words(name: str, value: str) -> bool:
    if not any(character.isalpha() for character in value):
        return False
    return name.split("-")[-1].lower() in _WORDED if name else " " in value


def _bare(value: str) -> str:
    return value[1:-1] if value[0] in "\"'`" else value
