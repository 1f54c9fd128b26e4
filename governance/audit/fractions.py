"""Four fractions instead of one score, each with what it is out of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from content.story_parts import Usage
from governance.case import Case
from governance.composing.absences import is_asked_for
from governance.findings import Finding
from governance.matching.telling import MessageState

_CONTRADICTING = {"messages.contradicted", "messages.figure-differs"}
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
    checks = [check for finding in findings for check in finding.checks]
    asked = list(_asked_for(case))
    covered = sum(case.carriage.state(k) is MessageState.SAID for k in asked)
    told = {t.message.key for t in case.carriage.tellings}
    unproven = sum(check in ("claims.unproven", "proof.expired") for check in checks)
    supported = sum(case.carriage.state(key) in _TOLD for key in told)
    wrong = sum(check.startswith("terms.") for check in checks)
    right = sum(
        term.use.form.usage in (Usage.PREFERRED, Usage.ADMITTED)
        and not term.use.form.variant
        for term in case.terms
    )
    contradicted = sum(bool(_CONTRADICTING.intersection(f.checks)) for f in findings)
    return (
        Fraction("messages covered", covered, len(asked)),
        Fraction("claims supported", supported, supported + unproven),
        Fraction("terms conformant", right, right + wrong),
        Fraction("contradictions open", contradicted, len(told)),
    )


def _asked_for(case: Case) -> Iterator[str]:
    for key in case.story.roll_down.must:
        compiled = case.story.message.get(key)
        if compiled and is_asked_for(case, compiled.message):
            yield key
