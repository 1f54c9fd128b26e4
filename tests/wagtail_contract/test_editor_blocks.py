"""Paths of rich text count blocks as the editor does."""

import json

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from content.blocks.text import RICH_TEXT_FEATURES
from content.files.gathering import Gathering
from content.files.limits import LIMITS
from content.reading.rich_text import read_rich_text

TEXTS = {
    "paragraphs": "<p>One.</p><p>Two.</p>",
    "an empty paragraph between": "<p>One.</p><p></p><p>Three.</p>",
    "a list": "<p>One.</p><ul><li>Two</li><li>Three</li></ul><p>Four.</p>",
    "a list in a list": "<ol><li>One<ol><li>Two</li></ol></li><li>Three</li></ol>",
    "marks": '<p>One <b>bold</b> and <i>slanted</i>.</p><p><a href="/">Two</a></p>',
    "a line break": "<p>One<br/>and more.</p><p>Two.</p>",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_a_passage_is_the_editors_block_of_that_number(text):
    converter = ContentstateConverter(features=RICH_TEXT_FEATURES)
    blocks = json.loads(converter.from_database_format(text))["blocks"]
    gathering = Gathering(LIMITS)
    read_rich_text(text, "body[x]", gathering)

    for passage in gathering.passages:
        number = int(passage.path.rpartition(".p")[2])
        assert blocks[number]["text"].strip() == passage.text
    assert len(gathering.passages) == sum(bool(b["text"].strip()) for b in blocks)
