import pytest

from hub.editor.places import place_names, shortened

PASSAGES = (
    ("title", "title", "A title"),
    ("lead", "lead", "An opening."),
    ("body[a].p0", "lead", "One."),
    ("body[b]", "heading", "A heading that is much too long to be named whole"),
    ("body[c].p0", "body", "Two."),
    ("body[d].quote", "quote", "Three."),
    ("body[e]", "boilerplate", "About us."),
    ("file/page 3", "body", "In a file."),
)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("title", "headline"),
        ("lead", "opening"),
        ("body[a].p0", "first paragraph"),
        ("body[b]", "heading “A heading that is much too …”"),
        ("body[c].p0", "second paragraph"),
        ("body[d].quote", "quotation"),
        ("body[e]", "fixed text"),
        ("file/page 3", "in the file, page 3"),
    ],
)
def test_a_place_is_called_what_people_call_it(item, path, name):
    assert place_names(item(*PASSAGES))[path] == name


@pytest.mark.parametrize(
    ("format", "name"), [("email", "subject"), ("sales-deck", "title")]
)
def test_a_title_is_called_what_it_is_in_its_format(item, format, name):
    shown = place_names(item(("title", "title", "A title"), format=format))
    assert shown["title"] == name


def test_paragraphs_are_counted_up_to_any_number(item):
    many = [(f"body[a].p{n}", "body", "Words.") for n in range(8)]
    names = place_names(item(*many))
    assert names["body[a].p5"] == "sixth paragraph"
    assert names["body[a].p7"] == "8th paragraph"


@pytest.mark.parametrize(
    ("text", "short"),
    [("short", "short"), ("one two three", "one two …"), ("one, two three", "one …")],
)
def test_text_is_cut_between_words(text, short):
    most = 9 if "," not in text else 7
    assert shortened(text, most) == short
