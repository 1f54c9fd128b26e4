"""Whether a sentence that has the words of a message also asserts it."""

import re

from governance.compile.messages import CompiledMessage
from governance.findings import Place
from governance.matching.aboutness import Aboutness
from governance.matching.figures import FigureState, FigureVerdict
from governance.matching.prose import Sentence
from governance.text.normalise import normalise
from governance.text.quantities import Quantity, agrees, comparable

# Who says so around a statement does not say it, or not as a fact of today. English,
# as all that tells what a sentence asserts.
_TAKEN_BACK = re.compile(
    r"\b(?:not true|isn't true|untrue|false(?:hood)?|(?:a|the) myth|nobody|no one|wish"
    r"(?:es|ed)?|if only|will soon|hope to|used to|none of|few of|hardly any|whether"
    r"|pretends?|doubts?)\b|[,–—-] not\W*$"
)


def is_taken_back(sentence: Sentence, statement: Place) -> bool:
    """Say whether words around a statement may take it back: "it is not true that"."""
    source = sentence.prose.normal.source
    around = (
        source[sentence.start : statement.start],
        source[statement.end : sentence.end],
    )
    return bool(_TAKEN_BACK.search(normalise(" … ".join(around)).text))


def asserts_little(
    sentence: Sentence,
    message: CompiledMessage,
    about: Aboutness,
    verdict: FigureVerdict,
) -> bool:
    """Say whether a sentence in other words may only touch the message: a question, one
    that takes it back, one without its figure, or with its figures in another order.
    """
    return (
        (verdict.state is FigureState.MISSING and not about.bare)
        or sentence.folded.endswith("?")
        or bool(_TAKEN_BACK.search(sentence.folded))
        or has_other_order(message.ways[0].figures, sentence.figures)
    )


def has_other_order(
    approved: tuple[Quantity, ...], stated: tuple[Quantity, ...]
) -> bool:
    """Say whether figures of one measure stand the other way round.

    "In two days instead of four hours" has both figures of "in four hours instead of
    two days". "From two days to four hours" has too, and is right: nobody but a person
    can tell.
    """
    places = [
        next((n for n, q in enumerate(stated) if comparable(q, f) and agrees(q, f)), -1)
        for f in approved
        if any(f is not other and comparable(f, other) for other in approved)
    ]
    return -1 not in places and places != sorted(places)
