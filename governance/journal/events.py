"""Which events there are: a closed table, in words that people know."""

from enum import StrEnum


class Event(StrEnum):
    """The names by which entries are kept: one is never changed or used again."""

    # Storyboard
    PROPOSAL_SIGNED = "proposal-signed"
    PROPOSAL_REFUSED = "proposal-refused"
    PROPOSAL_WITHDRAWN = "proposal-withdrawn"
    RELEASE = "release"
    # Plan
    SIGN_OFF = "sign-off"
    ROLL_DOWN = "roll-down"
    # Review
    SUBMIT = "submit"
    TAKE_BACK = "take-back"
    APPROVE = "approve"
    APPROVE_AFTER = "approve-after"
    ASK_FOR_CHANGES = "ask-for-changes"
    NOT_MINE = "not-mine"
    ANSWER = "answer"
    EXCEPTION_ASKED = "exception-asked"
    EXCEPTION_GRANTED = "exception-granted"
    EXCEPTION_REFUSED = "exception-refused"
    FINDING_WRONG = "finding-wrong"
    FINDING_RIGHT = "finding-right"
    # What is let out
    LET_OUT = "let-out"
    SCHEDULED = "scheduled"
    NOT_LET_OUT = "not-let-out"
    AUDITED_AGAIN = "audited-again"
    CARRIED = "carried"
    STALE = "stale"
    WITHHELD = "withheld"
    LIVE_AGAIN = "live-again"
    EXTEND = "extend"
    RECALL = "recall"
    EXPIRE = "expire"
    RETIRE = "retire"
    # People
    RIGHTS_CHANGED = "rights-changed"
    LEVEL_CHANGED = "level-changed"
    GUEST_LINK_MADE = "guest-link-made"
    GUEST_LINK_STOPPED = "guest-link-stopped"
    DEMO_RESET = "demo-reset"


# What happened, as the end of a sentence that begins with who did it. The history shows
# of `data`: number, area, storyboard, text (a content digest), use_until, until,
# question, answer, for, finding, reason, note, cause, to, team, state, level, name.
EVENTS: dict[Event, str] = {
    Event.PROPOSAL_SIGNED: "signed the new storyboard first",
    Event.PROPOSAL_REFUSED: "sent the new storyboard back",
    Event.PROPOSAL_WITHDRAWN: "took the new storyboard back",
    Event.RELEASE: "signed the new storyboard second and published it",
    Event.SIGN_OFF: "answered for a team",
    Event.ROLL_DOWN: "changed the messages for this programme",
    Event.SUBMIT: "sent it for review",
    Event.TAKE_BACK: "took it back",
    Event.APPROVE: "approved it",
    Event.APPROVE_AFTER: "approved it, after these changes",
    Event.ASK_FOR_CHANGES: "asked for changes",
    Event.NOT_MINE: "passed it on",
    Event.ANSWER: "answered a question",
    Event.EXCEPTION_ASKED: "asked for an exception",
    Event.EXCEPTION_GRANTED: "accepted an exception",
    Event.EXCEPTION_REFUSED: "refused an exception",
    Event.FINDING_WRONG: "judged that a finding was wrong",
    Event.FINDING_RIGHT: "judged that a finding is right",
    Event.LET_OUT: "let it out",
    Event.SCHEDULED: "set the moment when it goes live",
    Event.NOT_LET_OUT: "did not let it out when its moment came",
    Event.AUDITED_AGAIN: "checked again what is live",
    Event.CARRIED: "found it still approved under the new storyboard",
    Event.STALE: "found that it needs another look",
    Event.WITHHELD: "withheld it",
    Event.LIVE_AGAIN: "let it out again",
    Event.EXTEND: "gave it longer",
    Event.RECALL: "withdrew it",
    Event.EXPIRE: "ended it: its last day is over",
    Event.RETIRE: "retired it",
    Event.RIGHTS_CHANGED: "changed what somebody may do",
    Event.LEVEL_CHANGED: "changed how much is asked of a team",
    Event.GUEST_LINK_MADE: "made a link for a guest",
    Event.GUEST_LINK_STOPPED: "stopped a guest's link",
    Event.DEMO_RESET: "reset the demo",
}
