"""What is read at a place can be replaced there, and reads back."""

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.models import Article, PressRelease, SocialPost
from content.reading.pieces import read_piece
from content.writing import CannotWrite, replace_words
from tests.hub_assets import new_file
from tests.hub_world import STATEMENT

# What people type, and what comes with it from elsewhere.
CHARACTERS = st.sampled_from([*"abc .,&<>\"'", "é", "ß", "漢", "🚚", "\u00a0", "\u200b"])
WORDS = st.text(CHARACTERS, min_size=1, max_size=12)
MARKS = ("{}", "<b>{}</b>", "<i>{}</i>", '<a href="https://e.org/?a=1&amp;b=2">{}</a>')


@st.composite
def inline(draw):
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        words = escape(draw(WORDS), quote=draw(st.booleans())).replace("\u00a0", "&nbsp;")
        mark = draw(st.sampled_from(MARKS))
        if draw(st.booleans()):
            mark = mark.format(draw(st.sampled_from(MARKS)))
        parts.append(mark.format(words))
        parts.append(draw(st.sampled_from(["", " ", "  ", "\n", "<br/>", "<br/><br/>"])))
    return "".join(parts)


@st.composite
def items(draw, depth=0):
    tag = draw(st.sampled_from(["ul", "ol"]))
    inner = "".join(
        f"<li>{draw(inline())}{draw(items(depth + 1)) if depth < 2 and draw(st.booleans()) else ''}</li>"
        for _ in range(draw(st.integers(1, 3)))
    )
    return f"<{tag}>{inner}</{tag}>"


@st.composite
def rich_text(draw):
    parts = []
    for number in range(draw(st.integers(1, 4))):
        if draw(st.booleans()):
            parts.append(f'<p data-block-key="k{number}">{draw(inline())}</p>')
        else:
            parts.append(draw(items()))
    return "".join(parts)


def article(source):
    raw = [{"type": "text", "value": source, "id": "b1"}]
    return Article(title="T", body=json.dumps(raw))


def texts_of(piece):
    """The passages of a piece that is not stored, by their paths."""
    from content.files.gathering import Gathering
    from content.files.limits import LIMITS
    from content.reading.pieces import _read_field

    gathering = Gathering(LIMITS)
    for field, role in piece.read_fields:
        _read_field(piece, field, role, gathering)
    return {p.path: p.text for p in gathering.passages}


@st.composite
def an_edit(draw):
    piece = article(draw(rich_text()))
    texts = {path: text for path, text in texts_of(piece).items() if path != "title"}
    if not texts:
        return None
    path = draw(st.sampled_from(sorted(texts)))
    start = draw(st.integers(0, len(texts[path]) - 1))
    end = draw(st.integers(start + 1, len(texts[path])))
    return piece, path, start, end


@pytest.mark.django_db
@given(an_edit(), st.text("xyz&<é🚚", min_size=1, max_size=5))
def test_what_is_read_at_a_place_is_replaced_there(edit, new):
    if edit is None:
        return
    piece, path, start, end = edit
    before = texts_of(piece)
    text = before[path]

    replace_words(piece, path, text[start:end], new, start)

    after = texts_of(piece)
    assert after[path] == text[:start] + new + text[end:]
    assert after == {**before, path: after[path]}
