import pytest

from content.files.kinds import FileKind, kind_of, named_kind
from content.files.unreadable import UnreadableFile

MAIL = b"Received: by x\n\tfor y\nSubject: Hello\n\nText"
PAGE = b"\n<!-- x --><!DOCTYPE html><html><p>a"
OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(500)
READ = "Files that are read: docx, pptx, pdf, html, md, eml, txt."


def old(name):
    return OLD + name.encode("utf-16-le") + bytes(100)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.docx", FileKind.WORD),
        ("a.DOCM", FileKind.WORD),
        ("a.ppsx", FileKind.SLIDES),
        ("a.tar.pdf", FileKind.PDF),
        ("a.htm", FileKind.HTML),
        ("a.markdown", FileKind.MARKDOWN),
        ("a.csv", None),
        ("docx", None),
    ],
)
def test_what_a_name_says(name, kind):
    assert named_kind(name) is kind


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        pytest.param(b"PK\3\4", "a.docx", None, id="an archive is looked into"),
        pytest.param(b"%PDF-1.7", "a.pdf", FileKind.PDF, id="PDF"),
        pytest.param(b"\r\njunk %PDF-1.7", "a.pdf", FileKind.PDF, id="PDF after junk"),
        pytest.param(b"%PDF-1.7", "upload", FileKind.PDF, id="PDF without a name"),
        pytest.param(b"about %PDF-1.7", "a.txt", FileKind.TEXT, id="text about PDF"),
        pytest.param(PAGE, "a.html", FileKind.HTML, id="page"),
        pytest.param(PAGE, "upload", FileKind.HTML, id="page without a name"),
        pytest.param(PAGE, "a.php", FileKind.HTML, id="page of another ending"),
        pytest.param(PAGE, "a.md", FileKind.MARKDOWN, id="page as Markdown"),
        pytest.param(b"words", "a.html", FileKind.HTML, id="a part of a page"),
        pytest.param(MAIL, "a.eml", FileKind.MAIL, id="mail"),
        pytest.param(b"From x\n" + MAIL, "a", FileKind.MAIL, id="mail of a mailbox"),
        pytest.param(MAIL, "a.txt", FileKind.TEXT, id="mail as text"),
        pytest.param(b"words", "a.md", FileKind.MARKDOWN, id="Markdown"),
        pytest.param(b"words", "README", FileKind.TEXT, id="text without a name"),
        pytest.param("wörter".encode("utf-16"), "a.txt", FileKind.TEXT, id="UTF-16"),
        pytest.param(b"w\xf6rter \x92", "a.txt", FileKind.TEXT, id="Windows-1252"),
    ],
)
def test_the_kind_is_what_the_file_holds(data, name, kind):
    assert kind_of(data, name) is kind


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        pytest.param(
            b"%PDF-1.7", "a.docx", "This is a PDF, not a Word file.", id="PDF as docx"
        ),
        pytest.param(
            b"%PDF-1.7" + bytes(90),
            "a.txt",
            "This is not a text file.",
            id="PDF as txt",
        ),
        pytest.param(
            PAGE, "a.doc", "This is a web page, not a Word file.", id="page as doc"
        ),
        pytest.param(
            PAGE, "a.txt", "This is a web page, not a text file.", id="page as txt"
        ),
        pytest.param(
            MAIL, "a.html", "This is an e-mail, not a web page.", id="mail as html"
        ),
        pytest.param(
            b"words", "a.pdf", "This is a text file, not a PDF.", id="text as pdf"
        ),
        pytest.param(
            b"words", "a.eml", "This is a text file, not an e-mail.", id="text as eml"
        ),
        pytest.param(
            b"\x89PNG\r\n\x1a\n",
            "a.pdf",
            "This is a PNG picture, not a PDF.",
            id="PNG as pdf",
        ),
        pytest.param(
            b"{\\rtf1 x}", "a.rtf", f"This is a rich-text (RTF) file. {READ}", id="RTF"
        ),
        pytest.param(
            b"{\\rtf1 x}",
            "a.doc",
            "This is a rich-text (RTF) file, not a Word file.",
            id="RTF as doc",
        ),
        pytest.param(
            b"a,b", "a.csv", f"This is no kind of file that is read. {READ}", id="csv"
        ),
        pytest.param(
            bytes(99),
            "a.bin",
            f"This is no kind of file that is read. {READ}",
            id="bytes",
        ),
        pytest.param(
            bytes(99), "a.md", "This is not a Markdown file.", id="bytes as md"
        ),
        pytest.param(
            old("EncryptedPackage"),
            "a.docx",
            "The file is protected with a password.",
            id="encrypted",
        ),
        pytest.param(
            old("WordDocument"),
            "a.docx",
            "This is a Word file of the old kind (.doc); save it as .docx.",
            id="old Word as docx",
        ),
        pytest.param(
            old("PowerPoint Document"),
            "a.ppt",
            "This is a PowerPoint file of the old kind (.ppt); save it as .pptx.",
            id="old PowerPoint",
        ),
        pytest.param(
            old("Workbook"),
            "a.xls",
            "This is an Excel workbook of the old kind (.xls).",
            id="old Excel",
        ),
        pytest.param(
            old("__substg1.0_0037001F"),
            "a.msg",
            "This is an Outlook message (.msg); save it as .eml.",
            id="Outlook",
        ),
        pytest.param(
            OLD,
            "a.doc",
            "This is an Office file of the old kind, which is not read.",
            id="old",
        ),
    ],
)
def test_what_is_not_read_says_what_it_is(data, name, reason):
    with pytest.raises(UnreadableFile) as error:
        kind_of(data, name)
    assert error.value.reason == reason
