"""The table of roles and rights as it was agreed on, written out as data.

Rows are actions, columns roles: "all" wherever it may be, "team" in own teams, "led" in
teams that the person leads, "area" in own areas, "own" for own pieces of one
programme. What is not named is not allowed.
"""

from content.roles import Action, Role

AUTHOR, REVIEWER, SALES, LEAD = Role.AUTHOR, Role.REVIEWER, Role.SALES, Role.LEAD
IT_OWNER, LIBRARIAN, ADMIN, GUEST = (
    Role.IT_OWNER,
    Role.LIBRARIAN,
    Role.ADMIN,
    Role.GUEST,
)


def row(
    author="", reviewer="", sales="", lead="", it="", librarian="", admin="", guest=""
):
    granted = dict(
        zip(
            (AUTHOR, REVIEWER, SALES, LEAD, IT_OWNER, LIBRARIAN, ADMIN, GUEST),
            (author, reviewer, sales, lead, it, librarian, admin, guest),
            strict=True,
        )
    )
    return {role: scope for role, scope in granted.items() if scope}


# fmt: off
TABLE = {
    # See let-out items; see drafts
    Action.SEE_LET_OUT: row("all", "all", "all", "all", "all", "all", "all"),
    Action.SEE_DRAFTS: row("team", "area", "", "all", "", "all", "all", "own"),
    # Create, edit, submit, retire piece
    Action.WRITE: row("team", lead="led", guest="own"),
    Action.RETIRE: row("team", lead="led"),
    # Approve, ask for changes, answer questions
    Action.REVIEW: row(reviewer="area"),
    # Request waiver / "wrong finding"; decide waiver
    Action.ASK_EXCEPTION: row("team", "all", lead="all", guest="own"),
    Action.CALL_WRONG: row("all", "all", guest="own"),
    Action.DECIDE_EXCEPTION: row(reviewer="area"),
    # Edit storyboard draft, terms: authors propose, librarians edit terms
    Action.SEE_STORYBOARD: dict.fromkeys(Role, "all"),
    Action.SEE_STORYBOARD_DRAFT: row(
        "all", "all", lead="all", librarian="all", admin="all"
    ),
    Action.ASK_STORYBOARD: row("all", "all", lead="all", librarian="all"),
    Action.EDIT_STORYBOARD: row(reviewer="all", lead="all"),
    Action.EDIT_TERMS: row(reviewer="all", lead="all", librarian="all"),
    # Release storyboard
    Action.SIGN_STORYBOARD_FIRST: row(lead="all"),
    Action.SIGN_STORYBOARD_SECOND: row(reviewer="all"),
    # Campaign, programmes, objectives, roll-downs
    Action.PLAN: row(lead="all"),
    Action.ROLL_DOWN: row("team", lead="all"),
    # Sign off objective for a team: its named signer, too
    Action.SIGN_OFF: row(lead="led"),
    # Upload, use assets; edit rights
    Action.ADD_ASSETS: row("team", librarian="all"),
    Action.EDIT_RIGHTS: row(librarian="all"),
    # Recall; authors ask
    Action.RECALL: row(reviewer="area", lead="all", admin="all"),
    Action.EXTEND: row(lead="all"),
    # Journal: read / verify, export
    Action.READ_JOURNAL: row("team", "all", "", "all", "all", "", "all", "own"),
    Action.EXPORT_JOURNAL: row(lead="all", it="all", admin="all"),
    # Users, settings, status, reindex
    Action.EDIT_TEAMS: row(lead="all", admin="all"),
    Action.EDIT_PEOPLE: row(admin="all"),
    Action.SEE_STATUS: row(it="all", admin="all"),
    # What the table does not name
    Action.CHECK_FILE: dict.fromkeys(Role, "all"),
    Action.INVITE_GUESTS: row("all", "all", lead="all"),
}
# fmt: on

# Who these are in the company of `tests.hub_world`; "nobody" is not signed in.
PEOPLE = {
    "priya": (AUTHOR,),
    "tom": (AUTHOR,),
    "ingrid": (REVIEWER,),
    "marcus": (SALES,),
    "dana": (LEAD,),
    "yusuf": (IT_OWNER,),
    "lina": (LIBRARIAN,),
    "ada": (ADMIN,),
    "superuser": (ADMIN,),
    "outsider": (),
    "nobody": (),
    "guest": (GUEST,),
}
