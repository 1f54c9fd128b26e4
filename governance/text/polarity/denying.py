"""The decision: does a sentence say the opposite of a statement."""

import re
from dataclasses import dataclass
from functools import lru_cache

from governance.text.polarity.antonyms import opposites
from governance.text.polarity.clauses import Cue, Parsed, lemma
from governance.text.polarity.cues import Negation, negations
from governance.text.polarity.saying import (
    affirms_too,
    implied_subject,
    is_past,
    is_said,
    is_taken_back,
    is_undone,
    subject_stems,
)

# The weighted share of the claim's content words that must stand near the cue: in its
# clause and the ones beside it, and in its own clause alone.
MIN_COVERAGE = 0.65
MIN_CLAUSE_COVERAGE = 0.45
# What is longer, in code points, is no sentence but text that was not taken apart.
LONGEST_SENTENCE = 3000
# A claim of less weight cannot be told from talk, nor a sentence that shares less.
MIN_CLAIM = 2.0
MIN_SHARED = 1.5


@dataclass(frozen=True, slots=True)
class Denial:
    """The cue at sentence [start:end] that turns the statement into its opposite.

    `kind` is "negation" or "antonym"; `coverage` the share (0 to 1) of the
    statement's content that the sentence has.
    """

    start: int
    end: int
    kind: str
    cue: str
    coverage: float


_QUESTION = re.compile(r"\?[\s\"')\]*_]*$")
# Words that nearly every sentence may have say little about what it is about.
_LIGHT = frozenset(
    map(
        lemma,
        "ask come find get give go good help know let like look lot make need new offer"
        " people provide run see start take thing think time use want way well"
        " work".split(),
    )
)
_LIGHT_WEIGHT = 0.5


def denies(statement: str, sentence: str) -> Denial | None:
    """Find what makes `sentence` say the opposite of `statement`, if it does.

    Both may be source text or folded text; offsets count code points of `sentence`.
    The rules are made for precision. A sentence that negates something counts only
    if it has the statement's words near the cue (`MIN_COVERAGE`), negates the very
    word that the statement affirms, with a complement of it, and is said of the same
    subject; not if it is asked, supposed, feared, told of the past or of others, or
    taken back by a second negation. An opposite counts only where it stands in its
    counterpart's place. What the rules do not see: denial in wholly other words, the
    affirming of what the statement negates, and whatever needs to know the world.
    """
    if len(sentence) > LONGEST_SENTENCE:
        return None
    parsed = Parsed(sentence)
    claim = _parsed(statement)
    if _weight(claim.stems) < MIN_CLAIM or _QUESTION.search(parsed.folded):
        return None
    return _by_negation(claim, parsed) or _by_opposite(claim, parsed)


@lru_cache(maxsize=4096)
def _parsed(statement: str) -> Parsed:
    return Parsed(statement)


def _by_negation(claim: Parsed, parsed: Parsed) -> Denial | None:
    negated = {negation.head.stem for negation in negations(claim, claim)}
    for negation in negations(parsed, claim):
        if negation.head.stem in negated or is_taken_back(negation, parsed):
            continue
        if not is_said(claim, parsed, negation) or is_past(negation, parsed, claim):
            continue
        if affirms_too(negation, parsed) or not _negates_predicate(claim, negation):
            continue
        denial = _denial(claim, parsed, negation, "negation", negation.head.stem)
        if denial:
            return denial
    return None


def _by_opposite(claim: Parsed, parsed: Parsed) -> Denial | None:
    found = opposites(parsed, claim)
    # Two opposites take each other back: what one keeps more of, one loses less of.
    if len(found) != 1 or negations(claim, claim):
        return None
    opposite = found[0]
    if not is_said(claim, parsed, opposite) or is_undone(opposite, parsed):
        return None
    return _denial(claim, parsed, opposite, "antonym", opposite.of.stem)


def _negates_predicate(claim: Parsed, negation: Negation) -> bool:
    """Tell whether the negated word has the company it has in the claim.

    What the claim says before the word must stand before the negation, or be left to
    a pronoun, and what it says after the word behind it: "works with sensors you do
    not choose" is not "does not work with sensors you choose". Or all the other way
    round: "the sensors you own do not work with Kelvane".
    """
    stems = [word.stem for word in claim.content]
    place = stems.index(negation.head.stem)
    before, after = set(stems[:place]), set(stems[place + 1 :])
    subject = set(subject_stems(negation)) & claim.stems
    scope = {word.stem for word in negation.clause.after(negation.head.end)}
    if not negation.is_verbal and not subject and not scope & claim.stems:
        return False
    has_object = not after or bool(after & scope)
    has_subject = not before or not subject or bool(before & subject)
    return (has_object and has_subject) or bool(after & subject and before & scope)


def _denial(
    claim: Parsed, parsed: Parsed, cue: Cue, kind: str, turned: str
) -> Denial | None:
    """Make the denial if the clause of the cue, and those beside it, hold the claim.

    `turned` is the stem of the claim that the cue turns into its opposite.
    """
    implied = implied_subject(claim, cue, turned) | {turned}
    total = _weight(claim.stems)
    here = _weight(claim.stems & (cue.clause.stems | implied)) / total
    coverage = _weight(claim.stems & (parsed.near(cue.clause) | implied)) / total
    if here < MIN_CLAUSE_COVERAGE or coverage < MIN_COVERAGE:
        return None
    if _weight(claim.stems & parsed.near(cue.clause)) < MIN_SHARED:
        return None
    quote = parsed.source[cue.start : cue.end]
    return Denial(cue.start, cue.end, kind, quote, round(coverage, 3))


def _weight(stems: frozenset[str] | set[str]) -> float:
    return sum(_LIGHT_WEIGHT if stem in _LIGHT else 1.0 for stem in stems)
