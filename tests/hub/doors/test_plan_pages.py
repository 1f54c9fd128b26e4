"""Wagtail's own addresses, tried on the plan: only who plans changes it."""

import pytest
from django.db import transaction
from django.urls import reverse
from wagtail.models import Page

from content.models import CampaignPage, ProgrammePage
from content.models.admin_rights import root_page
from content.planning import put_in_force
from content.roles import GROUPS, Role
from tests.hub.admin.plan_forms import add_at, campaign_form, edit_at, programme_form
from tests.hub.doors.people import EVERYBODY, sign_in

PLANS = {"dana"}
NOBODY = set()


@pytest.fixture
def campaign(company, now):
    """A campaign in which nothing is yet."""
    campaign = CampaignPage(title="Winter", key="winter")
    put_in_force(campaign, company.dana, now)
    return campaign


@pytest.fixture
def programme(company, campaign, now):
    title = "Winter · Press"
    programme = ProgrammePage(title=title, key="winter-press", team=company.press)
    put_in_force(programme, company.dana, now, parent=campaign)
    return programme


def stands():
    """All that can be different of the plan."""
    pages = Page.objects.order_by("pk").values_list(
        *("pk", "path", "title", "live", "locked", "alias_of", "latest_revision")
    )
    restricted = Page.objects.filter(view_restrictions__isnull=False).count()
    briefs = ProgrammePage.objects.order_by("pk").values_list("brief", flat=True)
    return list(pages), list(briefs), restricted


def who_changes(client, company, address, form):
    before, who = stands(), set()
    for one in EVERYBODY:
        sign_in(client, company, one)
        with transaction.atomic():
            client.post(address, form)
            if stands() != before:
                who.add(one)
            transaction.set_rollback(True)
    return who


# What Wagtail would do to a page, by a form; and who may, where nothing hangs from it.
DEEDS = {
    "unpublish": ({}, NOBODY),
    "delete": ({}, PLANS),
    "copy": ({"new_title": "A copy", "new_slug": "a-copy"}, NOBODY),
    "convert_alias": ({}, NOBODY),
    "set_privacy": ({"restriction_type": "login"}, NOBODY),
    "lock": ({}, NOBODY),
    "unlock": ({}, NOBODY),
}
ACTIONS = {
    **dict.fromkeys(("publish", "unpublish", "copy", "create_alias"), NOBODY),
    "delete": PLANS,
}


def doors(company, page):
    """Yield (name, address, form, who may)."""
    for deed, (form, may) in DEEDS.items():
        yield deed, reverse(f"wagtailadmin_pages:{deed}", args=[page.pk]), form, may
    for action, may in ACTIONS.items():
        name = "wagtailadmin_api:pages:action"
        yield f"api {action}", reverse(name, args=[page.pk, action]), {}, may
    name = "wagtailadmin_api:pages:action"
    for target in (root_page(), company.campaign):
        move = {"destination_page_id": target.pk, "position": "first-child"}
        yield "api move", reverse(name, args=[page.pk, "move"]), move, NOBODY
        move_at = reverse("wagtailadmin_pages:move_confirm", args=[page.pk, target.pk])
        yield "move", move_at, {}, NOBODY
    for action in ("publish", "unpublish", "delete"):
        at = f"/admin/bulk/wagtailcore/page/{action}/?id={page.pk}"
        yield f"bulk {action}", at, {}, PLANS if action == "delete" else NOBODY
    bulk = f"/admin/bulk/wagtailcore/page/move/?id={page.pk}"
    yield "bulk move", bulk, {"chooser": company.campaign.pk}, NOBODY


@pytest.mark.parametrize("which", ["campaign", "programme"])
def test_wagtails_forms_change_the_plan_for_those_who_plan(
    client, company, request, which
):
    page, wrong = request.getfixturevalue(which), []
    for name, address, form, may in list(doors(company, page)):
        who = who_changes(client, company, address, form)
        if who != may:
            wrong.append(f"{name}: {sorted(who)}, not {sorted(may)}")
    assert not wrong, "\n".join(wrong)


def test_who_adds_a_campaign(client, company):
    address = add_at(CampaignPage, root_page())
    assert who_changes(client, company, address, campaign_form()) == PLANS


def test_who_adds_a_programme(client, company, campaign):
    address = add_at(ProgrammePage, campaign)
    form = programme_form(team=company.press.pk)
    assert who_changes(client, company, address, form) == PLANS


def test_who_changes_a_campaign(client, company, campaign):
    form = campaign_form(title="Summer")
    assert who_changes(client, company, edit_at(campaign), form) == PLANS


def test_who_changes_a_programme(client, company, programme):
    form = programme_form(brief="Another")
    may = {*PLANS, "priya"}
    assert who_changes(client, company, edit_at(programme), form) == may


def test_a_superuser_plans_with_a_role_for_it(client, company):
    leads = GROUPS[Role.LEAD]
    company.superuser.groups.add(company.dana.groups.get(name=leads))
    address = add_at(CampaignPage, root_page())
    who = who_changes(client, company, address, campaign_form())
    assert who == {*PLANS, "superuser"}
