"""Four fractions instead of one score, each with what it is out of."""

from collections.abc import Sequence
from dataclasses import dataclass

from governance.case import Case
from governance.composing.absences import is_asked_for
from governance.findings import Finding
from governance.matching.telling import MessageState

_UNPROVEN = {"claims.unproven", "proof.expired"}
_TOLD = (MessageState.SAID, MessageState.FIGURE_MISSING)


@dataclass(frozen=True, slots=True)
class Fraction:
    """`count` of `total`; a total of 0 means that there was nothing to count."""

    name: str
    count: int
    total: int


def fractions(case: Case, findings: Sequence[Finding]) -> tuple[Fraction, ...]:
    """Return messages covered, claims supported, terms conformant, and, out of the
    messages told, those contradicted.
    """
    return (
        _messages_covered(case),
        _claims_supported(case, findings),
        _terms_conformant(case, findings),
        _contradictions_open(case),
    )


def _messages_covered(case: Case) -> Fraction:
    asked = [
        key
        for key in case.story.roll_down.must
        if key in case.story.message
        and is_asked_for(case, case.story.message[key].message)
    ]
    covered = sum(case.carriage.state(key) is MessageState.SAID for key in asked)
    return Fraction("messages covered", covered, len(asked))


def _claims_supported(case: Case, findings: Sequence[Finding]) -> Fraction:
    supported = sum(
        case.carriage.state(key) in _TOLD
        and not case.story.is_suspended(compiled.message, case.facts.today)
        for key, compiled in case.story.message.items()
    )
    unproven = sum(not _UNPROVEN.isdisjoint(f.checks) for f in findings)
    return Fraction("claims supported", supported, supported + unproven)


def _terms_conformant(case: Case, findings: Sequence[Finding]) -> Fraction:
    uses = len(case.terms)
    wrong = sum(any(c.startswith("terms.") for c in f.checks) for f in findings)
    return Fraction("terms conformant", uses - wrong, uses)


def _contradictions_open(case: Case) -> Fraction:
    states = [(t.message.key, t.state) for t in case.carriage.tellings]
    told = {key for key, state in states if state is not MessageState.UNSURE}
    wrong = {key for key, state in states if state is MessageState.CONTRADICTED}
    return Fraction("contradictions open", len(wrong), len(told))
