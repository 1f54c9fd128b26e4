"""What is told of reviews: each by doing the thing itself."""

from datetime import timedelta

import pytest
from django.core import mail

from content.models import ReviewArea
from governance.auditing import audit_item
from governance.review import (
    approve,
    ask_for_changes,
    decide_exception,
    not_mine,
    request_exception,
    submit,
    suggest,
    take_back,
)
from governance.rounds import working_text
from hub.models import Notice
from hub.notices import send_due, silence
from hub.notices.reviews import people_on_duty
from tests.hub_world import BAD_TEXT, NOW

LATER = NOW + timedelta(hours=2)


def notices(event=""):
    found = Notice.objects.order_by("pk")
    return list(found.filter(event=event) if event else found)


def only(event):
    [notice] = notices(event)
    return notice


def test_who_is_on_duty_is_asked(world):
    piece = world.piece(title="Medora passes")
    submit(piece, world.priya, NOW, note="Please today.")
    notice = only("review-asked")
    assert notice.person == world.ingrid
    # Asked on Wednesday at ten, nine working hours.
    assert notice.subject == "Approve by Thu 11:00: Medora passes (Press, Inspection)"
    assert notice.text == ("Priya sent it for review. Nothing to fix.\n“Please today.”")
    assert notice.address == f"/review/{piece.pk}/"
    assert notice.key == piece.item_key


def test_the_due_time_is_by_the_reviewers_clocks(world):
    world.ingrid.time_zone = "Asia/Kolkata"
    world.ingrid.save()
    submit(world.piece(), world.priya, NOW)
    # 15:30 there; 1:30 hours are left of the day, 7:30 of the next.
    assert only("review-asked").subject.startswith("Approve by Thu 16:30: ")


def test_what_is_to_fix_is_counted(world):
    submit(world.piece(body=BAD_TEXT), world.priya, NOW)
    assert "to fix" in only("review-asked").text
    assert "Nothing to fix" not in only("review-asked").text


def test_who_is_named_is_asked_and_cannot_switch_it_off(world, choose):
    choose(world.noor, "review-assigned", "off")
    submit(world.piece(), world.priya, NOW, assigned_to=world.noor)
    notice = only("review-assigned")
    assert notice.person == world.noor
    assert notice.mail_at == NOW + timedelta(minutes=10)


def test_without_anybody_on_duty_all_who_review_are_asked(world):
    world.area.duty = None
    world.area.save()
    people = {world.ingrid, world.noor}
    submit(world.piece(), world.priya, NOW)
    assert {notice.person for notice in notices()} == people


def test_who_is_on_duty_and_has_left_is_not_asked_but_the_others(world):
    people = {world.noor}
    world.ingrid.is_active = False
    world.ingrid.save()
    submit(world.piece(), world.priya, NOW)
    assert {notice.person for notice in notices()} == people


def test_who_is_on_duty_for_two_areas_is_asked_once(world, settings, tmp_path):
    ReviewArea.objects.create(key="legal", name="Legal", duty=world.ingrid)
    rules = tmp_path / "both.yaml"
    rules.write_text("key: both\ntitle: B\nextends: default\nareas: [brand, legal]\n")
    settings.PROFILE = str(rules)
    assert people_on_duty() == [world.ingrid]


