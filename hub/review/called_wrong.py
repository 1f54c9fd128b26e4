"""Findings that people called wrong: what waits for a reviewer, and what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from content.models import Piece
from content.permissions import Rights
from content.roles import Action
from governance.checks import CATALOGUE
from governance.models import WrongFinding
from governance.review import CALLED_IT

# More than these are shown when the first have been judged.
MOST = 40
LATELY = 20

_RULES = {check.id: check.label for check in CATALOGUE}
_NO_RULE = "A rule that this hub no longer has"


@dataclass(frozen=True)
class Called:
    """One finding that somebody called wrong.

    rule: what the rule finds. title: of the piece; opens: the reader may read it.
    around: what stands in the sentence before and after the quote. why_not: why the
    reader may not judge it, "" when they may. exception: one may be asked for.
    """

    row: WrongFinding
    rule: str
    title: str
    opens: bool
    around: tuple[str, str]
    why_not: str
    exception: bool


@dataclass(frozen=True)
class RuleCount:
    """How often one rule was called wrong, and was; waiting: how many nobody judged."""

    rule: str
    called: int
    wrong: int
    waiting: int


def still_to_judge() -> QuerySet[WrongFinding]:
    """Return what no reviewer has looked at, the oldest first."""
    return WrongFinding.objects.filter(was_wrong=None).order_by("at", "pk")


def waiting(rights: Rights) -> list[Called]:
    """Return what waits for a judgement, the oldest first."""
    return _shown(still_to_judge()[:MOST], rights)


def judged_lately(rights: Rights) -> list[Called]:
    """Return what was judged last, the latest first."""
    judged = WrongFinding.objects.exclude(was_wrong=None)
    return _shown(judged.order_by("-judged_at", "-pk")[:LATELY], rights)


def by_rule() -> list[RuleCount]:
    """Return the rules that were called wrong, those most often wrong first."""
    counts = WrongFinding.objects.values_list("check_id").annotate(
        called=Count("pk"),
        wrong=Count("pk", filter=Q(was_wrong=True)),
        waiting=Count("pk", filter=Q(was_wrong=None)),
    )
    return [
        RuleCount(_RULES.get(check, _NO_RULE), *numbers)
        for check, *numbers in counts.order_by("-wrong", "-called", "check_id")
    ]


def calls_about(key: str) -> dict[str, list[WrongFinding]]:
    """Return who called what of an item wrong, by the findings' fingerprints."""
    found: dict[str, list[WrongFinding]] = {}
    rows = WrongFinding.objects.filter(key=key).order_by("at")
    for row in rows.select_related("by", "judged_by"):
        found.setdefault(row.fingerprint, []).append(row)
    return found


def _shown(found: QuerySet[WrongFinding], rights: Rights) -> list[Called]:
    rows = list(found.select_related("by", "judged_by"))
    pieces = Piece.objects.in_bulk({row.piece_pk for row in rows})
    own = _called_by(rights.user, rows)
    return [_called(row, pieces.get(row.piece_pk), rights, own) for row in rows]


def _called(
    row: WrongFinding, piece: Piece | None, rights: Rights, own: set[tuple[str, str]]
) -> Called:
    before, _, after = row.sentence.partition(row.quote) if row.quote else ("", "", "")
    opens = piece is not None and rights.may_see_draft(piece)
    still_stops = bool(row.was_wrong) and row.sort == "to_fix"
    may_ask = piece is not None and rights.may_with(Action.ASK_EXCEPTION, piece)
    return Called(
        row=row,
        rule=_RULES.get(row.check_id, _NO_RULE),
        title=piece.draft_title if piece else "A piece that is gone",
        opens=opens,
        around=(before, after),
        why_not=CALLED_IT if (row.key, row.fingerprint) in own else "",
        exception=opens and still_stops and may_ask,
    )


def _called_by(person: Any, rows: Iterable[WrongFinding]) -> set[tuple[str, str]]:
    keys = {row.key for row in rows}
    own = WrongFinding.objects.filter(by=person, key__in=keys)
    return set(own.values_list("key", "fingerprint"))
