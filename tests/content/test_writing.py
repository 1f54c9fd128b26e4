"""What is read at a place can be replaced there, and reads back."""

import json
from html import escape

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from content.files.gathering import Gathering
from content.files.limits import LIMITS
from content.models import Article, PressRelease, SalesSheet, SocialPost
from content.reading.blocks import read_body
from content.reading.pieces import read_piece
from content.writing import CannotWrite, replace_words
from tests.hub_assets import new_file, new_image
from tests.hub_world import STATEMENT

# What people type, and what comes with it from elsewhere.
CHARACTERS = [*"abc .,&<>\"'", "é", "ß", "漢", "🚚", "\u00a0", "\u200b"]
WORDS = st.text(st.sampled_from(CHARACTERS), min_size=1, max_size=12)
BETWEEN = st.sampled_from(["", " ", "  ", "\n", "<br/>", "<br/><br/>"])
MARKS = st.sampled_from(
    ["{}", "<b>{}</b>", "<i>{}</i>", '<a href="https://e.org/?a=1&amp;b=2">{}</a>']
)


@st.composite
def stretch(draw):
    words = escape(draw(WORDS), quote=draw(st.booleans()))
    marked = draw(MARKS).format(draw(MARKS).format(words))
    return marked.replace("\u00a0", "&nbsp;") + draw(BETWEEN)


INLINE = st.lists(stretch(), min_size=1, max_size=4).map("".join)


@st.composite
def items(draw, depth=0):
    tag = draw(st.sampled_from(["ul", "ol"]))
    inner = items(depth + 1) if depth < 2 else st.just("")
    each = st.tuples(INLINE, st.just("") | inner).map("".join)
    listed = draw(st.lists(each, min_size=1, max_size=3))
    return f"<{tag}>{''.join(f'<li>{one}</li>' for one in listed)}</{tag}>"


PARAGRAPH = INLINE.map('<p data-block-key="k1">{}</p>'.format)
RICH_TEXT = st.lists(PARAGRAPH | items(), min_size=1, max_size=4).map("".join)


def article(*blocks):
    raw = [{"type": t, "value": v, "id": f"b{n}"} for n, (t, v) in enumerate(blocks)]
    return Article(title="A title", body=json.dumps(raw))


def body_of(piece):
    gathering = Gathering(LIMITS)
    read_body(piece.body, "body", gathering)
    return {passage.path: passage.text for passage in gathering.passages}


@pytest.mark.django_db
@given(st.data(), RICH_TEXT, st.text("xyz&<é🚚", min_size=1, max_size=5))
def test_what_is_read_at_a_place_is_replaced_there(data, source, new):
    piece = article(("text", source))
    before = body_of(piece)
    assume(before)
    path = data.draw(st.sampled_from(sorted(before)))
    text = before[path]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    replace_words(piece, path, text[start:end], new, start)

    assert body_of(piece) == {**before, path: text[:start] + new + text[end:]}


SOURCES = {
    "marks around stay": (
        '<p data-block-key="k">We <b>ship</b> it.</p>',
        ("ship", "send"),
        '<p data-block-key="k">We <b>send</b> it.</p>',
    ),
    "over several marks: the first one's": (
        "<p>We <b>ship</b> it <i>today</i>.</p>",
        ("ship it today", "sent it"),
        "<p>We <b>sent it</b>.</p>",
    ),
    "what is written stays text": (
        "<p>A is B.</p>",
        ("is", "& <b>"),
        "<p>A &amp; &lt;b&gt; B.</p>",
    ),
    "all else stays as it is, to the letter": (
        '<p>A&nbsp;B &quot;C&#39;<br/>D</p><p></p><p><a href="?a&amp;b">E</a></p>',
        ("D", "d"),
        '<p>A&nbsp;B &quot;C&#39;<br/>d</p><p></p><p><a href="?a&amp;b">E</a></p>',
    ),
    "a line break": ("<p>A<br/>B</p>", ("A\nB", "C\nD"), "<p>C<br/>D</p>"),
    "taken away": ("<p>A, B and C</p>", (" and C", ""), "<p>A, B</p>"),
}


@pytest.mark.parametrize(("source", "edit", "after"), SOURCES.values(), ids=SOURCES)
def test_rich_text_is_changed_in_one_place(db, source, edit, after):
    piece = article(("text", source))

    replace_words(piece, "body[b0].p0", *edit)

    assert piece.body[0].value.source == after
    assert piece.body[0].id == "b0"


def test_of_equal_words_the_nearest_are_meant(db):
    piece = article(("text", "<p>one two one two one</p>"))

    replace_words(piece, "body[b0].p0", "one", "1", near=7)

    assert piece.body[0].value.source == "<p>one two 1 two one</p>"


