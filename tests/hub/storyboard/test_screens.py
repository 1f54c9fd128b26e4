"""Who sees which screen, and what it says."""

from datetime import timedelta

import pytest
from django.utils import timezone

from content.models import (
    ChangeRequest,
    GuestAuthor,
    Message,
    Pillar,
    Release,
    Storyboard,
)
from content.releasing import Part, ask_for_change, keep, write_draft
from hub.storyboard import releasing
from tests.hub.storyboard.conftest import NEW
from tests.hub_world import NOW, STATEMENT, story

SEE_DRAFT = {"priya", "ingrid", "dana", "lina", "ada", "superuser"}
STAFF = {*SEE_DRAFT, "marcus", "yusuf"}
CHANGE = {"ingrid", "dana"}
EVERYBODY = sorted({*STAFF, "outsider", "guest"})

OPEN_TO = {
    "/storyboard/changes/": SEE_DRAFT,
    "/storyboard/publish/": SEE_DRAFT,
    "/storyboard/file/": SEE_DRAFT,
    "/storyboard/bring/": CHANGE,
    "/storyboard/ask/message/own-sensors/": {"priya", "ingrid", "dana", "lina"},
    "/storyboard/published/": STAFF,
    "/storyboard/published/1/": {*STAFF, "guest"},
    "/storyboard/published/1/changes/": STAFF,
    "/storyboard/published/1/file/": STAFF,
}


@pytest.fixture
def people(drafted):
    guest = drafted.person("guest")
    GuestAuthor.objects.create(
        user=guest,
        programme=drafted.press_programme,
        ends_on=timezone.now().date() + timedelta(days=9),
    )
    drafted.guest = guest
    return drafted


@pytest.mark.parametrize("person", EVERYBODY)
def test_who_opens_what(people, as_person, person):
    browser = as_person(person)
    statuses = {address: browser.get(address).status_code for address in OPEN_TO}
    expected = {a: 200 if person in who else 404 for a, who in OPEN_TO.items()}
    assert statuses == expected


