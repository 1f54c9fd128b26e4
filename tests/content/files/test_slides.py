from io import BytesIO

import pytest
from PIL import Image
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from content.files import slides
from content.files.limits import Limits
from content.files.unreadable import UnreadableFile
from tests.content.files.slide_files import (
    BLANK,
    BOX,
    TITLE,
    TITLE_AND_CONTENT,
    SlideFile,
    box,
    part,
    put,
)
from tests.content.files.sources import (
    marked,
    places,
    reasons,
    repacked,
    roles,
    source,
    texts,
)


def read(file, **limits):
    return slides.read(source(file.data(), "deck.pptx", Limits(**limits)))


def png():
    out = BytesIO()
    Image.new("RGB", (2, 2)).save(out, "PNG")
    out.seek(0)
    return out


def test_a_deck_is_read_slide_by_slide():
    file = SlideFile()
    first = file.slide(TITLE, "Cold chain")
    first.placeholders[1].text = "Every shipment\nSales kick-off"
    second = file.slide(TITLE_AND_CONTENT, "Why now")
    second.placeholders[1].text = "Warn early\nProve it"
    second.notes_slide.notes_text_frame.text = "Say 38%.\nPause."
    reading = read(file)
    assert [(p.path, str(p.role), p.text) for p in reading.passages] == [
        ("slide 1/title", "title", "Cold chain"),
        ("slide 1/text 1", "lead", "Every shipment"),
        ("slide 1/text 2", "body", "Sales kick-off"),
        ("slide 2/title", "heading", "Why now"),
        ("slide 2/text 1", "body", "Warn early"),
        ("slide 2/text 2", "body", "Prove it"),
        ("slide 2/notes", "body", "Say 38%."),
        ("slide 2/notes, paragraph 2", "body", "Pause."),
    ]
    assert reading.title == "Cold chain"
    assert reading.declared.format == "sales-deck"


def test_the_title_comes_first_wherever_it_lies():
    file = SlideFile()
    slide = file.slide()
    box(slide, "Below")
    tree = slide.shapes.element
    tree.append(slide.shapes.title._element)
    slide.shapes.title.text = "Above"
    assert texts(read(file)) == ["Above", "Below"]


def test_a_title_of_several_lines_is_one():
    file = SlideFile()
    file.slide(title="Cold\vchain\nat sea")
    assert roles(read(file)) == [("title", "Cold\nchain\nat sea")]


def test_marks_and_links():
    file = SlideFile()
    shape = box(file.slide(BLANK), "")
    paragraph = shape.text_frame.paragraphs[0]
    for text, bold, url in (
        ("We ", 0, ""),
        ("warn", 1, ""),
        (" early", 0, "https://k.example"),
    ):
        run = paragraph.add_run()
        run.text = text
        run.font.bold = bool(bold)
        if url:
            run.hyperlink.address = url
    reading = read(file)
    assert marked(reading.passages[0]) == [
        ("strong", "warn", ""),
        ("link", "early", "https://k.example"),
    ]
    assert [(link.path, link.url) for link in reading.links] == [
        ("slide 1/text 1", "https://k.example")
    ]


def test_a_shape_may_be_a_link():
    file = SlideFile()
    shape = box(file.slide(BLANK), "Book a demo")
    shape.click_action.hyperlink.address = "https://k.example"
    assert [(link.url, link.text) for link in read(file).links] == [
        ("https://k.example", "Book a demo")
    ]


def test_groups_are_read_as_deep_as_they_go():
    file = SlideFile()
    group = file.slide(BLANK).shapes.add_group_shape()
    box(group, "outer")
    box(group.shapes.add_group_shape(), "inner")
    assert texts(read(file)) == ["outer", "inner"]


def test_cells_have_their_place():
    file = SlideFile()
    frame = file.slide(BLANK).shapes.add_table(2, 2, *BOX)
    for cell, text in zip(
        frame.table.iter_cells(), ("Lane", "Loss", "", "2%\nless"), strict=True
    ):
        cell.text = text
    assert places(read(file)) == {
        "slide 1/table 1, row 1, column 1": "Lane",
        "slide 1/table 1, row 1, column 2": "Loss",
        "slide 1/table 1, row 2, column 2": "2%",
        "slide 1/table 1, row 2, column 2, paragraph 2": "less",
    }


def placeholder(kind, text, field=""):
    run = f"<a:r><a:t>{text}</a:t></a:r>"
    if field:
        run = f'<a:fld type="{field}"><a:t>{text}</a:t></a:fld>'
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="9" name="x"/><p:cNvSpPr/>'
        f'<p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:p>{run}</a:p></p:txBody></p:sp>"
    )


def test_what_powerpoint_fills_in_is_not_read():
    file = SlideFile()
    slide = file.slide(BLANK)
    put(slide, placeholder("sldNum", "7"))
    put(slide, placeholder("dt", "1 May"))
    put(slide, placeholder("body", "8", field="slidenum"))
    assert texts(read(file)) == []


