import pytest

from tests.content.files.sources import (
    marked,
    reasons,
    texts,
)
from tests.content.files.word_files import (
    WordFile,
    p,
    r,
    read,
    read_file,
)

INS = '<w:ins w:id="1" w:author="A">{}</w:ins>'
DEL = '<w:del w:id="2" w:author="A">{}</w:del>'
DELETED = '<w:r><w:delText xml:space="preserve">{}</w:delText></w:r>'


def test_runs_join_without_spaces():
    reading = read(p("Kel", r("vane"), r(" T"), "race"))
    assert texts(reading) == ["Kelvane Trace"]


def test_marks_have_exact_offsets():
    bold, italic = "<w:b/>", "<w:i/>"
    reading = read(p("We ", r("warn ", bold), r("early", bold + italic), " 🧊 on"))
    assert marked(reading.passages[0]) == [
        ("strong", "warn early", ""),
        ("emphasis", "early", ""),
    ]


def test_bold_that_is_turned_off_is_no_mark():
    assert read(p(r("plain", '<w:b w:val="0"/>'))).passages[0].marks == ()


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        pytest.param("<w:tab/>", "a\tb", id="tab"),
        pytest.param("<w:br/>", "a\nb", id="line break"),
        pytest.param('<w:br w:type="page"/>', "ab", id="page break"),
        pytest.param("<w:noBreakHyphen/>", "a\u2011b", id="no-break hyphen"),
        pytest.param("<w:softHyphen/>", "a\u00adb", id="soft hyphen"),
        pytest.param('<w:sym w:char="00AE"/>', "a®b", id="symbol"),
        pytest.param('<w:sym w:char="F0A7"/>', "ab", id="sign of a picture font"),
    ],
)
def test_signs_in_a_run(xml, text):
    assert texts(read(p("a", f"<w:r>{xml}</w:r>", "b"))) == [text]


def test_a_link_has_its_address():
    file = WordFile()
    key = file.link("https://kelvane.example/trace")
    file.add(p("See ", f'<w:hyperlink r:id="{key}">{r("Trace")}</w:hyperlink>', "."))
    reading = read_file(file)
    address = "https://kelvane.example/trace"
    assert marked(reading.passages[0]) == [("link", "Trace", address)]
    assert [(x.path, x.url, x.text) for x in reading.links] == [
        ("paragraph 1", address, "Trace")
    ]


def field(instruction, result):
    def char(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    return (
        char("begin")
        + f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        + char("separate")
        + r(result)
        + char("end")
    )


def test_a_field_is_read_as_its_result():
    reading = read(p("Page ", field(" PAGE ", "7"), " of it"))
    assert texts(reading) == ["Page 7 of it"]


def test_a_field_inside_the_instruction_of_another_is_not_read():
    inner = field(" DATE ", "today")
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"{inner}"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{r('shown')}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(read(p(nested))) == ["shown"]


def test_a_link_may_be_a_field():
    reading = read(p(field(' HYPERLINK "https://kelvane.example" ', "Kelvane")))
    assert [link.url for link in reading.links] == ["https://kelvane.example"]


def test_a_prompt_nobody_answered_is_not_read():
    prompt = "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
    control = "<w:sdt>{}<w:sdtContent>{}</w:sdtContent></w:sdt>"
    reading = read(
        p("Dear ", control.format(prompt, r("Click here")), "you"),
        p(control.format("", r("Kept."))),
        control.format("", p("A block.")),
    )
    assert texts(reading) == ["Dear you", "Kept.", "A block."]


def test_changes_are_read_as_accepted():
    reading = read(
        p("Kelvane ", DEL.format(DELETED.format("Cloud")), INS.format(r("Trace")), ".")
    )
    assert texts(reading) == ["Kelvane Trace."]


def test_moved_text_is_read_once_where_it_is_now():
    moved = '<w:{0} w:id="3">{1}</w:{0}>'
    reading = read(
        p("First. ", moved.format("moveFrom", r("Moved. "))),
        p("Second. ", moved.format("moveTo", r("Moved. "))),
    )
    assert texts(reading) == ["First.", "Second. Moved."]


def test_a_deleted_paragraph_mark_joins_paragraphs():
    deleted = '<w:rPr><w:del w:id="4"/></w:rPr>'
    reading = read(p("One sentence ", properties=deleted), p("goes on."), p("Two."))
    assert texts(reading) == ["One sentence goes on.", "Two."]


def test_hidden_text_is_left_out_and_said():
    reading = read(p("Seen", r(" unseen", "<w:vanish/>"), "."))
    assert texts(reading) == ["Seen."]
    assert reasons(reading) == {"hidden text": "A stretch of hidden text was not read."}


def test_text_hidden_by_its_style_is_left_out():
    file = WordFile()
    file.document.styles.add_style("Secret", 2).font.hidden = True
    file.add(p("Seen", r(" unseen", '<w:rStyle w:val="Secret"/>')))
    assert texts(read_file(file)) == ["Seen"]


def test_comments_are_not_read():
    reading = read(
        p('<w:commentRangeStart w:id="0"/>', "Text", '<w:commentRangeEnd w:id="0"/>')
    )
    assert texts(reading) == ["Text"]
