import pytest

from content.files.gathering import Gathering, titled
from content.files.limits import Limits
from content.files.unreadable import UnreadableFile
from content.items import Passage, Role
from tests.content.files.sources import places, reasons, roles


@pytest.fixture
def gathering():
    return Gathering(Limits())


def test_places_are_unique(gathering):
    for text in ("a", "b", "c"):
        gathering.add("line 1", Role.BODY, text)
    assert places(gathering.reading()) == {
        "line 1": "a",
        "line 1, part 2": "b",
        "line 1, part 3": "c",
    }


def test_a_passage_without_text_is_none(gathering):
    assert not gathering.add("line 1", Role.BODY, " \u200b\n")
    assert gathering.reading().passages == ()


def test_a_file_without_text_says_so(gathering):
    assert reasons(gathering.reading()) == {"": "No text was found in the file."}


def test_the_first_heading_that_is_the_title_is_so_named():
    headings = [Passage(f"{i}", Role.HEADING, "Cold  chain") for i in range(2)]
    found = titled([Passage("0", Role.BODY, "COLD CHAIN"), *headings], "cold chain")
    assert [passage.role for passage in found] == ["body", "title", "heading"]


def test_the_lead_is_the_first_paragraph_after_the_title(gathering):
    gathering.add("1", Role.BODY, "For release at once", paragraph=True)
    gathering.add("2", Role.HEADING, "Medora passes")
    gathering.add("3", Role.BODY, "item")
    gathering.add("4", Role.BODY, "ROTTERDAM.", paragraph=True)
    gathering.add("5", Role.BODY, "More.", paragraph=True)
    assert [role for role, _ in roles(gathering.reading("Medora passes"))] == [
        "body",
        "title",
        "body",
        "lead",
        "body",
    ]


def test_a_lead_that_the_file_names_is_the_only_one(gathering):
    gathering.add("1", Role.LEAD, "Deck.")
    gathering.add("2", Role.BODY, "Words.", paragraph=True)
    assert roles(gathering.reading()) == [("lead", "Deck."), ("body", "Words.")]


@pytest.mark.parametrize("url", ["#top", "javascript:void(0)", ""])
def test_links_inside_the_file_are_no_links(gathering, url):
    gathering.link("line 1", url, "x")
    assert gathering.reading().links == ()


def test_a_picture_in_its_own_address_is_named_by_its_kind(gathering):
    gathering.image("picture 1", " A bay ", "data:image/png;base64,AAAA")
    image = gathering.reading().images[0]
    assert (image.alt, image.source) == ("A bay", "data:image/png")


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        pytest.param(Limits(characters=10), "more than 10 characters", id="characters"),
        pytest.param(Limits(passages=2), "more than 2 paragraphs", id="passages"),
    ],
)
def test_too_much_text_is_refused(limits, reason):
    gathering = Gathering(limits)
    gathering.add("line 1", Role.BODY, "words")
    gathering.add("line 2", Role.BODY, "words")
    with pytest.raises(UnreadableFile, match=reason):
        gathering.image("line 3", "words")
