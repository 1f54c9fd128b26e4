"""proof.figure-differs: a proof point told with another figure."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.compile.messages import CompiledMessage
from governance.composing.messages import proof_evidence, replacing
from governance.findings import Certainty, Finding, Tier
from governance.matching.figures import FigureState, FigureVerdict, judge_figures
from governance.matching.prose import Sentence

# How much of the claim's words a sentence must share to be about the same thing, and
# how many: short sentences may share a word or two by chance.
MIN_OVERLAP = 0.9
MIN_SHARED = 2


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
    value.
    """
    claims = [claim for claim in case.story.claims if claim.figures]
    for sentence in case.prose.sentences():
        for claim in claims:
            if _is_about(case, sentence, claim) and not sentence.is_quoted:
                verdict = judge_figures(claim, sentence.figures)
                if verdict.state in (FigureState.DIFFERS, FigureState.OLDER):
                    yield _differing(case, sentence, claim, verdict)


def _is_about(case: Case, sentence: Sentence, claim: CompiledMessage) -> bool:
    way, stems = claim.ways[0], sentence.stems
    shared = sum(stem in stems for stem in way.stems)
    if shared < MIN_SHARED or way.overlap(stems) < MIN_OVERLAP:
        return False
    # Many laws were signed on some day: what is named must be the same. Our own name
    # is often left out.
    ours = case.story.company_names
    return all(name in sentence.folded or name in ours for name in way.names)


def _differing(
    case: Case, sentence: Sentence, claim: CompiledMessage, verdict: FigureVerdict
) -> Finding:
    stated, approved = verdict.stated, verdict.approved
    assert stated is not None
    assert approved is not None
    place = sentence.place_of(stated)
    point = case.story.proof[claim.key]
    alike = stated.qualifier is approved.qualifier
    return Finding(
        check="proof.figure-differs",
        subject=_subject(case, point.key),
        says=f"The proof point says {approved.text}, not {place.quote}.",
        place=place,
        evidence=(proof_evidence(case, point),),
        fix=replacing(place, approved.text) if alike else None,
        certainty=Certainty.PROBABLY,
    )


def _subject(case: Case, key: str) -> str:
    """Return the message that the proof point holds up, so that one wrong figure is one
    finding; the proof point itself when it holds up none.
    """
    for message in case.story.story.messages:
        if key in message.proof:
            return f"message:{message.key}"
    return f"proof point:{key}"
