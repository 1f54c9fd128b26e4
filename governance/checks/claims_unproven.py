"""claims.unproven: the most, or the whole, without a proof point."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from content.yaml_tree import YamlTree
from governance.case import Case
from governance.check import check
from governance.composing.articles import article_change
from governance.composing.terms import subject_of
from governance.findings import Finding, Fix, FixKind, Place, Tier
from governance.matching.prose import NOT_OURS, PassageProse
from governance.matching.telling import MessageState
from governance.text.words import STOP_WORDS

# "We cannot guarantee", "is not the only": the claim is not made.
_NOT_MADE = re.compile(
    r"(?:\b(?:not|no|never|nothing|nor|cannot|without|hardly|isn't|aren't|doesn't|"
    r"don't|can't|won't)\b(?:,? [\w'-]+){0,4},? )$"
)

_US_OR_YOU = re.compile(r"\b(?:we|us|ours?|yours?|you)\b")
# What an adjective stands before.
_NOUN = re.compile(r"\s(?P<word>[^\W_]+)")


@check(
    id="claims.unproven",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "story.proof", "facts.today"),
    source="UK CAP Code, rule 3.7; EU Directive 2006/114/EC on comparative claims",
    languages=("en",),
)
def unproven_claim(case: Case) -> Iterator[Finding]:
    """Find superlatives and absolutes that no valid proof point holds up.

    Why: whoever claims to be first or never wrong must be able to prove it.
    Fix: take the word out, or write the figure that is proven.

    A word that an approved message with valid proof uses for the same thing is
    proven. Negated claims, quotations and approved texts are not read.
    """
    pattern = _claims(case.story.own_names)
    for prose in case.prose.passages:
        for match in pattern.finditer(prose.normal.text):
            place = prose.folded_place(*match.span())
            if (
                not prose.masks.overlaps(place.start, place.end, NOT_OURS)
                and not _NOT_MADE.search(prose.normal.text[: match.start()][-60:])
                and (_is_absolute(match) or _is_about_us(case, prose, place))
                and not _is_proven(case, prose, place, match[0])
            ):
                yield _unproven(prose, place, match)


@cache
def _claims(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for all claims; its last group names the kind of a match."""
    text = Path(__file__).with_name("claims.yaml").read_text(encoding="utf-8")
    name = f"(?:{'|'.join(map(re.escape, names))})" if names else r"(?!)"
    groups = []
    for number, part in enumerate(YamlTree(text, "claims.yaml").value["patterns"]):
        kind = "removable" if part["remove"] else part["kind"]
        words = "|".join(part["words"]).replace("NAME", name)
        groups.append(f"(?P<{kind}{number}>{words})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)")


def _is_proven(case: Case, prose: PassageProse, place: Place, claim: str) -> bool:
    sentence = prose.sentence_at(place.start)
    return any(
        claim in way.folded
        for telling in case.carriage.tellings
        if telling.sentence is sentence and telling.state is MessageState.SAID
        if any(point.holds_on(case.facts.today) for point in telling.message.proof)
        for way in telling.message.ways
    )


def _is_absolute(match: re.Match[str]) -> bool:
    return (match.lastgroup or "").startswith("absolute")


def _is_about_us(case: Case, prose: PassageProse, place: Place) -> bool:
    """Say whether the sentence speaks of us or to the reader."""
    folded = prose.sentence_at(place.start).folded
    return bool(_US_OR_YOU.search(folded)) or any(
        name in folded for name in case.story.own_names
    )


def _unproven(prose: PassageProse, place: Place, match: re.Match[str]) -> Finding:
    kind = "an absolute claim" if _is_absolute(match) else "a superlative"
    removable = (match.lastgroup or "").startswith("removable")
    return Finding(
        check="claims.unproven",
        subject=subject_of(place.quote),
        says=f"“{place.quote}” is {kind} that nothing in the storyboard proves.",
        place=place,
        fix=_removal(prose, place) if removable else None,
    )


def _removal(prose: PassageProse, place: Place) -> Fix | None:
    """Return the fix that takes an adjective out, where its noun follows and its
    sentence does not begin with it.
    """
    text, path = prose.passage.text, place.path
    noun = _NOUN.match(text, place.end)
    begins = place.start == prose.sentence_at(place.start).start
    if noun is None or noun["word"].lower() in STOP_WORDS or begins:
        return None
    change = article_change(text, place.start, noun["word"])
    if change is None:
        return Fix(FixKind.REMOVE, path, place.start, place.end)
    start, article = change
    return Fix(FixKind.REPLACE, path, start, noun.end(), article + noun["word"])