def test_a_footer_on_every_slide_is_read_once():
    file = SlideFile()
    for _ in range(3):
        put(file.slide(BLANK), placeholder("ftr", "Kelvane. Results may differ."))
    reading = read(file)
    assert places(reading) == {"slide 1/footer": "Kelvane. Results may differ."}
    assert roles(reading)[0][0] == "legal"


def test_what_the_master_adds_is_read_once():
    file = SlideFile()
    layout = file.deck.slide_layouts[BLANK]
    put(layout, placeholder("body", "Prompt"))
    put(layout, placeholder("x", "Confidential").replace('<p:ph type="x"/>', ""))
    file.slide(BLANK)
    file.slide(BLANK)
    assert places(read(file)) == {"slide 1/background/text 1": "Confidential"}


def test_a_hidden_slide_is_read_and_a_hidden_shape_is_said():
    file = SlideFile()
    slide = file.slide(BLANK)
    slide.element.set("show", "0")
    box(slide, "Shown")
    box(slide, "Not shown")._element.nvSpPr.cNvPr.set("hidden", "1")
    reading = read(file)
    assert texts(reading) == ["Shown"]
    assert reasons(reading) == {"slide 1/hidden shape 1": "Hidden text was not read."}


def test_pictures():
    file = SlideFile()
    slide = file.slide(BLANK)
    for alt in ("A loading bay", ""):
        picture = slide.shapes.add_picture(png(), *BOX)
        picture._element.nvPicPr.cNvPr.set("descr", alt)
    images = read(file).images
    assert [(i.path, i.alt, i.source) for i in images] == [
        ("slide 1/picture 1", "A loading bay", "image1.png"),
        ("slide 1/picture 2", "", "image1.png"),
    ]


def test_a_chart_is_said_not_to_be_read():
    file = SlideFile()
    data = CategoryChartData()
    data.categories = ["2025"]
    data.add_series("Loss", (38,))
    file.slide(BLANK).shapes.add_chart(XL_CHART_TYPE.PIE, *BOX, data)
    assert reasons(read(file))["slide 1/chart 1"] == "A chart was not read."


FRAME = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="x"/>'
    "</p:nvGraphicFramePr><a:graphic><a:graphicData>{}</a:graphicData></a:graphic>"
    "</p:graphicFrame>"
)


def test_the_text_of_a_diagram_is_read():
    file = SlideFile()
    slide = file.slide(BLANK)
    runs = "<a:r><a:t>Warn</a:t></a:r><a:r><a:t> early</a:t></a:r>"
    text = f"<dgm:t><a:p>{runs}</a:p></dgm:t>"
    data = (
        f"<dgm:dataModel><dgm:ptLst><dgm:pt>{text}</dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    key = part(slide, "diagrams/data1.xml", "diagramData", data)
    put(slide, FRAME.format(f'<dgm:relIds r:dm="{key}"/>'))
    assert places(read(file)) == {"slide 1/diagram 1, text 1": "Warn early"}


def test_an_embedded_object_in_alternatives_is_said_once():
    file = SlideFile()
    embedded = (
        '<mc:AlternateContent><mc:Choice Requires="v">'
        '<p:oleObj progId="Excel.Sheet.12"/></mc:Choice>'
        '<mc:Fallback><p:oleObj progId="Excel.Sheet.12"/></mc:Fallback>'
        "</mc:AlternateContent>"
    )
    put(file.slide(BLANK), FRAME.format(embedded))
    assert {
        path: reason
        for path, reason in reasons(read(file)).items()
        if path.startswith("slide")
    } == {"slide 1/embedded object 1": "An embedded object (Excel Sheet) was not read."}


def test_a_video_is_said_not_to_be_watched():
    file = SlideFile()
    put(
        file.slide(BLANK),
        '<p:pic><p:nvPicPr><p:cNvPr id="8" name="x"/><p:cNvPicPr/><p:nvPr>'
        '<a:videoFile r:link="rId9"/></p:nvPr></p:nvPicPr></p:pic>',
    )
    assert reasons(read(file))["slide 1/recording 1"] == "A video was not watched."


def test_too_many_slides_are_refused():
    file = SlideFile()
    for _ in range(3):
        file.slide(BLANK)
    with pytest.raises(UnreadableFile, match="holds 3 slides; at most 2 are read"):
        read(file, pages=2)


def test_a_show_is_read_as_any_deck():
    file = SlideFile()
    file.slide(title="Cold chain")
    data = repacked(
        file.data(),
        {
            "[Content_Types].xml": lambda types: types.replace(
                b"presentation.main+xml", b"slideshow.main+xml"
            )
        },
    )
    assert texts(slides.read(source(data, "deck.ppsx"))) == ["Cold chain"]


def test_a_file_that_defines_entities_is_refused():
    file = SlideFile()
    file.slide(title="Cold chain")
    dtd = b'<!DOCTYPE p:sld [<!ENTITY x "secret">]><p:sld'
    change = {"ppt/slides/slide1.xml": lambda xml: xml.replace(b"<p:sld", dtd, 1)}
    with pytest.raises(UnreadableFile, match="no Office program writes"):
        slides.read(source(repacked(file.data(), change), "deck.pptx"))
