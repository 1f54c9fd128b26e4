from datetime import date

import pytest

from content.files.declared import Declared
from content.files.front_matter import Text, split_front_matter
from content.items import Audience
from content.yaml_tree import BadFile


def front(text):
    return split_front_matter(text, "post.md")[0]


def test_the_text_below_knows_its_line():
    _, body, line = split_front_matter("---\ntitle: a\n---\n\nText", "post.md")
    assert (body, line) == ("\nText", 4)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Text\n", id="none"),
        pytest.param(
            "---\nText between rules\n---\nMore\n", id="rules across the page"
        ),
        pytest.param("---\nnever closed: x\n", id="not closed"),
    ],
)
def test_what_is_no_front_matter_is_text(text):
    assert split_front_matter(text, "post.md")[1:] == (text, 1)


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends(ends):
    text = ends.join(["---", "title: a", "---", "Text"])
    assert split_front_matter(text, "post.md")[1:] == ("Text", 4)


def test_the_usual_keys_are_read_leniently():
    found = front(
        "---\ntitle: T\nslug: x\ntags: [1, {a: b}]\nlang: en_gb\n"
        "date: 2021-05-04 09:00:00 -0500\ndeck: D\nsummary: S\n---\n"
    )
    assert (found.title, found.lead) == (Text("T", 2), Text("D", 7))
    assert found.declared == Declared(language="en-GB", published_on=date(2021, 5, 4))


@pytest.mark.parametrize(
    "line",
    [
        "date: yesterday",
        "date: 2021-99-99x",
        "lang: 7",
        "title: [a]",
        "title:",
        "date:",
    ],
)
def test_usual_keys_that_cannot_be_read_are_passed_over(line):
    assert front(f"---\n{line}\n---\n").declared == Declared()


def test_ours_stands_under_one_key():
    found = front(
        "---\ndate: 2020-01-01\nthroughline:\n  format: press-release\n"
        "  messages: [prove.inspector]\n  audience: partner\n"
        "  published_on: 2026-03-31\n---\n"
    )
    assert found.declared == Declared(
        format="press-release",
        messages=("prove.inspector",),
        audience=Audience.PARTNER,
        published_on=date(2026, 3, 31),
    )


@pytest.mark.parametrize(
    ("line", "error"),
    [
        ("format: foo", r"post\.md:4: throughline\.format: “foo” should be one of"),
        ("shape: article", r"post\.md:4: throughline\.shape: is not a key"),
        ("personas: cfo", r"post\.md:4: throughline\.personas: should be a list"),
        ("language: English", r"post\.md:4: throughline\.language: “English”"),
        ("stages: [On Boarding]", r"post\.md:4: throughline\.stages\[0\]"),
        ("audience: all", r"post\.md:4: throughline\.audience: should be"),
    ],
)
def test_what_is_wrong_with_ours_is_an_error(line, error):
    with pytest.raises(BadFile, match=error):
        front(f"---\ntitle: x\nthroughline:\n  {line}\n---\n")


def test_keys_that_are_not_read_may_stand_twice():
    found = front(
        "---\nexpiry: 1\ntags:\n  - a\nexpiry:\n  - b\n  - c\ntitle: T\n---\n"
    )
    assert found.title == Text("T", 8)


def test_keys_that_are_read_may_not():
    with pytest.raises(BadFile, match=r"post\.md:3: title: stands here twice"):
        front("---\ntitle: a\ntitle: b\n---\n")


def test_front_matter_in_toml_is_said_to_be_unread():
    found, body, line = split_front_matter("+++\ntitle = 'a'\n+++\nText", "post.md")
    assert found.unread == "Front matter in TOML was not read."
    assert (body, line) == ("Text", 4)


MISPLACED = [
    ("format: social-post", "Not below “throughline:”, so not used: “format”."),
    (
        "format: email\nprogramme: spring",
        "Not below “throughline:”, so not used: “format” and “programme”.",
    ),
    ("format: gallery", ""),
    ("format: [html]", ""),
    ("throughline: {format: email}\nformat: email", ""),
]


@pytest.mark.parametrize(("yaml", "unread"), MISPLACED)
def test_keys_of_ours_where_they_do_not_count_are_named(yaml, unread):
    found, _, _ = split_front_matter(f"---\n{yaml}\n---\nText", "post.md")
    assert found.unread == unread
