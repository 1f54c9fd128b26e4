import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from tests.content.files.sources import (
    places,
    reasons,
    texts,
)
from tests.content.files.word_files import (
    WordFile,
    cell,
    drawing,
    p,
    read,
    read_file,
    row,
    table,
    text_box,
)

INS = '<w:ins w:id="1" w:author="A">{}</w:ins>'
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def test_paragraphs_that_hold_text_are_counted():
    reading = read(p("One."), p(""), p(" "), p("Two."))
    assert places(reading) == {"paragraph 1": "One.", "paragraph 2": "Two."}


def test_cells_have_their_place():
    reading = read(
        table(
            row(cell(p("Lane"), properties='<w:gridSpan w:val="2"/>'), cell(p("Loss"))),
            row(cell(p("North")), cell(p("Oslo")), cell(p("2%"), p("less"))),
        )
    )
    assert places(reading) == {
        "table 1, row 1, column 1": "Lane",
        "table 1, row 1, column 3": "Loss",
        "table 1, row 2, column 1": "North",
        "table 1, row 2, column 2": "Oslo",
        "table 1, row 2, column 3": "2%",
        "table 1, row 2, column 3, paragraph 2": "less",
    }


def test_a_table_in_a_cell_is_read():
    inner = table(row(cell(p("inner"))))
    reading = read(table(row(cell(p("outer"), inner, p("")))))
    assert places(reading) == {
        "table 1, row 1, column 1": "outer",
        "table 1, row 1, column 1, table 1, row 1, column 1": "inner",
    }


def test_deleted_rows_are_not_read():
    deleted = '<w:del w:id="5"/>'
    reading = read(
        table(row(cell(p("gone")), properties=deleted), row(cell(p("kept"))))
    )
    assert places(reading) == {"table 1, row 1, column 1": "kept"}


def test_inserted_blocks_are_read():
    reading = read(INS.format(p("New.")))
    assert texts(reading) == ["New."]


def test_a_text_box_is_read_once_after_its_paragraph():
    reading = read(p("Around", text_box(p("In the box."), p("More."))), p("After."))
    assert places(reading) == {
        "paragraph 1": "Around",
        "text box 1": "In the box.",
        "text box 1, paragraph 2": "More.",
        "paragraph 2": "After.",
    }


def test_a_text_box_of_the_old_kind_is_read():
    content = f"<w:txbxContent>{p('Old box.')}</w:txbxContent>"
    shape = f"<v:shape><v:textbox>{content}</v:textbox></v:shape>"
    reading = read(p("Around", f"<w:r><w:pict>{shape}</w:pict></w:r>"))
    assert places(reading)["text box 1"] == "Old box."


def test_a_watermark_is_read():
    shape = '<v:shape><v:textpath string="DRAFT"/></v:shape>'
    reading = read(p(f"<w:r><w:pict>{shape}</w:pict></w:r>"))
    assert texts(reading) == ["DRAFT"]


def picture(**facts):
    said = " ".join(f'{key}="{value}"' for key, value in facts.items())
    facts = f'<pic:cNvPr id="2" name="x" {said}/>'
    return f"<pic:pic><pic:nvPicPr>{facts}</pic:nvPicPr></pic:pic>"


def images(reading):
    return [(image.alt, image.decorative) for image in reading.images]


def test_a_picture_has_the_text_that_was_typed_for_it():
    told = 'id="1" name="P" descr="A loading bay"'
    reading = read(p(drawing(picture(), told)), p(drawing(picture())))
    assert images(reading) == [("A loading bay", False), ("", False)]


def test_a_picture_may_be_marked_as_decoration():
    mark = '<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>'
    reading = read(p(drawing(picture(), facts_inside=mark)))
    assert images(reading) == [("", True)]


def test_pictures_of_a_group_are_told_by_the_group_or_each_by_itself():
    group = picture(descr="One") + picture()
    told = 'id="1" name="G" descr="Two lorries"'
    assert images(read(p(drawing(group, told)))) == [("Two lorries", False)]
    assert images(read(p(drawing(group)))) == [("One", False), ("", False)]


def test_a_picture_is_named_by_its_part():
    file = WordFile()
    image = file.part("media/bay.png", RELATIONSHIP_TYPE.IMAGE, "image/png", PNG)
    blip = f'<pic:blipFill><a:blip r:embed="{image}"/></pic:blipFill>'
    file.add(p(drawing(picture().replace("</pic:pic>", f"{blip}</pic:pic>"))))
    assert read_file(file).images[0].source == "bay.png"


def test_the_text_of_a_diagram_is_read():
    file = WordFile()
    text = "<dgm:t><a:p><a:r><a:t>{}</a:t></a:r></a:p></dgm:t>"
    points = "".join(f"<dgm:pt>{text.format(t)}</dgm:pt>" for t in ("Warn", "Prove"))
    data = f"<dgm:dataModel><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>"
    kind = f"{RELATIONSHIP_TYPE.OFFICE_DOCUMENT.rpartition('/')[0]}/diagramData"
    key = file.part("diagrams/data1.xml", kind, CONTENT_TYPE.XML, data)
    file.add(p(drawing(f'<dgm:relIds r:dm="{key}"/>')))
    assert places(read_file(file)) == {
        "diagram 1, text 1": "Warn",
        "diagram 1, text 2": "Prove",
    }


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        pytest.param(
            drawing("<c:chart/>"), {"chart 1": "A chart was not read."}, id="chart"
        ),
        pytest.param(
            '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>',
            {"embedded object 1": "An embedded object (Excel Sheet) was not read."},
            id="embedded sheet",
        ),
        pytest.param(
            drawing("<dgm:relIds/>"),
            {"diagram 1": "A diagram was not read."},
            id="diagram without its data",
        ),
    ],
)
def test_what_is_not_read_is_said(inside, expected):
    assert reasons(read(p("Text", inside))) == expected
