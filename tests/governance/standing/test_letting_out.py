"""From approved to live: at once, on a day, or not, when the gate has closed."""

import json
from datetime import timedelta

import pytest

from content.models import CampaignPage, HubImage, PressRelease
from governance.announcing import Event
from governance.models import Approval, JournalEntry, ReviewRound, Standing
from governance.review import approve, submit
from governance.standing import look_again, recall, run_due
from tests.governance.states import (
    CABLES,
    DAY,
    REASON,
    STRICTER,
    expired,
    live,
    recalled,
    retired,
    scheduled,
    stale,
    standing_of,
    stored,
    withheld,
)
from tests.hub_assets import new_image, piece_with
from tests.hub_world import LATER, NOW, TODAY, story

MOMENT = LATER + 10 * DAY


def events(piece):
    entries = JournalEntry.objects.filter(subject=piece.item_key)
    return [*entries.values_list("event", flat=True)]


def edit(piece, **values):
    draft = stored(piece).get_latest_revision_as_object()
    for name, value in values.items():
        setattr(draft, name, value)
    draft.save_revision(user=draft.owner)


def approved_again(world, piece, now, **values):
    """Approve another text of a piece, which the stricter storyboard lets pass."""
    edit(piece, body=[("text", "<p>It is simple.</p>")], **values)
    round = submit(stored(piece), world.priya, now)
    approve(round, world.noor, "brand", now)


# Each state of the standing, and what an approval makes of it


FROM = {
    "live": live,
    "scheduled": scheduled,
    "stale": stale,
    "withheld": withheld,
    "expired": expired,
    "recalled": recalled,
    "retired": retired,
}


@pytest.mark.parametrize("state", FROM)
def test_an_approval_leads_from_every_state_to_live(world, state):
    piece = FROM[state](world)
    then = LATER + 30 * DAY

    approved_again(world, piece, then, go_live_at=None)

    row, after = standing_of(piece), stored(piece)
    assert (row.state, row.cause, row.due_on, row.next_digest) == ("live", "", None, "")
    assert row.content_digest == after.content_digest
    assert (row.approved_at, row.changed_at) == (then, then)
    assert after.live
    assert events(piece)[-1] == "let-out"


@pytest.mark.parametrize("state", ["expired", "recalled", "retired"])
def test_an_approval_for_a_later_day_leads_from_what_is_not_out_to_scheduled(
    world, state
):
    piece = FROM[state](world)
    then = LATER + 30 * DAY

    approved_again(world, piece, then, go_live_at=then + DAY)

    assert standing_of(piece).state == "scheduled"
    assert not stored(piece).live
    run_due(then + DAY)
    assert standing_of(piece).state == "live"
    assert stored(piece).live


@pytest.mark.parametrize("state", ["live", "stale", "withheld"])
def test_what_is_out_stays_as_it_is_until_its_successors_day(world, state):
    piece = FROM[state](world)
    before = standing_of(piece)
    then = LATER + 30 * DAY

    approved_again(world, piece, then, go_live_at=then + DAY)

    row = standing_of(piece)
    same = ("state", "content_digest", "approved_at", "release", "use_until", "cause")
    assert [getattr(row, n) for n in same] == [getattr(before, n) for n in same]
    assert row.goes_live_at == then + DAY
    assert events(piece)[-1] == "scheduled"
    run_due(then + DAY)
    assert standing_of(piece).content_digest == row.next_digest


@pytest.mark.parametrize("state", ["expired", "recalled", "retired"])
def test_only_a_new_approval_leads_back_what_is_over(world, state):
    piece = FROM[state](world)
    then = LATER + 30 * DAY

    round = submit(piece, world.priya, then)

    assert round is not None
    assert not stored(piece).live
    approve(round, world.noor, "brand", then)
    assert standing_of(piece).state == "live"


def test_what_was_withdrawn_stays_so_when_another_text_was_out_since(world):
    piece = recalled(world)
    first = stored(piece).body
    approved_again(world, stored(piece), LATER + DAY)
    edit(stored(piece), body=first)

    round = submit(stored(piece), world.priya, LATER + 2 * DAY)

    given = Approval.objects.filter(content_digest=round.content_digest)
    assert given.exists()
    assert round.ended == ""


# On a day


def test_on_its_day_exactly_what_was_approved_goes_live(world):
    piece = scheduled(world, MOMENT)
    approved = standing_of(piece).next_digest
    edit(piece, title="Written meanwhile")

    assert run_due(MOMENT - timedelta(minutes=1)) == 0
    assert not stored(piece).live
    run_due(MOMENT)

    after = stored(piece)
    assert after.live
    assert after.content_digest == approved
    assert after.get_latest_revision_as_object().title == "Written meanwhile"
    assert events(piece)[-1] == "let-out"
    assert run_due(MOMENT) == 0


def test_the_later_of_embargo_and_day_is_the_moment(world):
    piece = world.piece(PressRelease, embargo_until=MOMENT + DAY, go_live_at=MOMENT)
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)

    assert standing_of(piece).goes_live_at == MOMENT + DAY


def agreed_no_more(world, piece):
    CampaignPage.objects.get().objectives.all().delete()
    campaign = CampaignPage.objects.get()
    campaign.objectives.clear()
    campaign.save()


def stricter(world, piece):
    world.release(STRICTER, at=LATER + DAY)


CLOSES = {
    "The campaign's objectives are not agreed.": agreed_no_more,
    "": stricter,
}


