"""What people are told of, and how: a mail only when somebody else waits for them, or
when they must stop using something. All else stands on "Your work".
"""

from dataclasses import dataclass
from datetime import timedelta

from content.roles import Role
from hub.models import Mailing

# More than these a day become one list.
MAILS_A_DAY = 6

AT_ONCE, DIGEST, MONDAY, OFF = Mailing

_SEVERAL = timedelta(minutes=10)
_WHILE_IT_LASTS = timedelta(minutes=30)

_WRITES = frozenset({Role.AUTHOR, Role.GUEST, Role.LEAD})
_REVIEWS = frozenset({Role.REVIEWER})
_ALL = frozenset(Role)


@dataclass(frozen=True)
class Rule:
    """How people are told of one event.

    label: what the event is to the one who is told. because: ends the sentence "You get
    this because …". button: what its link says. usual: how it is mailed when the person
    chose nothing.

    roles: to whom it may happen. never_off: nobody can switch it off. grouped: for how
    long others of the same person's doing are waited for; one_list: of anybody's.
    waits: somebody waits for it, so whoever stands in gets it. urgent: mailed at any
    hour, however many mails there were.
    """

    label: str
    because: str
    button: str = "Open the piece"
    usual: Mailing = AT_ONCE
    roles: frozenset[Role] = _ALL
    never_off: bool = False
    grouped: timedelta = timedelta()
    one_list: bool = False
    waits: bool = True
    urgent: bool = False

    @property
    def offered(self) -> tuple[Mailing, ...]:
        """Return what a person can choose."""
        usual = (self.usual,) if self.usual is MONDAY else (AT_ONCE, DIGEST)
        return usual if self.never_off else (*usual, OFF)


EVENTS: dict[str, Rule] = {
    "review-assigned": Rule(
        "A review is given to me by name",
        "a review was given to you by name",
        button="Read and decide",
        roles=_REVIEWS,
        never_off=True,
        grouped=_SEVERAL,
    ),
    "review-asked": Rule(
        "A review is asked for while I am on duty",
        "you are on duty for this review area",
        button="Read and decide",
        roles=_REVIEWS,
        grouped=_SEVERAL,
    ),
    "review-due": Rule(
        "A review of mine is due on the next working day",
        "a review that you were asked for is due soon",
        button="Read and decide",
        roles=_REVIEWS,
        one_list=True,
        grouped=_SEVERAL,
    ),
    "review-overdue": Rule(
        "A review of mine is overdue",
        "a review that you were asked for is overdue",
        button="Read and decide",
        roles=_REVIEWS,
        one_list=True,
        grouped=_SEVERAL,
    ),
    "review-waits": Rule(
        "A review waits and nobody decides",
        "you stand in for the reviewer, or lead the team that waits",
        button="See the review",
        roles=_REVIEWS | {Role.LEAD},
        one_list=True,
        grouped=_SEVERAL,
    ),
    "sent-back": Rule(
        "A piece of mine is sent back",
        "you sent it for review",
        roles=_WRITES,
    ),
    "approved": Rule(
        "A piece of mine is approved",
        "you sent it for review",
        button="See the approval",
        roles=_WRITES,
        waits=False,
    ),
    "exception-asked": Rule(
        "An exception waits for my decision",
        "you decide on exceptions in this review area",
        button="Read and decide",
        roles=_REVIEWS,
        grouped=_SEVERAL,
    ),
    "exception-decided": Rule(
        "An exception that I asked for is decided",
        "you asked for this exception",
        usual=DIGEST,
        waits=False,
    ),
    "not-let-out": Rule(
        "A piece of mine did not go live on its day",
        "you own the piece, or lead its team",
        roles=_WRITES,
    ),
    "needs-another-look": Rule(
        "Pieces of mine need another look",
        "you own what the storyboard or its proof no longer supports",
        roles=_WRITES,
        one_list=True,
        grouped=_WHILE_IT_LASTS,
    ),
    "withheld": Rule(
        "A piece of mine is withheld",
        "you own the piece",
        roles=_WRITES,
        one_list=True,
        grouped=_SEVERAL,
    ),
    "withdrawn": Rule(
        "Something that I own or took is withdrawn",
        "you own it, or have passed it on",
        never_off=True,
        urgent=True,
    ),
    "ends-soon": Rule(
        "Proof, rights or permissions of mine end soon",
        "you keep what is about to end",
        button="Open it",
        usual=MONDAY,
        one_list=True,
    ),
    "sign-off-asked": Rule(
        "A campaign's objectives wait for my team's answer",
        "you answer for your team",
        button="Read and answer",
        grouped=_SEVERAL,
    ),
    "level-announced": Rule(
        "What is asked of my team changes on a day",
        "you write for the team",
        button="See your work",
        usual=DIGEST,
        roles=frozenset({Role.AUTHOR}),
        waits=False,
    ),
    "signature-asked": Rule(
        "A storyboard waits for the second signature",
        "you may sign storyboards second",
        button="Read and sign",
        roles=_REVIEWS,
    ),
    "signature-refused": Rule(
        "A storyboard that I signed is sent back",
        "you signed it first",
        button="Read and mend",
        roles=frozenset({Role.LEAD}),
    ),
    "hub-state": Rule(
        "Something of the hub stops, or works again",
        "you look after the hub",
        button="See how the hub runs",
        roles=frozenset({Role.IT_OWNER, Role.ADMIN}),
    ),
}
