from datetime import date, timedelta

import pytest
from django.core import mail

from content.models import Message, Pillar, ProofPoint
from hub.models import Notice
from hub.notices import send_due
from hub.notices.ending import tell_what_ends
from tests.hub_assets import new_image
from tests.hub_world import NOW, TODAY

MONDAY = NOW + timedelta(days=4, hours=22)  # the ninth, 8:00


def proof(key="certificate", days=12, **values):
    return ProofPoint.objects.create(
        key=key,
        claim=f"The {key} holds.",
        expires_on=TODAY + timedelta(days=days),
        **values,
    )


def test_a_keeper_is_told_in_mondays_list(world):
    proof(keeper=world.yusuf)
    assert tell_what_ends(NOW) == 1
    [notice] = Notice.objects.all()
    assert notice.person == world.yusuf
    assert notice.subject == "Renew by 16 March: The certificate holds"
    assert notice.mail_at == MONDAY
    assert notice.address == "/storyboard/edit/proof/certificate/"


@pytest.mark.parametrize(
    ("days", "times"),
    [
        pytest.param(37, 0, id="not yet"),
        pytest.param(36, 1, id="the longest step"),
        pytest.param(14, 1, id="still the longest"),
        pytest.param(13, 1, id="the shorter step"),
        pytest.param(0, 1, id="the last day"),
        pytest.param(-1, 0, id="ended"),
    ],
)
def test_it_is_told_about_a_month_and_about_a_week_before(world, days, times):
    proof(days=days, keeper=world.yusuf)
    assert tell_what_ends(NOW) == times


def test_each_step_is_told_once(world):
    proof(days=36, keeper=world.yusuf)
    told = [tell_what_ends(NOW + timedelta(days=day)) for day in range(40)]
    assert sum(told) == 2
    assert [day for day, count in enumerate(told) if count] == [0, 23]


def test_another_end_is_told_anew(world):
    certificate = proof(days=10, keeper=world.yusuf)
    tell_what_ends(NOW)
    certificate.expires_on = TODAY + timedelta(days=11)
    certificate.save()
    assert tell_what_ends(NOW) == 1


def test_the_teams_lead_is_told_where_nobody_keeps_it(world):
    world.press.lead = world.dana
    world.press.save()
    proof(owner=world.press)
    tell_what_ends(NOW)
    assert Notice.objects.get().person == world.dana


def test_what_nobody_keeps_is_told_to_nobody(world):
    proof()
    assert tell_what_ends(NOW) == 0


def test_what_is_archived_may_end(world):
    proof(keeper=world.yusuf, archived=True)
    assert tell_what_ends(NOW) == 0


def test_messages_end_too(world):
    pillar = Pillar.objects.create(key="fits", title="Fits")
    Message.objects.create(
        key="sensors",
        pillar=pillar,
        statement="It works with your sensors.",
        valid_until_on=date(2026, 3, 20),
        keeper=world.yusuf,
    )
    tell_what_ends(NOW)
    assert Notice.objects.get().subject == (
        "Renew by 20 March: It works with your sensors"
    )


def test_a_keeper_gets_one_list(world):
    for key in ("certificate", "study", "report"):
        proof(key, keeper=world.yusuf)
    tell_what_ends(NOW)
    send_due(MONDAY)
    [message] = mail.outbox
    assert message.subject == "Renew by 16 March: The certificate holds, and 2 more"
    assert message.body.count("/storyboard/edit/proof/") == 3


def test_rights_of_pictures_end_too(world):
    until = TODAY + timedelta(days=9)
    image = new_image(world.press, valid_until_on=until, uploaded_by_user=world.tom)
    tell_what_ends(NOW)
    notice = Notice.objects.get()
    assert notice.person == world.tom
    assert notice.subject == "Renew by 13 March: A loading dock"
    assert notice.address == f"/admin/images/{image.pk}/"


def test_what_has_been_replaced_may_end(world):
    until = TODAY + timedelta(days=9)
    old = new_image(world.press, valid_until_on=until, uploaded_by_user=world.tom)
    new_image(world.press, color="firebrick", replaces=old)
    assert tell_what_ends(NOW) == 0
