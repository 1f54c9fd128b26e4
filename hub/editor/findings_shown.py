"""Findings as the panel shows them: in words of people, with what a click would do."""

from collections import Counter
from dataclasses import dataclass

from content.items import ContentItem, Passage
from governance.audit import Audit
from governance.auditing import sort_of
from governance.checks import CATALOGUE
from governance.findings import Certainty, Evidence, Finding, Fix, Place
from governance.labels import CERTAINTIES
from hub.editor.edits import Edit, edit_of, mark_of
from hub.editor.places import passages_by_path, place_names

_WHY = {check.id: check.why for check in CATALOGUE}


@dataclass(frozen=True, slots=True)
class FindingShown:
    """One thing to act on.

    key: unique in its text, the same after a harmless edit elsewhere. alike: equal for
    findings that one change mends; everywhere: how many there are. where: "" when it is
    about the whole text. fix, show: None when there is nothing to click; in_file: since
    the words stand in an uploaded file.
    """

    key: str
    fingerprint: str
    sort: str
    says: str
    quote: str
    where: str
    how_sure: str
    evidence: tuple[Evidence, ...]
    why: str
    fix: Edit | None
    show: Edit | None
    alike: str = ""
    everywhere: int = 1
    in_file: bool = False

    @property
    def stops(self) -> bool:
        return self.sort == "stops"


@dataclass(frozen=True, slots=True)
class Lists:
    """What authors see, in two lists, and what is left to a reviewer."""

    to_fix: tuple[FindingShown, ...] = ()
    suggestions: tuple[FindingShown, ...] = ()
    questions: tuple[FindingShown, ...] = ()


def lists_of(
    item: ContentItem, audit: Audit, but: frozenset[str] = frozenset()
) -> Lists:
    """Return the findings of an audit as shown, in reading order.

    but: fingerprints of those that an exception holds for.
    """
    shown = [f for f in _shown(item, audit) if f.fingerprint not in but]
    return Lists(
        tuple(f for f in shown if f.sort in ("stops", "to_fix")),
        tuple(f for f in shown if f.sort == "suggestions"),
        tuple(f for f in shown if f.sort == "questions"),
    )


def _shown(item: ContentItem, audit: Audit) -> list[FindingShown]:
    passages, names = passages_by_path(item.passages), place_names(item)
    alike = Counter(_alike(finding) for finding in audit.findings)
    uses: Counter[str] = Counter()
    result = []
    for finding in audit.findings:
        # The same words twice in one sentence are two places of one finding.
        uses[finding.fingerprint] += 1
        key = f"{finding.fingerprint}-{uses[finding.fingerprint]}"
        result.append(_one(finding, key, passages, names, alike[_alike(finding)]))
    return result


def _one(
    finding: Finding,
    key: str,
    passages: dict[str, Passage],
    names: dict[str, str],
    everywhere: int,
) -> FindingShown:
    place, fix = finding.place, finding.fix
    sure = finding.certainty is Certainty.CLEARLY
    return FindingShown(
        key=key,
        fingerprint=finding.fingerprint,
        sort=sort_of(finding),
        says=finding.says,
        quote=place.quote if place else "",
        where=names.get(place.path, "") if place else "",
        how_sure="" if sure else CERTAINTIES[finding.certainty],
        evidence=finding.evidence,
        why=_WHY.get(finding.check, ""),
        fix=edit_of(fix, passages, finding.evidence) if fix and _in_form(fix) else None,
        show=mark_of(place, passages) if place and _in_form(place) else None,
        alike=_alike(finding),
        everywhere=everywhere if _alike(finding) else 1,
        in_file=place is not None and not _in_form(place),
    )


def _in_form(there: Place | Fix) -> bool:
    """Say whether it is text that is typed here, and not in an uploaded file."""
    return "/" not in there.path


def _alike(finding: Finding) -> str:
    """Return what findings have in common that the same words mend, "" for none."""
    if finding.place is None or finding.fix is None:
        return ""
    return "\n".join((finding.subject, finding.place.quote, finding.fix.text))
