import pytest

from content.files import html
from content.files.unreadable import UnreadableFile
from tests.content.files.sources import (
    marked,
    places,
    reasons,
    roles,
    source,
    texts,
)


def read(text):
    return html.read(source(text, "page.html"))


PAGE = """<!doctype html>
<html lang="en_gb"><head><title>Cold chain | Kelvane</title>
<style>p { color: red }</style></head><body>
<header><h2>Kelvane</h2><nav><a href="/x">Products</a></nav></header>
<main>
<header><h1>Cold chain</h1></header>
<p>Every <b>ship</b>load arrives<br>fit to&nbsp;use &amp; proven.</p>
<script>var text = "no";</script>
<ul><li>One <ul><li>inner</li></ul></li><li><p>Two</p></li></ul>
<blockquote><p>“The best decision.”</p> Elin</blockquote>
<figure><img src="bay.jpg" alt="A bay"><figcaption>The bay</figcaption></figure>
<table><caption>Losses</caption><tr><th>Lane<th colspan=2>Loss<th>Year</tr>
<tr><td>North<td>2%<td>3%<td>2025</tr></table>
<a class="btn" href="/demo">Book a <i>demo</i></a> <a href="#top">Up</a>
<pre><code>a
  b</code></pre>
</main>
<footer><p>Results may differ.</p></footer>
</body></html>"""


def test_a_page_is_read_as_its_visitor_reads_it():
    reading = read(PAGE)
    assert [(p.path, str(p.role), p.text) for p in reading.passages] == [
        ("page title", "title", "Cold chain | Kelvane"),
        ("heading 1", "title", "Cold chain"),
        (
            "paragraph 1",
            "lead",
            "Every shipload arrives\nfit to\u00a0use & proven.",
        ),
        ("list item 1", "body", "One"),
        ("list item 2", "body", "inner"),
        ("list item 3", "body", "Two"),
        ("paragraph 2", "quote", "“The best decision.”"),
        ("quote 1", "quote", "Elin"),
        ("caption 1", "caption", "The bay"),
        ("caption 2", "caption", "Losses"),
        ("table 1, row 1, column 1", "body", "Lane"),
        ("table 1, row 1, column 2", "body", "Loss"),
        ("table 1, row 1, column 4", "body", "Year"),
        ("table 1, row 2, column 1", "body", "North"),
        ("table 1, row 2, column 2", "body", "2%"),
        ("table 1, row 2, column 3", "body", "3%"),
        ("table 1, row 2, column 4", "body", "2025"),
        ("button 1", "cta", "Book a demo"),
        ("paragraph 3", "body", "Up"),
        ("code 1", "code", "a\n  b"),
        ("paragraph 4", "legal", "Results may differ."),
    ]
    assert reading.title == "Cold chain"
    assert reading.declared.language == "en-GB"
    assert marked(reading.passages[2]) == [("strong", "ship", "")]
    assert [(link.path, link.url, link.text) for link in reading.links] == [
        ("button 1", "/demo", "Book a demo")
    ]


def test_the_title_of_the_window_is_the_title_where_there_is_no_heading():
    reading = read("<title>Cold chain</title><p>Words.</p>")
    assert roles(reading) == [("title", "Cold chain"), ("lead", "Words.")]
    assert reading.title == "Cold chain"


