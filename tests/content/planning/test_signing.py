import pytest

from content.models import SignOff
from content.planning import Refused, agreement, put_in_force, sign_off
from content.roles import Role
from content.signals import item_changed
from tests.hub_world import NOW


def lead_of_web(world):
    lead = world.role("lena", Role.LEAD)
    world.web.lead = lead
    world.web.save()
    return lead


WHO = {
    "the named signer": lambda world: world.tom,
    "the team's own lead": lead_of_web,
}
NOT_WHO = {
    "another team's signer": lambda world: world.priya,
    "another lead": lambda world: world.dana,
    "an author of the team": lambda world: world.person("ann", world.web.group),
    "a reviewer": lambda world: world.ingrid,
    "an administrator": lambda world: world.ada,
    "a superuser": lambda world: world.superuser,
    "somebody without a role": lambda world: world.outsider,
}


@pytest.mark.parametrize("who", WHO.values(), ids=WHO.keys())
def test_may_sign(world, who):
    user = who(world)
    signed = sign_off(world.campaign, world.web, user, "agreed", NOW, note=" Fine. ")
    kept = SignOff.objects.get(pk=signed.pk)
    assert (kept.by, kept.at, kept.note, kept.state) == (user, NOW, "Fine.", "agreed")


@pytest.mark.parametrize("who", NOT_WHO.values(), ids=NOT_WHO.keys())
def test_is_refused(world, who):
    user, before = who(world), SignOff.objects.filter(campaign=world.campaign).values()
    before = list(before)
    with pytest.raises(Refused, match="Only Tom can sign off for Web"):
        sign_off(world.campaign, world.web, user, "not-yet", NOW)
    assert list(SignOff.objects.filter(campaign=world.campaign).values()) == before


def test_a_signer_who_left_cannot_sign(world):
    campaign = world.campaign
    world.tom.is_active = False
    world.tom.save()
    with pytest.raises(Refused):
        sign_off(campaign, world.web, world.tom, "agreed", NOW)


def test_a_team_without_signer_says_so(world):
    campaign = world.campaign
    world.web.signer = None
    world.web.save()
    with pytest.raises(Refused, match="Nobody signs off for Web yet"):
        sign_off(campaign, world.web, world.tom, "agreed", NOW)


def test_a_team_that_nobody_asked_has_no_say(world):
    campaign = world.campaign
    events = type(world.web).objects.create(
        key="events", name="Events", signer=world.tom
    )
    with pytest.raises(Refused, match="Events has no part in “Inspection”"):
        sign_off(campaign, events, world.tom, "agreed", NOW)


def test_without_objectives_there_is_nothing_to_agree_to(world):
    campaign = world.campaign
    campaign.objectives.set([])
    put_in_force(campaign, world.dana, NOW)
    with pytest.raises(Refused, match="no objectives"):
        sign_off(campaign, world.web, world.tom, "agreed", NOW)


def test_what_was_read_is_what_is_agreed_to(world):
    campaign = world.campaign
    read = campaign.objectives_digest
    objective = campaign.objectives.get()
    objective.target = 48
    campaign.objectives.add(objective)
    put_in_force(campaign, world.dana, NOW)
    with pytest.raises(Refused, match="changed while you read"):
        sign_off(campaign, world.web, world.tom, "agreed", NOW, objectives_digest=read)


def test_pieces_are_told_when_the_campaign_is_agreed_or_not_any_more(world):
    piece = world.piece()
    told = []
    item_changed.connect(receiver := (lambda key, **_: told.append(key)), weak=False)
    try:
        sign_off(world.campaign, world.web, world.tom, "agreed", NOW)
        assert told == []
        sign_off(world.campaign, world.web, world.tom, "not-yet", NOW)
        assert told == [piece.item_key]
    finally:
        item_changed.disconnect(receiver)
    assert not agreement(world.campaign).agreed
