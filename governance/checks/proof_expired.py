"""proof.expired: a claim whose proof has ended."""

from collections.abc import Iterator

from content.story_parts import ProofPoint, ProofStatus
from governance.case import Case
from governance.check import check
from governance.composing.messages import (
    evidence_of,
    is_ours,
    is_sure,
    proof_evidence,
)
from governance.findings import Certainty, Finding, Tier
from governance.matching.telling import Telling

# Spelled out here: a process's locale must not change what an audit says.
MONTHS = (
    "January February March April May June July August September October November "
    "December"
).split()


@check(
    id="proof.expired",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "story.proof", "facts.today", "facts.meaning"),
    source="UK CAP Code, rule 3.7: evidence is held before a claim is made",
)
def proof_expired(case: Case) -> Iterator[Finding]:
    """Find messages whose every proof point has ended or was withdrawn.

    Why: a claim may be made only while somebody can prove it.
    Fix: take it out, or ask the owner of the proof to renew it.

    One finding per message, at its first telling, and one per ended proof point that
    stands there word for word.
    """
    yield from _messages(case)
    yield from _proof_points(case)


def _messages(case: Case) -> Iterator[Finding]:
    seen: set[str] = set()
    for telling in case.carriage.tellings:
        message = telling.message.message
        told = is_sure(telling) and is_ours(telling) and not telling.denied_by
        if not told or message.key in seen:
            continue
        if case.story.is_suspended(message, case.facts.today):
            seen.add(message.key)
            yield _expired(case, telling)


def _proof_points(case: Case) -> Iterator[Finding]:
    for prose in case.prose.passages:
        for use in prose.approved:
            for approved in use.values:
                point = case.story.proof.get(approved.key)
                if approved.kind != "proof point" or point is None:
                    continue
                if not point.holds_on(case.facts.today):
                    yield Finding(
                        check="proof.expired",
                        subject=f"proof point:{point.key}",
                        says=f"This proof {_ended([point])}.",
                        place=prose.folded_place(use.start, use.end),
                        evidence=(proof_evidence(case, point),),
                    )


def _expired(case: Case, telling: Telling) -> Finding:
    message = telling.message.message
    ended = case.story.ended_proof(message, case.facts.today)
    return Finding(
        check="proof.expired",
        subject=f"proof of message:{message.key}",
        says=f"The proof of {message.label} {_ended(ended)}.",
        place=telling.place,
        evidence=(
            evidence_of(case, telling),
            *(proof_evidence(case, point) for point in ended),
        ),
        # A hard rule needs more than a probable telling.
        certainty=Certainty.LOOK
        if telling.certainty is Certainty.PROBABLY
        else telling.certainty,
    )


def _ended(points: list[ProofPoint]) -> str:
    """Return "ended on 8 November 2026", the latest of the points not withdrawn."""
    days = [
        point.expires_on
        for point in points
        if point.expires_on and point.status is ProofStatus.VALID
    ]
    if not days:
        return "was withdrawn"
    day = max(days)
    return f"ended on {day.day} {MONTHS[day.month - 1]} {day.year}"
