"""A sentence that tells a message, or seems to: in which words, with which figure."""

from dataclasses import dataclass
from enum import StrEnum

from governance.compile.messages import CompiledMessage
from governance.findings import Certainty, Place
from governance.matching.figures import FigureState, FigureVerdict
from governance.matching.prose import Sentence


class How(StrEnum):
    """In which words a sentence tells a message."""

    VERBATIM = "verbatim"
    OTHER_WORDS = "other-words"
    EARLIER_WORDS = "earlier-words"


class MessageState(StrEnum):
    """What an item does with a message, the best first."""

    SAID = "said"
    FIGURE_MISSING = "figure-missing"
    UNSURE = "unsure"
    OUTDATED = "outdated"
    CONTRADICTED = "contradicted"
    ABSENT = "absent"


@dataclass(frozen=True)
class Telling:
    """place: the sentence, or the approved wording where it stands verbatim.

    denied_by: the words that deny the message, "" when none do.
    earlier_release: of the storyboard whose wording it is, 0 for none.
    """

    message: CompiledMessage
    sentence: Sentence
    place: Place
    how: How
    verdict: FigureVerdict
    certainty: Certainty = Certainty.CLEARLY
    denied_by: str = ""
    earlier_release: int = 0

    @property
    def state(self) -> MessageState:
        """What this sentence alone does with its message."""
        if self.certainty is Certainty.LOOK:
            return MessageState.UNSURE
        if self.denied_by or self.verdict.state is FigureState.DIFFERS:
            return MessageState.CONTRADICTED
        if self.earlier_release or self.verdict.state is FigureState.OLDER:
            return MessageState.OUTDATED
        if self.verdict.state is FigureState.MISSING:
            return MessageState.FIGURE_MISSING
        return MessageState.SAID
