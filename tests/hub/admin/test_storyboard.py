"""The forms of the storyboard's parts: who opens them, and what saving does."""

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from content.models import (
    FixedText,
    Message,
    Metric,
    Persona,
    Pillar,
    ProofPoint,
    Region,
    Stage,
    Storyboard,
    Term,
    Wording,
)
from content.releasing import draft_story, keep, stamp
from tests.hub.storyboard.conftest import NEW, as_person, drafted
from tests.hub_world import NOW

__all__ = ["as_person", "drafted"]

PARTS = (
    *"storyboard pillar message proof term fixed_text".split(),
    *"persona stage region metric".split(),
)
EVERYBODY = "priya ingrid dana marcus yusuf lina ada superuser outsider".split()
LEAD_AND_REVIEWER = {"dana", "ingrid"}
CHANGES = {
    **dict.fromkeys(PARTS, LEAD_AND_REVIEWER),
    "term": {*LEAD_AND_REVIEWER, "lina"},
    "metric": {"dana"},
}
READS = {"priya", "ingrid", "dana", "lina", "ada", "superuser"}


def url(part, view, *args):
    return reverse(f"storyboard_{part}:{view}", args=args)


def message_form(message=None, wordings=(), initial=0, **values):
    pillar = Pillar.objects.first()
    return nested_form_data(
        {
            "statement": "Any sensor will do.",
            "number": "1.1",
            "pillar": pillar.pk,
            "denials": "",
            "stamp": stamp(message) if message else "",
            "wordings": inline_formset(wordings, initial=initial),
            **values,
        }
    )


# Who may what


@pytest.mark.parametrize("person", EVERYBODY)
def test_who_opens_the_form_of_what(drafted, as_person, person):
    browser = as_person(person)
    opened = {p for p in PARTS if browser.get(url(p, "add")).status_code == 200}
    assert opened == {part for part in PARTS if person in CHANGES[part]}


def test_each_form_opens_on_what_is_there(drafted, as_person):
    browser = as_person("dana")
    rows = {
        "storyboard": Storyboard.objects.get(),
        "pillar": Pillar.objects.get(),
        "message": Message.objects.get(),
        "proof": ProofPoint.objects.create(key="new", claim="New."),
        "term": Term.objects.get(),
        "fixed_text": FixedText.objects.create(key="new", title="New", text="New."),
        "persona": Persona.objects.get(),
        "stage": Stage.objects.get(),
        "region": Region.objects.create(key="eu", name="Europe"),
        "metric": Metric.objects.create(key="new", name="New"),
    }
    assert set(rows) == set(PARTS)
    views = ["edit", "history", "delete", "archive"]
    for part, row in rows.items():
        for view in views[:2] if part == "storyboard" else views:
            assert browser.get(url(part, view, row.pk)).status_code == 200, (part, view)


def test_the_storyboard_itself_is_neither_archived_nor_deleted(drafted, as_person):
    base = url("storyboard", "index")
    pk = Storyboard.objects.get().pk
    browser = as_person("dana")
    for view in ("delete", "archive"):
        assert browser.post(f"{base}{view}/{pk}/").status_code == 404


@pytest.mark.parametrize("person", EVERYBODY)
def test_who_reads_the_lists(drafted, as_person, person):
    browser = as_person(person)
    opened = {p for p in PARTS if browser.get(url(p, "index")).status_code == 200}
    assert opened == (set(PARTS) if person in READS else set())


@pytest.mark.parametrize("view", ["edit", "archive", "delete"])
@pytest.mark.parametrize("person", sorted(set(EVERYBODY) - LEAD_AND_REVIEWER))
def test_nobody_else_changes_archives_or_deletes(drafted, as_person, person, view):
    message = Message.objects.get()
    answer = as_person(person).post(
        url("message", view, message.pk), message_form(message)
    )
    assert answer.status_code in (302, 403, 404)
    kept = Message.objects.get()
    assert (kept.statement, kept.archived) == (NEW, False)


# Adding