def test_a_second_round_says_so(world):
    piece = world.piece()
    round = submit(piece, world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing here.", LATER)
    submit(type(piece).objects.get(pk=piece.pk), world.priya, LATER)
    assert "It is the second time." in notices("review-asked")[-1].text


def test_three_pieces_sent_at_once_are_one_mail(world):
    for number in range(3):
        submit(world.piece(title=f"Page {number}"), world.priya, NOW)
    send_due(NOW + timedelta(minutes=10))
    [message] = mail.outbox
    assert message.subject == (
        "Approve by Thu 11:00: Page 0 (Press, Inspection), and 2 more"
    )


def test_who_takes_it_back_asks_nobody(world):
    round = submit(world.piece(), world.priya, NOW)
    take_back(round, world.priya, NOW + timedelta(minutes=5))
    assert send_due(NOW + timedelta(minutes=10)) == 0


def test_who_gets_it_passed_on_is_asked_and_the_first_no_more(world):
    round = submit(world.piece(), world.priya, NOW)
    not_mine(round, world.ingrid, "brand", world.noor, "You know the product.", NOW)
    notice = only("review-assigned")
    assert notice.person == world.noor
    assert notice.by == world.ingrid
    assert notice.text == "Ingrid passes it on to you.\n“You know the product.”"
    send_due(NOW + timedelta(minutes=10))
    assert [message.to for message in mail.outbox] == [["noor@example.com"]]


def test_the_author_reads_every_point_in_the_mail(world):
    piece = world.piece(title="Medora passes")
    round = submit(piece, world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing here.", LATER)
    notice = only("sent-back")
    assert notice.person == world.priya
    assert notice.subject == "Mend: Medora passes (Press, Inspection) was sent back"
    assert notice.text == "Ingrid asks for changes: “The lead is missing here.”"
    assert notice.mail_at == LATER


def test_what_was_decided_is_asked_of_nobody(world):
    round = submit(world.piece(), world.priya, NOW)
    ask_for_changes(round, world.ingrid, "brand", "The lead is missing here.", NOW)
    send_due(NOW + timedelta(minutes=10))
    assert [message.to for message in mail.outbox] == [["priya@example.com"]]


def test_the_author_is_told_the_number(world):
    piece = world.piece(title="Medora passes")
    round = submit(piece, world.priya, NOW)
    until = NOW.date() + timedelta(days=90)
    approve(round, world.ingrid, "brand", LATER, use_until=until)
    notice = only("approved")
    assert notice.person == world.priya
    assert notice.subject == (
        "Go ahead: Medora passes (Press, Inspection) is approved, number KV-0001"
    )
    assert notice.text == (
        "Ingrid approved it for Brand: number KV-0001.\nIt may be used until 2 June."
    )
    assert notice.address == f"/history/{piece.pk}/"


def test_nobody_is_told_while_a_demo_is_loaded(world):
    with silence():
        round = submit(world.piece(), world.priya, NOW)
        approve(round, world.ingrid, "brand", LATER)
    assert notices() == []


def test_what_is_let_out_without_review_is_told_to_nobody(world):
    world.press.level = "watch"
    world.press.save()
    assert submit(world.piece(), world.priya, NOW) is None
    assert notices() == []


def ask_exception(world, piece, day):
    """Let Priya ask for an exception for the one thing to fix."""
    item = working_text(piece)
    audit = audit_item(item, NOW)
    [finding] = [found for found in audit.findings if found.check == "terms.forbidden"]
    reason = "It is the customer's own word."
    return request_exception(
        piece, item, audit, finding.fingerprint, reason, day, world.priya, NOW
    )


def test_who_is_on_duty_decides_on_an_exception(world):
    piece = world.piece(body=BAD_TEXT)
    ask_exception(world, piece, NOW.date() + timedelta(days=30))
    notice = only("exception-asked")
    assert notice.person == world.ingrid
    assert "as it is, until 3 April." in notice.text
    assert notice.text.endswith("“It is the customer's own word.”")


@pytest.mark.parametrize(("granted", "said"), [(True, "accepted"), (False, "refused")])
def test_who_asked_for_an_exception_hears_the_answer(world, granted, said):
    waiver = ask_exception(world, world.piece(body=BAD_TEXT), NOW.date())
    why = "It is their word, not ours."
    decide_exception(waiver, granted, why, world.ingrid, "brand", LATER)
    notice = only("exception-decided")
    assert notice.person == world.priya
    assert notice.subject == f"Read: an exception for Fits what you run is {said}"
    assert notice.text == f"Ingrid: “{why}”"


def test_suggested_wording_is_in_the_mail(world):
    round = submit(world.piece(), world.priya, NOW)
    path = working_text(round.piece).passages[-1].path
    suggest(round, path, "no new cables", "no cables", world.ingrid, "brand", NOW)
    ask_for_changes(round, world.ingrid, "brand", "Shorter where it can be.", LATER)
    assert only("sent-back").text.endswith("Instead of “no new cables”: “no cables”")
