"""proof.expired: a claim whose proof has ended."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.messages import evidence_of, is_ours, is_sure
from governance.findings import Evidence, Finding, Tier
from governance.matching.telling import Telling


@check(
    id="proof.expired",
    version=1,
    cap=Tier.HARD_BLOCK,
    reads=("story.messages", "story.proof", "facts.today", "facts.meaning"),
    source="UK CAP Code, rule 3.7: evidence is held before a claim is made",
)
def proof_expired(case: Case) -> Iterator[Finding]:
    """Find messages whose every proof point has ended or was withdrawn.

    Why: a claim may be made only while somebody can prove it.
    Fix: take it out, or ask the owner of the proof to renew it.

    One finding per message, at its first telling.
    """
    seen: set[str] = set()
    for telling in case.carriage.tellings:
        message = telling.message.message
        told = is_sure(telling) and is_ours(telling) and not telling.denied_by
        if not told or message.key in seen:
            continue
        if case.story.is_suspended(message, case.facts.today):
            seen.add(message.key)
            yield _expired(case, telling)


def _expired(case: Case, telling: Telling) -> Finding:
    message = telling.message.message
    ended = case.story.ended_proof(message, case.facts.today)
    dates = [point.expires_on for point in ended if point.expires_on]
    when = f" ended on {max(dates):%d %B %Y}" if dates else " was withdrawn"
    release = case.story.release
    return Finding(
        check="proof.expired",
        subject=f"proof of message:{message.key}",
        says=f"The proof of {message.label}{when}.",
        place=telling.place,
        evidence=(
            evidence_of(case, telling),
            *(
                Evidence("proof point", p.key, p.figure or p.key, p.claim, release)
                for p in ended
            ),
        ),
        certainty=telling.certainty,
    )
