"""How the figures of a sentence stand to those that a message may be said with."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from governance.compile.messages import CompiledMessage
from governance.text.quantities import Qualifier, Quantity, agrees, comparable

_BOUNDS = (
    Qualifier.UP_TO,
    Qualifier.AT_LEAST,
    Qualifier.MORE_THAN,
    Qualifier.AT_MOST,
    Qualifier.LESS_THAN,
)


class FigureState(StrEnum):
    """RIGHT: an approved figure stands there. NONE: the message has no figure."""

    NONE = "none"
    RIGHT = "right"
    MISSING = "missing"
    OLDER = "older"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class FigureVerdict:
    """stated: the figure that is wrong; approved: what stands in the storyboard; older:
    what stood in the storyboard of an earlier release.
    """

    state: FigureState
    stated: Quantity | None = None
    approved: Quantity | None = None
    older: Quantity | None = None
    older_release: int = 0


def judge_figures(
    message: CompiledMessage, stated: Iterable[Quantity]
) -> FigureVerdict:
    """Compare the figures of a sentence that tells `message` with its approved ones.

    A figure is wrong when it measures the same as one of the statement and agrees with
    no approved one. Beside a right figure of the same measure it is about something
    else; and so it is beside a right first figure, the one that matters.
    """
    if not message.figures:
        return FigureVerdict(FigureState.NONE)
    stated = tuple(stated)
    verdicts = [_of_figure(message, figure, stated) for figure in message.figures]
    if verdicts[0].state is not FigureState.MISSING:
        return verdicts[0]
    # A right second figure does not make up for the first, the one that matters.
    for state in (FigureState.OLDER, FigureState.DIFFERS):
        for verdict in verdicts:
            if verdict.state is state:
                return verdict
    return FigureVerdict(FigureState.MISSING)


def may_be_said(stated: Quantity, message: CompiledMessage) -> bool:
    """Say whether a figure agrees with one that may be said with a message."""
    return any(
        comparable(stated, f) and _fits(stated, f) for f in message.right_figures
    )


def _of_figure(
    message: CompiledMessage, figure: Quantity, stated: tuple[Quantity, ...]
) -> FigureVerdict:
    alike = [quantity for quantity in stated if comparable(quantity, figure)]
    right = [f for f in message.right_figures if comparable(f, figure)]
    fitting = [(q, f) for q in alike for f in right if _fits(q, f)]
    if any(_is_the_figure(q, f) for q, f in fitting):
        return FigureVerdict(FigureState.RIGHT)
    # "Within 14 months" is true of 11 months, and not what the storyboard says.
    if alike and not fitting:
        return _wrong(message, alike[0], figure)
    return FigureVerdict(FigureState.MISSING)


def _fits(stated: Quantity, approved: Quantity) -> bool:
    """Say whether a figure may be said: it agrees with the approved one, or lies where
    that one says only "more than half".
    """
    open_ended = approved.qualifier in (Qualifier.MORE_THAN, Qualifier.AT_LEAST)
    return agrees(stated, approved) or (open_ended and agrees(approved, stated))


def _is_the_figure(stated: Quantity, approved: Quantity) -> bool:
    """Say whether a figure that may be said also gives the approved number."""
    if stated.qualifier not in _BOUNDS:
        return True
    return stated.low <= approved.high and approved.low <= stated.high


def _wrong(
    message: CompiledMessage, stated: Quantity, approved: Quantity
) -> FigureVerdict:
    for older in message.older:
        for figure in older.way.figures:
            if comparable(stated, figure) and agrees(stated, figure):
                state, release = FigureState.OLDER, older.release
                return FigureVerdict(state, stated, approved, figure, release)
    return FigureVerdict(FigureState.DIFFERS, stated, approved)
