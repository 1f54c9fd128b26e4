"""What happened to the pieces and the storyboard, by the product's own functions."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from content.models import ReleaseProposal
from content.planning import invite_guest, programme_by_key
from content.reading.recording import latest
from content.releasing import write_draft
from content.story import Story
from governance.auditing import audit_item, audit_piece, sort_of
from governance.models import ReviewRound, Waiver
from governance.review import (
    approve,
    ask_for_changes,
    call_wrong,
    decide_exception,
    open_round,
    request_exception,
    submit,
)
from governance.standing import run_due
from hub.demo.loading.events import Event
from hub.demo.loading.lives import CalledWrong, Invited, Life, Lives, Version
from hub.demo.loading.moments import Hour, Moments
from hub.demo.loading.pages import Written, page_of, write
from hub.demo.loading.people import AREA, STANDS_IN, named
from hub.demo.pieces import Piece, in_older_words, pieces
from hub.storyboard.releasing import propose, release

FOLDERS = ("pieces", "only_in_hub")
# Who signs, first and second, and how many days before the storyboard holds.
_SIGNERS = {
    1: ("Hanneke Bos", "Noor van Dijk"),
    2: ("Dana Whitfield", "Ingrid Solberg"),
}
_SIGNED_BEFORE = timedelta(days=2)
_NOTES = {
    1: "The first storyboard that all eight teams share.",
    2: "The study of 61 customers, six weeks to go live, a new name for the product.",
}
# From here on something happens nearly every day.
_BUSY = timedelta(days=23)


class History:
    """The demo's past for one loading moment; `texts` are the pieces by their keys."""

    def __init__(self, moments: Moments, stories: tuple[Story, Story], lives: Lives):
        self.moments, self.stories, self.lives = moments, stories, lives
        day = moments.day
        self.texts = {
            number: {p.key: p for folder in FOLDERS for p in pieces(day, story, folder)}
            for number, story in enumerate(stories, start=1)
        }

    def events(self) -> Iterator[Event]:
        """Yield all that happened but for the plan, in any order."""
        for number, story in enumerate(self.stories, start=1):
            yield from self._storyboard(number, story)
        yield self._guest()
        for place, life in enumerate(self.lives.lives):
            for version in life.versions:
                yield from self._version(life, version, place)
        for called in self.lives.called_wrong:
            moment = self.moments.at(called.called_on, Hour.DECIDED)
            yield Event(moment, partial(_call_wrong, called))
        yield from self._clock()

    def _storyboard(self, number: int, story: Story) -> Iterator[Event]:
        first, second = _SIGNERS[number]
        day = held_from(story)
        before = day - _SIGNED_BEFORE
        if number > 1:
            drafting = partial(_draft, story, first)
            yield Event(self.moments.at(before, Hour.PLANNED), drafting)
        signing = partial(_sign, first, _NOTES[number])
        yield Event(self.moments.at(before, Hour.ASKED), signing)
        yield Event(self.moments.at(day, Hour.PLANNED), partial(_sign_second, second))
        # What is live is looked at again as soon as the clock comes round.
        yield Event(self.moments.at(day, Hour.PLANNED, 5), run_due)

    def _guest(self) -> Event:
        moment = self.moments.at(self.lives.guest.invited_on, Hour.PLANNED)
        return Event(moment, partial(_invite, self.lives.guest))

    def _version(self, life: Life, version: Version, place: int) -> Iterator[Event]:
        def on(day: date, hour: Hour, do: Callable[..., object]) -> Event:
            return Event(self.moments.at(day, hour, place), do)

        about = life, version
        yield on(version.begun_on, Hour.WRITTEN, partial(self._write, *about))
        if version.exception:
            yield on(version.begun_on, Hour.ASKED, partial(_ask_exceptions, *about))
            yield on(version.begun_on, Hour.GRANTED, partial(_grant_exceptions, life))
        if version.went_on:
            yield on(version.went_on, Hour.SENT, partial(_send, *about))
        if version.approved_on:
            yield on(version.approved_on, Hour.DECIDED, partial(_approve, *about))
        if version.sent_back_on:
            yield on(version.sent_back_on, Hour.DECIDED, partial(_send_back, *about))

    def _write(self, life: Life, version: Version, _: datetime) -> None:
        piece = self._text(life, version)
        story = self.stories[version.words - 1]
        pinned = version.words if version.begun_on >= held_from(story) else 0
        picture = version.picture or life.picture
        text = Written(piece, pinned, self.moments.day, picture)
        write(life, text, named(life.owner))

    def _text(self, life: Life, version: Version) -> Piece:
        piece = self.texts[version.words][version.text_of or life.piece]
        piece = in_older_words(piece) if version.words == 1 else piece
        own = self.texts[2][life.piece]
        return replace(piece, key=own.key, review_by_on=own.review_by_on)

    def _clock(self) -> Iterator[Event]:
        """Yield what happens by itself when days end."""
        last = self.moments.day
        busy_from = last - _BUSY
        day = held_from(self.stories[0])
        while day < last:
            yield Event(self.moments.at(day, Hour.ENDED), run_due)
            day += timedelta(days=1 if day >= busy_from else 14)


def held_from(story: Story) -> date:
    """Return the day from which a storyboard of the demo holds."""
    assert story.effective_on is not None
    return story.effective_on


def _draft(story: Story, who: str, now: datetime) -> None:
    write_draft(story, now, named(who))


def _sign(who: str, note: str, now: datetime) -> None:
    propose(named(who), note, None, now)


def _sign_second(who: str, now: datetime) -> None:
    waiting = ReleaseProposal.objects.get(state=ReleaseProposal.State.OPEN)
    release(waiting, named(who), now)


def _invite(guest: Invited, now: datetime) -> None:
    programme = programme_by_key(guest.programme)
    assert programme is not None
    invite_guest(named(guest.name), programme, guest.ends_on, now)


def _send(life: Life, version: Version, now: datetime) -> None:
    submit(page_of(life.piece), named(life.owner), now, note=version.note)


def _round(life: Life) -> ReviewRound:
    found = open_round(page_of(life.piece))
    assert found is not None, f"{life.piece} is in review"
    return found


def _approve(life: Life, version: Version, now: datetime) -> None:
    approve(_round(life), named(version.approved_by), AREA, now)


def _send_back(life: Life, version: Version, now: datetime) -> None:
    ask_for_changes(_round(life), named(version.approved_by), AREA, version.reason, now)


def _call_wrong(called: CalledWrong, now: datetime) -> None:
    page = page_of(called.piece)
    finding = next(
        one
        for one in audit_piece(page, now).findings
        if one.place is not None and one.place.quote == called.quote
    )
    call_wrong(page, finding, named(called.by), now, called.why)


def _ask_exceptions(life: Life, version: Version, now: datetime) -> None:
    granted = version.exception
    page = page_of(life.piece)
    item = latest(page.item_key)
    assert granted is not None
    assert item is not None
    audit = audit_item(item, now)
    for finding in audit.findings:
        if sort_of(finding) == "to_fix":
            request_exception(
                page,
                item,
                audit,
                finding.fingerprint,
                granted.reason,
                granted.until_on,
                named(life.owner),
                now,
            )


def _grant_exceptions(life: Life, now: datetime) -> None:
    key = page_of(life.piece).item_key
    for waiver in Waiver.objects.filter(key=key, state=Waiver.State.ASKED):
        reason = "The study is signed off; the new storyboard follows this month."
        decide_exception(waiver, True, reason, named(STANDS_IN), AREA, now)
