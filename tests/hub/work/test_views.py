from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from content.models import Article, GuestAuthor, ProofPoint
from governance.models import Standing
from governance.review import approve, ask_for_changes, submit
from governance.standing import run_due
from hub.work.authors import MOST
from tests import hub_many
from tests.governance.states import DAY, STRICTER, live, stale
from tests.hub_assets import let_out
from tests.hub_world import BAD_TEXT, LATER, NOW, TODAY


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
        ("priya", {"write", "plan", "storyboard", "check-file", "find"}),
        ("ingrid", {"review-queue", "plan", "storyboard", "check-file", "find"}),
        ("marcus", {"plan", "storyboard", "check-file", "find"}),
        ("dana", {"plan", "storyboard", "check-file", "find", "teams"}),
        ("yusuf", {"plan", "storyboard", "check-file", "find", "status"}),
        ("lina", {"plan", "storyboard", "check-file", "find"}),
        ("ada", {"plan", "storyboard", "check-file", "find", "teams", "status"}),
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


@pytest.mark.parametrize("count", [hub_many.FEW, hub_many.MANY])
@pytest.mark.parametrize(
    ("who", "state", "most"),
    [
        ("priya", "drafts", 38),
        ("priya", "sent", 37),
        ("priya", "sent_back", 40),
        ("priya", "stale", 38),
        ("tom", "drafts", 30),
        ("ingrid", "sent", 30),
        ("dana", "stale", 34),
        ("marcus", "live", 28),
    ],
)
def test_the_page_asks_as_often_for_many_rows_as_for_few(
    world, client, who, state, most, count, django_assert_max_num_queries
):
    getattr(hub_many, state)(world, count)
    client.force_login(getattr(world, who))

    with django_assert_max_num_queries(most):
        client.get(reverse("your-work"))


@pytest.mark.parametrize(
    ("who", "state", "key"),
    [
        ("priya", "sent", "waiting"),
        ("priya", "stale", "affected"),
        ("ingrid", "sent", "for-review"),
        ("dana", "stale", "held"),
    ],
)
def test_of_many_some_are_listed_and_all_counted(world, client, who, state, key):
    getattr(hub_many, state)(world, MOST + 2)
    section = sections(client, getattr(world, who))[key]
    assert (len(section.rows), section.left) == (MOST, 2)


def test_what_the_team_has_to_mend_follows_the_own_pieces_with_its_owner(world, client):
    zoe = world.person("zoe", world.press.group)
    of_another_team = world.piece(
        title="Of Web", programme=world.web_programme, owner=world.tom
    )
    for piece in (world.piece(title="Hers"), of_another_team):
        let_out(world, piece)
    let_out(world, world.piece(title="Own", owner=zoe))
    world.release(STRICTER, at=LATER + DAY)
    run_due(LATER + DAY)

    own, hers = sections(client, zoe)["affected"].rows

    assert (own.title, own.facts[-1]) == ("Own", "")
    assert (hers.title, hers.facts[-1]) == ("Hers", "by Priya")
    assert client.get(hers.address).status_code == 200


def test_what_of_the_team_is_in_review_again_is_not_to_mend(world, client):
    zoe = world.person("zoe", world.press.group)
    piece = Article.objects.get(pk=stale(world).pk)
    piece.lead = "Your sensors stay."
    piece.save_revision(user=world.priya)
    assert titles(sections(client, zoe)["affected"]) == ["Fits what you run"]

    submit(piece, world.priya, LATER + 2 * DAY)

    assert titles(sections(client, zoe)["affected"]) == []


@pytest.mark.parametrize(
    "values",
    [
        {"use_until": TODAY - DAY},
        {"state": "stale", "due_on": TODAY - DAY},
        {"content_digest": "another"},
    ],
    ids=["used-up", "time-is-over", "another-text"],
)
def test_what_is_listed_as_approved_can_be_read(world, client, values):
    let_out(world, world.piece(title="Opens"))
    over = live(world)
    Standing.objects.filter(key=over.item_key).update(**values)

    rows = sections(client, world.marcus)["approved"].rows

    assert [row.title for row in rows] == ["Opens"]
    assert client.get(rows[0].address).status_code == 200


def test_what_began_just_now_has_no_time_yet(world, client):
    submit(world.piece(), world.priya, timezone.now())

    (waiting,) = sections(client, world.priya)["waiting"].rows
    (asked,) = sections(client, world.ingrid)["for-review"].rows

    assert waiting.facts[-1] == "with Ingrid"
    assert asked.facts[-1] == "waits"


def test_a_level_that_is_announced_leads_to_the_plan(world, client):
    world.press.next_level, world.press.next_level_on = "watch", TODAY
    world.press.save()

    (row,) = sections(client, world.priya)["affected"].rows

    assert row.address == reverse("plan")


@pytest.mark.parametrize(
    ("name", "addresses"),
    [
        pytest.param(
            "lina",
            ["wagtailimages:add_multiple", "wagtaildocs:add_multiple"],
            id="a librarian adds",
        ),
        pytest.param(
            "ada",
            ["wagtailusers_users:index", "teams", "status"],
            id="an administrator keeps people and the hub",
        ),
    ],
)
def test_the_first_page_leads_to_what_the_role_does(world, client, name, addresses):
    client.force_login(getattr(world, name))
    main = client.get(reverse("your-work")).content.decode().split("<main")[1]
    assert [at for at in addresses if f'href="{reverse(at)}"' not in main] == []


def test_a_guest_is_led_to_the_brief(world, client):
    guest = world.guest
    programme = GuestAuthor.objects.get(user=guest).programme
    client.force_login(guest)
    main = client.get(reverse("your-work")).content.decode().split("<main")[1]
    address = reverse("programme", args=[programme.campaign.key, programme.key])
    assert f'href="{address}"' in main
    assert client.get(address).status_code == 200
