from dataclasses import replace

import pytest

from content.releasing import Part
from hub.storyboard.mending import ToMend, to_mend
from tests.content.releasing.full_story import FULL

TIME, FIT = FULL.pillars
FIND, FAST = TIME.messages


def with_find(**changes):
    found = (replace(FIND, **changes), FAST)
    return replace(FULL, pillars=(replace(TIME, messages=found), FIT))


@pytest.mark.parametrize(
    ("story", "expected"),
    [
        pytest.param(FULL, [], id="nothing"),
        pytest.param(
            with_find(proof=("gone",)),
            [
                ToMend(
                    Part.MESSAGE,
                    "find",
                    "Message 1.1",
                    "Proof",
                    "“gone” is not in the draft",
                )
            ],
            id="proof that is gone",
        ),
        pytest.param(
            with_find(stages=("gone",)),
            [
                ToMend(
                    Part.MESSAGE,
                    "find",
                    "Message 1.1",
                    "Stages",
                    "“gone” is not in the draft",
                )
            ],
            id="a stage that is gone",
        ),
        pytest.param(
            with_find(
                valid_from_on=FIND.valid_until_on, valid_until_on=FIND.valid_from_on
            ),
            [
                ToMend(
                    Part.MESSAGE,
                    "find",
                    "Message 1.1",
                    "Valid until",
                    "lies before the day it begins",
                )
            ],
            id="days the wrong way round",
        ),
        pytest.param(
            replace(FULL, language="English"),
            [
                ToMend(
                    Part.STORYBOARD,
                    "",
                    "Storyboard Oriole",
                    "Language",
                    "“English” should be a language such as en or en-GB",
                )
            ],
            id="the storyboard itself",
        ),
        pytest.param(
            replace(
                FULL, terms=(replace(FULL.terms[0], retired=("rooms by oriole",)),)
            ),
            [
                ToMend(
                    Part.TERM,
                    "oriole-rooms",
                    "Term Oriole Rooms",
                    "Former names",
                    "“rooms by oriole” is the right word in “oriole-rooms”",
                )
            ],
            id="a word that is right and wrong",
        ),
    ],
)
def test_what_is_to_mend_and_where(story, expected):
    assert to_mend(story) == expected
