"""Other forms of an English wording: with and without hyphen, plural, verb endings."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

from governance.text.words import STOP_WORDS

# With more parts than these a wording would have too many spellings.
_MIXED_PARTS = 4
# "Make use of" and "carry out" are not inflected at their end.
_NOT_INFLECTED = STOP_WORDS | frozenset("back down off on out over through up".split())

_JOINT = re.compile(r"[ -]")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_SIBILANT = re.compile(r"(?:[aiou]s|ss|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][^aeiouwxy]$")


def joined_alike(wording: str) -> Iterator[str]:
    """Yield a wording of several parts with every other mixture of spaces and hyphens,
    and one of two parts as one word. Very long ones change all of theirs at once.
    """
    parts = _JOINT.split(wording)
    joints = len(parts) - 1
    if not joints or not all(parts):
        return
    glues = ("-", " ", "") if joints == 1 else ("-", " ")
    mixed = product(glues, repeat=joints)
    alike = ((glue,) * joints for glue in glues)
    for chosen in mixed if len(parts) <= _MIXED_PARTS else alike:
        pairs = zip(parts, (*chosen, ""), strict=True)
        spelling = "".join(part + glue for part, glue in pairs)
        if spelling != wording:
            yield spelling


def inflections(
    wording: str, instead: str, verb: bool = True
) -> Iterator[tuple[str, str]]:
    """Yield (form, the same form of `instead`), wording in lower case.

    The last word gets -s: "temp breaches". A verb of one word also gets -ed and -ing:
    "an alarm" must not make "alarming" a wrong word. The second is "" where no one
    form is surely right, as with "began" and "begun".
    """
    verb = verb and wording.isalpha()
    for endings in (_with_s, _with_ed, _with_ing) if verb else (_with_s,):
        theirs = endings(instead) if endings is _with_s or instead.isalpha() else ()
        for form in endings(wording):
            yield form, theirs[0] if len(theirs) == 1 else ""


def _with_s(wording: str) -> tuple[str, ...]:
    last = _LAST_WORD.search(wording)
    if last is None:
        return ()
    before, word = wording[: last.start()], last[0]
    if before.endswith(" ") and word.lower() in _NOT_INFLECTED:
        return ()
    plural, _, _ = _irregular().get(word.lower(), _REGULAR)
    if plural:
        return tuple(before + form for form in plural)
    if _CONSONANT_Y.search(word):
        return (f"{wording[:-1]}ies",)
    if _SIBILANT.search(word):
        return (f"{wording}es",)
    # What already ends in -s is a plural, as in the names of products.
    return (wording,) if word.endswith("s") else (f"{wording}s",)


def _with_ed(word: str) -> tuple[str, ...]:
    _, past, _ = _irregular().get(word.lower(), _REGULAR)
    if past:
        return past
    if word.endswith("e"):
        return (f"{word}d",)
    if _CONSONANT_Y.search(word):
        return (f"{word[:-1]}ied",)
    return (f"{_doubled(word)}ed",)


def _with_ing(word: str) -> tuple[str, ...]:
    _, _, ongoing = _irregular().get(word.lower(), _REGULAR)
    if ongoing:
        return ongoing
    if word.endswith("ie"):
        return (f"{word[:-2]}ying",)
    if word.endswith("e") and not word.endswith("ee"):
        return (f"{word[:-1]}ing",)
    return (f"{_doubled(word)}ing",)


def _doubled(word: str) -> str:
    return word + word[-1] if _DOUBLED.search(word) else word


_Forms = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
_REGULAR: _Forms = ((), (), ())


@cache
def _irregular() -> dict[str, _Forms]:
    """Return the forms that no rule gives, by word: with -s, -ed and -ing."""
    text = Path(__file__).with_name("irregular_forms.txt").read_text(encoding="utf-8")
    rows = [line.split() for line in text.splitlines() if not line.startswith("#")]
    return {
        word: (_listed(plural), _listed(past), _listed(ongoing))
        for word, plural, past, ongoing in rows
    }


def _listed(forms: str) -> tuple[str, ...]:
    return () if forms == "." else tuple(forms.split("/"))
