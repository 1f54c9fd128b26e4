"""Reviews: sending, deciding, exceptions and suggested wording.

Each function checks the person's right and the state, works in one transaction, and
writes the journal. What is not allowed raises `Refused`, with a sentence for people.
"""

from content.refusing import Refused
from governance.review.answering import (
    CALLED_IT,
    answer,
    call_wrong,
    judge_wrong,
)
from governance.review.deciding import approve, ask_for_changes, not_mine
from governance.review.exceptions import decide_exception, request_exception
from governance.review.obstacles import Obstacle, what_stops
from governance.review.sending import discard, submit, take_back
from governance.review.suggesting import (
    accept_suggestion,
    approve_after,
    decline_suggestion,
    suggest,
)
from governance.rounds import open_round

__all__ = [
    "CALLED_IT",
    "Obstacle",
    "Refused",
    "accept_suggestion",
    "answer",
    "approve",
    "approve_after",
    "ask_for_changes",
    "call_wrong",
    "decide_exception",
    "decline_suggestion",
    "discard",
    "judge_wrong",
    "not_mine",
    "open_round",
    "request_exception",
    "submit",
    "suggest",
    "take_back",
    "what_stops",
]
