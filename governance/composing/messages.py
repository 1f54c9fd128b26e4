"""A telling as a finding: shared by the checks that hold text against messages."""

from collections.abc import Iterator

from content.story_parts import ANYWHERE, Message, ProofPoint
from governance.case import Case
from governance.findings import Certainty, Evidence, Finding, Fix, FixKind, Place
from governance.matching.telling import Telling
from governance.text.quantities import (
    Quantity,
    agrees,
    comparable,
    read_quantities,
)

# What may stand around a sentence without being part of what it says.
_EDGES = " .!?\"“”'‘’()"


def evidence_of(case: Case, telling_or_key: Telling | str) -> Evidence:
    """Return a message as evidence: its number and approved statement."""
    key = (
        telling_or_key
        if isinstance(telling_or_key, str)
        else telling_or_key.message.key
    )
    message = case.story.message[key].message
    release = case.story.release
    return Evidence("message", key, message.label, message.statement, release)


def proof_evidence(case: Case, point: ProofPoint) -> Evidence:
    """Return a proof point as evidence: its figure and claim."""
    label = point.figure or point.key
    return Evidence("proof point", point.key, label, point.claim, case.story.release)


def figure_finding(check: str, case: Case, telling: Telling, says: str) -> Finding:
    """Return the finding that a figure is wrong, placed on the figure itself.

    says: {stated}, {approved} and {label} are filled in. Its fix writes the approved
    figure in its place.
    """
    verdict = telling.verdict
    assert verdict.stated is not None
    assert verdict.approved is not None
    place = telling.sentence.place_of(verdict.stated)
    approved = verdict.approved.text
    if place.quote[:1].isupper():
        approved = approved[:1].upper() + approved[1:]
    evidence = evidence_of(case, telling)
    return Finding(
        check=check,
        subject=f"message:{telling.message.key}",
        says=says.format(stated=place.quote, approved=approved, label=evidence.label),
        place=place,
        evidence=(evidence, *_proof(case, telling, verdict.approved)),
        fix=_figure_fix(telling, place, approved),
        certainty=telling.certainty,
    )


def _figure_fix(telling: Telling, place: Place, approved: str) -> Fix | None:
    """Return the fix that writes the approved figure, or, where "nearly" or "up to"
    around one of the two would spoil it, the approved sentence.
    """
    verdict = telling.verdict
    assert verdict.stated is not None
    assert verdict.approved is not None
    if verdict.stated.qualifier is verdict.approved.qualifier:
        return replacing(place, approved)
    return _rewriting(telling, telling.message.message.statement)


def sentence_finding(check: str, case: Case, telling: Telling, says: str) -> Finding:
    """Return a finding about a whole telling; its fix writes the approved words.

    says: {label} is filled in.
    """
    evidence = evidence_of(case, telling)
    approved = approved_text(case, telling.message.message)
    return Finding(
        check=check,
        subject=f"message:{telling.message.key}",
        says=says.format(label=evidence.label),
        place=telling.place,
        evidence=(evidence,),
        fix=_rewriting(telling, approved) if approved else None,
        certainty=telling.certainty,
    )


def approved_text(case: Case, message: Message) -> str:
    """Return how an item of this format, region and language says a message, "" when
    no words for its language are approved.
    """
    item = case.item
    own_language = case.story.story.language.split("-")[0]
    in_own_language = item.language.split("-")[0] == own_language
    for wording in message.wordings:
        where = wording.where
        made_for_it = where != ANYWHERE and where.fits(
            item.format, item.region, item.language
        )
        if made_for_it and (where.languages or in_own_language):
            return wording.text
    return message.statement if in_own_language else ""


def is_ours(telling: Telling) -> bool:
    """Say whether the author answers for it: a customer's quoted words are exempt."""
    return not telling.sentence.is_quoted


def is_sure(telling: Telling) -> bool:
    return telling.certainty is not Certainty.LOOK


def replacing(place: Place, text: str) -> Fix:
    """Return the fix that writes `text` at a place."""
    return Fix(FixKind.REPLACE, place.path, place.start, place.end, text)


def _rewriting(telling: Telling, statement: str) -> Fix | None:
    """Return the fix that writes a statement, with a final stop just where one is.

    Only for a whole sentence: in the middle of one the words around it may turn the
    statement into its opposite.
    """
    place = telling.place
    if place.quote.strip(_EDGES) != telling.sentence.text.strip(_EDGES):
        return None
    stops = place.quote.rstrip()[-1:] in ".!?"
    return replacing(place, statement if stops else statement.rstrip("."))


def _proof(case: Case, telling: Telling, approved: Quantity) -> Iterator[Evidence]:
    """Yield the proof points that hold this very figure up."""
    for point in telling.message.proof:
        figures = read_quantities(point.claim)
        if any(comparable(f, approved) and agrees(f, approved) for f in figures):
            yield proof_evidence(case, point)
