"""Pieces as Markdown, and as plain text."""

from hub.demo.plain_files import markdown, plain_text
from tests.hub.demo.a_piece import BODY, a_piece

MARKDOWN = """\
# A title

A lead

## Why & how

Keep it < 8 degrees.

- One
- Two

> “It works.”

*Ann Lee, Driver*

| What | When |
| --- | --- |
| Call | At once |

![A curve that rises and falls](../images/temperature-curve.jpg)

*Last night*

[Read on](https://example.org/a?b=1&c=2)

Results may differ.
"""

PLAIN = """\
Why & how

Keep it < 8 degrees.

- One
- Two

“It works.”
Ann Lee, Driver

What; When
Call; At once

[A curve that rises and falls]

Read on: https://example.org/a?b=1&c=2

Results may differ.
"""


def test_markdown_has_a_mark_for_each_kind_of_block():
    assert markdown(a_piece("a.md")) == MARKDOWN


def test_plain_text_has_the_words_alone():
    assert plain_text(BODY) == PLAIN


def test_a_missing_lead_leaves_no_gap():
    assert markdown(a_piece("a.md", lead="", body=())) == "# A title\n"
