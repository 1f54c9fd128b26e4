import pytest

from content.files import markdown
from content.yaml_tree import BadFile
from tests.content.files.sources import (
    marked,
    places,
    reasons,
    roles,
    source,
    texts,
)


def read(text):
    return markdown.read(source(text, "post.md"))


POST = """---
title: "Cold &amp; *calm*"
deck: Every shipment arrives.
date: 2025-01-01
---

# Cold & calm

Kelvane **warns** [early](https://kelvane.example
"Title"),
on every lane.

- One
  - inner
- Two

> "The best decision."

| Lane | Loss |
|------|------|
| North | 2% |

![A bay](bay.jpg)

```
code {{< x >}}
```

    indented words

Note.[^1]

[^1]: The note.
"""


def test_a_post_is_read_with_its_lines():
    reading = read(POST)
    assert [(p.path, str(p.role), p.text) for p in reading.passages] == [
        ("line 2", "title", "Cold & calm"),
        ("line 3", "lead", "Every shipment arrives."),
        ("line 7", "title", "Cold & calm"),
        ("line 9", "body", "Kelvane warns early, on every lane."),
        ("line 13", "body", "One"),
        ("line 14", "body", "inner"),
        ("line 15", "body", "Two"),
        ("line 17", "quote", '"The best decision."'),
        ("line 19, column 1", "body", "Lane"),
        ("line 19, column 2", "body", "Loss"),
        ("line 21, column 1", "body", "North"),
        ("line 21, column 2", "body", "2%"),
        ("line 25", "code", "code"),
        ("line 29", "body", "indented words"),
        ("line 31", "body", "Note."),
        ("line 33", "body", "The note."),
    ]
    assert reading.title == "Cold & calm"
    assert marked(reading.passages[3]) == [
        ("strong", "warns", ""),
        ("link", "early", "https://kelvane.example"),
    ]
    assert [(image.path, image.alt) for image in reading.images] == [
        ("line 23, picture", "A bay")
    ]


def test_markdown_cannot_say_that_a_picture_is_decoration():
    reading = read('![](a.png)\n\n<img src="b.png" alt="">')
    assert [(image.source, image.decorative) for image in reading.images] == [
        ("a.png", False),
        ("b.png", True),
    ]


def test_html_in_markdown_is_read_with_its_lines():
    reading = read("Words.\n\n<div>\n<p>One</p>\n\n<p>Two\nlines</p>\n</div>\n\nLast.")
    assert places(reading) == {
        "line 1": "Words.",
        "line 4": "One",
        "line 6": "Two lines",
        "line 10": "Last.",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kel**vane**", ["Kelvane"], id="bold in a word"),
        pytest.param(
            "**Few—**A test.", ["Few—A test."], id="bold that CommonMark misses"
        ),
        pytest.param("**_a_**", ["a"], id="bold in italic"),
        pytest.param("a  \nb", ["a\nb"], id="a hard break"),
        pytest.param("a\nb", ["a b"], id="a soft break"),
        pytest.param("<!-- note -->a", ["a"], id="a comment"),
        pytest.param("<!--\nnote\n-->\n\na", ["a"], id="a comment of lines"),
        pytest.param("&nbsp;a&#8217;s", ["a’s"], id="entities"),
        pytest.param(r"\*a\*", ["*a*"], id="escaped"),
        pytest.param("ab\x07&#1;\n\n<p>&#1;c</p>", ["ab\ufffd", "c"], id="no text"),
        pytest.param("`a*b*`", ["a*b*"], id="code"),
        pytest.param("- [ ] a\n- [x] b", ["a", "b"], id="tasks"),
        pytest.param("~~a~~ b", ["a b"], id="struck through"),
        pytest.param("a\n: b", ["a", "b"], id="a definition"),
        pytest.param("<https://a.example>", ["https://a.example"], id="address"),
        pytest.param(
            "[a](mailto:a@b.example?subject=Two words)",
            ["a"],
            id="spaces in an address",
        ),
        pytest.param("{{< box >}}\n## A\n{{< /box >}}\nb", ["A", "b"], id="block tags"),
        pytest.param("**{{< x >}}**a", ["a"], id="bold around a tag"),
    ],
)
def test_what_is_read_of(text, expected):
    assert texts(read(text)) == expected


def test_what_is_between_paired_tags_is_read_and_tags_are_said():
    reading = read('{{< ring title="Definitions" >}}\nA statement.\n{{< /ring >}}')
    assert places(reading) == {"line 2": "A statement."}
    assert reasons(reading) == {
        "template tags": "1 template tag with text was not read: ring."
    }


def test_the_address_of_a_link_may_be_a_tag():
    reading = read(
        'See [events]({{< ref "/events" >}}) or <a href="{{< tmp "x.md" >}}">x</a>'
    )
    assert [link.url for link in reading.links] == ["/events", "x.md"]
    assert texts(reading) == ["See events or x"]


def test_the_first_heading_is_the_title_where_front_matter_has_none():
    reading = read("# Cold chain\n\nWords.")
    assert reading.title == "Cold chain"
    assert roles(reading) == [("title", "Cold chain"), ("lead", "Words.")]


def test_a_summary_leads_where_there_is_no_deck():
    reading = read("---\ntitle: T\nsummary: In short.\n---\nWords.")
    assert roles(reading) == [("title", "T"), ("lead", "In short."), ("body", "Words.")]


def test_a_summary_that_is_the_start_of_the_text_is_not_read_twice():
    start = "Kelvane said today that every shipment arrives fit to use"
    reading = read(f"---\ntitle: T\nsummary: {start} and\n---\n{start} and proven.\n")
    assert roles(reading) == [("title", "T"), ("lead", f"{start} and proven.")]


def test_front_matter_that_is_not_yaml_is_an_error_with_its_line():
    with pytest.raises(BadFile, match=r"post\.md:3: not YAML"):
        read("---\ntitle: a\n b: c: d\n---\nText")


def test_a_thousand_lines_of_html_keep_their_lines():
    rows = "\n".join(f"<p>{i}</p>" for i in range(1000))
    assert places(read(f"a\n\n<div>\n{rows}\n</div>"))["line 1003"] == "999"


def test_tags_in_the_text_of_a_picture_leave_nothing():
    reading = read('<img src="{{< asset "a.png" >}}" alt="A {{< x >}}bay">')
    assert [(i.source, i.alt) for i in reading.images] == [("a.png", "A bay")]


def test_an_address_may_hold_what_is_no_text():
    assert read('<a href="x&#1;y">a</a>').links[0].url == "xy"
