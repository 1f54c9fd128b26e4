import pytest
from django.core.files.base import ContentFile

from content.files.unreadable import DAMAGED, PROTECTED, UnreadableFile
from content.models import FileReading, HubFile
from content.reading.files import (
    READER_VERSION,
    file_reading,
    read_upload,
    reading_of,
)
from tests.content.assets.office_files import SHEET
from tests.content.files.pdf_files import pdf_data
from tests.hub_assets import word_data


def stored(data, name):
    file = HubFile(title="A sheet")
    file.file = ContentFile(data, name)
    file.save()
    return file


@pytest.fixture
def media(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_a_word_file_is_read_into_an_item(media):
    file = stored(word_data("It needs no cables.", "It needs no people."), "a.docx")

    reading = reading_of(file)

    assert reading.sha256 == file.sha256
    assert (reading.refused, reading.reader_version) == ("", READER_VERSION)
    texts = [passage.text for passage in file_reading(file).passages]
    assert texts == ["It needs no cables.", "It needs no people."]
    assert file_reading(file).files == (file.sha256,)


def test_a_passage_has_its_place_in_the_file(media):
    file = stored(pdf_data("It needs no cables."), "a.pdf")
    reading_of(file)

    passage = file_reading(file).passages[-1]

    assert (passage.path, passage.text) == ("page 1", "It needs no cables.")


def test_bytes_that_were_read_once_are_not_opened_again(media):
    file = stored(word_data("Hello there."), "a.docx")
    first = reading_of(file)
    file.file.storage.path(file.file.name)
    type(file).objects.filter(pk=file.pk).update(file="files/gone.docx")

    assert reading_of(HubFile.objects.get(pk=file.pk)) == first


def test_a_new_reader_reads_again(media):
    file = stored(word_data("Hello there."), "a.docx")
    reading_of(file)
    FileReading.objects.update(reader_version=READER_VERSION - 1, payload="{}")

    assert "Hello there." in reading_of(file).payload


def test_what_cannot_be_read_says_why(media):
    file = stored(b"PK\3\4 broken", "a.docx")

    assert reading_of(file).refused
    item = file_reading(file)
    assert item.passages == ()
    assert [unread.reason for unread in item.unread] == [reading_of(file).refused]


def test_a_file_that_nobody_has_read_says_so(media):
    file = stored(word_data("Hello there."), "a.docx")

    assert file_reading(file).unread[0].reason == "The file has not been read yet."
    assert file_reading(file).passages == ()


def test_front_matter_that_cannot_be_used_is_a_reason(media):
    file = stored(b"---\nlanguage: [\n---\n\nHello.", "a.md")

    assert reading_of(file).refused
    assert reading_of(file).payload == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        pytest.param(b"PK\3\4 broken", "not copied completely", id="cut-off"),
        pytest.param(pdf_data("x").replace(b"/Page", b"/Pxxx"), DAMAGED, id="damaged"),
        pytest.param(
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            PROTECTED,
            id="password",
        ),
    ],
)
def test_an_upload_that_nobody_can_open_is_refused_and_not_kept(db, data, reason):
    name = "a.pdf" if data.startswith(b"%PDF") else "a.docx"

    with pytest.raises(UnreadableFile, match=reason):
        read_upload(data, name)

    assert not FileReading.objects.exists()


def test_an_upload_that_others_can_open_is_kept_unread(db):
    reading = read_upload(SHEET, "a.xlsx")

    assert reading.refused
    assert FileReading.objects.get() == reading
