from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import Article, ProofPoint
from governance.models import Standing
from governance.review import approve, ask_for_changes, submit
from hub.work.authors import MOST
from tests.hub_world import BAD_TEXT, LATER, NOW


def sections(client, user):
    client.force_login(user)
    context = client.get(reverse("your-work")).context
    shown = [*context["sections"], *context["quiet"]]
    return {section.key: section for section in shown}


def titles(section):
    return [row.title for row in section.rows]


def test_an_author_sees_what_came_back_drafts_and_what_waits(client, world):
    sent = world.piece(title="Sent")
    back = world.piece(title="Back", body=BAD_TEXT)
    world.piece(title="Draft")
    submit(sent, world.priya, timezone.now())
    round = submit(back, world.priya, timezone.now())
    ask_for_changes(round, world.ingrid, "brand", "Say tamper-evident.", timezone.now())

    shown = sections(client, world.priya)

    assert titles(shown["sent-back"]) == ["Back"]
    assert shown["sent-back"].rows[0].says == "Ingrid: Say tamper-evident."
    assert titles(shown["drafts"]) == ["Draft"]
    assert titles(shown["waiting"]) == ["Sent"]


def test_a_reviewer_sees_what_waits_with_its_age(client, world):
    submit(world.piece(title="Sent"), world.priya, timezone.now())

    shown = sections(client, world.ingrid)

    assert titles(shown["for-review"]) == ["Sent"]
    assert shown["for-review"].title.startswith("Waiting for you: 1, oldest")


def test_a_lead_sees_which_campaigns_are_agreed(client, world):
    campaign = world.campaign

    row = sections(client, world.dana)["campaigns"].rows[0]

    assert row.title == campaign.title
    assert row.tags[0].text == "✓ agreed"


def test_who_keeps_a_proof_sees_when_it_ends(client, world):
    ends = timezone.now().date() + timedelta(days=12)
    ProofPoint.objects.create(
        key="certificate", claim="Certified.", keeper=world.yusuf, expires_on=ends
    )

    shown = sections(client, world.yusuf)

    row = shown["proof"].rows[0]
    assert row.tags[0].text == "▲ ends in 12 days"
    # Who keeps hosting certificates does not edit the storyboard.
    assert (row.action, row.address) == ("See it", "/storyboard/#proof-certificate")


def test_without_a_role_there_is_an_explanation(client, world):
    client.force_login(world.outsider)
    shown = client.get(reverse("your-work")).content.decode()
    assert "Nobody has said yet what you do here" in shown


@pytest.mark.parametrize(
    ("who", "ways"),
    [
        ("priya", {"write", "plan", "storyboard", "check-file"}),
        ("ingrid", {"review-queue", "plan", "storyboard", "check-file"}),
        ("marcus", {"plan", "storyboard", "check-file"}),
        ("dana", {"plan", "storyboard", "check-file", "teams"}),
        ("yusuf", {"plan", "storyboard", "check-file", "status"}),
        ("lina", {"plan", "storyboard", "check-file"}),
        ("ada", {"plan", "storyboard", "check-file", "teams", "status"}),
    ],
)
def test_each_role_has_the_ways_it_needs(client, world, who, ways):
    from content.permissions import rights_of
    from hub.menus import menu_for

    names = {way.name for way in menu_for(rights_of(getattr(world, who)))}
    assets = {"wagtailimages:index", "wagtaildocs:index"}
    assert names - assets == ways | {"your-work"}


def test_signed_out_everything_leads_to_signing_in(client, world):
    response = client.get(reverse("your-work"))
    assert response.status_code == 302
    assert response.url.startswith("/sign-in/")


def test_lists_with_something_in_them_come_first(client, world):
    submit(world.piece(title="Sent"), world.priya, timezone.now())
    assert next(iter(sections(client, world.priya))) == "waiting"


def test_what_is_not_there_is_explained(client, world):
    client.force_login(world.marcus)
    response = client.get(reverse("review-queue"))
    assert response.status_code == 404
    assert "belongs to another team" in response.content.decode()


def test_drafts_come_by_the_day_they_are_due(client, world):
    today = timezone.localdate()
    world.piece(title="Next week", due_on=today + timedelta(days=7))
    world.piece(title="Some day")
    world.piece(title="Late", due_on=today - timedelta(days=1))

    shown = sections(client, world.priya)

    assert titles(shown["drafts"]) == ["Late", "Next week", "Some day"]


def test_what_is_not_listed_is_counted(client, world):
    for number in range(MOST + 2):
        world.piece(title=f"Draft {number}")
    drafts = sections(client, world.priya)["drafts"]
    assert (len(drafts.rows), drafts.left) == (MOST, 2)


def test_what_is_affected_and_sent_again_waits_on_others_only(client, world):
    piece = world.piece()
    approve(submit(piece, world.priya, NOW), world.ingrid, "brand", NOW)
    Standing.objects.update(state=Standing.State.STALE, cause="Its proof has ended.")
    assert titles(sections(client, world.priya)["affected"]) == ["Fits what you run"]
    piece = Article.objects.get(pk=piece.pk)
    piece.lead = "Your sensors stay."
    piece.save_revision(user=world.priya)
    submit(piece, world.priya, LATER)

    shown = sections(client, world.priya)

    assert titles(shown["affected"]) == []
    assert titles(shown["waiting"]) == ["Fits what you run"]


@pytest.mark.parametrize("who", ["priya", "ingrid", "dana", "marcus", "yusuf", "lina"])
def test_who_has_nothing_to_do_reads_that(client, world, who):
    client.force_login(getattr(world, who))
    response = client.get(reverse("your-work"))
    assert response.context["sections"] == []
    assert "✓ Nothing waits for you" in response.content.decode()


def test_what_contradicts_the_storyboard_is_named_in_the_queue(client, world):
    body = "<p>Kelvane will not work with the sensors you already own.</p>"
    submit(world.piece(body=body), world.priya, timezone.now())
    (row,) = sections(client, world.ingrid)["for-review"].rows
    assert "✖ contradicts 1.1" in [tag.text for tag in row.tags]
