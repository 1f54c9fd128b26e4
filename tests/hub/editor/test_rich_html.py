import pytest

from content.items import Mark, MarkKind, Passage, Role
from hub.editor.rich_html import paragraph

STRONG, EMPHASIS, LINK = MarkKind.STRONG, MarkKind.EMPHASIS, MarkKind.LINK


@pytest.mark.parametrize(
    ("text", "marks", "html"),
    [
        ("plain & <simple>", (), "<p>plain &amp; &lt;simple&gt;</p>"),
        ("two\nlines", (), "<p>two<br/>lines</p>"),
        ("be bold", (Mark(3, 7, STRONG),), "<p>be <b>bold</b></p>"),
        (
            "bold italic",
            (Mark(0, 11, STRONG), Mark(5, 11, EMPHASIS)),
            "<p><b>bold </b><i><b>italic</b></i></p>",
        ),
        (
            "go there",
            (Mark(3, 8, LINK, 'https://x.example/?a=1&b="2"'),),
            '<p>go <a href="https://x.example/?a=1&amp;b=&quot;2&quot;">there</a></p>',
        ),
        ("no way", (Mark(0, 6, LINK, "javascript:alert(1)"),), "<p>no way</p>"),
        ("code", (Mark(0, 4, MarkKind.CODE),), "<p>code</p>"),
    ],
)
def test_marks_are_kept_and_nothing_else_is_markup(text, marks, html):
    assert paragraph(Passage("line 1", Role.BODY, text, marks)) == html