def test_a_new_message_gets_a_key_and_the_last_place(drafted, as_person):
    data = message_form(wordings=[{"text": "Any will do.", "length": "short"}])
    data |= {"personas": ["cfo"], "number": "1.2"}
    answer = as_person("ingrid").post(url("message", "add"), data)
    assert answer["Location"] == "/storyboard/#message-any-sensor-will-do"
    message = Message.objects.get(key="any-sensor-will-do")
    assert (message.personas, message.sort_order) == (["cfo"], 1)
    assert message.wordings.get().text == "Any will do."
    assert message.latest_revision.user == drafted.ingrid


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        pytest.param(
            "Kelvane: 20% less loss, guaranteed!",
            "kelvane-20-less-loss-guaranteed",
            id="words",
        ),
        pytest.param("Own sensors", "own-sensors-2", id="one that is taken"),
        pytest.param("温度", "message", id="no letters that a key may have"),
    ],
)
def test_keys_are_made_of_words(drafted, as_person, statement, expected):
    as_person("ingrid").post(url("message", "add"), message_form(statement=statement))
    assert Message.objects.get(statement=statement).key == expected


def test_a_key_that_is_typed_is_checked(drafted, as_person):
    browser = as_person("ingrid")
    for key, says in (
        ("Own Sensors", "Use small letters"),
        ("own-sensors", "already exists"),
    ):
        page = browser.post(url("message", "add"), message_form(key=key))
        assert says in page.content.decode()
    assert Message.objects.count() == 1


@pytest.mark.parametrize(
    ("part", "model", "data"),
    [
        ("pillar", Pillar, {"title": "Prove it"}),
        ("proof", ProofPoint, {"claim": "Prove it", "status": "valid"}),
        ("term", Term, {"preferred": "Prove it", "kind": "word", "admitted": "a\nb"}),
        (
            "fixed_text",
            FixedText,
            {"title": "Prove it", "text": "It is.", "variants": inline_formset([])},
        ),
        ("persona", Persona, {"name": "Prove it"}),
        ("stage", Stage, {"name": "Prove it"}),
        ("region", Region, {"name": "Prove it", "time_zone": "Europe/Berlin"}),
        ("metric", Metric, {"name": "Prove it", "unit": "%"}),
    ],
)
def test_each_part_can_be_added(drafted, as_person, part, model, data):
    as_person("dana").post(url(part, "add"), nested_form_data(data))
    assert model.objects.filter(key="prove-it", archived=False).exists()


def test_a_hub_has_one_storyboard(drafted, as_person):
    data = {"key": "other", "title": "Other", "language": "en", "approvals_before": 0}
    data |= {"approval_prefix": "KV"}
    page = as_person("dana").post(url("storyboard", "add"), data)
    assert "a hub has one" in page.content.decode()
    assert Storyboard.objects.count() == 1


def test_a_region_has_a_time_zone_that_exists(drafted, as_person):
    data = {"name": "Moon", "time_zone": "Moon/Base"}
    page = as_person("dana").post(url("region", "add"), data)
    assert "is not a time zone" in page.content.decode()


# Changing


def test_a_change_is_saved_with_who_made_it(drafted, as_person):
    message = Message.objects.get()
    answer = as_person("ingrid").post(
        url("message", "edit", message.pk), message_form(message, key="another")
    )
    assert answer["Location"] == "/storyboard/#message-own-sensors"
    message.refresh_from_db()
    assert (message.key, message.statement) == ("own-sensors", "Any sensor will do.")
    assert message.latest_revision.user == drafted.ingrid


def test_lines_of_browsers_come_out_as_lines(drafted, as_person):
    text = FixedText.objects.create(key="about", title="About", text="One.")
    data = {"title": "About", "text": "One.\r\nTwo.", "stamp": stamp(text)}
    data |= {"variants": inline_formset([])}
    as_person("dana").post(url("fixed_text", "edit", text.pk), nested_form_data(data))
    assert draft_story().boilerplate[0].text == "One.\nTwo."


@pytest.fixture
def opened(drafted):
    """A message with a wording, as a form on it was opened; then another saves it."""
    message = Message.objects.get()
    message.wordings = [Wording(text="Every sensor.")]
    keep(message, NOW, drafted.noor)
    message = Message.objects.get()
    wording = message.wordings.get()
    data = message_form(
        message, [{"id": wording.pk, "text": "Mine."}], initial=1, statement="My words."
    )
    message.statement = "Noor's words."
    message.wordings = [Wording(text="Noor's wording.")]
    keep(message, NOW, drafted.noor)
    return data


