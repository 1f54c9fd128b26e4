import pytest

from content.files.reading import read_bytes
from content.models import Article, CallScript, PressRelease, SocialPost
from content.story import Story
from content.story_parts import Boilerplate
from hub.editor.drafts import headline_of, put_into

ABOUT = "Kelvane monitors shipments for drug and food makers."
STORY = Story(
    key="kelvane",
    title="Kelvane",
    boilerplate=(Boilerplate("about", "About Kelvane", ABOUT),),
)
DRAFT = f"""# Medora passes

First **bold** words.

Second.

## A section

> Well said.

| a | b |
|---|---|
| 1 | 2 |

{ABOUT}
""".encode()


@pytest.fixture
def put(db):
    """A function that puts a file into a new piece and returns that."""

    def make(data=DRAFT, model=Article, title="A working title", name="draft.md"):
        piece = model(title=title)
        put_into(piece, read_bytes(data, name), STORY, 2)
        return piece

    return make


def blocks(piece):
    return [(b.block_type, b.value) for b in piece.body]


def test_headings_paragraphs_quotations_and_tables_become_blocks(put):
    kinds = [kind for kind, _ in blocks(put())]
    assert kinds == ["heading", "text", "heading", "quote", "table", "fixed_text"]


def test_paragraphs_that_follow_each_other_are_one_text_with_its_bold_words(put):
    text = dict(blocks(put()))["text"].source
    assert text == "<p>First <b>bold</b> words.</p><p>Second.</p>"


def test_a_fixed_text_is_pinned(put):
    value = dict(blocks(put()))["fixed_text"]
    assert (value["said"], value["release"]) == ("about", 2)


def test_a_table_keeps_its_rows(put):
    assert dict(blocks(put()))["table"]["rows"] == "a | b\n1 | 2"


def test_the_title_is_no_part_of_the_text_where_it_is_the_title(put):
    assert blocks(put(title="Medora  PASSES"))[0][0] == "text"


def test_what_a_format_has_no_block_for_becomes_text(put):
    kinds = [kind for kind, _ in blocks(put(model=CallScript))]
    assert kinds == ["heading", "text", "heading", "text", "fixed_text"]


def test_a_format_without_blocks_takes_the_words(put):
    post = put(b"One.\n\nTwo.", SocialPost, name="post.txt")
    assert post.text == "One.\n\nTwo."


def test_a_draft_without_text_gives_an_empty_body(put):
    assert not put(b"# Only a title", PressRelease, "Only a title").body


@pytest.mark.parametrize(
    ("data", "headline"), [(DRAFT, "Medora passes"), (b"Only words.", "")]
)
def test_the_headline_is_the_one_in_the_text(data, headline):
    assert headline_of(read_bytes(data, "draft.md")) == headline
