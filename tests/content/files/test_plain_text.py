from content.files import plain_text
from tests.content.files.sources import places, roles, source, texts

TEXT = """Kelvane warns early.
On every lane.

  - One item
    that goes on
  - Another

1) First
2. Second

2026 was a year.
– A dash is a bullet
"""


def read(text):
    return plain_text.read(source(text, "post.txt"))


def test_paragraphs_and_items_have_their_line():
    assert places(read(TEXT)) == {
        "line 1": "Kelvane warns early.\nOn every lane.",
        "line 4": "One item\nthat goes on",
        "line 6": "Another",
        "line 8": "First",
        "line 9": "Second",
        "line 11": "2026 was a year.",
        "line 12": "A dash is a bullet",
    }


def test_the_first_paragraph_leads():
    assert roles(read("- a\n\nb\n\nc")) == [("body", "a"), ("lead", "b"), ("body", "c")]


def test_a_guessed_encoding_is_said():
    reading = read("Café naïve, déjà vu".encode("latin1"))
    assert texts(reading) == ["Café naïve, déjà vu"]
    assert reading.unread[0].reason.startswith("The file does not say its encoding")
