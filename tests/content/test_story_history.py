"""What a story remembers of the releases before it."""

from dataclasses import replace

from content.story import Story
from content.story_history import with_history
from content.story_parts import Earlier, Message, Pillar, ProofPoint, Wording


def a_story(release, *messages, proof=()):
    pillar = Pillar(key="one", title="One", messages=messages)
    return Story(
        key="acme",
        title="Acme",
        release=release,
        pillars=(pillar,),
        proof_points=tuple(proof),
    )


def said(key, statement, *wordings, earlier=()):
    return Message(
        key=key,
        statement=statement,
        wordings=tuple(Wording(text=text) for text in wordings),
        earlier=earlier,
    )


def earlier_of(story, key="speed"):
    (message,) = [m for m in story.messages if m.key == key]
    return message.earlier


def test_a_changed_statement_is_remembered_with_its_release():
    story = with_history(
        a_story(2, said("speed", "In 40 days.")),
        [a_story(1, said("speed", "In 55 days."))],
    )
    assert earlier_of(story) == (Earlier(1, "In 55 days."),)


def test_a_statement_that_did_not_change_is_not_remembered():
    story = a_story(2, said("speed", "In 40 days."))
    assert with_history(story, [replace(story, release=1)]) == story


def test_a_changed_wording_is_remembered_too():
    story = with_history(
        a_story(2, said("speed", "Fast.", "40 days")),
        [a_story(1, said("speed", "Fast.", "55 days"))],
    )
    assert earlier_of(story) == (Earlier(1, "55 days"),)


def test_what_is_said_under_another_message_now_is_not_old():
    story = with_history(
        a_story(2, said("speed", "Faster."), said("care", "Careful.")),
        [a_story(1, said("speed", "Careful."))],
    )
    assert earlier_of(story) == ()


def test_a_text_stands_once_with_the_last_release_that_said_it():
    story = with_history(
        a_story(3, said("speed", "In 40 days.")),
        [
            a_story(1, said("speed", "In 55 days.")),
            a_story(2, said("speed", "In 55 days.")),
        ],
    )
    assert earlier_of(story) == (Earlier(2, "In 55 days."),)


def test_the_newest_release_comes_first_whatever_the_order_given():
    one = a_story(1, said("speed", "In 70 days."))
    two = a_story(2, said("speed", "In 55 days."))
    three = a_story(3, said("speed", "In 40 days."))
    expected = (Earlier(2, "In 55 days."), Earlier(1, "In 70 days."))
    assert earlier_of(with_history(three, [one, two])) == expected
    assert earlier_of(with_history(three, [two, one])) == expected


def test_what_an_earlier_release_remembered_is_kept():
    two = with_history(
        a_story(2, said("speed", "In 55 days.")),
        [a_story(1, said("speed", "In 70 days."))],
    )
    three = with_history(a_story(3, said("speed", "In 40 days.")), [two])
    assert earlier_of(three) == (Earlier(2, "In 55 days."), Earlier(1, "In 70 days."))


def test_a_text_that_is_said_again_is_forgotten():
    old = (Earlier(1, "In 40 days."),)
    story = a_story(3, said("speed", "In 40 days.", earlier=old))
    assert earlier_of(with_history(story, [])) == ()


def test_a_message_that_is_gone_leaves_nothing_behind():
    story = with_history(
        a_story(2, said("speed", "Fast.")), [a_story(1, said("care", "Careful."))]
    )
    assert [m.key for m in story.messages] == ["speed"]
    assert earlier_of(story) == ()


def test_a_changed_claim_is_remembered():
    story = with_history(
        a_story(2, proof=[ProofPoint(key="study", claim="61 customers.")]),
        [a_story(1, proof=[ProofPoint(key="study", claim="43 customers.")])],
    )
    assert story.proof_points[0].earlier == (Earlier(1, "43 customers."),)


def test_it_is_the_same_when_done_twice():
    one = a_story(1, said("speed", "In 55 days."))
    story = with_history(a_story(2, said("speed", "In 40 days.")), [one])
    assert with_history(story, [one]) == story
