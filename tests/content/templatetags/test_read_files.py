import pytest

from content.canonical import canonical_json
from content.files.payload import payload_of
from content.items import ContentItem, Passage, Role
from content.models import FileReading, HubFile
from content.templatetags.read_files import parts_of


@pytest.fixture
def file(db):
    """A function that makes a file in which these (path, role, text) were read."""

    def make(*passages):
        found = tuple(Passage(path, Role(role), text) for path, role, text in passages)
        item = ContentItem.sealed(key="outside:1", title="A deck", passages=found)
        payload = canonical_json(payload_of(item)).decode()
        FileReading.objects.create(sha256="a" * 64, reader_version=1, payload=payload)
        return HubFile(title="A deck", sha256="a" * 64)

    return make


def names(parts):
    return [(part.name, [p.text for p in part.passages]) for part in parts]


def test_a_deck_falls_into_slides_with_notes_apart(file):
    deck = file(
        ("slide 1/title", "title", "Hello"),
        ("slide 1/notes", "body", "Smile."),
        ("slide 2/text 1", "body", "One."),
        ("slide 2/picture", "alt", "A chart"),
    )
    first, second = parts_of(deck)
    assert names([first, second]) == [("slide 1", ["Hello"]), ("slide 2", ["One."])]
    assert [note.text for note in first.notes] == ["Smile."]


def test_pages_are_parts(file):
    pages = file(("page 1", "body", "One."), ("page 2, paragraph 1", "body", "Two."))
    assert names(parts_of(pages)) == [("page 1", ["One."]), ("page 2", ["Two."])]


def test_a_text_without_pages_is_one_part(file):
    word = file(("paragraph 1", "body", "One."), ("paragraph 2", "body", "Two."))
    assert names(parts_of(word)) == [("", ["One.", "Two."])]


def test_no_file_has_no_parts():
    assert parts_of(None) == []


def test_a_file_that_has_not_been_read_has_no_parts(db):
    assert parts_of(HubFile(title="New", sha256="b" * 64)) == []
