"""What owners are told of what they have let out: each by letting it happen."""

from datetime import timedelta

import pytest
from django.core import mail

from content.models import Article, PressRelease
from content.story_parts import Term
from governance.review import approve, submit
from governance.standing import recall, run_due
from hub.models import Notice
from hub.notices import send_due
from tests.hub_world import NOW, story

DAY = timedelta(days=1)


@pytest.fixture
def let_out(world):
    """Lets a piece out, as Priya and Ingrid do."""

    def let_out(model=Article, **values):
        piece = world.piece(model, **values)
        round = submit(piece, world.priya, NOW)
        approve(round, world.ingrid, "brand", NOW)
        Notice.objects.all().delete()
        return piece

    return let_out


def release_a_storyboard_against_cables(world, at):
    cables = Term(key="leads", preferred="leads", forbidden=("cables",))
    world.release(story(2, terms=(cables,)), at)


def only(event):
    return Notice.objects.get(event=event)


def test_owners_are_told_by_when_to_mend_and_why(world, let_out):
    piece = let_out(title="Depot page")
    release_a_storyboard_against_cables(world, NOW + DAY)
    run_due(NOW + DAY)
    notice = only("needs-another-look")
    assert notice.person == world.priya
    # Two weeks from the fifth.
    assert notice.subject == "Mend by 19 March: Depot page (Press, Inspection)"
    assert "cables" in notice.text
    assert notice.key == piece.item_key


def test_one_mail_tells_of_all_that_a_storyboard_touches(world, let_out):
    for number in range(3):
        let_out(title=f"Page {number}")
    release_a_storyboard_against_cables(world, NOW + DAY)
    run_due(NOW + DAY)
    send_due(NOW + DAY)
    assert mail.outbox == []
    send_due(NOW + DAY + timedelta(minutes=30))
    [message] = mail.outbox
    assert message.subject.startswith("Mend by 19 March: Page")
    assert message.subject.endswith(", and 2 more")


def test_owners_are_told_when_their_time_is_over(world, let_out):
    let_out(title="Depot page")
    release_a_storyboard_against_cables(world, NOW + DAY)
    run_due(NOW + DAY)
    run_due(NOW + 16 * DAY)
    notice = only("withheld")
    assert notice.person == world.priya
    assert notice.subject == "Stop using: Depot page (Press, Inspection) is withheld"


def test_who_leads_the_team_is_told_where_the_owner_has_left(world, let_out):
    let_out()
    world.press.lead = world.dana
    world.press.save()
    world.priya.is_active = False
    world.priya.save()
    release_a_storyboard_against_cables(world, NOW + DAY)
    run_due(NOW + DAY)
    assert only("needs-another-look").person == world.dana


def test_owners_are_told_who_withdrew_it_and_why(world, let_out):
    piece = let_out(title="Depot page")
    recall(piece, world.dana, "The figure has never been right.", NOW + DAY)
    notice = only("withdrawn")
    assert notice.person == world.priya
    assert notice.subject == "Stop using: Depot page (Press, Inspection) is withdrawn"
    assert notice.text == "Dana withdrew it: “The figure has never been right.”"


def test_what_is_withdrawn_is_mailed_at_night_too(world, let_out):
    piece = let_out()
    night = NOW + timedelta(hours=14)
    recall(piece, world.dana, "The figure has never been right.", night)
    assert send_due(night) == 1


def test_who_withdraws_their_own_is_not_told(world, let_out):
    piece = let_out()
    world.priya.groups.add(world.area.group)
    recall(piece, world.priya, "The figure has never been right.", NOW + DAY)
    assert not Notice.objects.exists()


def test_owner_and_lead_are_told_what_did_not_go_live(world, let_out):
    world.press.lead = world.dana
    world.press.save()
    moment = NOW + 2 * DAY
    let_out(PressRelease, title="Medora passes", embargo_until=moment)
    release_a_storyboard_against_cables(world, NOW + DAY)
    run_due(moment)
    found = Notice.objects.filter(event="not-let-out")
    assert {notice.person for notice in found} == {world.priya, world.dana}
    assert found[0].subject == (
        "Look at: Medora passes (Press, Inspection) did not go live"
    )
    assert "cables" in found[0].text