def test_a_header_is_read_where_the_page_marks_no_main_part():
    assert texts(read("<header><h1>Hello</h1></header><p>Words.")) == [
        "Hello",
        "Words.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<p>Kel<b>vane</b></p>",
        "<p>Kel<span>va</span><i></i>ne</p>",
        "<p>Kel<!-- note -->vane</p>",
        "<p>Kel<?php x ?>vane</p>",
        "<p>Kel<wbr>vane</p>",
        "<p>Kel<font color=red>vane</font></p>",
        "<p>Kel<unknown-element>vane</unknown-element></p>",
        "<p>Kel<b hidden>no</b>vane</p>",
        "<p>Kel<script>no</script>vane</p>",
        "<p>Kel<img src=x alt=no>vane</p>",
        "<div>Kelv&#97;ne</div>",
        "Kelvane",
    ],
)
def test_nothing_inside_a_word_parts_it(text):
    assert texts(read(text)) == ["Kelvane"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("<p>a<br>b<br><br>c", ["a\nb", "c"], id="two breaks part"),
        pytest.param("<p>a<p>b", ["a", "b"], id="paragraphs not closed"),
        pytest.param("<div>a<p>b</p>c</div>", ["a", "b", "c"], id="text around"),
        pytest.param("<p>say <q>yes</q>", ["say “yes”"], id="quotation marks"),
        pytest.param("<p>a<svg><text>b</text></svg>c", ["ac"], id="drawing"),
        pytest.param("<p>&#150; &hellip;", ["– …"], id="entities"),
        pytest.param("<select><option>x</select>y", ["y"], id="choices"),
        pytest.param("<input type=submit value=Send>", ["Send"], id="button"),
        pytest.param("<p>Ja<a class=btn>Go</a>!", ["Ja", "Go", "!"], id="CTA apart"),
        pytest.param("<pre>a\n b</pre>", ["a\n b"], id="white space of code"),
        pytest.param("", [], id="nothing"),
        pytest.param("<!-- x -->", [], id="a comment"),
    ],
)
def test_what_is_read_of(text, expected):
    assert texts(read(text)) == expected


def test_a_link_around_blocks_is_the_link_of_each():
    reading = read('<a href="/x"><h2>Head</h2><p>Words</p></a><p>After</p>')
    assert [marked(passage) for passage in reading.passages] == [
        [("link", "Head", "/x")],
        [("link", "Words", "/x")],
        [],
    ]


def test_cells_of_a_layout_are_paragraphs():
    reading = read("<table><tr><td>One<td><p>Two</p><p>Three</p></table>")
    assert list(places(reading)) == ["paragraph 1", "paragraph 2", "paragraph 3"]


def test_pictures():
    reading = read(
        '<img src="a.png" alt=" A bay ">'
        '<img src="b.png">'
        '<a href="/x"><img src="c.png" alt=""></a>'
        '<svg role="img" aria-label="Logo"></svg><svg></svg>'
    )
    assert [(i.path, i.alt, i.decorative, i.source) for i in reading.images] == [
        ("picture 1", "A bay", False, "a.png"),
        ("picture 2", "", False, "b.png"),
        ("picture 3", "", True, "c.png"),
        ("picture 4", "Logo", False, ""),
    ]
    assert [(link.path, link.url) for link in reading.links] == [("picture 3", "/x")]


def test_what_is_to_be_seen_or_heard_is_said():
    reading = read("<video>x</video><iframe src=y></iframe><audio></audio><p>a")
    assert reasons(reading) == {
        "video 1": "A video was not watched.",
        "iframe 1": "A page of another place, shown in a frame, was not read.",
        "audio 1": "A recording was not heard.",
    }


def test_deep_nesting_is_read():
    assert texts(read("<div>" * 1500 + "deep")) == ["deep"]


def test_nesting_the_parser_does_not_follow_is_refused():
    with pytest.raises(UnreadableFile, match="nested too deeply"):
        read("<div>" * 5000 + "deep")


def test_no_entity_of_another_file_is_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("secret words")
    dtd = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    reading = read(f"{dtd}<html><body><p>a &x; b</p></body></html>")
    assert "secret" not in "".join(texts(reading))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("<p>Café".encode(), id="UTF-8"),
        pytest.param("<meta charset=latin1><p>Café".encode("latin1"), id="declared"),
        pytest.param("<p>Café".encode("utf-16"), id="UTF-16"),
        pytest.param("<meta charset=latin1><p>Café".encode(), id="declared wrongly"),
    ],
)
def test_encodings(data):
    assert texts(read(data)) == ["Café"]
