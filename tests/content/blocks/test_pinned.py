import pytest

from content.blocks.pinned import FixedTextBlock, MessageBlock
from content.story_parts import Boilerplate, Message, Pillar, Wording
from tests.hub_world import NOW, STATEMENT, story


@pytest.fixture
def storyboards(world):
    """Storyboards 2 and 3, which say the fixed text "about" differently."""
    short = Message("own-sensors", STATEMENT, "1.1", wordings=(Wording("Yours fit."),))
    for number, text in ((2, "Old words."), (3, "New words.")):
        about = Boilerplate("about", "About us", text)
        pillars = (Pillar("fits", "Fits", (short,)),)
        world.release(story(number, boilerplate=(about,), pillars=pillars), NOW)


def pinned(block, **values):
    return block.to_python(values)


@pytest.mark.parametrize(
    ("release", "text"), [(2, "Old words."), (3, "New words."), (9, ""), (None, "")]
)
def test_a_fixed_text_says_what_its_storyboard_said(storyboards, release, text):
    assert pinned(FixedTextBlock(), said="about", release=release).text == text


@pytest.mark.parametrize(
    ("said", "text"),
    [("own-sensors/0", STATEMENT), ("own-sensors/1", "Yours fit."), ("gone/0", "")],
)
def test_a_message_says_the_wording_chosen(storyboards, said, text):
    assert pinned(MessageBlock(), said=said, release=3).text == text


@pytest.mark.parametrize(
    ("release", "kept"), [(None, 3), (2, 2)], ids=["chosen now", "chosen earlier"]
)
def test_the_storyboard_in_force_is_pinned_when_words_are_chosen(
    storyboards, release, kept
):
    block = FixedTextBlock()
    cleaned = block.clean(pinned(block, said="about", release=release))
    assert cleaned["release"] == kept
