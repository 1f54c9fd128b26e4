from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from content.canonical import digest
from content.models import Message, Release, ReleaseProposal
from content.releasing import draft_story
from hub.storyboard import releasing
from tests.hub.storyboard.conftest import NEW

PUBLISH = "/storyboard/publish/"


def seen():
    return digest(draft_story().payload())


def signing(**values):
    return {
        "do": "sign",
        "note": "Every sensor.",
        "when": "at-once",
        "moment": "",
        "seen": seen(),
        **values,
    }


def page_of(browser):
    return browser.get(PUBLISH).content.decode()


def test_from_the_first_signature_to_the_published_storyboard(drafted, as_person):
    browser = as_person("dana")
    assert "Sign Storyboard 2" in page_of(browser)
    browser.post(PUBLISH, signing())
    waiting = page_of(browser)
    assert "Storyboard 2 waits for its second signature" in waiting
    assert 'value="publish"' not in waiting

    browser = as_person("ingrid")
    assert 'value="publish"' in page_of(browser)
    pk = ReleaseProposal.objects.get().pk
    answer = browser.post(PUBLISH, {"do": "publish", "proposal": pk})
    assert answer["Location"] == "/storyboard/published/2/"
    text = browser.get("/storyboard/published/2/").content.decode()
    assert NEW in text
    assert "signed by Dana and Ingrid" in text
    changed = browser.get("/storyboard/published/2/changes/").content.decode()
    assert changed.count("<ins>") == 1
    assert Release.objects.get(number=2).story.messages[0].statement == NEW


def test_the_moment_is_by_the_clocks_of_who_signs(drafted, as_person):
    drafted.dana.time_zone = "America/New_York"
    drafted.dana.save()
    day = timezone.now().date() + timedelta(days=10)
    typed = f"{day:%Y-%m-%d}T09:00"
    as_person("dana").post(PUBLISH, signing(when="from", moment=typed))
    expected = datetime(
        day.year, day.month, day.day, 9, tzinfo=ZoneInfo("America/New_York")
    )
    assert ReleaseProposal.objects.get().effective_at == expected


@pytest.mark.parametrize(
    ("values", "says"),
    [
        pytest.param({"note": " "}, "This field is required", id="no note"),
        pytest.param({"when": "from"}, "Choose the day and time", id="no moment"),
        pytest.param(
            {"when": "from", "moment": "soon"}, "Enter a valid date/time", id="no time"
        ),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_signed(
    drafted, as_person, values, says
):
    answer = as_person("dana").post(PUBLISH, signing(**values))
    assert says in answer.content.decode()
    assert not ReleaseProposal.objects.exists()


@pytest.mark.parametrize(
    ("values", "says"),
    [
        pytest.param(
            {"when": "from", "moment": "2020-01-01T09:00"}, "is past", id="past moment"
        ),
        pytest.param(
            {"seen": "else"}, "changed since you opened it", id="another draft"
        ),
    ],
)
def test_what_is_refused_is_explained(drafted, as_person, values, says):
    answer = as_person("dana").post(PUBLISH, signing(**values), follow=True)
    assert says in answer.content.decode()
    assert not ReleaseProposal.objects.exists()


@pytest.mark.parametrize("person", ["ingrid", "priya", "lina", "ada", "superuser"])
def test_others_cannot_sign_first(drafted, as_person, person):
    browser = as_person(person)
    assert "A marketing lead signs first" in page_of(browser)
    browser.post(PUBLISH, signing())
    assert not ReleaseProposal.objects.exists()


@pytest.mark.parametrize("person", ["dana", "priya", "lina", "ada", "superuser"])
@pytest.mark.parametrize("do", ["publish", "send-back"])
def test_others_cannot_sign_second_and_are_told_why(signed, as_person, person, do):
    browser = as_person(person)
    assert "A reviewer signs second." in page_of(browser)
    browser.post(PUBLISH, {"do": do, "proposal": signed.pk, "reason": "No."})
    assert ReleaseProposal.objects.get().state == "open"
    assert not Release.objects.filter(number=2).exists()


def test_a_lead_who_reviews_is_told_that_one_person_signs_once(
    signed, as_person, world
):
    world.dana.groups.add(world.area.group)
    assert "You signed first: another reviewer signs second." in page_of(
        as_person("dana")
    )


def test_sending_back_tells_the_lead_why(signed, as_person):
    browser = as_person("ingrid")
    refused = browser.post(
        PUBLISH, {"do": "send-back", "proposal": signed.pk, "reason": ""}, follow=True
    )
    assert "Say why you send it back." in refused.content.decode()
    browser.post(
        PUBLISH, {"do": "send-back", "proposal": signed.pk, "reason": "Not measured."}
    )
    page = page_of(as_person("dana"))
    assert "Ingrid sent the last one back" in page
    assert "Not measured." in page


def test_a_lead_takes_it_back(signed, as_person):
    as_person("dana").post(PUBLISH, {"do": "take-back", "proposal": signed.pk})
    assert ReleaseProposal.objects.get().state == "withdrawn"


def test_what_was_looked_at_is_what_is_published(signed, as_person, world):
    """A page that is still open cannot publish what was signed after it."""
    releasing.withdraw(signed, world.dana, timezone.now())
    Message.objects.update(statement="Another one.")
    releasing.propose(world.dana, "Another.", None, timezone.now())
    browser = as_person("ingrid")
    answer = browser.post(
        PUBLISH, {"do": "publish", "proposal": signed.pk}, follow=True
    )
    assert "waits no more" in answer.content.decode()
    assert not Release.objects.filter(number=2).exists()


@pytest.mark.parametrize("proposal", ["", "x", "999"])
def test_nothing_is_published_without_knowing_what(signed, as_person, proposal):
    data = {"do": "publish", "proposal": proposal}
    answer = as_person("ingrid").post(PUBLISH, data, follow=True)
    assert "nothing to sign any more" in answer.content.decode()


def test_changes_after_the_signature_are_told(signed, as_person):
    Message.objects.update(statement="Later words.")
    page = page_of(as_person("ingrid"))
    assert "The draft was changed after that." in page
    assert "Later words." not in page


def test_a_draft_with_something_to_mend_is_not_offered(drafted, as_person):
    Message.objects.update(proof=["gone"])
    page = page_of(as_person("dana"))
    assert "It cannot be published yet: 1 thing to mend." in page
    assert 'value="sign"' not in page


def test_a_storyboard_that_holds_later_says_so(drafted, as_person, world):
    now = timezone.now()
    later = now + timedelta(days=5)
    proposal = releasing.propose(world.dana, "Soon.", later, now)
    releasing.release(proposal, world.ingrid, now)
    page = as_person("marcus").get("/storyboard/published/").content.decode()
    assert page.index("Holds from") < page.index("Holds now")
    assert as_person("marcus").get("/storyboard/")["Location"].endswith("/published/1/")


def test_who_signs_reads_what_follows_for_pieces_that_are_out(drafted, as_person):
    assert "that differ stay out for some days" in page_of(as_person("dana"))
