"""Bytes into text, when nothing or not the truth is said of their encoding."""

import codecs
import re

from charset_normalizer import from_bytes

from content.files.unreadable import UnreadableFile

# Longer marks first: UTF-32's begins as UTF-16's does.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What programs have written in the last decades, where they did not write UTF-8. More
# choices make worse guesses: short texts look like anything.
_COMMON = "cp1252"
_GUESSES = [
    _COMMON,
    "cp1250",
    "cp1251",
    "cp1253",
    "cp1254",
    "cp1257",
    "shift_jis",
    "gb18030",
    "big5",
    "euc_kr",
]
# What the letters of other languages become when they are read as the common one.
_SIGN_IN_WORD = re.compile(r"[^\W\d_][\xa1-\xbf\xd7\xf7][^\W\d_]")
# Enough to guess from; a guess over all of a large file takes seconds.
_SAMPLE_BYTES = 100_000
_SEVEN_BITS = re.compile(r"iso-?2022|utf-?7|hz", re.IGNORECASE)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NO_TEXT = "This is not a text file."


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """Return the text of `data`, and a sentence when its encoding had to be guessed.

    `declared`: what the file says of its own encoding, believed when it fits. Raises
    UnreadableFile when the bytes are no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data, encoding).removeprefix("\ufeff"), ""
    if b"\0" in data:
        return _decoded(data, _wide(data)), ""
    # Encodings of seven bits pass for UTF-8, and are only known by what is declared.
    order = (declared, "utf-8") if _SEVEN_BITS.match(declared) else ("utf-8", declared)
    for encoding in order:
        try:
            return data.decode(encoding or "ascii"), ""
        except (UnicodeError, LookupError, ValueError):
            continue
    return _guessed(data)


def looks_like_text(data: bytes) -> bool:
    """Say whether the start of a file may be text in some encoding."""
    start = data[:4096]
    if any(start.startswith(mark) for mark, _ in _MARKS) or _is_wide(start):
        return True
    # One odd byte in a hundred is a slip of some old program.
    return b"\0" not in start and len(_CONTROLS.findall(start)) * 100 <= len(start)


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError:
        raise UnreadableFile(_NO_TEXT) from None


def _is_wide(data: bytes) -> bool:
    """Say whether every second byte is zero, nearly: UTF-16 of a Western language."""
    pairs = len(data) // 2
    zeros = sorted((data[::2].count(0), data[1::2].count(0)))
    return pairs > 1 and zeros[0] < pairs * 0.1 and zeros[1] > pairs * 0.7


def _wide(data: bytes) -> str:
    if not _is_wide(data[:4096]):
        raise UnreadableFile(_NO_TEXT)
    return "utf-16-be" if data[0] == 0 else "utf-16-le"


def _guessed(data: bytes) -> tuple[str, str]:
    matches = from_bytes(data[:_SAMPLE_BYTES], cp_isolation=_GUESSES)
    best = matches.best()
    encoding = best.encoding if best else _COMMON
    equals = (m for m in matches if best and m.chaos == best.chaos)
    if any(_COMMON in match.could_be_from_charset for match in equals):
        common = data.decode(_COMMON, errors="replace")
        encoding = encoding if _SIGN_IN_WORD.search(common) else _COMMON
    text = data.decode(encoding, errors="replace")
    return text, f"The file does not say its encoding; it was read as {encoding}."
