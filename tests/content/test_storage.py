import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import TemporaryUploadedFile

from content.storage import KeptStorage, PrivateStorage, sharded


@pytest.fixture
def storage(tmp_path):
    return KeptStorage(location=tmp_path)


def bytes_at(storage, name):
    with storage.open(name) as opened:
        return opened.read()


def stored_names(folder):
    return [str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()]


def test_bytes_are_stored_under_the_name_asked_for(storage, tmp_path):
    assert storage.save("ab/abc.txt", ContentFile(b"first")) == "ab/abc.txt"
    assert stored_names(tmp_path) == ["ab/abc.txt"]
    assert bytes_at(storage, "ab/abc.txt") == b"first"


def test_a_name_that_is_taken_keeps_its_bytes(storage, tmp_path):
    storage.save("a.txt", ContentFile(b"first"))

    assert storage.save("a.txt", ContentFile(b"second")) == "a.txt"
    assert bytes_at(storage, "a.txt") == b"first"
    assert stored_names(tmp_path) == ["a.txt"]


def test_nothing_is_deleted(storage):
    storage.save("a.txt", ContentFile(b"first"))

    storage.delete("a.txt")

    assert storage.exists("a.txt")


def test_a_large_upload_is_moved_into_its_place(storage):
    upload = TemporaryUploadedFile("large.bin", "", 5, "")
    upload.write(b"bytes")
    upload.seek(0)

    storage.save("large.bin", upload)

    assert bytes_at(storage, "large.bin") == b"bytes"
    assert upload.read() == b"bytes"
    upload.close()


class BrokenContent(ContentFile):
    def chunks(self, chunk_size=None):
        yield b"half of it"
        raise OSError("The connection is gone")


def test_what_breaks_off_leaves_no_file_under_the_name(storage):
    with pytest.raises(OSError, match="connection"):
        storage.save("a.txt", BrokenContent(b""))

    assert not storage.exists("a.txt")
    storage.save("a.txt", ContentFile(b"whole"))
    assert bytes_at(storage, "a.txt") == b"whole"


@pytest.mark.parametrize("kind", [KeptStorage, PrivateStorage])
def test_what_is_stored_has_no_address_of_its_own(kind, tmp_path):
    with pytest.raises(NotImplementedError):
        kind(location=tmp_path).url("a.txt")


def test_a_path_is_the_digest_with_the_usual_ending():
    assert sharded("abcd", "Photo of a Dock.JPG") == "ab/abcd.jpg"
