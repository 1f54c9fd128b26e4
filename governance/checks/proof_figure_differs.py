"""proof.figure-differs: a proof point told with another figure."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.compile.messages import CompiledMessage, Way, stems_of
from governance.composing.messages import figure_finding, is_ours
from governance.findings import Certainty, Finding, Tier
from governance.matching.figures import FigureState, judge_figures
from governance.matching.prose import Sentence
from governance.matching.telling import How, Telling

# How much of the claim's words a sentence must share to be about the same study, and
# how many: two short sentences may share all their words by chance.
MIN_OVERLAP = 0.9
MIN_SHARED = 3


@check(
    id="proof.figure-differs",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.proof",),
    source="The company's own storyboard",
)
def proof_figure_differs(case: Case) -> Iterator[Finding]:
    """Find proof points that are told with another figure.

    Why: whoever checks the source finds the difference.
    Fix: write the figure of the proof point.

    Words decide whether a sentence is about the proof point, figures are compared by
    value. Only proof points that hold up a message are looked for.
    """
    claims = [
        (message, way)
        for message in case.story.messages
        for way in message.proof_ways
        if way.figures
    ]
    for sentence in case.prose.sentences():
        if claims and sentence.figures:
            stems = stems_of(sentence.folded)
            for message, way in claims:
                if _is_about(way, stems):
                    yield from _differing(case, sentence, message, way)


def _is_about(way: Way, stems: frozenset[str]) -> bool:
    shared = len(stems.intersection(way.stems))
    return shared >= MIN_SHARED and way.overlap(stems) >= MIN_OVERLAP


def _differing(
    case: Case, sentence: Sentence, message: CompiledMessage, way: Way
) -> Iterator[Finding]:
    verdict = judge_figures(message, sentence.figures, way)
    telling = Telling(
        message,
        sentence,
        sentence.place,
        How.OTHER_WORDS,
        verdict,
        Certainty.PROBABLY,
    )
    wrong = verdict.state in (FigureState.DIFFERS, FigureState.OLDER)
    if wrong and is_ours(telling):
        says = "The proof point says {approved}, not {stated}."
        yield figure_finding("proof.figure-differs", case, telling, says)
