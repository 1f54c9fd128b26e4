import pytest

from content.files.encoding import decode, looks_like_text
from content.files.unreadable import UnreadableFile

TEXT = "Żółć, „naïve“ café – 38 %"
POLISH = "Każda przesyłka dociera w stanie nadającym się do użycia, także w święta."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"]
)
def test_forms_of_unicode_are_told_apart(encoding):
    text = "Kelvane warns, naïvely" if encoding[-3:] in ("-le", "-be") else TEXT
    assert decode(text.encode(encoding)) == (text, "")


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        pytest.param("é".encode("latin1"), "iso-8859-1", "é", id="declared"),
        pytest.param("é".encode(), "iso-8859-1", "é", id="declared wrongly"),
        pytest.param("é".encode(), "no-such", "é", id="unknown"),
        pytest.param(
            "日本".encode("iso2022_jp"), "iso-2022-jp", "日本", id="seven bits"
        ),
    ],
)
def test_what_is_declared_is_believed_when_it_fits(data, declared, text):
    assert decode(data, declared) == (text, "")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "“Kelvane’s café” – the best decision we made this year, naïvely said.",
            "cp1252",
        ),
        (POLISH, "cp1250"),
        ("Каждая поставка приходит пригодной к использованию.", "cp1251"),
    ],
)
def test_an_encoding_that_is_not_declared_is_guessed_and_said(text, encoding):
    found, note = decode(text.encode(encoding))
    assert found == text
    assert note == f"The file does not say its encoding; it was read as {encoding}."


@pytest.mark.parametrize("data", [b"a\0b\0\0\0c", b"\xff\xfea"])
def test_bytes_that_are_no_text_are_refused(data):
    with pytest.raises(UnreadableFile, match="not a text file"):
        decode(data)


@pytest.mark.parametrize(
    ("data", "is_text"),
    [
        (b"words\tand\r\nlines\x0c", True),
        (TEXT.encode("utf-16"), True),
        ("words".encode("utf-16-le"), True),
        (b"x" * 200 + b"\x02", True),
        (bytes(range(32)) * 9, False),
        (b"word\0word", False),
    ],
)
def test_what_looks_like_text(data, is_text):
    assert looks_like_text(data) == is_text
