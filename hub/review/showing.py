"""All that the review page shows of one piece."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from content.items import ContentItem
from content.models import Piece, ReviewArea, User
from content.permissions import Rights
from content.planning import roll_down_of
from content.reading.recording import kept_text
from content.roles import Action
from governance.audit import Audit
from governance.auditing import audit_item
from governance.gate import Code
from governance.models import (
    Answer,
    Approval,
    ReviewRound,
    Standing,
    Suggestion,
    Waiver,
)
from governance.review.approving import editors_of, has_approved
from governance.review.obstacles import Obstacle, obstacles
from governance.rounds import working_text
from governance.standards import story_in_force
from hub.editor.checked import excepted_from
from hub.editor.findings_shown import FindingShown, Lists, lists_of
from hub.editor.story_shown import MessageShown, Need, denials, story_told
from hub.findings import in_listed_order
from hub.review.changes import Changed, changes
from hub.review.marked_text import Shown, marked
from hub.review.past import Decided, decided_so_far

_OPEN = Suggestion.State.OPEN
# What a decision to approve need not wait for: approving is what clears it, or it
# ends by itself.
_CLEARED_BY_DECIDING = (Code.APPROVAL_MISSING, Code.NOT_FOUR_EYES, Code.EMBARGO)


@dataclass(frozen=True)
class ReviewPage:
    """obstacles: what stops approving. waiting: what approving itself clears, but for
    what the reader decides. denials: messages that the text contradicts.
    areas: (key, name) for which the person may decide now. changed: against the round
    before, None in the first. why_not: why the person may not approve, "" when they
    may.
    """

    piece: Piece
    item: ContentItem
    audit: Audit
    round: ReviewRound | None
    text: list[Shown]
    findings: list[FindingShown]
    lists: Lists
    needs: tuple[Need, ...]
    denials: tuple[MessageShown, ...]
    obstacles: tuple[Obstacle, ...]
    waiting: tuple[Obstacle, ...]
    areas: list[tuple[str, str]]
    why_not: str
    changed: list[Changed] | None
    suggestions: list[Suggestion]
    waivers: list[Waiver]
    answered: frozenset[str]
    past: list[Decided]
    approvals: list[Approval]
    standing: Standing | None
    others: list[User]
    editors: tuple[str, ...]
    storyboard: int

    @property
    def words(self) -> int:
        return sum(len(passage.text.split()) for passage in self.item.passages)

    @property
    def mend(self) -> list[FindingShown]:
        """What "Ask for changes" begins with: suggestions when nothing weighs more."""
        must = [*self.lists.to_fix, *self.lists.questions]
        return must or list(self.lists.suggestions)

    @property
    def note(self) -> str:
        """The words that "Ask for changes" begins with."""
        lines = (f"– {f.says}{f' (“{f.quote}”)' if f.quote else ''}" for f in self.mend)
        return "\n".join(lines)

    @property
    def author_settles(self) -> bool:
        """Say whether suggested wording waits for the author, who has the text back."""
        is_back = self.round is not None and bool(self.round.ended)
        return is_back and any(one.state == _OPEN for one in self.suggestions)

    @property
    def is_in_review(self) -> bool:
        return self.round is not None and not self.round.ended

    @property
    def may_be_sent(self) -> bool:
        is_out = self.standing is not None and self.standing.is_live
        return not self.is_in_review and (
            not is_out or bool(self.piece.has_unpublished_changes)
        )

    @property
    def may_decide(self) -> bool:
        return bool(self.areas and self.is_in_review)


def review_page(piece: Piece, rights: Rights, now: datetime) -> ReviewPage:
    """Gather the page. Runs the audit, unless it has just been made."""
    item = working_text(piece)
    audit = audit_item(item, now)
    round = ReviewRound.objects.filter(piece=piece).order_by("-number").first()
    stops = obstacles(item, audit, now)
    blocking = tuple(o for o in stops if o.code not in _CLEARED_BY_DECIDING)
    lists = lists_of(item, audit, excepted_from(audit, now))
    listed = [*lists.to_fix, *lists.questions, *lists.suggestions]
    areas = _areas(audit, rights, round)
    editors = editors_of(piece)
    given = Approval.objects.filter(key=item.key).select_related("by")
    approvals = list(given.order_by("-at"))
    story = story_in_force(now).for_programme(roll_down_of(item.programme))
    return ReviewPage(
        piece=piece,
        item=item,
        audit=audit,
        round=round,
        text=marked(item, in_listed_order(audit, listed)),
        findings=listed,
        lists=lists,
        needs=story_told(item, audit, story),
        denials=denials(item, audit, story),
        obstacles=blocking,
        waiting=_waiting(stops, areas if round and not round.ended else []),
        areas=areas,
        why_not=_why_not(blocking, rights.user.get_username() in editors),
        changed=_changed(round, item),
        suggestions=list(round.suggestions.select_related("by")) if round else [],
        waivers=list(Waiver.objects.filter(key=item.key).order_by("-requested_at")),
        answered=_answered(item),
        past=decided_so_far(piece, approvals),
        approvals=approvals,
        standing=Standing.objects.filter(key=item.key).first(),
        others=_others(areas, rights.user),
        editors=editors,
        storyboard=story.release,
    )


def _areas(
    audit: Audit, rights: Rights, round: ReviewRound | None
) -> list[tuple[str, str]]:
    names = dict(ReviewArea.objects.values_list("key", "name"))
    return [
        (area, names.get(area, area))
        for area in audit.areas
        if rights.may(Action.REVIEW, area=area)
        and not (round and has_approved(round, audit, area))
    ]


def _waiting(
    stops: tuple[Obstacle, ...], deciding: list[tuple[str, str]]
) -> tuple[Obstacle, ...]:
    """Return what ends by a decision or by itself, but for the reader's own."""
    own = {area for area, _ in deciding}
    return tuple(
        o
        for o in stops
        if o.code in _CLEARED_BY_DECIDING
        and not (o.code is Code.APPROVAL_MISSING and o.about in own)
    )


def _why_not(blocking: tuple[Obstacle, ...], has_edited: bool) -> str:
    if has_edited:
        return "You have edited this text: somebody else approves it."
    count = len(blocking)
    if count == 1:
        return "The reason above stops it."
    return f"The {count} reasons above stop it." if count else ""


def _changed(round: ReviewRound | None, item: ContentItem) -> list[Changed] | None:
    if round is None or round.ended or round.number < 2:
        return None
    earlier = ReviewRound.objects.filter(piece=round.piece, number=round.number - 1)
    before = earlier.first()
    text = kept_text(before.content_digest) if before else None
    return None if text is None else changes(text, item)


def _answered(item: ContentItem) -> frozenset[str]:
    given = Answer.objects.filter(key=item.key, content_digest=item.content_digest)
    return frozenset(given.values_list("fingerprint", flat=True))


def _others(areas: list[tuple[str, str]], person: Any) -> list[User]:
    keys = [key for key, _ in areas]
    groups = ReviewArea.objects.filter(key__in=keys).values_list("group", flat=True)
    people = User.objects.filter(groups__in=list(groups), is_active=True)
    return list(people.exclude(pk=person.pk).distinct())
