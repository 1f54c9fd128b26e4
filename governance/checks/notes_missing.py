"""notes.missing: a claim without the note that must stand near it."""

from collections.abc import Iterator

from content.items import Role
from content.story_parts import Boilerplate
from governance.case import Case
from governance.check import check
from governance.composing.fixed_texts import altered, evidence_of, passages_with
from governance.composing.messages import is_sure
from governance.findings import Finding, Fix, FixKind, Tier
from governance.matching.telling import Telling

ID = "notes.missing"


@check(
    id=ID,
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "story.boilerplate", "facts.meaning"),
    source="FCA Handbook, COBS 4.5.2R: a benefit never without its qualification",
    settings={"within_passages": 6},
)
def note_missing(case: Case) -> Iterator[Finding]:
    """Find claims whose qualifying note is missing or too far away.

    Why: a reader who meets the claim must meet its limits too.
    Fix: insert the note right after the claim.

    Near is at most `within_passages` passages away. A note with other words is
    altered, not missing.
    """
    seen: set[str] = set()
    for telling in case.carriage.tellings:
        if not is_sure(telling) or telling.denied_by:
            continue
        for key in telling.message.message.notes:
            note = case.story.boilerplate[key]
            if key not in seen and _is_far(case, telling, note):
                seen.add(key)
                yield _missing(case, telling, note)


def _is_far(case: Case, telling: Telling, note: Boilerplate) -> bool:
    here = case.prose.passages.index(telling.sentence.prose)
    within = case.settings(ID)["within_passages"]
    if any(abs(number - here) <= within for number in passages_with(case, note)):
        return False
    return altered(case, note) is None


def _missing(case: Case, telling: Telling, note: Boilerplate) -> Finding:
    label = telling.message.message.label
    return Finding(
        check=ID,
        subject=f"fixed text:{note.key}",
        says=f"{label} needs the “{note.title}” near it.",
        place=telling.place,
        evidence=(evidence_of(case, note),),
        fix=Fix(FixKind.INSERT, telling.place.path, text=note.text, role=Role.LEGAL),
        certainty=telling.certainty,
    )