def test_strangers_are_asked_to_sign_in(client, drafted):
    for address in ("/storyboard/", *OPEN_TO):
        answer = client.get(address)
        assert answer.status_code == 302
        assert answer["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("person", EVERYBODY)
def test_the_first_page_is_the_draft_or_what_is_in_force(people, as_person, person):
    answer = as_person(person).get("/storyboard/")
    if person == "outsider":
        assert answer.status_code == 404
    elif person in SEE_DRAFT:
        assert NEW in answer.content.decode()
    else:
        assert answer["Location"] == "/storyboard/published/1/"


def test_who_may_not_see_the_draft_reads_nothing_of_it(people, as_person):
    page = as_person("marcus").get("/storyboard/published/1/").content.decode()
    assert STATEMENT in page
    assert NEW not in page
    assert "Draft" not in page


def test_a_guest_sees_no_storyboard_but_the_one_in_force(people, as_person, signed):
    browser = as_person("guest")
    releasing.release(signed, people.ingrid, timezone.now())
    assert browser.get("/storyboard/published/1/").status_code == 404
    assert browser.get("/storyboard/published/2/").status_code == 200


@pytest.mark.parametrize(
    ("person", "shown", "hidden"),
    [
        pytest.param(
            "dana",
            ["Add a message", "Add a term", "Change", "Bring in a file"],
            ["Ask for a change"],
            id="a lead changes all",
        ),
        pytest.param(
            "lina",
            ["Add a term", "Ask for a change"],
            ["Add a message", "Bring in a file"],
            id="a librarian changes terms",
        ),
        pytest.param(
            "priya",
            ["Ask for a change"],
            ["Add a term", "Add a message", "Bring in a file", "Move up"],
            id="an author asks",
        ),
        pytest.param(
            "ada", [], ["Add a term", "Add a message", "Ask for a change"], id="others"
        ),
    ],
)
def test_the_draft_offers_what_the_person_may_do(
    drafted, as_person, person, shown, hidden
):
    page = as_person(person).get("/storyboard/").content.decode()
    assert [text for text in shown if text not in page] == []
    assert [text for text in hidden if text in page] == []


def test_the_draft_says_what_differs_and_what_is_to_mend(drafted, as_person):
    Message.objects.update(proof=["gone"])
    page = as_person("dana").get("/storyboard/").content.decode()
    assert "1 thing differs from Storyboard 1" in page
    assert page.count("Changed</span>") == 1
    assert "“gone” is not in the draft" in page


def test_a_draft_that_says_the_same_says_so(world, as_person):
    write_draft(story(), NOW)
    page = as_person("dana").get("/storyboard/").content.decode()
    assert "Says the same as Storyboard 1" in page
    assert "Publish storyboard" not in page


def test_changes_are_marked_by_more_than_colour(drafted, as_person):
    page = as_person("priya").get("/storyboard/changes/").content.decode()
    assert "<del>" in page
    assert "<ins>" in page
    assert "Storyboard 1" in page


def test_without_a_storyboard_the_page_says_how_to_begin(world, as_person):
    Storyboard.objects.all().delete()
    page = as_person("ingrid").get("/storyboard/").content.decode()
    assert "Begin a storyboard" in page
    assert as_person("ingrid").get("/storyboard/changes/").status_code == 200
    assert as_person("ingrid").get("/storyboard/publish/").status_code == 200
    assert as_person("ingrid").get("/storyboard/file/").status_code == 404


def test_before_the_first_is_published_others_are_told(world, as_person):
    Release.objects.all()._raw_delete("default")
    page = as_person("marcus").get("/storyboard/").content.decode()
    assert "No storyboard has been published yet" in page


# Order


@pytest.fixture
def three(drafted):
    for n in (1, 2):
        keep(
            Message(
                key=f"m{n}",
                statement=f"Message {n}.",
                pillar=Pillar.objects.get(),
                sort_order=n,
            ),
            NOW,
        )
    return drafted


def order():
    return list(Message.in_use().values_list("key", flat=True))


@pytest.mark.parametrize(
    ("key", "to", "expected"),
    [
        ("m1", "up", ["m1", "own-sensors", "m2"]),
        ("m1", "down", ["own-sensors", "m2", "m1"]),
        ("own-sensors", "up", ["own-sensors", "m1", "m2"]),
        ("m2", "down", ["own-sensors", "m1", "m2"]),
    ],
)
def test_a_message_moves_up_or_down(three, as_person, key, to, expected):
    answer = as_person("ingrid").post(f"/storyboard/move/message/{key}/", {"to": to})
    assert answer["Location"] == f"/storyboard/#message-{key}"
    assert order() == expected


@pytest.mark.parametrize("person", ["priya", "lina", "marcus", "ada"])
def test_others_move_nothing(three, as_person, person):
    answer = as_person(person).post("/storyboard/move/message/m1/", {"to": "up"})
    assert answer.status_code == 404
    assert order() == ["own-sensors", "m1", "m2"]


@pytest.mark.parametrize(
    "address", ["move/term/tamper-evident/", "move/message/nothing/", "move/wish/a/"]
)
def test_what_has_no_place_in_an_order_is_not_moved(drafted, as_person, address):
    answer = as_person("ingrid").post(f"/storyboard/{address}", {"to": "up"})
    assert answer.status_code == 404


# Asking and answering


def test_an_author_asks_and_reads_the_answer(drafted, as_person):
    browser = as_person("priya")
    asked = browser.post(
        "/storyboard/ask/message/own-sensors/", {"text": "Which sensors?"}
    )
    assert asked["Location"] == "/storyboard/"
    editor = as_person("ingrid")
    assert "Which sensors?" in editor.get("/storyboard/").content.decode()
    request = ChangeRequest.objects.get()
    editor.post(
        f"/storyboard/answer/{request.pk}/", {"taken": "no", "answer": "All of them."}
    )
    page = as_person("priya").get("/storyboard/").content.decode()
    assert "It stays as it is" in page
    assert "All of them." in page


def test_an_empty_question_is_sent_back_with_a_reason(drafted, as_person):
    answer = as_person("priya").post(
        "/storyboard/ask/message/own-sensors/", {"text": " "}
    )
    assert "Say what should be changed." in answer.content.decode()


def test_who_may_not_answer_is_told(drafted, as_person, world):
    asked = ask_for_change(world.priya, Part.MESSAGE, "own-sensors", "Why?", NOW)
    browser = as_person("lina")
    page = browser.post(
        f"/storyboard/answer/{asked.pk}/", {"taken": "yes"}, follow=True
    )
    assert "Only who may change this part answers." in page.content.decode()


# From a key to its form


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("edit/message/own-sensors/", "/admin/storyboard/message/edit/"),
        ("edit/term/tamper-evident/", "/admin/storyboard/term/edit/"),
        ("edit/storyboard/", "/admin/storyboard/storyboard/edit/"),
        ("edit/persona/cfo/", "/admin/storyboard/persona/edit/"),
    ],
)
def test_a_key_leads_to_its_form(drafted, as_person, address, expected):
    answer = as_person("ingrid").get(f"/storyboard/{address}")
    assert answer["Location"].startswith(expected)


def test_a_key_that_is_not_there_leads_nowhere(drafted, as_person):
    browser = as_person("ingrid")
    for address in ("message/nothing/", "wish/own-sensors/", "team/press/"):
        assert browser.get(f"/storyboard/edit/{address}").status_code == 404
