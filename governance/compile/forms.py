"""Other forms of an English wording: with and without hyphen, plural, verb endings."""

import re
from collections.abc import Iterator

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")
_JOINT = re.compile(r"[ -]")


def joined_alike(wording: str) -> Iterator[str]:
    """Yield a two-part wording spelled apart, with a hyphen and as one word.

    Wordings of more parts only change all their hyphens or all their spaces.
    """
    parts = _JOINT.split(wording)
    if len(parts) < 2:
        return
    glues = ("-", " ", "") if len(parts) == 2 else ("-", " ")
    for glue in glues:
        spelling = glue.join(parts)
        if spelling != wording:
            yield spelling


def inflections(wording: str, instead: str) -> Iterator[tuple[str, str]]:
    """Yield (form, the same form of `instead`) for regular endings.

    Of several words the last is inflected, with -s only: "temp breaches". A single
    word also gets -ed and -ing. `instead` is "" where its form is not known.
    """
    yield _with_s(wording), _with_s(instead) if instead else ""
    if " " in wording or "-" in wording or not wording.isalpha():
        return
    single = instead.isalpha()
    yield _with_ed(wording), _with_ed(instead) if single else ""
    yield _with_ing(wording), _with_ing(instead) if single else ""


def _with_s(word: str) -> str:
    if _CONSONANT_Y.search(word):
        return f"{word[:-1]}ies"
    return f"{word}es" if _SIBILANT.search(word) else f"{word}s"


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return f"{word}d"
    if _CONSONANT_Y.search(word):
        return f"{word[:-1]}ied"
    return f"{_doubled(word)}ed"


def _with_ing(word: str) -> str:
    if word.endswith("e") and not word.endswith("ee"):
        return f"{word[:-1]}ing"
    return f"{_doubled(word)}ing"


def _doubled(word: str) -> str:
    return word + word[-1] if _DOUBLED.search(word) else word
