import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from content.models import Message, Release, Term
from content.releasing import draft_story
from content.story import Story
from tests.hub.storyboard.conftest import NEW
from tests.hub_world import story

BRING = "/storyboard/bring/"


def upload(browser, text, name="kelvane.yaml"):
    data = text if isinstance(text, bytes) else text.encode()
    return browser.post(BRING, {"file": SimpleUploadedFile(name, data)})


def use(browser, answer):
    """Press the button of the page that shows what a file would change."""
    context = answer.context
    names = ("name", "seen", "text")
    return browser.post(BRING, {name: context[name] for name in names})


def test_the_draft_comes_out_as_a_file(drafted, as_person):
    answer = as_person("priya").get("/storyboard/file/")
    assert answer["Content-Type"] == "application/yaml"
    assert answer["Content-Disposition"] == (
        'attachment; filename="kelvane-storyboard-draft.yaml"'
    )
    assert Story.from_yaml(answer.content.decode(), "x") == draft_story()


def test_a_published_one_comes_out_as_it_is(drafted, as_person):
    answer = as_person("marcus").get("/storyboard/published/1/file/")
    text = answer.content.decode()
    assert Story.from_yaml(text, "x") == Release.objects.get(number=1).story
    assert answer["Content-Disposition"].endswith('"kelvane-storyboard-1.yaml"')


def test_a_file_is_compared_before_it_is_used(drafted, as_person):
    browser = as_person("ingrid")
    before = draft_story()
    changed = before.to_yaml().replace(NEW, "Every sensor works.")
    answer = upload(browser, changed)
    page = answer.content.decode()
    assert "1 thing would change in the draft" in page
    assert draft_story() == before

    done = use(browser, answer)
    assert done["Location"] == "/storyboard/"
    message = Message.objects.get()
    assert message.statement == "Every sensor works."
    assert message.latest_revision.user.username == "ingrid"


def test_what_the_file_leaves_out_is_archived(drafted, as_person):
    browser = as_person("dana")
    text = draft_story().to_yaml()
    without = text[: text.index("terms:")]
    use(browser, upload(browser, without))
    assert Term.objects.get().archived


def test_a_file_that_says_the_same_brings_nothing(drafted, as_person):
    page = upload(as_person("dana"), draft_story().to_yaml()).content.decode()
    assert "There is nothing to bring in." in page
    assert "Use it" not in page


@pytest.mark.parametrize(
    ("text", "says"),
    [
        pytest.param(
            "key: kelvane\ntitle: Kelvane\nterms:\n- {key: Bad Key, forbidden: [a]}\n",
            ["Line 4", "Term Bad Key, key", "“Bad Key” should be small letters"],
            id="a malformed key",
        ),
        pytest.param(
            "key: kelvane\ntitle: Kelvane\ntone: calm\n",
            ["Line 3", "should be a list"],
            id="a wrong kind of value",
        ),
        pytest.param("key: [\n", ["not YAML"], id="broken YAML"),
        pytest.param("", ["key", "is missing"], id="nothing but spaces"),
        pytest.param(
            "key: other\ntitle: Other\n",
            ["Line 1", "should be “kelvane”"],
            id="another company's",
        ),
        pytest.param(
            "key: kelvane\ntitle: Kelvane\nproof_points:\n"
            "  - {key: a, claim: A., owner: Bob}\n",
            ["Line 4", "“Bob” is neither a team nor a person"],
            id="somebody unknown",
        ),
    ],
)
def test_a_bad_file_says_all_that_is_wrong_and_changes_nothing(
    drafted, as_person, text, says
):
    before = draft_story()
    page = upload(as_person("dana"), text or " \n").content.decode()
    assert [part for part in says if part not in page] == []
    assert "cannot be used" in page
    assert "Use it" not in page
    assert draft_story() == before


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param("title: Größe".encode("latin-1"), "not text in UTF-8", id="latin"),
        pytest.param(b"", "This file is empty.", id="empty"),
        pytest.param(b"#" * 1_000_001, "larger than 1 MB", id="too large"),
    ],
)
def test_what_is_no_storyboard_is_refused(drafted, as_person, data, says):
    assert says in upload(as_person("dana"), data).content.decode()


def test_without_a_file_one_is_asked_for(drafted, as_person):
    page = as_person("dana").post(BRING, {}).content.decode()
    assert "Choose a file first." in page


def test_a_draft_that_changed_meanwhile_is_not_overwritten(drafted, as_person):
    browser = as_person("dana")
    answer = upload(
        browser, draft_story().to_yaml().replace(NEW, "Every sensor works.")
    )
    Message.objects.update(statement="In between.")
    again = use(browser, answer)
    assert "The draft was changed since" in again.content.decode()
    assert Message.objects.get().statement == "In between."
    use(browser, again)
    assert Message.objects.get().statement == "Every sensor works."


def test_who_may_not_change_teams_is_told_before(drafted, as_person):
    browser = as_person("ingrid")
    text = draft_story().to_yaml().replace("name: Press", "name: Press office")
    answer = upload(browser, text)
    page = answer.content.decode()
    assert "only marketing leads and administrators change teams" in page
    assert "Use it" not in page
    use(browser, answer)
    assert draft_story().teams[0].name == "Press"


@pytest.mark.parametrize("person", ["priya", "lina", "marcus", "ada", "superuser"])
def test_others_bring_nothing(drafted, as_person, person):
    text = draft_story().to_yaml().replace(NEW, "Every sensor works.")
    browser = as_person(person)
    assert upload(browser, text).status_code == 404
    answer = browser.post(BRING, {"text": text, "name": "x", "seen": ""})
    assert answer.status_code == 404
    assert Message.objects.get().statement == NEW


def test_a_name_with_signs_is_shown_as_text(drafted, as_person):
    page = upload(as_person("dana"), "key: [", name="<b>x.yaml").content.decode()
    assert "<b>x.yaml" not in page


def test_what_held_before_is_brought_back_after_it_was_compared(drafted, as_person):
    browser = as_person("ingrid")
    old = Release.objects.get(number=1).story

    answer = browser.post(BRING, {"release": "1"})

    assert "1 thing would change" in answer.content.decode()
    assert draft_story().messages != old.messages
    use(browser, answer)
    assert draft_story().messages == old.messages


@pytest.mark.parametrize(
    ("name", "number", "status"),
    [
        pytest.param("ingrid", "7", 404, id="one that is not there"),
        pytest.param("priya", "1", 404, id="who may not edit"),
    ],
)
def test_what_cannot_be_brought_back(drafted, as_person, name, number, status):
    answer = as_person(name).post(BRING, {"release": number})
    assert answer.status_code == status


def test_an_earlier_storyboard_offers_its_words_to_who_edits(drafted, as_person, world):
    world.release(story(release=2))
    offered = 'name="release" value="1"'
    assert offered in as_person("dana").get("/storyboard/published/1/").content.decode()
    for name, number in (("priya", 1), ("dana", 2)):
        page = as_person(name).get(f"/storyboard/published/{number}/").content.decode()
        assert 'name="release"' not in page
