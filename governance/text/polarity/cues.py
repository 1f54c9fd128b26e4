"""Finds the words that negate, and the word that each of them negates."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from governance.text.polarity.clauses import Cue, Parsed, Word


@dataclass(frozen=True, slots=True)
class Negation(Cue):
    """A negating word or two, and the content word that they negate.

    A verbal one ("does not") negates what its subject does, a nominal one ("no
    reading", "without sensors") the noun behind it.
    """

    head: Word
    is_verbal: bool


_CUE = re.compile(
    r"""\b(?:
        no\ longer | not | cannot | never | hardly | barely | scarcely | rarely | seldom
      | (?:fail|refuse|cease|decline|neglect)(?:e?[sd])?\ to
      | (?:unable|impossible)\ to | incapable\ of
      | (?:stop(?:s|ped)?|quits?|ceases?)(?=\ [a-z]+ing\b)
      | [a-z]+n't
    )\b""",
    re.VERBOSE,
)
# "Not only", "not more than", "do not have to": these do not negate what follows.
_HARMLESS_AFTER = re.compile(
    r" (?:only|just|merely|simply|solely|exclusively|necessarily|because|until|least"
    r"|so much|so|that|more|less|fewer|later|over|under|above|below|without|unlike"
    r"|unless|surprisingly|if|one|before|mind|to mention|help|a (?:question|matter)"
    r"|(?:have|need|want|require|like|expect) to|need)\b"
)
_HARMLESS_BEFORE = re.compile(r"\b(?:or|if|why|when|need|than) $")
_DETERMINER = re.compile(
    r"\b(?:(?:none|neither) of (?:the |our |your |its |these )?"
    r"|no (?=[a-z])(?!(?:longer|matter|doubt|question|wonder|need|more|less|fewer|later"
    r"|one|other|problem|surprise|secret|exception|better|greater)\b))"
)
_NOT_ALL = re.compile(r"\bnot (?:all|every|each)(?: of)?\b")
_NOBODY = re.compile(r"\b(?:nobody|no one|nothing|none)\b(?! else| of)")
_LACKS = re.compile(r"\black(?:s|ed|ing)?\b")
_HAS = re.compile(r"\b(?:has|have|had|having|with|offers?|includes?|provides?)\b")
_WITHOUT = re.compile(r"\bwithout\b")
_UNIVERSAL = re.compile(r"\b(?:every\w*|all|each|always|any\w*|both)\b")
# Between a cue and the word it negates: "will not always stay".
_ADVERBS = frozenset("always ever often also again yet already even quite all".split())
_MOST_WORDS_TO_HEAD = 5


def negations(sentence: Parsed, statement: Parsed) -> list[Negation]:
    """Find what `sentence` negates of what `statement` speaks of, in text order."""
    found = [_verbal(sentence, cue) for cue in _CUE.finditer(sentence.folded)]
    found += _nominal(sentence, statement)
    spoken_of = statement.stems
    known = [n for n in found if n is not None and n.head.stem in spoken_of]
    return sorted(known, key=lambda negation: negation.start)


def count_cues(sentence: Parsed, start: int, end: int) -> int:
    """Count the words that negate a verb between two places of a sentence."""
    return sum(start <= cue.start() < end for cue in _CUE.finditer(sentence.folded))


def _verbal(sentence: Parsed, cue: re.Match[str]) -> Negation | None:
    """Read "does not work": the cue and the next word that says something."""
    folded = sentence.folded
    lead = folded[max(0, cue.start() - 10) : cue.start()]
    if _HARMLESS_AFTER.match(folded, cue.end()) or _HARMLESS_BEFORE.search(lead):
        return None
    if _NOT_ALL.match(folded, cue.start()):
        return None
    return _negation(sentence, cue)


def _nominal(sentence: Parsed, statement: Parsed) -> Iterator[Negation | None]:
    """Read "no reading is", "not every", "nobody", "lacks" and "without"."""
    folded, claim = sentence.folded, statement.folded
    for cue in _DETERMINER.finditer(folded):
        yield _at_clause_start(_negation(sentence, cue, is_verbal=False))
    if _UNIVERSAL.search(claim):
        for cue in _NOT_ALL.finditer(folded):
            yield _negation(sentence, cue, is_verbal=False)
        for cue in _NOBODY.finditer(folded):
            yield _at_clause_start(_negation(sentence, cue, is_verbal=False))
    if _HAS.search(claim):
        for cue in _LACKS.finditer(folded):
            yield _negation(sentence, cue, is_verbal=False)
    for cue in _WITHOUT.finditer(folded):
        negation = _negation(sentence, cue, is_verbal=False)
        if negation and _goes_with(statement, negation.head):
            yield negation


def _negation(
    sentence: Parsed, cue: re.Match[str], *, is_verbal: bool = True
) -> Negation | None:
    clause = sentence.clause_at(cue.start())
    if clause is None:
        return None
    following = clause.after(cue.end())[:_MOST_WORDS_TO_HEAD]
    head = next((word for word in following if _is_head(word)), None)
    if head is None:
        return None
    end = cue.start() + len(cue[0].rstrip())
    return Negation(cue.start(), end, clause, head, is_verbal)


def _is_head(word: Word) -> bool:
    return bool(word.stem) and word.text not in _ADVERBS and word.text[-2:] != "ly"


def _at_clause_start(negation: Negation | None) -> Negation | None:
    """Keep "no reading is signed", where the negated noun is the subject."""
    if negation is None or negation.clause.words[0].start != negation.start:
        return None
    return negation


def _goes_with(statement: Parsed, head: Word) -> bool:
    """Tell whether the statement has "with" where the sentence has "without"."""
    for clause in statement.clauses:
        texts = [word.text for word in clause.words]
        for place, text in enumerate(texts):
            behind = clause.words[place + 1 :][:_MOST_WORDS_TO_HEAD]
            first = next((word.stem for word in behind if word.stem), "")
            if text == "with" and first == head.stem:
                return True
    return False
