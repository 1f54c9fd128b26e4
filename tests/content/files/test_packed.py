import pytest

from content.files.kinds import FileKind
from content.files.limits import MIB, Limits
from content.files.packed import packed_kind
from content.files.unreadable import UnreadableFile
from tests.content.files.slide_files import SlideFile
from tests.content.files.sources import packed, repacked, source
from tests.content.files.word_files import p, word_data

WORD = word_data(p("Text."))
SHEET = {"[Content_Types].xml": "… spreadsheetml.sheet.main+xml …"}
READ = "Files that are read: docx, pptx, pdf, html, md, eml, txt."


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        pytest.param(WORD, "a.docx", FileKind.WORD, id="Word"),
        pytest.param(WORD, "upload", FileKind.WORD, id="Word without a name"),
        pytest.param(WORD, "a.doc", FileKind.WORD, id="Word under its old ending"),
        pytest.param(SlideFile().data(), "a.pptx", FileKind.SLIDES, id="PowerPoint"),
    ],
)
def test_the_kind_is_what_the_archive_holds(data, name, kind):
    assert packed_kind(source(data, name)) is kind


@pytest.mark.parametrize(
    ("data", "name", "reason"),
    [
        pytest.param(
            WORD,
            "a.pptx",
            "This is a Word file, not a PowerPoint file.",
            id="Word as pptx",
        ),
        pytest.param(
            WORD, "a.txt", "This is a Word file, not a text file.", id="Word as txt"
        ),
        pytest.param(
            packed({"a": "x"}),
            "a.docx",
            "This is a ZIP archive, not a Word file.",
            id="zip as docx",
        ),
        pytest.param(
            packed({"a": "x"}), "a.zip", f"This is a ZIP archive. {READ}", id="zip"
        ),
        pytest.param(
            packed({}),
            "a.docx",
            "This is a ZIP archive, not a Word file.",
            id="an empty zip",
        ),
        pytest.param(
            packed(SHEET), "a.xlsx", f"This is an Excel workbook. {READ}", id="Excel"
        ),
        pytest.param(
            packed({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "a.odt",
            f"This is an OpenDocument file. {READ}",
            id="OpenDocument",
        ),
        pytest.param(
            packed({"Index/Document.iwa": ""}),
            "a.pages",
            f"This is a Pages, Keynote or Numbers file. {READ}",
            id="Pages",
        ),
        pytest.param(
            WORD[: len(WORD) // 2],
            "a.docx",
            "The file ends in the middle: it was not copied completely.",
            id="cut off",
        ),
        pytest.param(
            WORD[:200] + WORD[-22:],
            "a.docx",
            "The file is damaged, or made in a way that is not read here.",
            id="damaged",
        ),
        pytest.param(
            repacked(WORD, {"_rels/.rels": b"http://purl.oclc.org/ooxml/x"}),
            "a.docx",
            "The file is saved in the strict form of Office files; "
            "save it in the usual one.",
            id="strict",
        ),
    ],
)
def test_what_is_not_read_says_what_it_is(data, name, reason):
    with pytest.raises(UnreadableFile) as error:
        packed_kind(source(data, name))
    assert error.value.reason == reason


def test_a_member_with_a_password_is_protected():
    # The flag of encryption, in the directory at the end of the archive.
    at = WORD.index(b"PK\1\2") + 8
    locked = WORD[:at] + b"\1" + WORD[at + 1 :]
    with pytest.raises(UnreadableFile, match="protected with a password"):
        packed_kind(source(locked, "a.docx"))


@pytest.mark.parametrize(
    "limits",
    [
        pytest.param(Limits(unpacked_bytes=11 * MIB), id="all in all"),
        pytest.param(Limits(zip_ratio=50), id="by its ratio"),
    ],
)
def test_an_archive_that_unpacks_to_too_much_is_refused(limits):
    bomb = repacked(WORD, {"word/document.xml": bytes(12 * MIB)})
    with pytest.raises(UnreadableFile, match=r"unpacks to 1\d MB, far more than"):
        packed_kind(source(bomb, "a.docx", limits))


def test_small_files_may_be_packed_tightly():
    tight = repacked(WORD, {"word/media/white.bmp": bytes(5 * MIB)})
    assert packed_kind(source(tight, "a.docx", Limits(zip_ratio=2))) is FileKind.WORD
