from dataclasses import replace

import pytest

from content.story_parts import ProofPoint, Wording
from hub.storyboard.left_behind import LeftBehind, left_behind
from tests.content.releasing.full_story import FULL

PILLAR = FULL.pillars[0]
PROOF = ProofPoint("study", "In a study of 61 customers, losses fell by 38%.")
SAID = replace(
    PILLAR.messages[0],
    number="1.2",
    statement="Customers lose 38% less in their first year.",
    wordings=(Wording("38% less lost."), Wording("Less lost.")),
    proof=("study",),
    notes=(),
)


def story(proof=PROOF, **changes):
    messages = (replace(SAID, **changes),)
    pillars = (replace(PILLAR, messages=messages),)
    return replace(FULL, pillars=pillars, proof_points=(proof,))


OLD = story()
NEW = "Customers lose 41% less in their first year."
WORDING = LeftBehind("1.2", "38%", "another wording", "38% less lost.")
CLAIM = LeftBehind("1.2", "38%", "its proof", PROOF.claim)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param(OLD, [], id="nothing changed"),
        pytest.param(story(statement=NEW), [WORDING, CLAIM], id="only the statement"),
        pytest.param(
            story(statement=NEW, wordings=(Wording("41% less lost."),)),
            [CLAIM],
            id="the wording too",
        ),
        pytest.param(
            story(
                replace(PROOF, claim="In a study of 61 customers, 41% less was lost."),
                statement=NEW,
                wordings=(),
            ),
            [],
            id="all of them",
        ),
        pytest.param(
            story(statement="In their first year, customers lose 38% less."),
            [],
            id="other words, same figure",
        ),
    ],
)
def test_an_old_figure_is_found_where_it_was_left(new, expected):
    assert list(left_behind(OLD, new)) == expected


def test_a_first_storyboard_leaves_nothing_behind():
    assert list(left_behind(None, OLD)) == []


def test_a_new_message_leaves_nothing_behind():
    assert list(left_behind(OLD, story(key="another", statement=NEW))) == []
