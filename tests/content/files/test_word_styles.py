from tests.content.files.sources import (
    roles,
)
from tests.content.files.word_files import (
    WordFile,
    p,
    read,
    read_file,
)


def test_roles_come_from_styles():
    reading = read(
        p("Kelvane at sea", style="Title"),
        p("Every shipment", style="Heading1"),
        p("First words."),
        p("Said Elin.", style="Quote"),
        p("Depot in Gdynia", style="Caption"),
        p("Second words."),
    )
    assert roles(reading) == [
        ("title", "Kelvane at sea"),
        ("heading", "Every shipment"),
        ("lead", "First words."),
        ("quote", "Said Elin."),
        ("caption", "Depot in Gdynia"),
        ("body", "Second words."),
    ]
    assert reading.title == "Kelvane at sea"


def test_a_style_based_on_a_heading_is_a_heading():
    file = WordFile()
    own = file.document.styles.add_style("Kelvane Chapter", 1)
    own.base_style = file.document.styles["Heading 2"]
    file.document.add_paragraph("Chapter", style="Kelvane Chapter")
    assert roles(read_file(file)) == [("heading", "Chapter")]


def test_an_outline_level_makes_a_heading():
    reading = read(p("Chapter", properties='<w:outlineLvl w:val="1"/>'))
    assert roles(reading) == [("heading", "Chapter")]


def test_an_item_of_a_list_is_no_lead():
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    reading = read(p("Item", properties=numbered), p("Words."))
    assert roles(reading) == [("body", "Item"), ("lead", "Words.")]
