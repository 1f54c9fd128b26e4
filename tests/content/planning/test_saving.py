from content.models import (
    CampaignPage,
    Metric,
    Objective,
    ProgrammePage,
    SignOff,
)
from content.planning import (
    always_on,
    programme_by_key,
    programmes_of,
    put_in_force,
    standing_programme,
)
from tests.hub_world import NOW


def test_what_is_saved_is_in_force(world):
    campaign = CampaignPage(title="Sites", key="one-site-to-many")
    saved = put_in_force(campaign, world.dana, NOW)
    stored = CampaignPage.objects.get(key="one-site-to-many")
    assert stored.live
    assert not stored.has_unpublished_changes
    assert stored.live_revision_id == stored.latest_revision_id == saved.revision.pk
    assert (saved.revision.user, saved.revision.created_at) == (world.dana, NOW)
    assert stored.latest_revision_created_at == NOW

    stored.title = "One Site to Many"
    put_in_force(stored, world.dana, NOW)
    stored = CampaignPage.objects.get(key="one-site-to-many")
    assert (stored.title, stored.has_unpublished_changes) == ("One Site to Many", False)


def test_rows_made_in_code_have_their_places(world):
    metric = Metric.objects.create(key="deals", name="Deals")
    campaign = CampaignPage(title="Sites", key="sites")
    campaign.objectives.set(
        [Objective(outcome=word, metric=metric, target=1) for word in ("c", "a", "b")]
    )
    put_in_force(campaign, world.dana, NOW)
    stored = CampaignPage.objects.get(key="sites")
    rows = stored.objectives.values_list("outcome", "sort_order")
    assert list(rows) == [("c", 0), ("a", 1), ("b", 2)]
    put_in_force(stored, world.dana, NOW)
    assert list(stored.objectives.values_list("outcome", flat=True)) == ["c", "a", "b"]


def test_a_new_programme_asks_its_team(world):
    events = type(world.press).objects.create(key="events", name="Events")
    programme = ProgrammePage(title="Events", key="inspection-events", team=events)
    saved = put_in_force(programme, world.dana, NOW, parent=world.campaign)
    assert saved.asked == (events,)
    assert saved.roll_down.number == 1
    assert SignOff.objects.get(team=events).asked_on == NOW.date()


def test_each_team_has_one_standing_programme(world):
    press = standing_programme(world.press, world.dana, NOW)
    web = standing_programme(world.web, world.dana, NOW)
    assert standing_programme(world.press, world.dana, NOW).pk == press.pk
    assert programmes_of(always_on()) == [press, web]
    assert press.key == "always-on-press"
    assert programme_by_key("always-on-press").campaign.always_on


def test_the_standing_programme_of_an_existing_campaign_is_kept(world):
    campaign = CampaignPage(title="Immer", key="evergreen", always_on=True)
    put_in_force(campaign, world.dana, NOW)
    programme = standing_programme(world.press, world.dana, NOW)
    assert programme.key == "evergreen-press"
    assert CampaignPage.objects.filter(always_on=True).count() == 1
