from datetime import timedelta

import pytest

from content.models import CampaignPage, GuestAuthor, ProgrammePage, SocialPost
from content.permissions import rights_of
from hub.editor.write_form import WriteForm, last_format, last_used, programmes_for
from tests.hub_world import TODAY


def both_programmes(world):
    return world.press_programme, world.web_programme


def offered(world, who):
    return [p.key for p in programmes_for(rights_of(getattr(world, who), TODAY), TODAY)]


@pytest.mark.parametrize(
    ("who", "keys"),
    [
        ("priya", ["inspection-press"]),
        ("tom", ["inspection-web"]),
        ("ingrid", []),
        ("marcus", []),
        ("ada", []),
        ("superuser", []),
    ],
)
def test_only_programmes_of_the_own_teams_are_offered(world, who, keys):
    both_programmes(world)
    assert offered(world, who) == keys


def test_a_lead_writes_for_the_teams_that_they_lead(world):
    world.web.lead = world.dana
    world.web.save()
    both_programmes(world)
    assert offered(world, "dana") == ["inspection-web"]


def test_a_guest_writes_for_one_programme_until_the_last_day(world):
    world.programme(world.press, key="another")
    GuestAuthor.objects.create(
        user=world.outsider, programme=world.press_programme, ends_on=TODAY
    )
    assert offered(world, "outsider") == ["inspection-press"]
    tomorrow = rights_of(world.outsider, TODAY + timedelta(days=1))
    assert not programmes_for(tomorrow, TODAY)


@pytest.mark.parametrize(
    ("ends_on", "keys"),
    [
        (None, ["inspection-press"]),
        (TODAY, ["inspection-press"]),
        (TODAY - timedelta(days=1), []),
    ],
)
def test_a_campaign_that_has_ended_is_not_offered(world, ends_on, keys):
    assert world.press_programme
    CampaignPage.objects.update(ends_on=ends_on)
    assert offered(world, "priya") == keys


def test_the_programme_and_format_used_last_come_first(world):
    second = world.programme(world.press, key="second")
    both = [world.press_programme, second]
    assert last_used(world.priya, both) == "inspection-press"
    assert last_format(world.priya) == "article"
    world.piece(SocialPost, second, text="Hello")
    assert last_used(world.priya, both) == "second"
    assert last_format(world.priya) == "social-post"


def test_a_campaign_with_one_programme_is_called_by_its_own_name(world):
    form = WriteForm(programmes=[world.press_programme])
    assert form.fields["programme"].choices == [("inspection-press", "Inspection")]


def test_programmes_of_one_campaign_are_told_apart_by_their_teams(world):
    form = WriteForm(programmes=[world.press_programme, world.web_programme])
    ((_, pairs),) = form.fields["programme"].choices
    assert [label for _, label in pairs] == ["Inspection: Press", "Inspection: Web"]


@pytest.mark.parametrize(
    ("pasted", "texts"),
    [
        ("One.\nTwo.", ["One.", "Two."]),
        ("One\nand on.\n\nTwo.", ["One\nand on.", "Two."]),
        ("   ", None),
    ],
    ids=["lines", "paragraphs", "nothing"],
)
def test_pasted_text_is_parted_into_paragraphs(world, pasted, texts):
    data = {"format": "article", "programme": "inspection-press", "pasted": pasted}
    form = WriteForm(data, programmes=[world.press_programme])
    assert form.is_valid(), form.errors
    found = form.item and [passage.text for passage in form.item.passages]
    assert found == texts


def test_what_is_offered_is_all_that_is_taken(world):
    other = world.web_programme
    data = {"format": "poem", "programme": other.key}
    form = WriteForm(data, programmes=[world.press_programme])
    assert set(form.errors) == {"format", "programme"}
    assert ProgrammePage.objects.count() == 2
