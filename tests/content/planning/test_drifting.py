from datetime import timedelta

from content.planning import Drift, drift, put_in_force
from content.story_parts import Message, Pillar
from tests.hub_world import NOW, STATEMENT, story

OWN = Message(key="own-sensors", number="1.1", statement=STATEMENT)
NEW = Message(key="region", number="1.2", statement="Your data stays where you are.")


def pillars(*messages):
    return (Pillar("fits", "Fits", messages),)


def test_what_was_chosen_from_the_storyboard_in_force_does_not_differ(world):
    assert drift(world.press_programme, NOW) == Drift()
    assert not drift(world.press_programme, NOW)


def test_a_message_that_came_later_is_new(world):
    programme = world.press_programme
    world.release(story(2, pillars=pillars(OWN, NEW)), at=NOW - timedelta(days=1))
    assert drift(programme, NOW) == Drift(new=(NEW,))


def test_a_message_that_went_is_gone(world):
    programme = world.press_programme
    world.release(story(2, pillars=pillars(NEW)), at=NOW - timedelta(days=1))
    assert drift(programme, NOW) == Drift(gone=("own-sensors",), new=(NEW,))


def test_words_that_changed_are_inherited(world):
    programme = world.press_programme
    other = Message(key="own-sensors", number="1.1", statement="Keep your sensors.")
    world.release(story(2, pillars=pillars(other)), at=NOW - timedelta(days=1))
    assert drift(programme, NOW) == Drift()


def test_a_storyboard_of_tomorrow_does_not_count_yet(world):
    programme = world.press_programme
    world.release(story(2, pillars=pillars(NEW)), at=NOW + timedelta(days=1))
    assert drift(programme, NOW) == Drift()


def test_choosing_anew_ends_it(world):
    programme = world.press_programme
    world.release(story(2, pillars=pillars(OWN, NEW)), at=NOW - timedelta(days=1))
    programme.messages.add(type(programme.messages.get())(message="region", need="may"))
    put_in_force(programme, world.dana, NOW)
    assert not drift(programme, NOW)


def test_saving_it_as_it_is_ends_it_too(world):
    programme = world.press_programme
    world.release(story(2, pillars=pillars(OWN, NEW)), at=NOW - timedelta(days=1))
    assert put_in_force(programme, world.dana, NOW).roll_down is None
    assert not drift(programme, NOW)


def test_what_is_gone_stays_gone(world):
    programme = world.press_programme
    world.release(story(2, pillars=pillars(NEW)), at=NOW - timedelta(days=1))
    put_in_force(programme, world.dana, NOW)
    assert drift(programme, NOW) == Drift(gone=("own-sensors",))
