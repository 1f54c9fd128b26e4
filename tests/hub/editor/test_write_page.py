from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from docx import Document

from content.models import Article, Piece, PressRelease

ADDRESS = reverse("write")


@pytest.fixture
def send(client, world):
    """A function that sends the page's form as priya."""

    def post(**values):
        client.force_login(world.priya)
        given = {"format": "article", "programme": world.press_programme.key}
        return client.post(ADDRESS, {**given, **values})

    return post


def word_file():
    document = Document()
    document.add_heading("Medora passes", 0)
    document.add_paragraph("In three ").add_run("minutes").bold = True
    data = BytesIO()
    document.save(data)
    return SimpleUploadedFile("draft.docx", data.getvalue())


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("priya", 200),
        ("dana", 404),
        ("ingrid", 404),
        ("marcus", 404),
        ("yusuf", 404),
        ("lina", 404),
        ("ada", 404),
        ("superuser", 404),
        ("outsider", 404),
    ],
)
def test_who_may_write(client, world, who, status):
    client.force_login(getattr(world, who))
    assert client.get(ADDRESS).status_code == status


def test_strangers_are_asked_to_sign_in(client):
    assert client.get(ADDRESS).status_code == 302


def test_somebody_without_a_programme_is_told_who_makes_one(client, world):
    client.force_login(world.priya)
    assert "A marketing lead makes a programme" in client.get(ADDRESS).content.decode()


def test_a_draft_is_made_and_its_editor_opens(send, world):
    response = send(need="Medora passed", format="press-release")
    piece = PressRelease.objects.get()
    assert response.url == reverse("wagtailadmin_pages:edit", args=[piece.pk])
    assert piece.title == "Medora passed"
    assert piece.programme == world.press_programme
    assert piece.owner == world.priya


def test_a_word_draft_becomes_the_text(send):
    send(draft=word_file())
    article = Article.objects.get()
    assert article.title == "Medora passes"
    assert article.body[0].value.source == "<p>In three <b>minutes</b></p>"


def test_a_file_that_cannot_be_read_says_why_and_keeps_what_was_typed(send):
    file = SimpleUploadedFile("draft.docx", b"not a Word file")
    response = send(need="Medora passed", format="call-script", draft=file)
    page = response.content.decode()
    assert response.status_code == 422
    assert "It could not be read:" in page
    assert 'value="Medora passed"' in page
    assert 'value="call-script" checked' in page
    assert not Piece.objects.exists()


def test_only_texts_are_taken(send):
    response = send(draft=SimpleUploadedFile("draft.exe", b"MZ"))
    assert "neither Word, PDF, Markdown nor plain text" in response.content.decode()


def test_nobody_writes_for_another_team(send, world):
    assert send(programme=world.web_programme.key).status_code == 422
    assert not Piece.objects.exists()


def test_what_is_asked_in_the_address_is_chosen_already(client, world):
    assert world.press_programme
    client.force_login(world.priya)
    page = client.get(ADDRESS, {"format": "email", "need": "News"}).content.decode()
    assert 'value="email" checked' in page
    assert 'value="News"' in page