def test_words_that_overlap_themselves_are_found_where_they_are(db):
    piece = article(("text", "<p>aaa</p>"))

    replace_words(piece, "body[b0].p0", "aa", "b", near=1)

    assert piece.body[0].value.source == "<p>ab</p>"


TABLE = "\n| Plan | Price |\n\n| Small| 10 | \r\nLarge |20\n"
PARTS = {
    "a heading": ("heading", "What it costs", "body[b0]", "costs", "saves"),
    "a quotation": ("quote", {"quote": "Well done."}, "body[b0].quote", "done", "made"),
    "who says it": ("quote", {"quote": "A", "by": "Ann O."}, "body[b0].by", "O.", "P."),
    "a button": ("next_step", {"words": "Book it"}, "body[b0].words", "it", "now"),
    "a video": ("video", {"title": "A tour"}, "body[b0].title", "tour", "walk"),
    "a cell": ("table", {"rows": TABLE}, "body[b0].rows row 2, column 2", "10", "12"),
    "the last cell": (
        "table",
        {"rows": TABLE},
        "body[b0].rows row 3, column 2",
        "20",
        "24",
    ),
}


@pytest.mark.parametrize(
    ("kind", "value", "path", "old", "new"), PARTS.values(), ids=PARTS
)
def test_every_part_that_is_read_can_be_changed(db, kind, value, path, old, new):
    piece = article((kind, value), ("heading", "Another"))
    before = body_of(piece)

    replace_words(piece, path, old, new)

    assert body_of(piece) == {**before, path: before[path].replace(old, new)}
    assert [block.id for block in piece.body] == ["b0", "b1"]


PLAIN = "  First one, first.\r\n\r\n\n\nSecond one.\n\nThird: first."


@pytest.mark.parametrize(
    ("path", "old", "new", "after"),
    [
        ("contacts", "first", "1st", PLAIN.replace("one, first", "one, 1st")),
        ("contacts.p1", "one", "1", PLAIN.replace("Second one", "Second 1")),
        ("contacts.p2", "first", "1st", PLAIN.replace("Third: first", "Third: 1st")),
        ("title", "News", "Old news", PLAIN),
    ],
)
def test_paragraphs_of_plain_text_are_changed_in_their_place(db, path, old, new, after):
    piece = PressRelease(title="News", contacts=PLAIN)

    replace_words(piece, path, old, new)

    assert piece.contacts == after
    assert piece.title == ("Old news" if path == "title" else "News")


def test_each_passage_of_a_stored_piece_can_be_changed_where_it_is(world):
    """Paths and all: as the reviewer sees them, so the author's click finds them."""
    image = new_image(world.press)
    shown = {"image": image.pk, "alt": "A lorry", "caption": "Today"}
    blocks = [(kind, value) for kind, value, *_ in PARTS.values()]
    piece = world.piece(title="A title", lead="One.\n\nTwo.")
    blocks += [("picture", shown), ("text", f"<p>{STATEMENT}</p>")]
    piece.body = article(*blocks).body
    passages = read_piece(piece).passages

    for passage in passages:
        replace_words(piece, passage.path, passage.text, f"{passage.text}!")

    assert [p.text for p in read_piece(piece).passages] == [
        f"{passage.text}!" for passage in passages
    ]


PINNED = {"said": "own-sensors/0", "release": 1}
REFUSED = {
    "a part of the storyboard": "body[m]",
    "what it is called there": "body[m].said",
    "another field": "slug",
    "a file": "file/paragraph 1",
    "a block that is gone": "body[gone]",
    "a paragraph that is gone": "lead.p7",
    "a paragraph of rich text that is gone": "body[t].p7",
    "a cell that is gone": "body[c].rows row 7, column 1",
    "nothing at all": "",
}


@pytest.mark.parametrize("path", REFUSED.values(), ids=REFUSED)
def test_what_stands_elsewhere_is_not_changed(world, path):
    body = [
        {
            "type": "message",
            "value": {"said": "own-sensors/0", "release": 1},
            "id": "m",
        },
        {"type": "text", "value": "<p>own-sensors/0</p>", "id": "t"},
        {"type": "table", "value": {"rows": "a | b"}, "id": "c"},
    ]
    piece = SalesSheet(
        title="T", slug="own-sensors", body=json.dumps(body), file=new_file(world.press)
    )
    before = piece.content_digest

    for words in (STATEMENT, "own-sensors", "own-sensors/0", "a"):
        with pytest.raises(CannotWrite):
            replace_words(piece, path, words, "Something else.")

    assert piece.content_digest == before


def test_words_that_are_gone_are_not_replaced(db):
    piece = SocialPost(title="Name", text="Here we are.")

    with pytest.raises(CannotWrite, match="has changed"):
        replace_words(piece, "text", "There", "Where")
    with pytest.raises(CannotWrite):
        replace_words(piece, "text", "", "Where")

    assert piece.text == "Here we are."
