import pytest
from docx.opc.constants import CONTENT_TYPE

from content.files import word
from content.files.unreadable import UnreadableFile
from tests.content.files.sources import (
    places,
    repacked,
    roles,
    source,
    texts,
)
from tests.content.files.word_files import (
    WordFile,
    p,
    read,
    read_file,
    word_data,
)


def test_the_first_heading_of_level_1_is_the_title():
    reading = read(p("Intro", style="Heading2"), p("Cold chain", style="Heading1"))
    assert reading.title == "Cold chain"
    assert ("title", "Cold chain") in roles(reading)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param("Cold chain", "Cold chain", id="one that was typed"),
        pytest.param("Microsoft Word - x.doc", "", id="one that a program made"),
    ],
)
def test_the_title_in_the_properties_comes_last(title, expected):
    file = WordFile().add(p("Words."))
    file.document.core_properties.title = title
    assert read_file(file).title == expected


def test_headers_and_footers_are_read_after_the_body():
    file = WordFile().add(p("Body."))
    section = file.document.sections[0]
    section.header.paragraphs[0].text = "Kelvane"
    section.footer.paragraphs[0].text = "Results may differ."
    section.footer.add_paragraph("Rotterdam")
    reading = read_file(file)
    assert places(reading) == {
        "paragraph 1": "Body.",
        "header": "Kelvane",
        "footer": "Results may differ.",
        "footer, paragraph 2": "Rotterdam",
    }
    assert roles(reading)[2] == ("legal", "Results may differ.")


def test_a_header_no_page_shows_is_not_read():
    file = WordFile().add(p("Body."))
    section = file.document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].text = "First page"
    assert "First page" in texts(read_file(file))
    section.different_first_page_header_footer = False
    assert texts(read_file(file)) == ["Body."]


def test_equal_headers_of_sections_are_read_once():
    file = WordFile().add(p("Body."))
    for section in (file.document.sections[0], file.document.add_section()):
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = "Kelvane"
    assert texts(read_file(file)) == ["Body.", "Kelvane"]


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_are_numbered_as_their_reader_sees_them(kind):
    reference = f'<w:r><w:{kind}Reference w:id="{{}}"/></w:r>'
    file = WordFile().add(
        p("One", reference.format(7), " two", reference.format(3), ".")
    )
    file.notes(kind, {3: "Second note.", 5: "Nobody refers to it.", 7: "First note."})
    assert places(read_file(file)) == {
        "paragraph 1": "One two.",
        f"{kind} 1": "First note.",
        f"{kind} 2": "Second note.",
    }


@pytest.mark.parametrize(
    "content_type",
    [
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        CONTENT_TYPE.WML_DOCUMENT_MAIN.replace("document.main", "template.main"),
    ],
)
def test_files_with_macros_and_templates_are_read_as_any(content_type):
    data = repacked(
        word_data(p("Text.")),
        {
            "[Content_Types].xml": lambda types: types.replace(
                CONTENT_TYPE.WML_DOCUMENT_MAIN.encode(), content_type.encode()
            )
        },
    )
    assert texts(word.read(source(data, "text.docm"))) == ["Text."]


def test_a_relation_that_leads_nowhere_is_passed_over():
    relation = (
        b'<Relationship Id="rId99" Target="NULL" Type="http://schemas.openxmlformats.org'
        b'/officeDocument/2006/relationships/image"/></Relationships>'
    )
    data = repacked(
        word_data(p("Text.")),
        {
            "word/_rels/document.xml.rels": lambda rels: rels.replace(
                b"</Relationships>", relation
            )
        },
    )
    assert texts(word.read(source(data, "text.docx"))) == ["Text."]


def test_a_file_that_defines_entities_is_refused(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    dtd = f'<!DOCTYPE w:document [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    data = repacked(
        word_data(p("Text.")),
        {
            "word/document.xml": lambda xml: xml.replace(
                b"<w:document", f"{dtd}<w:document".encode(), 1
            ).replace(b"Text.", b"&x;")
        },
    )
    with pytest.raises(UnreadableFile, match="no Office program writes"):
        word.read(source(data, "text.docx"))
