import csv
import io
import json
from datetime import timedelta

import pytest
from django.utils import timezone
from lxml import html

from content.models import GuestAuthor, PressRelease
from governance.review import approve, submit
from tests.hub_world import NOW

HOUR = timedelta(hours=1)


@pytest.fixture
def piece(world):
    """A piece of Press that Ingrid has approved."""
    piece = world.piece(title="Depot page")
    round = submit(piece, world.priya, NOW, note="<b>Please</b> today.")
    approve(round, world.ingrid, "brand", NOW + HOUR)
    return piece


def address(piece, end=""):
    return f"/history/{piece.pk}/{end}"


def page_of(response):
    assert response.status_code == 200
    return html.fromstring(response.content)


def words(page):
    return " ".join(page.text_content().split())


def shown(client, person, piece, end=""):
    client.force_login(person)
    return page_of(client.get(address(piece, end)))


@pytest.mark.parametrize(
    ("who", "reads", "exports"),
    [
        pytest.param("priya", True, False, id="author of the team"),
        pytest.param("tom", False, False, id="author of another team"),
        pytest.param("ingrid", True, False, id="reviewer"),
        pytest.param("dana", True, True, id="lead"),
        pytest.param("yusuf", True, True, id="IT owner"),
        pytest.param("ada", True, True, id="administrator"),
        pytest.param("superuser", True, True, id="superuser"),
        pytest.param("marcus", False, False, id="sales"),
        pytest.param("lina", False, False, id="librarian"),
        pytest.param("outsider", False, False, id="no role"),
    ],
)
def test_who_may_read_and_who_may_export(client, world, piece, who, reads, exports):
    client.force_login(getattr(world, who))
    assert (client.get(address(piece)).status_code == 200) is reads
    for end in ("export.csv", "export.jsonl"):
        assert (client.get(address(piece, end)).status_code == 200) is exports
    links = client.get(address(piece)).content.decode().count("export.")
    assert links == (2 if exports else 0)


def test_a_guest_reads_the_record_of_its_own_pieces(client, world, piece):
    lena = world.person("lena")
    until = timezone.now().date() + timedelta(days=1)
    GuestAuthor.objects.create(
        user=lena, programme=world.press_programme, ends_on=until
    )
    own = world.piece(owner=lena, title="An agency's page")
    client.force_login(lena)
    assert client.get(address(own)).status_code == 200
    assert client.get(address(own, "export.csv")).status_code == 404
    assert client.get(address(piece)).status_code == 404


def test_others_sign_in_first(client, piece):
    for end in ("", "text/1/", "export.csv"):
        response = client.get(address(piece, end))
        assert response.status_code == 302
        assert response.url.startswith("/sign-in/")


@pytest.mark.parametrize("end", ["", "text/1/", "export.csv"])
def test_what_is_not_there_is_not_found(client, world, end):
    client.force_login(world.dana)
    assert client.get(f"/history/999/{end}").status_code == 404


def test_only_reading_is_possible(client, world, piece):
    client.force_login(world.dana)
    assert client.post(address(piece)).status_code == 405


def test_the_page_tells_what_happened(client, world, piece):
    page = shown(client, world.ingrid, piece)
    happened = words(page.xpath("//section[@aria-labelledby='happened']")[0])
    assert "Priya sent it for review" in happened
    assert "“<b>Please</b> today.”" in happened
    assert "Ingrid approved it" in happened
    approvals = words(page.xpath("//section[@aria-labelledby='approvals']")[0])
    assert "KV-0001 · Brand Ingrid, against storyboard 1" in approvals
    assert "Text 1, as approved" in approvals
    texts = words(page.xpath("//section[@aria-labelledby='texts']")[0])
    assert "Text 1 Out since 4 March 2026, 11:00" in texts


def test_what_has_not_begun_says_what_will_stand_here(client, world):
    page = shown(client, world.priya, world.piece())
    assert "Nothing has been decided about this piece yet." in words(page)
    assert "Not let out yet" in words(page)


def test_a_piece_in_review_says_so(client, world):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    assert "In review" in words(shown(client, world.priya, piece))


def test_the_text_is_shown_as_it_was_approved(client, world, piece):
    before = words(shown(client, world.ingrid, piece, "text/1/"))
    assert "It needs no new cables and no new people." in before
    page = type(piece).objects.get(pk=piece.pk)
    page.body = [("text", "<p>Something else.</p>")]
    page.save_revision(user=world.priya)
    assert words(shown(client, world.ingrid, piece, "text/1/")) == before


def test_a_text_that_is_not_in_the_record_is_not_found(client, world, piece):
    client.force_login(world.ingrid)
    assert client.get(address(piece, "text/2/")).status_code == 404


def test_who_sees_no_drafts_reads_only_what_was_let_out(client, world, piece):
    page = type(piece).objects.get(pk=piece.pk)
    page.lead = "A line."
    page.save_revision(user=world.priya)
    submit(type(piece).objects.get(pk=piece.pk), world.priya, NOW + HOUR)
    client.force_login(world.yusuf)
    assert client.get(address(piece, "text/1/")).status_code == 200
    assert client.get(address(piece, "text/2/")).status_code == 404
    page = shown(client, world.yusuf, piece)
    assert not page.xpath("//a[contains(@href, '/text/2/')]")
    assert "Text 2" in words(page)


def test_what_waits_for_its_moment_is_no_text_for_everybody(client, world):
    moment = NOW + timedelta(days=2)
    piece = world.piece(PressRelease, embargo_until=moment)
    round = submit(piece, world.priya, NOW)
    approve(round, world.ingrid, "brand", NOW)
    client.force_login(world.yusuf)
    assert client.get(address(piece, "text/1/")).status_code == 404


def exported(client, world, piece, format):
    client.force_login(world.dana)
    response = client.get(address(piece, f"export.{format}"))
    name = f"approval-record-depot-page-{piece.pk}.{format}"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    return b"".join(response.streaming_content).decode()


def test_entries_are_exported_as_a_table(client, world, piece):
    rows = list(csv.DictReader(io.StringIO(exported(client, world, piece, "csv"))))
    assert [row["event"] for row in rows] == ["submit", "approve", "let-out"]
    assert {row["subject"] for row in rows} == {piece.item_key}


def test_entries_are_exported_as_data(client, world, piece):
    lines = exported(client, world, piece, "jsonl").splitlines()
    entries = [json.loads(line) for line in lines]
    assert entries[0]["data"]["note"] == "<b>Please</b> today."
    assert all(len(entry["hash"]) == 64 for entry in entries)


def test_an_unknown_format_is_not_found(client, world, piece):
    client.force_login(world.dana)
    assert client.get(address(piece, "export.exe")).status_code == 404


def test_no_word_of_the_inside_is_on_the_page(client, world, piece):
    said = words(shown(client, world.dana, piece)).lower()
    for word in ("digest", "hash", "gate", "waiver", "standing", "revision", "item"):
        assert f" {word} " not in said
