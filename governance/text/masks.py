"""The stretches of a passage that some checks pass over, and where they stand."""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator

from governance.text.names import NameFinder, find_names
from governance.text.quotations import find_quotations
from governance.text.spans import Mask, MaskKind, Span

__all__ = [
    "Mask",
    "MaskKind",
    "Masks",
    "NameFinder",
    "find_code",
    "find_names",
    "find_quotations",
    "find_urls",
]

_EVERY_KIND = frozenset(MaskKind)


class Masks:
    """The masks of one passage, sorted. Offsets are those of its source."""

    def __init__(self, masks: Iterable[Mask] = ()) -> None:
        self._masks = tuple(sorted(masks))
        self._merged: dict[frozenset[MaskKind], tuple[Span, ...]] = {}

    def __iter__(self) -> Iterator[Mask]:
        return iter(self._masks)

    def __len__(self) -> int:
        return len(self._masks)

    def overlaps(
        self, start: int, end: int, kinds: Collection[MaskKind] = _EVERY_KIND
    ) -> bool:
        """Tell whether any character of a stretch is masked by one of these kinds."""
        spans = self._of(kinds)
        first = bisect_right(spans, start, key=lambda span: span.end)
        return first < len(spans) and spans[first].start < end

    def blank(
        self,
        source: str,
        kinds: Collection[MaskKind] = _EVERY_KIND,
        placeholder: str = " ",
    ) -> str:
        """Give the source with a placeholder for what these kinds mask.

        A placeholder of one character fills the stretch, so that offsets stay true;
        a longer one stands once.
        """
        pieces: list[str] = []
        done = 0
        for start, end in self._of(kinds):
            filler = placeholder
            if len(placeholder) == 1:
                filler *= end - start
            pieces += source[done:start], filler
            done = end
        return "".join((*pieces, source[done:]))

    def _of(self, kinds: Collection[MaskKind]) -> tuple[Span, ...]:
        """Give the joined stretches of some kinds; those that touch are one."""
        wanted = frozenset(kinds)
        if wanted not in self._merged:
            chosen = (mask for mask in self._masks if mask.kind in wanted)
            self._merged[wanted] = tuple(_joined(chosen))
        return self._merged[wanted]


def find_urls(source: str) -> tuple[Mask, ...]:
    """Give the web and mail addresses, bare domains, paths, file names and @handles.

    Kinds are URL and EMAIL. Punctuation after an address is not part of it. Hashtags
    are words, and are not found.
    """
    return tuple(map(_address, _ADDRESS.finditer(source)))


def find_code(source: str) -> tuple[Mask, ...]:
    """Give code in backticks (fences too), and words that only code contains.

    Those are snake_case, calls(), $variables and {{ placeholders }}. An HTML tag is
    not one of them: it may stand in the middle of a word.
    """
    found = _CODE.finditer(source)
    return tuple(Mask(*piece.span(), MaskKind.CODE) for piece in found)


# Two-letter domains that are also words (it, is, in, me, so …) count only after a
# scheme or "www.", or "Try it.It works" would hold an address.
_DOMAINS = (
    "com|org|net|gov|edu|mil|int|info|biz|io|ai|app|dev|cloud|tech|online|shop|blog"
    "|eu|uk|de|fr|nl|ch|ca|au|nz|jp|cn|es|pl|se|dk|fi|ie|cz|br|mx|kr"
)
_FILE_TYPES = (
    "pdf|docx?|xlsx?|pptx?|csv|tsv|json|xml|html?|md|txt|ya?ml|zip|png|jpe?g|gif|svg"
    "|webp|mp3|mp4|mov|js|ts|css|scss|py|rb|php|sh|sql|exe|ics"
)
_ADDRESS = re.compile(
    rf"""
    (?<![\w@])(?:mailto:)?(?P<email>[\w.+-]{{1,64}}@[\w-]+(?:\.[\w-]+)+)
  | (?<!\w)(?:
        (?:(?:https?|ftp|file|tel|sms|urn)://|www\.)[^\s<>"“”«»`]{{1,2000}}
      | @\w[\w.]*
      | (?<![.@/\\-])(?:[\w-]{{1,63}}\.)+(?:{_DOMAINS})\b(?![\w@-])
            (?::[0-9]+)?(?:[/?\#][^\s<>"“”«»`]{{0,2000}})?
      | (?<![.@/\\-])[\w-]{{1,80}}(?:\.[\w-]{{1,80}})*\.(?:{_FILE_TYPES})\b(?![\w-])
      | [A-Za-z]:\\[^\s<>"|?*]+
    )
  | (?<![\w./~<])(?:~|\.{{1,2}})?/[\w.@%+-]+(?:/[\w.@%+-]+)*/?(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_CODE = re.compile(
    r"""
    (?<!`)```(?!`).+?(?<!`)```(?!`)
  | (?<!`)(?P<ticks>`{1,2})(?!`)(?:(?!\n\s*\n).)+?(?<!`)(?P=ticks)(?!`)
  | \{\{.{1,200}?\}\} | \{%.{1,200}?%\} | \$\{\w+\}
  | (?<![\w$])\$[a-z_]\w{2,}
  | (?<![\w.])[A-Za-z][\w.]{0,100}\(\)
  | (?<!\w)[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+(?!\w)
    """,
    re.VERBOSE | re.DOTALL,
)


def _address(found: re.Match[str]) -> Mask:
    text = found[0].rstrip(".,;:!?'’*_…")
    while text.endswith((")", "]", "}")) and _is_unbalanced(text):
        text = text[:-1].rstrip(".,;:!?'’*_…")
    kind = MaskKind.EMAIL if found["email"] else MaskKind.URL
    return Mask(found.start(), found.start() + len(text), kind)


def _is_unbalanced(text: str) -> bool:
    """Tell whether the last bracket of an address closes one opened before it."""
    opener = {")": "(", "]": "[", "}": "{"}[text[-1]]
    return text.count(text[-1]) > text.count(opener)


def _joined(masks: Iterable[Mask]) -> Iterator[Span]:
    start = end = -1
    for mask in masks:
        if mask.start > end:
            if end > start:
                yield Span(start, end)
            start, end = mask.start, mask.end
        end = max(end, mask.end)
    if end > start:
        yield Span(start, end)
