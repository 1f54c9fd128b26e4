"""Two people let a storyboard out: one signs first, another one publishes it."""

from dataclasses import replace
from datetime import datetime

from django.db import IntegrityError, transaction

from content.canonical import canonical_json, digest, plain
from content.models import Release, ReleaseProposal, User
from content.permissions import may
from content.refusing import Refused
from content.releasing.differences import difference
from content.releasing.draft import draft_story
from content.roles import Action
from content.signals import storyboard_released
from content.story import Story, problems
from content.story_history import with_history

State = ReleaseProposal.State


def propose(
    user: User,
    note: str,
    effective_at: datetime | None,
    now: datetime,
    *,
    seen: str = "",
) -> ReleaseProposal:
    """Give the first signature: what the draft says now is what will be let out.

    effective_at: from when on pieces are held against it; None is as soon as it is out.
    seen: `digest` of the draft that the person looked at; "" does not ask.
    Raises Refused.
    """
    if not may(user, Action.SIGN_STORYBOARD_FIRST):
        raise Refused("Only a marketing lead gives the first signature.")
    if effective_at is not None and effective_at < now:
        raise Refused("The moment from which it holds is past.")
    with transaction.atomic():
        waiting = open_proposal()
        if waiting is not None:
            raise Refused(
                f"Storyboard {waiting.story.release} is signed by "
                f"{waiting.signed_by.name} and waits for the second signature."
            )
        story = draft_story()
        if seen and digest(story.payload()) != seen:
            raise Refused("The draft was changed since you opened it: look again.")
        return _signed(story, user, note, effective_at, now)


def _signed(
    story: Story,
    user: User,
    note: str,
    effective_at: datetime | None,
    now: datetime,
) -> ReleaseProposal:
    wrong = list(problems(story))
    if wrong:
        raise Refused(
            f"The draft cannot be published: {len(wrong)} "
            f"{'thing has' if len(wrong) == 1 else 'things have'} to be mended first."
        )
    earlier = [release.story for release in Release.objects.all()]
    last = earlier[0] if earlier else None
    changes = difference(last, story)
    if not changes:
        raise Refused("The draft says the same as the last storyboard.")
    number = last.release + 1 if last else 1
    payload = with_history(replace(story, release=number), earlier).payload()
    try:
        with transaction.atomic():
            return ReleaseProposal.objects.create(
                payload=canonical_json(payload).decode(),
                digest=digest(payload),
                difference=plain(changes),
                note=note.strip(),
                effective_at=effective_at,
                signed_by=user,
                signed_at=now,
            )
    except IntegrityError:
        raise Refused("Somebody else signed at the same moment: look again.") from None


def open_proposal() -> ReleaseProposal | None:
    """Return what waits for the second signature."""
    return ReleaseProposal.objects.filter(state=State.OPEN).first()


def release(proposal: ReleaseProposal, user: User, now: datetime) -> Release:
    """Give the second signature: let out exactly what the first one signed.

    Only the day from which it holds is filled in; a moment that is past is now.
    Raises Refused.
    """
    _check_second(user)
    with transaction.atomic():
        waiting = _locked(proposal)
        if waiting.signed_by_id == user.pk:
            raise Refused("You signed first: somebody else signs second.")
        effective_at = max(waiting.effective_at or now, now)
        story = replace(waiting.story, effective_on=effective_at.date())
        payload = story.payload()
        let_out = Release.objects.create(
            number=story.release,
            payload=canonical_json(payload).decode(),
            digest=digest(payload),
            difference=waiting.difference,
            note=waiting.note,
            released_by=waiting.signed_by,
            approved_by=user,
            released_at=now,
            effective_at=effective_at,
        )
        _decide(waiting, State.RELEASED, user, now)
        storyboard_released.send(sender=Release, release=let_out)
    return let_out


def refuse(
    proposal: ReleaseProposal, user: User, reason: str, now: datetime
) -> ReleaseProposal:
    """Send it back instead of signing second. Raises Refused."""
    _check_second(user)
    if not reason.strip():
        raise Refused("Say why you send it back.")
    with transaction.atomic():
        waiting = _locked(proposal)
        if waiting.signed_by_id == user.pk:
            raise Refused("You signed first: take it back instead.")
        return _decide(waiting, State.REFUSED, user, now, reason.strip())


def withdraw(proposal: ReleaseProposal, user: User, now: datetime) -> ReleaseProposal:
    """Take it back before the second signature. Raises Refused."""
    if not may(user, Action.SIGN_STORYBOARD_FIRST):
        raise Refused("Only a marketing lead takes a signed storyboard back.")
    with transaction.atomic():
        return _decide(_locked(proposal), State.WITHDRAWN, user, now)


def _check_second(user: User) -> None:
    if not may(user, Action.SIGN_STORYBOARD_SECOND):
        raise Refused("Only a reviewer gives the second signature.")


def _locked(proposal: ReleaseProposal) -> ReleaseProposal:
    """Return the proposal as it stands, and let nobody else decide meanwhile."""
    waiting = ReleaseProposal.objects.select_for_update().get(pk=proposal.pk)
    if waiting.state != State.OPEN:
        raise Refused(
            f"It waits no more: {waiting.get_state_display().lower()} by "
            f"{waiting.decided_by.name if waiting.decided_by else 'nobody'}."
        )
    return waiting


def _decide(
    waiting: ReleaseProposal, state: str, user: User, now: datetime, reason: str = ""
) -> ReleaseProposal:
    waiting.state, waiting.reason = state, reason
    waiting.decided_by, waiting.decided_at = user, now
    waiting.save()
    return waiting
