from datetime import date

import pytest

from content.files.declared import Declared
from content.files.declared_yaml import read_sidecar, sidecar_of
from content.items import Audience
from content.yaml_tree import BadFile


@pytest.fixture
def deck(tmp_path):
    return tmp_path / "deck.pptx"


def beside(deck, text):
    data = text if isinstance(text, bytes) else text.encode()
    sidecar_of(deck).write_bytes(data)
    return read_sidecar(deck)


def test_a_sidecar_lies_beside_its_file(deck):
    assert sidecar_of(deck).name == "deck.pptx.yaml"
    assert read_sidecar(deck) == Declared()


def test_everything_may_be_declared(deck):
    declared = beside(
        deck,
        """
title: Inspection-ready
format: sales-sheet
language: en-GB
region: eu
audience: public
team: product-marketing
campaign: ready-for-inspection
programme: programmes/sheets.yaml
personas: [head-of-quality]
stages: [decision]
messages: [prove.inspector]
published_on: 2026-03-31
review_by_on: 2026-09-30
""",
    )
    assert declared == Declared(
        title="Inspection-ready",
        format="sales-sheet",
        language="en-GB",
        region="eu",
        audience=Audience.PUBLIC,
        team="product-marketing",
        campaign="ready-for-inspection",
        programme="programmes/sheets.yaml",
        personas=("head-of-quality",),
        stages=("decision",),
        messages=("prove.inspector",),
        published_on=date(2026, 3, 31),
        review_by_on=date(2026, 9, 30),
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        pytest.param("shape: email", r":1: shape: is not a key of this file", id="key"),
        pytest.param(
            "\nformat: mail", r":2: format: “mail” should be one of", id="format"
        ),
        pytest.param(
            "published_on: soon", r":1: published_on: should be a date", id="date"
        ),
        pytest.param(
            "messages:\n  - ok\n  - Not OK",
            r":3: messages\[1\]: “Not OK”",
            id="message",
        ),
        pytest.param("a: b: c", r":1: not YAML", id="not YAML"),
        pytest.param(b"\xff\xfe\xff", r":1: not UTF-8", id="not text"),
        pytest.param(b"#" * 1_000_001, r":1: over 1000000 bytes", id="huge"),
    ],
)
def test_what_is_wrong_has_its_line(deck, text, error):
    with pytest.raises(BadFile, match=r"deck\.pptx\.yaml" + error):
        beside(deck, text)


def test_everything_wrong_is_said_at_once(deck):
    with pytest.raises(BadFile) as error:
        beside(deck, "format: mail\nlanguage: English\n")
    assert [problem.line for problem in error.value.problems] == [1, 2]
