import os
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from content.files.limits import Limits
from content.files.reading import Declared, UnreadableFile, read_bytes, read_file
from content.items import Audience, Kind, Version
from content.yaml_tree import BadFile
from tests.content.files.pdf_files import pdf_data
from tests.content.files.slide_files import SlideFile
from tests.content.files.word_files import p, word_data

POST = b"""---
title: Cold chain
date: 2026-03-31
lang: en-GB
throughline:
  format: press-release
  team: pr
---
Every shipment arrives.
"""
WORDS = "Every shipment arrives fit to use."
SUFFIX = pytest.mark.parametrize(
    ("name", "data", "format"),
    [
        pytest.param("a.docx", word_data(p(WORDS)), "article", id="docx"),
        pytest.param("a.pdf", pdf_data(WORDS), "article", id="pdf"),
        pytest.param("a.html", f"<p>{WORDS}".encode(), "article", id="html"),
        pytest.param("a.md", WORDS.encode(), "article", id="md"),
        pytest.param("a.txt", WORDS.encode(), "article", id="txt"),
        pytest.param("a.eml", f"Subject: s\n\n{WORDS}".encode(), "email", id="eml"),
    ],
)


def written(folder, name, data):
    path = folder / name
    path.write_bytes(data)
    return path


def refused(path, limits=None):
    with pytest.raises(UnreadableFile) as error:
        read_file(path, None, limits or Limits())
    return error.value.reason


# Items


@SUFFIX
def test_every_kind_of_file_becomes_an_item(tmp_path, name, data, format):
    item = read_file(written(tmp_path, name, data))
    assert WORDS in [passage.text for passage in item.passages]
    assert item.format == format


def test_a_deck_becomes_a_sales_deck(tmp_path):
    file = SlideFile()
    file.slide(title="Cold chain")
    item = read_file(written(tmp_path, "deck", file.data()))
    assert (item.title, item.format) == ("Cold chain", "sales-deck")


def test_an_item_is_known_by_its_bytes(tmp_path):
    item = read_file(written(tmp_path, "post.md", POST))
    sha = sha256(POST).hexdigest()
    assert (item.key, item.files) == (f"outside:{sha[:16]}", (sha,))
    assert (item.kind, item.version) == (Kind.OUTSIDE, Version.DRAFT)
    assert item.audience is Audience.INTERNAL


@SUFFIX
def test_equal_bytes_give_an_equal_item(name, data, format):
    assert read_bytes(data, name) == read_bytes(data, name)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("sales-deck_2026.txt", "Sales deck 2026"),
        ("Über  uns.txt", "Über uns"),
        (".txt", ".txt"),
        ("depot\udce9.txt", "Depot"),
    ],
)
def test_a_file_without_a_title_is_named_by_its_name(name, title):
    assert read_bytes(b"Words", name).title == title


# What is declared


def test_what_is_declared_counts_in_its_order(tmp_path):
    path = written(tmp_path, "post.md", POST)
    item = read_file(path)
    assert (item.format, item.team, item.language) == ("press-release", "pr", "en-GB")
    assert item.published_on == date(2026, 3, 31)
    written(tmp_path, "post.md.yaml", b"format: email\ncampaign: ready\n")
    item = read_file(path)
    assert (item.format, item.team, item.campaign) == ("email", "pr", "ready")
    item = read_file(path, Declared(format="social-post", region="de"))
    assert (item.format, item.campaign, item.region) == ("social-post", "ready", "de")


def test_a_declared_title_makes_its_heading_the_title():
    item = read_bytes(
        b"# Kelvane\n\n## Cold chain\n\nWords", "a.md", Declared(title="Cold chain")
    )
    assert item.title == "Cold chain"
    assert [str(passage.role) for passage in item.passages] == [
        "title",
        "title",
        "lead",
    ]


def test_what_is_declared_is_part_of_the_content_and_not_of_the_text():
    plain = read_bytes(POST, "post.md")
    told = read_bytes(POST, "post.md", Declared(personas=("cfo",)))
    assert plain.text_digest == told.text_digest
    assert plain.content_digest != told.content_digest


def test_a_bad_sidecar_is_an_error(tmp_path):
    path = written(tmp_path, "post.md", POST)
    written(tmp_path, "post.md.yaml", b"shape: email")
    with pytest.raises(BadFile, match=r"post\.md\.yaml:1: shape"):
        read_file(path)


# What is refused


def test_what_is_no_file(tmp_path):
    assert refused(tmp_path / "none.docx") == "There is no such file."
    assert refused(tmp_path) == "This is a folder, not a file."
    os.mkfifo(tmp_path / "pipe.txt")
    assert refused(tmp_path / "pipe.txt") == "This is not a file."


def test_a_place_that_cannot_be_opened(tmp_path):
    path = written(tmp_path, "a.txt", b"x")
    assert refused(path / "b.txt") == "The file cannot be opened: Not a directory."


def test_an_empty_file(tmp_path):
    for name in ("a.docx", "a.pdf", "a.txt", "a"):
        assert refused(written(tmp_path, name, b"")) == "The file is empty."


def test_a_file_without_words_says_so():
    item = read_bytes(b" \n\n ", "a.txt")
    assert item.passages == ()
    assert item.unread[0].reason == "No text was found in the file."


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        file.truncate(101 * 2**20)
    assert refused(path) == "The file is 101 MB large; at most 100 MB are read."


def test_large_texts_are_read_apart(tmp_path):
    limits = Limits(apart_above_bytes=10, seconds=0.01)
    path = written(tmp_path, "a.md", b"More than ten bytes")
    assert "longer than 0.01 seconds" in refused(path, limits)
    assert read_file(path, None, replace(limits, apart_above_bytes=100)).passages


def test_a_name_that_lies():
    with pytest.raises(UnreadableFile, match="This is a PDF, not a Word file"):
        read_bytes(pdf_data(WORDS), "a.docx")
    with pytest.raises(UnreadableFile, match="This is a Word file, not a PDF"):
        read_bytes(word_data(p(WORDS)), "a.pdf")
