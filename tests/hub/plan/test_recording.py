from datetime import timedelta

import pytest

from content.models import CampaignPage, Objective, ProgrammePage, Team
from content.planning import Refused, invite_guest
from governance.journal import verify
from governance.models import JournalEntry
from hub.notices import silence
from hub.plan.recording import end_guests, put_in_force, raise_levels, sign_off
from tests.hub_world import NOW, TODAY


def entries():
    return list(JournalEntry.objects.values_list("event", "subject", "actor"))


def test_a_signature_and_its_entry_are_kept_or_lost_together(world):
    campaign = world.campaign
    with pytest.raises(Refused):
        sign_off(campaign, world.web, world.priya, "agreed", NOW)
    assert entries() == []
    sign_off(campaign, world.web, world.tom, "not-yet", NOW, note="Too early.")
    assert entries() == [("sign-off", "campaign:inspection", "tom")]
    entry = JournalEntry.objects.get()
    assert entry.at == NOW
    assert '"note":"Too early."' in entry.data
    assert verify() == []


def test_only_another_choice_of_messages_is_an_entry(world):
    programme = world.press_programme
    put_in_force(programme, world.priya, NOW)
    assert entries() == []
    programme.brief = "For heads of quality"
    put_in_force(programme, world.priya, NOW)
    assert entries() == []
    programme.messages.set([])
    put_in_force(programme, world.priya, NOW)
    assert entries() == [("roll-down", "programme:inspection-press", "priya")]


def changed(campaign):
    objective = campaign.objectives.get()
    objective.target = 99
    campaign.objectives.add(objective)
    return campaign


def test_who_signs_is_told_when_the_objectives_change(world):
    put_in_force(changed(world.campaign), world.dana, NOW)
    for person, team in ((world.priya, "Press"), (world.tom, "Web")):
        notice = person.notices.get()
        assert notice.event == "sign-off-asked"
        assert notice.subject == f"Answer for {team}: “Inspection”"
        assert notice.text.startswith("Its objectives have changed.")


def test_the_day_stands_in_the_subject_until_it_is_over(world):
    campaign = changed(world.campaign)
    campaign.agree_by_on = TODAY + timedelta(days=8)
    put_in_force(campaign, world.dana, NOW)
    assert world.tom.notices.get().subject.startswith("Answer by 12 March for Web")


def test_nobody_is_told_twice_of_the_same_change(world):
    put_in_force(changed(world.campaign), world.dana, NOW)
    put_in_force(CampaignPage.objects.get(), world.dana, NOW)
    assert world.tom.notices.count() == 1


def test_nobody_is_asked_before_there_are_objectives(world):
    campaign = CampaignPage(title="Sites", key="sites")
    put_in_force(campaign, world.dana, NOW)
    programme = ProgrammePage(title="Sites · Web", key="sites-web", team=world.web)
    put_in_force(programme, world.dana, NOW, parent=campaign)
    assert not world.tom.notices.exists()


def test_a_team_without_signer_has_its_lead_told(world):
    campaign = changed(world.campaign)
    world.web.signer, world.web.lead = None, world.role("otto", "lead")
    world.web.save()
    put_in_force(campaign, world.dana, NOW)
    assert world.web.lead.notices.exists()


def test_loading_tells_nobody(world):
    with silence():
        put_in_force(changed(world.campaign), world.dana, NOW)
    assert not world.tom.notices.exists()


def test_a_raised_level_is_an_entry_of_the_hub_itself(world):
    Team.objects.filter(key="web").update(
        level="watch", next_level="advise", next_level_on=TODAY
    )
    raise_levels(NOW)
    raise_levels(NOW)
    assert entries() == [("level-changed", "team:web", "")]


def test_the_end_of_a_guest_is_an_entry_of_the_hub_itself(world):
    invite_guest(world.person("lena"), world.press_programme, TODAY, NOW)
    end_guests(NOW)
    assert entries() == []
    end_guests(NOW + timedelta(days=1))
    end_guests(NOW + timedelta(days=2))
    assert entries() == [("rights-changed", "programme:inspection-press", "")]


def test_the_metric_is_part_of_what_is_agreed_to(world):
    before = world.campaign.objectives_digest
    other = type(world.campaign.objectives.get().metric).objects.create(
        key="calls", name="Calls"
    )
    Objective.objects.update(metric=other)
    assert CampaignPage.objects.get().objectives_digest != before
