"""The front door: every check over one item, once. Pure: equal inputs, equal bytes."""

import logging
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from content.canonical import digest
from content.items import ContentItem, Unread
from governance.audit.fractions import Fraction, fractions
from governance.audit.merging import merged
from governance.audit.messages import MessageResult, message_results
from governance.case import Case
from governance.check import Check
from governance.checks import CATALOGUE
from governance.compile import CompiledStory
from governance.facts import Facts
from governance.findings import Finding, Tier, fingerprint
from governance.profiles import Profile, Ruling
from governance.text.normalise import normalise

logger = logging.getLogger(__name__)


class Outcome(StrEnum):
    """NOT_APPLICABLE: the check says so itself. NOT_RUN: it should have run."""

    OK = "ok"
    FINDINGS = "findings"
    NOT_APPLICABLE = "not-applicable"
    NOT_RUN = "not-run"


@dataclass(frozen=True, slots=True)
class Run:
    """How one check ended; `reason` says why it was not applicable or not run."""

    check: str
    version: int
    tier: Tier
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Audit:
    """One run of all checks over one item.

    content, text, story, profile: the digests of what was held against what; with
    `facts.digest` they identify the audit. messages: what the item does with each
    message. unread: what nobody could read, so nobody checked.
    not_compared: why meaning was not compared, "" when it was.
    good_until: the last day on which this outcome holds without looking again.
    """

    item: str
    title: str
    content: str
    text: str
    story: str
    profile: str
    facts: Facts
    areas: tuple[str, ...]
    findings: tuple[Finding, ...]
    messages: tuple[MessageResult, ...]
    fractions: tuple[Fraction, ...]
    runs: tuple[Run, ...]
    unread: tuple[Unread, ...]
    not_compared: str
    good_until: date | None

    @property
    def basis(self) -> str:
        """What an approval rests on besides the text; the day alone changes nothing."""
        return digest([self.story, self.profile, self.facts.lasting_digest])


def audit(
    item: ContentItem, story: CompiledStory, profile: Profile, facts: Facts
) -> Audit:
    """Run every check over `item` and return all that is known of it.

    A check that fails is logged and reported as not run, never left out. Touches
    nothing.
    """
    rulings = {check.id: _ruling(check, profile, item) for check in CATALOGUE}
    case = Case(item, story, facts, rulings)
    runs: list[Run] = []
    found: list[Finding] = []
    for check in CATALOGUE:
        run, findings = _run(check, case, rulings[check.id].tier)
        runs.append(run)
        found += findings
    order = {p.passage.path: number for number, p in enumerate(case.prose.passages)}
    findings = [_marked(case, finding) for finding in merged(found, order)]
    return Audit(
        item=item.key,
        title=item.title,
        content=item.content_digest,
        text=item.text_digest,
        story=story.digest,
        profile=_profile_digest(rulings, profile),
        facts=facts,
        areas=profile.areas,
        findings=tuple(findings),
        messages=message_results(case),
        fractions=fractions(case, findings),
        runs=tuple(runs),
        unread=item.unread,
        not_compared=facts.no_meaning,
        good_until=min(
            (end for end in story.ends() if end >= facts.today), default=None
        ),
    )


def _ruling(check: Check, profile: Profile, item: ContentItem) -> Ruling:
    """Return what the profile says, no heavier than the cap, settings filled."""
    ruling = profile.ruling(check.id, item)
    tier = min(ruling.tier, check.cap, key=lambda tier: tier.rank)
    return Ruling(tier, {**check.settings, **ruling.settings})


def _run(check: Check, case: Case, tier: Tier) -> tuple[Run, list[Finding]]:
    if not check.knows(case.item.language):
        reason = f"It knows no words of the language “{case.item.language}”."
        outcome = Outcome.NOT_APPLICABLE
        return Run(check.id, check.version, tier, outcome, reason), []
    try:
        findings = [replace(f, tier=tier) for f in check.run(case)]
    except Exception:
        # A broken check must not take the others down, nor pass as clean.
        logger.exception("The check %s failed on %s", check.id, case.item.key)
        reason = "The check failed; the log says where."
        return Run(check.id, check.version, tier, Outcome.NOT_RUN, reason), []
    outcome = Outcome.FINDINGS if findings else Outcome.OK
    return Run(check.id, check.version, tier, outcome), findings


def _marked(case: Case, finding: Finding) -> Finding:
    quote = sentence = ""
    place = finding.place
    prose = case.prose.by_path.get(place.path) if place else None
    if place and prose:
        quote = normalise(place.quote).text
        sentence = prose.sentence_at(place.start).folded
    mark = fingerprint(finding, case.item.key, quote, sentence)
    return replace(finding, fingerprint=mark)


def _profile_digest(rulings: dict[str, Ruling], profile: Profile) -> str:
    return digest(
        [
            profile.grace_days,
            profile.areas,
            [(c.id, c.version, rulings[c.id]) for c in CATALOGUE],
        ]
    )
