import pytest

from content.files.inline import InlineText
from content.items import Mark, MarkKind

STRONG, LINK = MarkKind.STRONG, MarkKind.LINK


def inline(*pieces, collapse=True):
    """A text of pieces: strings, "<" and ">" for bold, "/" for a line break."""
    text = InlineText(collapse)
    for piece in pieces:
        if piece == "<":
            text.open(STRONG)
        elif piece == ">":
            text.close(STRONG)
        elif piece == "/":
            text.line_break()
        else:
            text.append(piece)
    return text.finish()


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        pytest.param(["a", "b"], "ab", id="pieces run together"),
        pytest.param([" a \n", "\t b "], "a b", id="white space is one space"),
        pytest.param(["a ", "/", " b"], "a\nb", id="a line break eats spaces"),
        pytest.param(["a\u00a0 b"], "a\u00a0 b", id="a no-break space is text"),
        pytest.param(["\u200b\u200c a \u00a0"], "a", id="what is not seen at the ends"),
        pytest.param(["a\x00\x07\ud800b\ufffe"], "ab", id="what is no text"),
        pytest.param([" ", "/", "\u200b"], "", id="nothing"),
    ],
)
def test_white_space_is_shown_as_browsers_do(pieces, text):
    assert inline(*pieces) == (text, ())


def test_without_collapsing_white_space_stays():
    text, _ = inline(" a  b\r\n\tc ", collapse=False)
    assert text == "a  b\n\tc"


@pytest.mark.parametrize(
    ("pieces", "marks"),
    [
        pytest.param(["a ", "<", "b", ">", " c"], [(2, 3)], id="in the middle"),
        pytest.param(["  ", "<", " a ", ">", " b"], [(0, 1)], id="without its spaces"),
        pytest.param(["<", "a", ">", "<", "b", ">"], [(0, 2)], id="two that touch"),
        pytest.param(["<", "a ", ">", "<", "b", ">"], [(0, 3)], id="a space between"),
        pytest.param(["<", "a", ">", " ", "<", "b", ">"], [(0, 1), (2, 3)], id="apart"),
        pytest.param(["<", "a", "<", "b", ">", "c", ">"], [(0, 3)], id="in itself"),
        pytest.param(["a", "<", " ", ">", "b"], [], id="around nothing"),
        pytest.param(["a", "<", "b"], [(1, 2)], id="never closed"),
        pytest.param(["🧊 é ", "<", "b", ">"], [(4, 5)], id="code points"),
    ],
)
def test_marks_are_exact(pieces, marks):
    assert inline(*pieces)[1] == tuple(Mark(*at, STRONG) for at in marks)


def test_links_to_different_addresses_stay_apart():
    text = InlineText()
    for address in ("x", "y"):
        text.open(LINK, address)
        text.append("a")
        text.close(LINK)
    assert text.finish()[1] == (Mark(0, 1, LINK, "x"), Mark(1, 2, LINK, "y"))


def test_marks_go_on_in_the_next_passage():
    first = InlineText()
    first.open(LINK, "x")
    first.append("a")
    second = InlineText(like=first)
    second.append("b")
    second.close(LINK)
    second.append("c")
    assert second.finish() == ("bc", (Mark(0, 1, LINK, "x"),))
