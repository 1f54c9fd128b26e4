import pytest

from content.files.apart import read_apart
from content.files.limits import MIB, Limits
from content.files.readers import read_source
from content.files.unreadable import UnreadableFile
from content.yaml_tree import BadFile
from tests.content.files.pdf_files import pdf_data
from tests.content.files.slide_files import SlideFile
from tests.content.files.sources import packed, repacked, source
from tests.content.files.word_files import p, word_data

WORD = word_data(p("Every shipment arrives."))


def deck():
    file = SlideFile()
    file.slide(title="Cold chain")
    return file.data()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        pytest.param(WORD, "a.docx", id="Word"),
        pytest.param(deck(), "a.pptx", id="PowerPoint"),
        pytest.param(pdf_data("Every shipment arrives."), "a.pdf", id="PDF"),
        pytest.param(b"---\ndate: 2026-01-01\n---\nWords.", "a.md", id="Markdown"),
    ],
)
def test_a_file_read_apart_reads_as_any(data, name):
    assert read_apart(source(data, name)) == read_source(source(data, name))


def test_what_is_wrong_comes_back():
    with pytest.raises(UnreadableFile, match="a ZIP archive, not a Word file"):
        read_apart(source(packed({"a": "x"}), "a.docx"))
    with pytest.raises(BadFile, match=r"a\.md:2: not YAML"):
        read_apart(source("---\na: b: c\n---\n", "a.md"))


def long_file():
    """A file of 600,000 paragraphs, which takes more than ten seconds to read."""
    rows = b"<w:p><w:r><w:t>x</w:t></w:r></w:p>" * 600_000
    change = {
        "word/document.xml": lambda xml: xml.replace(b"<w:body>", b"<w:body>" + rows)
    }
    return repacked(WORD, change)


def test_a_file_that_takes_too_long_is_stopped():
    limits = Limits(seconds=1, zip_ratio=10_000, passages=10**6)
    with pytest.raises(UnreadableFile, match="longer than 1 second and was stopped"):
        read_apart(source(long_file(), "a.docx", limits))


def test_a_file_that_takes_too_much_memory_is_stopped():
    limits = Limits(memory_bytes=150 * MIB, zip_ratio=10_000)
    with pytest.raises(UnreadableFile, match="needs more memory"):
        read_apart(source(long_file(), "a.docx", limits))


def test_a_file_that_no_parser_understands_is_damaged():
    broken = repacked(WORD, {"word/document.xml": b"<w:document"})
    with pytest.raises(UnreadableFile, match="The file is damaged"):
        read_apart(source(broken, "a.docx"))


def test_the_environment_of_this_process_is_not_handed_on(monkeypatch):
    # Python of the machine that is named here would not start.
    monkeypatch.setenv("PYTHONHOME", "nowhere")
    assert read_apart(source(WORD, "a.docx")).passages
