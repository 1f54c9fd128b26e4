import pytest
from fpdf.enums import AccessPermission
from PIL import Image

from content.files import pdf
from content.files.limits import Limits
from content.files.unreadable import UnreadableFile
from tests.content.files.pdf_files import LONG, PdfFile, pdf_data
from tests.content.files.sources import places, reasons, roles, source, texts


def read(data, **limits):
    return pdf.read(source(data, "sheet.pdf", Limits(**limits)))


def test_lines_are_joined_into_paragraphs():
    one, two = (LONG * 4).strip(), (LONG * 3).strip()
    assert places(read(pdf_data(one, two))) == {
        "page 1": one,
        "page 1, paragraph 2": two,
    }


def test_headings_stand_out_and_the_largest_is_the_title():
    file = PdfFile()
    file.say(
        "Every shipment arrives fit to use, and you can prove it", size=24, leading=12
    )
    file.say(LONG * 3, gap=5)
    file.say("Warn early", size=16, leading=9)
    file.say(LONG * 3, gap=5)
    file.say("Proof", style="B")
    file.say(LONG * 3)
    reading = read(file.data())
    assert [(role, text[:20]) for role, text in roles(reading)] == [
        ("title", "Every shipment arriv"),
        ("lead", LONG[:20]),
        ("heading", "Warn early"),
        ("body", LONG[:20]),
        ("heading", "Proof"),
        ("body", LONG[:20]),
    ]
    assert reading.title == "Every shipment arrives fit to use, and you can prove it"


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Cold chain", "Cold chain"), ("Microsoft Word - a.docx", ""), ("a.indd", "")],
)
def test_the_title_in_the_properties_comes_last(title, expected):
    file = PdfFile()
    file.say(LONG * 3)
    file.set_title(title)
    assert read(file.data()).title == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("every humi-\ndity", "every humidity", id="a word"),
        pytest.param(
            "the cold-chain. A cold-\nchain",
            "the cold-chain. A cold-chain",
            id="a compound",
        ),
        pytest.param("in 24-\nhour shifts", "in 24-hour shifts", id="a figure"),
        pytest.param(
            "fit to use -\nand proven", "fit to use - and proven", id="a dash"
        ),
    ],
)
def test_hyphens_at_the_end_of_a_line(text, expected):
    assert texts(read(pdf_data(LONG + "\n" + text)))[-1].endswith(expected)


def test_a_word_cut_at_the_end_of_a_page_is_joined():
    file = PdfFile()
    file.say(LONG * 3 + "Every humi-")
    file.add_page()
    file.say("dity is signed. " + LONG)
    reading = read(file.data())
    assert list(places(reading)) == ["page 1"]
    assert "Every humidity is signed." in texts(reading)[0]


def test_a_sentence_goes_on_over_the_page():
    file = PdfFile()
    file.say(LONG * 3 + "It goes")
    file.add_page()
    file.say("on here. " + LONG)
    file.add_page()
    file.say("A new one. " + LONG)
    reading = read(file.data())
    assert list(places(reading)) == ["page 1", "page 3"]
    assert "It goes on here." in texts(reading)[0]


def test_items_of_a_list_are_paragraphs_without_their_sign():
    file = PdfFile()
    file.say(LONG * 2)
    file.say("- One item\n- Another item\n1. First of all")
    assert texts(read(file.data()))[1:] == [
        "One item",
        "Another item",
        "1. First of all",
    ]


def test_heads_and_feet_are_read_once_and_page_numbers_never():
    file = PdfFile()
    for number, own in enumerate(("Warning", "Proof", "Fit", "Growth"), 1):
        file.say(f"Kelvane Report {number}", gap=5)
        file.say(f"{own}. {LONG * 5}{own} ends.")
        file.set_y(-30)
        file.say(f"Results may differ.\n{number} / 4")
        if number < 4:
            file.add_page()
    reading = read(file.data())
    assert roles(reading)[-2:] == [
        ("legal", "Kelvane Report 1"),
        ("legal", "Results may differ."),
    ]
    assert [(path, text.split(".")[0]) for path, text in places(reading).items()] == [
        ("page 1", "Warning"),
        ("page 2", "Proof"),
        ("page 3", "Fit"),
        ("page 4", "Growth"),
        ("page 1, header", "Kelvane Report 1"),
        ("page 1, footer", "Results may differ"),
    ]
    assert not any("/ 4" in text for text in texts(reading))


def test_a_year_at_the_foot_of_a_page_is_text():
    assert "2026" in texts(read(pdf_data(LONG, "2026")))


def test_links():
    file = PdfFile()
    file.say(LONG)
    file.cell(0, 5, "Read more", link="https://kelvane.example")
    assert [(x.path, x.url, x.text) for x in read(file.data()).links] == [
        ("page 1", "https://kelvane.example", "Read more")
    ]


def test_pages_without_text_are_said():
    file = PdfFile()
    file.say(LONG)
    file.add_page()
    file.image(Image.new("RGB", (9, 9)), w=50)
    file.add_page()
    file.rect(10, 10, 50, 50)
    file.add_page()
    assert reasons(read(file.data())) == {
        "page 2": "The page is a picture without text.",
        "page 3": "The page holds drawings and no text.",
    }


def test_attached_files_are_said():
    file = PdfFile()
    file.say(LONG)
    file.embed_file(bytes=b"x", basename="x.txt")
    assert reasons(read(file.data())) == {
        "attachments": "1 attached file was not read."
    }


def test_a_file_that_needs_a_password_is_protected():
    file = PdfFile()
    file.set_encryption(owner_password="o", user_password="u")
    file.say(LONG)
    with pytest.raises(UnreadableFile, match="protected with a password"):
        read(file.data())


def test_a_file_that_anybody_may_open_is_read():
    file = PdfFile()
    file.set_encryption(owner_password="o", permissions=AccessPermission.none())
    file.say(LONG)
    assert texts(read(file.data())) == [LONG.strip()]


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(lambda data: data[: len(data) // 2], id="in the middle"),
        pytest.param(lambda data: data[:-10], id="before its last mark"),
        pytest.param(
            lambda data: data.replace(
                b"%PDF-1.3", b"%PDF-1.3\n1 0 obj<</Linearized 1/L 99999>>"
            ),
            id="by the length it names",
        ),
    ],
)
def test_a_file_that_was_cut_off_is_refused(cut):
    with pytest.raises(UnreadableFile, match="ends in the middle"):
        read(cut(pdf_data(LONG)))


def test_bytes_after_the_end_are_passed_over():
    assert texts(read(pdf_data(LONG) + bytes(9000))) == [LONG.strip()]


def test_a_file_without_sense_is_damaged():
    with pytest.raises(UnreadableFile, match="damaged"):
        read(b"%PDF-1.7\nnothing\n%%EOF")


def test_too_many_pages_are_refused():
    file = PdfFile()
    file.add_page()
    file.add_page()
    with pytest.raises(UnreadableFile, match="holds 3 pages; at most 2 are read"):
        read(file.data(), pages=2)
