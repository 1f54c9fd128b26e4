"""How the figures of a sentence stand to those that a message may be said with."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from governance.compile.messages import CompiledMessage, Way
from governance.text.quantities import Qualifier, Quantity, agrees, comparable


class FigureState(StrEnum):
    """RIGHT: an approved figure stands there. NONE: the message has no figure."""

    NONE = "none"
    RIGHT = "right"
    MISSING = "missing"
    OLDER = "older"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class FigureVerdict:
    """stated: the figure that is wrong; approved: what stands in the storyboard."""

    state: FigureState
    stated: Quantity | None = None
    approved: Quantity | None = None
    older_release: int = 0


def judge_figures(
    message: CompiledMessage, stated: Iterable[Quantity], way: Way | None = None
) -> FigureVerdict:
    """Compare the figures of a sentence that tells `message` with its approved ones.

    way: what the sentence says in other words, when that is not the statement. A
    figure is wrong when it measures the same as one of the way and agrees with no
    approved one. Beside a right figure of the same measure it is about something
    else; and so it is beside a right first figure, the one that matters.
    """
    wanted = (way or message.ways[0]).figures
    if not wanted:
        return FigureVerdict(FigureState.NONE)
    stated = tuple(stated)
    verdicts = [_of_figure(message, figure, stated) for figure in wanted]
    if verdicts[0].state is not FigureState.MISSING:
        return verdicts[0]
    order = (FigureState.OLDER, FigureState.DIFFERS, FigureState.RIGHT)
    for state in order:
        for verdict in verdicts:
            if verdict.state is state:
                return verdict
    return FigureVerdict(FigureState.MISSING)


def _of_figure(
    message: CompiledMessage, figure: Quantity, stated: tuple[Quantity, ...]
) -> FigureVerdict:
    alike = [quantity for quantity in stated if comparable(quantity, figure)]
    right = [f for f in message.right_figures if comparable(f, figure)]
    if any(_fits(quantity, f) for quantity in alike for f in right):
        return FigureVerdict(FigureState.RIGHT)
    if alike:
        return _wrong(message, alike[0], figure)
    return FigureVerdict(FigureState.MISSING)


def _fits(stated: Quantity, approved: Quantity) -> bool:
    """Say whether a figure may be said: it agrees with the approved one, or lies where
    that one says only "more than half".
    """
    open_ended = approved.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
    return agrees(stated, approved) or (open_ended and agrees(approved, stated))


def _wrong(
    message: CompiledMessage, stated: Quantity, approved: Quantity
) -> FigureVerdict:
    for older in message.older:
        if any(
            comparable(stated, figure) and agrees(stated, figure)
            for figure in older.way.figures
        ):
            return FigureVerdict(FigureState.OLDER, stated, approved, older.release)
    return FigureVerdict(FigureState.DIFFERS, stated, approved)
