"""What waits for those who do not write: reviewers, leads, owners of proof, sales."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from django.db.models import Count, Min
from django.urls import reverse

from content.items import Audience
from content.models import (
    CampaignPage,
    Piece,
    ProofPoint,
    ReleaseProposal,
    SignOff,
    piece_number,
)
from content.permissions import Rights
from content.planning import agreement, pieces_with_plan
from content.releasing import Part
from content.roles import Action, Role
from governance.models import Standing
from hub.counts import Tag
from hub.review.queue import Waiting, exceptions_for, rounds_for, waiting_for
from hub.serving import which_leave
from hub.storyboard.comparing import anchor
from hub.times import age_words, day_words, for_words
from hub.work.rows import Row, Section, about, in_need_of_a_look, standing_row

MOST = 12
# How long before its end a proof is worth a word to who keeps it.
ENDS_SOON = timedelta(days=30)
_TELL = "once it is renewed, give the new day to a lead"

_BADGES = {
    Audience.PUBLIC: Tag("✓ OK to send to customers", "good"),
    Audience.PARTNER: Tag("Partners only", "warn"),
    Audience.INTERNAL: Tag("Internal only", "bad"),
}


def reviewing(rights: Rights, now: datetime) -> Iterator[Section]:
    """Yield what a reviewer decides on."""
    mine = rounds_for(rights.user)
    found = mine.aggregate(count=Count("pk"), oldest=Min("submitted_at"))
    count, oldest = found["count"], found["oldest"]
    age = f", oldest {age_words(oldest, now)}" if oldest else ""
    waiting = waiting_for(rights, now, mine[:MOST])
    yield Section(
        f"Waiting for you: {count}{age}",
        tuple(_waiting_row(row, now) for row in waiting),
        empty="nothing waits for your decision.",
        more=reverse("review-queue") if count > MOST else "",
        key="for-review",
        count=count,
    )
    asked = exceptions_for(rights)
    exceptions = tuple(
        Row(
            title=waiver.says,
            address=reverse("review", args=[waiver.piece_pk]),
            says=f"{waiver.requested_by.name}: {waiver.reason}",
            action="Decide",
        )
        for waiver in asked[:MOST]
    )
    if exceptions:
        yield Section(
            "Exceptions to decide on", exceptions, key="exceptions", count=len(asked)
        )


def _waiting_row(row: Waiting, now: datetime) -> Row:
    waits = for_words(row.round.submitted_at, now)
    due = Tag(f"! {row.late}", "bad") if row.late else Tag(f"due {row.due}")
    return Row(
        title=row.title,
        address=reverse("review", args=[row.round.piece_id]),
        facts=(row.format, row.team, row.campaign, f"waits{waits}"),
        tags=(due, *row.counts),
        action="Read and decide",
    )


def signing(rights: Rights) -> Iterator[Section]:
    """Yield a storyboard that waits for a second signature."""
    if not rights.may(Action.SIGN_STORYBOARD_SECOND):
        return
    open_ones = ReleaseProposal.objects.filter(state=ReleaseProposal.State.OPEN)
    rows = tuple(
        Row(
            title="A new storyboard waits for the second signature",
            address=reverse("storyboard-publish"),
            facts=(f"signed by {proposal.signed_by.name}",),
            says=proposal.note,
            action="Read and sign",
        )
        for proposal in open_ones.exclude(signed_by=rights.user)
    )
    if rows:
        yield Section("Storyboard", rows, key="storyboard")


def agreeing(rights: Rights, now: datetime) -> Iterator[Section]:
    """Yield the campaigns that wait for the teams a person speaks for."""
    asked = SignOff.objects.filter(team__key__in=rights.signs_for | rights.led)
    rows = []
    for sign_off in asked.select_related("campaign", "team"):
        found = agreement(sign_off.campaign)
        says = {one.key: one for one in found.teams}.get(sign_off.team.key)
        if says is not None and says.state is SignOff.State.NOT_YET:
            rows.append(
                Row(
                    title=f"{sign_off.campaign.title}: sign off for {sign_off.team}",
                    address=reverse("campaign", args=[sign_off.campaign.key]),
                    facts=(f"asked {day_words(sign_off.asked_on, now.date())}",),
                    action="Read and answer",
                )
            )
    if rows:
        yield Section("Waiting for your agreement", tuple(rows), key="sign-offs")


def leading(rights: Rights, now: datetime) -> Iterator[Section]:
    """Yield the plan as a lead sees it: what is agreed, what is not, what is held."""
    if Role.LEAD not in rights.roles:
        return
    rows = tuple(_campaign_row(page) for page in CampaignPage.objects.order_by("path"))
    yield Section(
        "Campaigns",
        rows,
        empty="plan the first campaign: its objectives, and the teams that share them.",
        more=reverse("plan"),
        key="campaigns",
    )
    held = in_need_of_a_look()
    yield Section(
        "Out, and in need of another look",
        tuple(
            standing_row(piece, row, now.date(), mends=False)
            for row, piece in _with_pieces(held[:MOST])
        ),
        empty="what is out is as it should be.",
        key="held",
        count=held.count(),
    )


def _campaign_row(page: CampaignPage) -> Row:
    found = agreement(page)
    tag = Tag("✓ agreed", "good") if found.agreed else Tag("▲ not agreed", "warn")
    return Row(
        title=page.title,
        address=reverse("campaign", args=[page.key]),
        facts=(found.sentence,),
        tags=(tag,),
        action="Open",
    )


def _with_pieces(rows: Iterable[Standing]) -> list[tuple[Standing, Piece]]:
    """Return rows with their pieces, of those that have one: a few queries for all."""
    numbers = [(row, piece_number(row.key) or 0) for row in rows]
    pieces = pieces_with_plan(number for _, number in numbers)
    return [(row, pieces[number]) for row, number in numbers if number in pieces]


def keeping(rights: Rights, now: datetime) -> Iterator[Section]:
    """Yield the proof that a person keeps and that ends soon, or has ended."""
    today = now.date()
    renews = rights.may(Action.EDIT_STORYBOARD) or rights.may(Action.ASK_STORYBOARD)
    kept = ProofPoint.in_use().filter(keeper=rights.user)
    ending = kept.filter(expires_on__lte=today + ENDS_SOON).order_by("expires_on")
    rows = tuple(
        Row(
            title=proof.claim,
            address=f"{reverse('storyboard')}#{anchor(Part.PROOF, proof.key)}",
            facts=(proof.evidence, "" if renews else _TELL),
            tags=(_end_tag((proof.expires_on - today).days),),
            action="Renew it" if renews else "See it",
        )
        for proof in ending
        if proof.expires_on
    )
    if rows:
        yield Section("Proof that you keep", rows, key="proof")


def _end_tag(days: int) -> Tag:
    if days < 0:
        return Tag(f"✖ ended {-days} day{'' if days == -1 else 's'} ago", "bad")
    return Tag(f"▲ ends in {days} day{'' if days == 1 else 's'}", "warn")


def approved_lately(rights: Rights, now: datetime) -> Iterator[Section]:
    """Yield what has been let out last and may leave, for those who use it."""
    if Role.SALES not in rights.roles:
        return
    out = Standing.objects.filter(state__in=Standing.LEAVES).order_by("-approved_at")
    # A few do not open to this person at this moment: others are listed for them.
    lately = list(out[: 2 * MOST])
    leave = which_leave(rights.user, [row.key for row in lately], now)
    shown = [row for row in lately if row.key in leave][:MOST]
    yield Section(
        "Approved lately",
        tuple(
            Row(
                title=piece.title,
                address=reverse("read", args=[piece.pk]),
                facts=about(piece),
                tags=(_BADGES[Audience(piece.audience)], *_revised(row, now.date())),
                action="Read",
            )
            for row, piece in _with_pieces(shown)
        ),
        empty="nothing has been approved yet.",
        key="approved",
    )


def _revised(row: Standing, today: date) -> Iterator[Tag]:
    if row.state == Standing.State.STALE and row.due_on:
        until = day_words(row.due_on, today)
        yield Tag(f"▲ being revised, use until {until}", "warn")
