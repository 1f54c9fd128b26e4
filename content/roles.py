"""Roles and rights as data: who may do what, and where.

The rows are those of docs/roles.md. `content.permissions` answers questions from it;
four eyes and the state of a piece are judged where the action is done.
"""

from enum import StrEnum


class Role(StrEnum):
    AUTHOR = "author"
    REVIEWER = "reviewer"
    SALES = "sales"
    LEAD = "lead"
    IT_OWNER = "it-owner"
    LIBRARIAN = "librarian"
    ADMIN = "admin"
    GUEST = "guest"


# Authors and reviewers are members of their teams' and areas' own groups, guests have
# a row of their own.
GROUPS = {
    Role.SALES: "Sales",
    Role.LEAD: "Marketing leads",
    Role.IT_OWNER: "IT owners",
    Role.LIBRARIAN: "Librarians",
    Role.ADMIN: "Hub administrators",
}


class Scope(StrEnum):
    """How far a right reaches: everywhere, or to what is one's own in some way."""

    ALL = "all"
    TEAM = "team"
    LED = "led"
    AREA = "area"
    OWN = "own"


class Action(StrEnum):
    SEE_LET_OUT = "see what is let out"
    SEE_DRAFTS = "see drafts"
    WRITE = "create, edit, submit, retire pieces"
    REVIEW = "approve, ask for changes, answer questions"
    ASK_EXCEPTION = "ask for an exception"
    CALL_WRONG = "call a finding wrong"
    DECIDE_EXCEPTION = "decide on an exception"
    SEE_STORYBOARD = "see published storyboards"
    SEE_STORYBOARD_DRAFT = "see the storyboard's draft"
    ASK_STORYBOARD = "ask for a change of the storyboard"
    EDIT_STORYBOARD = "edit the storyboard"
    EDIT_TERMS = "edit terms"
    SIGN_STORYBOARD_FIRST = "sign a storyboard first"
    SIGN_STORYBOARD_SECOND = "sign a storyboard second"
    PLAN = "plan campaigns"
    ROLL_DOWN = "choose a programme's messages"
    SIGN_OFF = "agree for a team"
    ADD_ASSETS = "add and use images and files"
    EDIT_RIGHTS = "edit rights of images and files"
    RECALL = "withdraw what is let out"
    RETIRE = "retire what is let out"
    EXTEND = "give a piece longer"
    READ_JOURNAL = "read the history"
    EXPORT_JOURNAL = "verify and export the history"
    EDIT_TEAMS = "edit teams"
    EDIT_PEOPLE = "edit people and settings"
    SEE_STATUS = "see how the hub runs"
    CHECK_FILE = "check a file"
    INVITE_GUESTS = "make links for guests"


_A, _R, _S, _L = Role.AUTHOR, Role.REVIEWER, Role.SALES, Role.LEAD
_I, _B, _D, _G = Role.IT_OWNER, Role.LIBRARIAN, Role.ADMIN, Role.GUEST

RIGHTS: dict[Action, dict[Role, Scope]] = {
    Action.SEE_LET_OUT: dict.fromkeys((_A, _R, _S, _L, _I, _B, _D), Scope.ALL),
    Action.SEE_DRAFTS: {
        _A: Scope.TEAM,
        _R: Scope.AREA,
        _L: Scope.ALL,
        _B: Scope.ALL,
        _D: Scope.ALL,
        _G: Scope.OWN,
    },
    Action.WRITE: {_A: Scope.TEAM, _L: Scope.LED, _G: Scope.OWN},
    Action.REVIEW: {_R: Scope.AREA},
    Action.ASK_EXCEPTION: {_A: Scope.TEAM, _R: Scope.ALL, _L: Scope.ALL, _G: Scope.OWN},
    Action.CALL_WRONG: {_A: Scope.ALL, _R: Scope.ALL, _G: Scope.OWN},
    Action.DECIDE_EXCEPTION: {_R: Scope.AREA},
    Action.SEE_STORYBOARD: dict.fromkeys(Role, Scope.ALL),
    Action.SEE_STORYBOARD_DRAFT: dict.fromkeys((_A, _R, _L, _B, _D), Scope.ALL),
    Action.ASK_STORYBOARD: dict.fromkeys((_A, _R, _L, _B), Scope.ALL),
    Action.EDIT_STORYBOARD: {_R: Scope.ALL, _L: Scope.ALL},
    Action.EDIT_TERMS: {_R: Scope.ALL, _L: Scope.ALL, _B: Scope.ALL},
    Action.SIGN_STORYBOARD_FIRST: {_L: Scope.ALL},
    Action.SIGN_STORYBOARD_SECOND: {_R: Scope.ALL},
    Action.PLAN: {_L: Scope.ALL},
    Action.ROLL_DOWN: {_A: Scope.TEAM, _L: Scope.ALL},
    Action.SIGN_OFF: {_L: Scope.LED},
    Action.ADD_ASSETS: {_A: Scope.TEAM, _B: Scope.ALL},
    Action.EDIT_RIGHTS: {_B: Scope.ALL},
    Action.RECALL: {_R: Scope.AREA, _L: Scope.ALL, _D: Scope.ALL},
    Action.RETIRE: {_A: Scope.TEAM, _L: Scope.LED},
    Action.EXTEND: {_L: Scope.ALL},
    Action.READ_JOURNAL: {
        _A: Scope.TEAM,
        _R: Scope.ALL,
        _L: Scope.ALL,
        _I: Scope.ALL,
        _D: Scope.ALL,
        _G: Scope.OWN,
    },
    Action.EXPORT_JOURNAL: {_L: Scope.ALL, _I: Scope.ALL, _D: Scope.ALL},
    Action.EDIT_TEAMS: {_L: Scope.ALL, _D: Scope.ALL},
    Action.EDIT_PEOPLE: {_D: Scope.ALL},
    Action.SEE_STATUS: {_I: Scope.ALL, _D: Scope.ALL},
    Action.CHECK_FILE: dict.fromkeys(Role, Scope.ALL),
    Action.INVITE_GUESTS: {_A: Scope.ALL, _R: Scope.ALL, _L: Scope.ALL},
}
