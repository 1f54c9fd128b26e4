"""Wagtail's documents are files to people: its catalogue of English is overlaid."""

import gettext
from pathlib import Path

import pytest
import wagtail.documents
from django.urls import reverse

from tests.hub.test_words import visible_text

PLACE = Path("locale/en/LC_MESSAGES")
OURS = Path(__file__).parents[3] / "hub" / PLACE
THEIRS = Path(wagtail.documents.__file__).parent / PLACE


def ids(folder):
    """Return the texts that a catalogue's source translates."""
    text = (folder / "django.po").read_text(encoding="utf-8").replace('"\n"', "")
    lines = text.splitlines()
    return [line[7:-1] for line in lines if line.startswith('msgid "') and line[7:-1]]


def compiled():
    with (OURS / "django.mo").open("rb") as file:
        return gettext.GNUTranslations(file)


@pytest.mark.parametrize("text", ids(OURS))
def test_a_text_is_wagtails_and_is_compiled(text):
    assert text in ids(THEIRS)
    text = text.replace('\\"', '"')
    said = compiled().gettext(text)
    assert said != text
    assert "document" not in said.replace("document_", "").lower().replace("_doc", "")


@pytest.mark.parametrize("name", ["wagtaildocs:index", "wagtaildocs:add_multiple"])
def test_no_screen_of_files_speaks_of_documents(client, world, name):
    client.force_login(world.lina)
    shown = visible_text(client.get(reverse(name))).lower()
    assert "file" in shown
    assert "document" not in shown
