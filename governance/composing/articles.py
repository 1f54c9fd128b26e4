"""The article that stands before a changed word: "a probe", but "an alert"."""

import re

_BEFORE = re.compile(r"(?<![\w'’-])(?P<article>[Aa]n?)(?P<space>\s+)$")
# By sound: "an hour", "a user", "a European", "a one-day event".
_LIKE_A_VOWEL = re.compile(
    r"hour|heir|honest|honou?r|[ai]|e(?!u)|o(?!ne\b|nce\b)"
    r"|u(?!ni(?![mn])|s[aeu]|til|ra|ro|bi|k)"
)


def article_for(words: str) -> str:
    """Return "a" or "an" by how `words` begin, "" for figures and abbreviations."""
    first = re.match(r"[^\W\d_]+", words)
    if first is None or (len(first[0]) > 1 and first[0].isupper()):
        return ""
    return "an" if _LIKE_A_VOWEL.match(first[0].lower()) else "a"


def article_change(text: str, start: int, words: str) -> tuple[int, str] | None:
    """Return where the article before text[start:] begins, and what to write from
    there to `start` when `words` come to stand there; None when nothing changes.
    """
    before = _BEFORE.search(text, max(0, start - 20), start)
    wanted = article_for(words)
    if before is None or wanted in ("", before["article"].lower()):
        return None
    return before.start(), f"{before['article'][0]}{wanted[1:]}{before['space']}"