def test_who_saves_second_is_told_and_loses_nothing(opened, as_person):
    message = Message.objects.get()
    page = as_person("ingrid").post(url("message", "edit", message.pk), opened)
    text = page.content.decode()
    assert "Noor saved this" in text
    assert "My words." in page.context["form"]["statement"].value()
    both = {one.label: one for one in page.context["both"]}
    assert set(both) == {"What it says", "Wordings"}
    assert Message.objects.get().statement == "Noor's words."


def test_saving_again_puts_the_second_in_the_place_of_the_first(opened, as_person):
    message = Message.objects.get()
    browser = as_person("ingrid")
    page = browser.post(url("message", "edit", message.pk), opened)
    again = dict(opened) | {
        "stamp": page.context["form"].data["stamp"],
        "wordings-0-id": "",
    }
    answer = browser.post(url("message", "edit", message.pk), again)
    assert answer.status_code == 302
    kept = Message.objects.get()
    assert kept.statement == "My words."
    assert {w.text for w in kept.wordings.all()} == {"Noor's wording.", "Mine."}


def test_a_form_without_a_stamp_saves_nothing(drafted, as_person):
    message = Message.objects.get()
    as_person("ingrid").post(url("message", "edit", message.pk), message_form())
    assert Message.objects.get().statement == NEW


# Archiving and deleting


def test_a_part_is_archived_and_comes_back(drafted, as_person):
    message = Message.objects.get()
    browser = as_person("ingrid")
    page = browser.get(url("message", "archive", message.pk)).content.decode()
    assert "The next storyboard leaves it out." in page
    browser.post(url("message", "archive", message.pk))
    assert Message.objects.get().archived
    assert Message.objects.get().latest_revision.user == drafted.ingrid
    browser.post(url("message", "archive", message.pk))
    assert not Message.objects.get().archived


def test_what_the_draft_names_is_not_archived(drafted, as_person):
    pillar = Pillar.objects.get()
    page = as_person("ingrid").post(url("pillar", "archive", pillar.pk))
    assert "It cannot be archived yet" in page.content.decode()
    assert not Pillar.objects.get().archived


def test_a_message_does_not_come_back_before_its_pillar(drafted, as_person):
    Message.objects.update(archived=True)
    Pillar.objects.update(archived=True)
    page = as_person("ingrid").post(url("message", "archive", Message.objects.get().pk))
    assert "bring that back first" in page.content.decode()
    assert Message.objects.get().archived


@pytest.mark.parametrize("part", ["message", "pillar", "term"])
def test_what_was_published_is_not_deleted(drafted, as_person, part):
    model = {"message": Message, "pillar": Pillar, "term": Term}[part]
    row = model.objects.get()
    browser = as_person("ingrid")
    page = browser.get(url(part, "delete", row.pk)).content.decode()
    assert "Storyboard 1 holds it." in page
    assert "Yes, delete" not in page
    browser.post(url(part, "delete", row.pk))
    assert model.objects.exists()


def test_what_was_never_published_is_deleted(drafted, as_person):
    row = ProofPoint.objects.create(key="new", claim="New.")
    as_person("ingrid").post(url("proof", "delete", row.pk))
    assert not ProofPoint.objects.exists()


def test_a_persona_that_a_message_names_stays(drafted, as_person):
    Message.objects.update(personas=["cfo"])
    persona = Persona.objects.get(key="cfo")
    browser = as_person("ingrid")
    page = browser.get(url("persona", "delete", persona.pk)).content.decode()
    assert "names it." in page
    browser.post(url("persona", "delete", persona.pk))
    assert Persona.objects.filter(key="cfo").exists()


def test_an_archived_persona_is_offered_no_more(drafted, as_person):
    persona = Persona.objects.create(key="coo", name="COO")
    assert Persona.offered() == [("coo", "COO")]
    as_person("ingrid").post(url("persona", "archive", persona.pk))
    assert Persona.offered() == []


def test_no_view_counts_uses_that_it_cannot_see(drafted, as_person):
    message = Message.objects.get()
    base = url("message", "index")
    assert as_person("ingrid").get(f"{base}usage/{message.pk}/").status_code == 404