@pytest.mark.parametrize(("why", "closes"), CLOSES.items())
def test_when_the_gate_has_closed_it_goes_before_its_reviewers_again(
    world, heard, why, closes
):
    piece = scheduled(world, MOMENT)
    closes(world, piece)
    heard.clear()

    run_due(MOMENT)

    assert not stored(piece).live
    assert standing_of(piece) is None
    entry = JournalEntry.objects.get(event="not-let-out")
    cause = json.loads(entry.data)["cause"]
    assert why in cause
    round = piece.rounds.get(ended="")
    assert (round.number, round.note, round.submitted_by) == (2, cause, world.priya)
    assert stored(piece).workflow_in_progress
    assert heard == [Event.NOT_LET_OUT]


def test_once_the_gate_is_open_again_the_same_text_is_approved_again(world):
    image = new_image(world.press, valid_until_on=TODAY + 5 * DAY)
    piece = piece_with(world, image)
    draft = stored(piece).get_latest_revision_as_object()
    draft.go_live_at = MOMENT
    draft.save_revision(user=world.priya)
    approve(submit(stored(piece), world.priya, NOW), world.ingrid, "brand", LATER)
    run_due(MOMENT)
    assert "do not cover this use" in piece.rounds.get(ended="").note

    HubImage.objects.update(valid_until_on=None)
    approve(piece.rounds.get(ended=""), world.ingrid, "brand", MOMENT + DAY)

    assert stored(piece).live
    assert Approval.objects.count() == 2


def test_what_its_author_is_writing_is_not_sent_instead(world):
    piece = scheduled(world, MOMENT)
    edit(piece, title="Written meanwhile")
    agreed_no_more(world, piece)

    run_due(MOMENT)

    assert standing_of(piece) is None
    assert not piece.rounds.filter(ended="").exists()
    assert not stored(piece).workflow_in_progress


def test_what_is_out_stays_out_when_its_successor_is_not_let_out(world):
    piece = live(world)
    before = standing_of(piece)
    edit(piece, title="The successor", go_live_at=MOMENT)
    approve(submit(stored(piece), world.priya, LATER), world.ingrid, "brand", LATER)
    world.release(STRICTER, at=MOMENT)

    run_due(MOMENT)

    row = standing_of(piece)
    assert (row.content_digest, row.next_digest) == (before.content_digest, "")
    assert stored(piece).title == "Fits what you run"
    # Looked at again in the same run, with the storyboard that holds now.
    assert row.state == "stale"


def test_a_scheduled_version_that_was_purged_is_told(world, heard):
    piece = scheduled(world, MOMENT)
    edit(piece, title="Written meanwhile")
    ReviewRound.objects.get().revision.delete()
    heard.clear()

    run_due(MOMENT)

    assert standing_of(piece) is None
    assert heard == [Event.NOT_LET_OUT]


def test_a_copy_with_the_same_text_does_not_go_live_instead(world):
    """Both have the same digest: each piece has an approval, and a day, of its own."""
    piece = scheduled(world, MOMENT)
    copy = stored(piece).copy(to=world.web_programme, user=world.noor)
    assert stored(copy).content_digest == stored(piece).content_digest
    round = submit(stored(copy), world.tom, LATER)
    approve(round, world.ingrid, "brand", LATER)

    run_due(MOMENT)

    assert stored(piece).live
    assert stored(copy).live
    assert standing_of(copy).content_digest != "" != standing_of(piece).content_digest
    let_out = JournalEntry.objects.filter(event="let-out")
    assert {*let_out.values_list("subject", flat=True)} == {
        piece.item_key,
        copy.item_key,
    }


# Embargo over what is live


@pytest.fixture
def embargoed(world):
    """A live press release whose next version nobody is to know before its day."""
    piece = world.piece(PressRelease)
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", LATER)
    draft = PressRelease.objects.get()
    draft.title, draft.embargo_until = "The news", MOMENT
    draft.save_revision(user=world.priya)
    round = submit(PressRelease.objects.get(), world.priya, LATER)
    approve(round, world.ingrid, "brand", LATER)
    return piece


def test_an_embargo_withholds_what_is_live(world, embargoed, heard):
    row = standing_of(embargoed)

    assert (row.state, row.cause) == ("withheld", "An embargo holds it back.")
    assert events(embargoed)[-2:] == ["withheld", "scheduled"]


def test_looking_again_does_not_end_an_embargo(world, embargoed):
    world.release(story(release=2, title="Kelvane once more"), at=LATER + DAY)
    run_due(LATER + DAY)

    look_again(embargoed.item_key, LATER + 2 * DAY)

    assert standing_of(embargoed).state == "withheld"


def test_when_the_embargo_ends_the_news_is_live(world, embargoed):
    run_due(MOMENT)

    assert standing_of(embargoed).state == "live"
    assert PressRelease.objects.get().title == "The news"


def test_when_the_news_is_not_let_out_the_old_one_is_out_again(world, embargoed):
    agreed_no_more(world, embargoed)

    run_due(MOMENT)

    row = standing_of(embargoed)
    assert (row.state, row.next_digest) == ("live", "")
    assert PressRelease.objects.get().title == "Fits what you run"


def test_withdrawing_ends_what_was_to_follow(world, embargoed):
    recall(PressRelease.objects.get(), world.dana, REASON, LATER)

    run_due(MOMENT)

    assert standing_of(embargoed).state == "recalled"
    assert not PressRelease.objects.get().live
    assert Standing.objects.count() == 1
    assert CABLES in STRICTER.terms


def test_what_cannot_be_live_as_it_is_goes_before_its_reviewers_again(world):
    piece = scheduled(world, MOMENT)
    type(piece).objects.filter(pk=piece.pk).update(slug="moved-away")
    world.piece(title="In its place", slug="fits-what-you-run")

    run_due(MOMENT)

    assert "already in use" in piece.rounds.get(ended="").note
