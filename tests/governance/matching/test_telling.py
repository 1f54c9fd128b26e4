from types import SimpleNamespace

import pytest

from governance.findings import Certainty
from governance.matching.figures import FigureState, FigureVerdict
from governance.matching.telling import How, MessageState, Telling

STATES = [
    ({}, MessageState.SAID),
    ({"figure": FigureState.RIGHT}, MessageState.SAID),
    ({"figure": FigureState.MISSING}, MessageState.FIGURE_MISSING),
    ({"figure": FigureState.OLDER}, MessageState.OUTDATED),
    ({"figure": FigureState.DIFFERS}, MessageState.CONTRADICTED),
    ({"earlier_release": 1}, MessageState.OUTDATED),
    ({"denied_by": "not"}, MessageState.CONTRADICTED),
    ({"certainty": Certainty.PROBABLY}, MessageState.SAID),
    ({"certainty": Certainty.LOOK}, MessageState.UNSURE),
    (
        {"certainty": Certainty.LOOK, "figure": FigureState.DIFFERS},
        MessageState.UNSURE,
    ),
    ({"earlier_release": 1, "figure": FigureState.DIFFERS}, MessageState.CONTRADICTED),
    ({"denied_by": "not", "figure": FigureState.OLDER}, MessageState.CONTRADICTED),
]


@pytest.mark.parametrize(("values", "state"), STATES, ids=str)
def test_a_telling_does_this_to_its_message(values, state):
    values = {"figure": FigureState.NONE} | values
    verdict = FigureVerdict(values.pop("figure"))
    nobody = SimpleNamespace()
    telling = Telling(nobody, nobody, nobody, How.OTHER_WORDS, verdict, **values)
    assert telling.state is state


def test_the_best_state_comes_first():
    assert list(MessageState) == [
        MessageState.SAID,
        MessageState.FIGURE_MISSING,
        MessageState.UNSURE,
        MessageState.OUTDATED,
        MessageState.CONTRADICTED,
        MessageState.ABSENT,
    ]
