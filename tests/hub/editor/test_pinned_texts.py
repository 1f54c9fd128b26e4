from content.story_parts import Boilerplate
from hub.editor.pinned_texts import pinned_texts
from tests.hub_world import NOW, story

OLD, NEW = Boilerplate("about", "About", "Old."), Boilerplate("about", "About", "New.")


def test_the_words_of_the_storyboard_in_force_and_of_those_it_pins(world):
    world.release(story(2, boilerplate=(OLD,)), NOW)
    world.release(story(3, boilerplate=(NEW,)), NOW)
    body = [("fixed_text", {"said": "about", "release": 2})]
    piece = world.piece()
    piece.body = body
    given = pinned_texts(piece, NOW)
    assert given == {"release": 3, "texts": {"2/about": "Old.", "3/about": "New."}}


def test_a_storyboard_that_it_does_not_pin_is_left_out(world):
    world.release(story(2, boilerplate=(OLD,)), NOW)
    world.release(story(3, boilerplate=(NEW,)), NOW)
    assert pinned_texts(world.piece(), NOW)["texts"] == {"3/about": "New."}
