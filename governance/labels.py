"""The words a person reads for what the code calls otherwise."""

from governance.findings import Certainty, Tier
from governance.matching.telling import How, MessageState

TIERS = {
    Tier.HARD_BLOCK: "Stops publishing",
    Tier.MUST_FIX: "To fix",
    Tier.ADVISORY: "Suggestion",
    Tier.INFO: "Note",
    Tier.SHADOW: "Not shown",
}
QUESTION = "Question"

STATES = {
    MessageState.SAID: "Says it",
    MessageState.FIGURE_MISSING: "Said, figure missing",
    MessageState.UNSURE: "Please look",
    MessageState.OUTDATED: "Out of date",
    MessageState.CONTRADICTED: "Contradicts it",
    MessageState.ABSENT: "Doesn't say it yet",
}

HOW = {
    How.VERBATIM: "word for word",
    How.OTHER_WORDS: "in other words",
    How.EARLIER_WORDS: "in an earlier storyboard's words",
}

CERTAINTIES = {
    Certainty.CLEARLY: "clearly",
    Certainty.PROBABLY: "probably",
    Certainty.LOOK: "please look",
}
