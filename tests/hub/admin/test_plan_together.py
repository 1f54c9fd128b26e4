"""The plan when several change it, and what nobody does to its pages."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from wagtail.models import Page

from content.models import CampaignPage, ProgrammePage, SignOff
from content.planning import put_in_force
from tests.hub.admin.plan_forms import (
    campaign_form,
    edit_at,
    objective_form,
    post,
)
from tests.hub_world import NOW

# Two at once


@pytest.fixture
def campaign(world):
    put_in_force(world.campaign, world.dana, NOW)
    return CampaignPage.objects.get(pk=world.campaign.pk)


def loaded(client, user, page):
    """The hidden fields of the editor as somebody has it open."""
    client.force_login(user)
    revision = client.get(edit_at(page)).context["page"].latest_revision
    return {
        "loaded_revision_id": revision.pk,
        "loaded_revision_created_at": revision.created_at.isoformat(),
    }


def test_of_two_leads_the_later_is_told_and_loses_nothing(client, world, campaign):
    other = world.role("otto", "lead")
    open_at = loaded(client, other, campaign)
    objective = objective_form(campaign.objectives.get())
    first = campaign_form(objective, initial=1, title="Dana's", **open_at)
    post(client, world.dana, edit_at(campaign), first)

    second = campaign_form(objective, initial=1, title="Otto's", **open_at)
    answer = post(client, other, edit_at(campaign), second)
    text = answer.content.decode()
    assert "Dana saved this page while you were writing" in text
    assert "See what changed" in text
    assert 'value="Otto&#x27;s"' in text
    assert CampaignPage.objects.get().title == "Dana's"

    shown = answer.context["page"].latest_revision
    again = {
        "loaded_revision_id": shown.pk,
        "loaded_revision_created_at": answer.context["loaded_revision_created_at"],
    }
    second = campaign_form(objective, initial=1, title="Otto's", **again)
    post(client, other, edit_at(campaign), second)
    assert CampaignPage.objects.get().title == "Otto's"


def test_saving_in_turns_is_no_conflict(client, world, campaign):
    objective = objective_form(campaign.objectives.get())
    for title in ("One", "Two"):
        form = campaign_form(
            objective, initial=1, title=title, **loaded(client, world.dana, campaign)
        )
        post(client, world.dana, edit_at(campaign), form)
    assert CampaignPage.objects.get().title == "Two"


def test_an_agreement_is_not_lost_between_two_saves(client, world, campaign):
    objective = objective_form(campaign.objectives.get())
    form = campaign_form(
        objective, initial=1, title="Two", **loaded(client, world.dana, campaign)
    )
    post(client, world.dana, edit_at(campaign), form)
    assert SignOff.objects.filter(state="agreed").count() == 2


# Going back, moving, copying, deleting


def test_an_earlier_version_is_put_in_force_again(client, world, campaign):
    first = campaign.latest_revision
    campaign.title = "Renamed"
    put_in_force(campaign, world.dana, NOW)
    client.force_login(world.dana)
    at = reverse("wagtailadmin_pages:revisions_revert", args=[campaign.pk, first.pk])
    page = client.get(at)
    assert page.status_code == 200
    assert 'name="action-save"' in page.content.decode()
    form = campaign_form(
        objective_form(campaign.objectives.get()), initial=1, title="Inspection"
    )
    client.post(at, form)
    stored = CampaignPage.objects.get()
    assert (stored.title, stored.has_unpublished_changes) == ("Inspection", False)


@pytest.mark.parametrize("name", ["dana", "superuser"])
def test_pages_of_the_plan_are_neither_copied_nor_moved_nor_unpublished(world, name):
    user = getattr(world, name)
    for page in (world.campaign, world.press_programme):
        rights = Page.objects.get(pk=page.pk).permissions_for_user(user)
        assert not rights.can_copy()
        assert not rights.can_move()
        assert not rights.can_publish()
        assert not rights.can_unpublish()
        assert not rights.can_publish_subpage()
        assert not rights.can_submit_for_moderation()


def test_only_what_is_empty_is_deleted_and_only_by_who_plans(world):
    campaign, programme = world.campaign, world.press_programme
    assert programme.permissions_for_user(world.dana).can_delete()
    assert not programme.permissions_for_user(world.priya).can_delete()
    assert not campaign.permissions_for_user(world.superuser).can_delete()
    world.piece()
    programme = ProgrammePage.objects.get(pk=programme.pk)
    assert not programme.permissions_for_user(world.dana).can_delete()
    assert not programme.permissions_for_user(world.superuser).can_delete()


def test_the_way_back_leads_into_the_hub_only(client, world):
    client.force_login(world.dana)
    at = f"{edit_at(world.campaign)}?next=https://elsewhere.example/"
    assert 'name="next" value=""' in client.get(at).content.decode()
    page = client.get(reverse("campaign", args=["inspection"]))
    assert parse_qs(urlsplit(page.context["edit"]).query)["next"] == [
        "/plan/inspection/"
    ]
