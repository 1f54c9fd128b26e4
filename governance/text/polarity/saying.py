"""Whether a sentence itself says a thing, of the claim's subject, as it is now."""

import re

from governance.text.polarity.clauses import Cue, Parsed
from governance.text.polarity.cues import Negation, count_cues

# Who speaks of these does not speak of us; who thinks, fears or denies does not say so.
_OTHERS = re.compile(
    r"\b(?:others?|competitors?|competing|rivals?|alternatives?|traditional|conventional"
    r"|legacy|ordinary|older|unlike|compared|elsewhere|instead|who|whoever|anyone|those"
    r"|many|some|few)\b"
)
_NOT_SAID = re.compile(
    r"\b(?:myths?|misconceptions?|rumou?rs?|thought|afraid|wrong|false|untrue|used to"
    r"|critics|sceptics|skeptics|heard|matter|sure|risk|supposing|imagining|assuming"
    r"|believing|ensuring|guaranteeing"
    r"|(?:think|believe|fear|worry|worrie|assume|doubt|wonder|claim|suggest|suppose"
    r"|imagine|pretend|suspect|expect|concern|guarantee|prevent|avoid|ensure)\w*)\b"
)
_PAST_NEGATION = re.compile(
    r"(?:didn't|wasn't|weren't|hadn't|couldn't|(?:did|was|were|had|could) not)$"
)
_TOLD = re.compile(r"\b(?:was|were|did|had|could)\b|(?:as|re|id|ad|ld)n't\b")
# Who is meant by these, the sentence before would tell. "It is not clear that" means
# nobody at all.
_SOMEBODY = re.compile(r"\b(?:i|he|she|they|somebody|someone|people)\b")
_EXPLETIVE = re.compile(r"\bit(?:'s| is| was)? [^,;:]{0,30}$")
_TO_OR_THAT = re.compile(r" (?:to|that|whether|if|how|why)\b")
_THAN_A_NUMBER = re.compile(r" than (?:an? |[0-9]|one\b|two\b|three\b)")
_EXCEPTION = re.compile(
    r"\b(?:without|unless|until|except|other than|only|but (?:with|by|in|on|at|also|for"
    r"|rather|only|to|through|from))\b"
)
# "The platform" and "our service" are we ourselves.
_OURSELVES = re.compile(
    r"\b(?:the|our|this|its) (?:\w+ )?"
    r"(?:platform|product|system|solution|service|software|tool|app|company)\b"
)
# "Without losing", "less delay", "prevents errors": the opposite is undone again.
_UNDONE = re.compile(
    r"\b(?:no|not|never|without|hardly|instead|rather|zero|less|fewer|against|than"
    r"|reducing|minimi[sz]\w*|eliminating|(?:avoid|prevent|stop|reduce|eliminate|protect"
    r"|cut|end|lower|risk)\w*)\b|n't\b"
)
# "Do not sign" tells somebody what to do, and is no statement.
_IMPERATIVE = re.compile(r"(?:please )?(?:don't|do not|never)$")
# A pronoun stands for one or two words of the claim, not for all of it.
_LONGEST_SUBJECT = 2


def is_said(claim: Parsed, parsed: Parsed, cue: Cue) -> bool:
    """Tell whether what the cue turns is said, and said of the claim's subject."""
    lead = parsed.folded[: cue.start]
    if cue.clause.is_condition or _has_new(_NOT_SAID, lead, claim):
        return False
    if _has_new(_OTHERS, lead, claim):
        return False
    subject = subject_stems(cue)
    start = cue.clause.words[0].start
    if subject:
        if not claim.stems.isdisjoint(subject):
            return True
        return _OURSELVES.search(parsed.folded, start, cue.start) is not None
    if _is_somebody(parsed, cue) or _IMPERATIVE.match(parsed.folded, start, cue.end):
        return False
    earlier = {word.stem for word in parsed.content if word.end <= cue.start}
    if earlier:
        return not claim.stems.isdisjoint(earlier)
    # "No reading is signed" opens with its subject; what opens otherwise has none.
    nominal = isinstance(cue, Negation) and not cue.is_verbal
    return nominal or start < cue.start


def implied_subject(claim: Parsed, cue: Cue, stem: str) -> set[str]:
    """Give what the claim has before `stem`, if the sentence has a pronoun for it."""
    if not claim.stems.isdisjoint(subject_stems(cue)):
        return set()
    stems = [word.stem for word in claim.content]
    return (
        set(stems[: stems.index(stem)][:_LONGEST_SUBJECT]) if stem in stems else set()
    )


def is_taken_back(negation: Negation, parsed: Parsed) -> bool:
    """Tell whether something undoes the negation: "never fails to", "not without"."""
    others = count_cues(parsed, negation.clause.words[0].start, negation.start)
    others += count_cues(parsed, negation.end, negation.head.start)
    end = negation.clause.words[-1].end + len(" but without")
    exception = _EXCEPTION.search(parsed.folded, negation.head.end, end)
    return others % 2 == 1 or exception is not None


def is_undone(cue: Cue, parsed: Parsed) -> bool:
    """Tell whether an opposite is undone: "without losing", "prevents errors"."""
    start = cue.clause.words[0].start
    if _THAN_A_NUMBER.match(parsed.folded, cue.end):
        return True  # "More than 30" is for those who compare figures.
    return _UNDONE.search(parsed.folded, start, cue.start) is not None


def is_past(negation: Negation, parsed: Parsed, claim: Parsed) -> bool:
    """Tell whether the sentence says how things were once, and the claim does not."""
    said = parsed.folded[: negation.end]
    return bool(_PAST_NEGATION.search(said)) and not _TOLD.search(claim.folded)


def affirms_too(negation: Negation, parsed: Parsed) -> bool:
    """Tell whether the sentence has the negated word twice: "works here, not there"."""
    stem = negation.head.stem
    return sum(word.stem == stem for word in parsed.content) > 1


def subject_stems(cue: Cue) -> list[str]:
    """Give the stems that stand before the cue in its clause."""
    before = cue.clause.before(cue.start)
    return [word.stem for word in before if word.stem and not word.text.endswith("ly")]


def _is_somebody(parsed: Parsed, cue: Cue) -> bool:
    """Tell whether a pronoun before the cue stands for nobody we know."""
    start = cue.clause.words[0].start
    if _SOMEBODY.search(parsed.folded, start, cue.start):
        return True
    if not isinstance(cue, Negation):
        return False
    expletive = _EXPLETIVE.search(parsed.folded, start, cue.start)
    behind = _TO_OR_THAT.match(parsed.folded, cue.head.end)
    return expletive is not None and behind is not None


def _has_new(pattern: re.Pattern[str], text: str, claim: Parsed) -> bool:
    """Tell whether `text` has a word of the pattern that the claim has not."""
    return any(found[0] not in claim.folded for found in pattern.finditer(text))
