import pytest

from content.blocks.text import TableBlock, TextBlock, table_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("a | b\nc | d", [["a", "b"], ["c", "d"]]),
        ("| a | b |\n", [["a", "b"]]),
        ("a | b\n\n  \n|\nc", [["a", "b"], ["c"]]),
        ("", []),
    ],
    ids=["plain", "with outer bars", "blank lines", "nothing"],
)
def test_a_table_is_lines_of_cells(text, rows):
    assert table_rows(text) == rows


def test_a_table_is_shown_with_a_heading():
    block = TableBlock()
    html = block.render(block.to_python({"rows": "Lane | Depots\nNorth | 4"}))
    assert '<th scope="col">Lane</th>' in html
    assert "<td>4</td>" in html


def test_what_is_typed_in_a_table_is_no_markup():
    block = TableBlock()
    assert "<b>" not in block.render(block.to_python({"rows": "<b>x</b>"}))


def test_an_empty_text_is_no_mistake():
    block = TextBlock()
    assert block.clean(block.to_python("")).source == ""
