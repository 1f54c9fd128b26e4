"""Who may do what: the only place that computes rights and reader tokens."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from content.items import Audience
from content.models import GuestAuthor, Piece, ReviewArea, Team, User
from content.roles import GROUPS, RIGHTS, Action, Role, Scope


@dataclass(frozen=True)
class Rights:
    """What one person is, once: roles, and keys of teams and areas.

    programme: of a guest author, its pk, else None.
    """

    user: Any
    roles: frozenset[Role] = frozenset()
    teams: frozenset[str] = frozenset()
    led: frozenset[str] = frozenset()
    signs_for: frozenset[str] = frozenset()
    areas: frozenset[str] = frozenset()
    programme: int | None = None

    def scopes(self, action: Action) -> frozenset[Scope]:
        granted = RIGHTS[action]
        return frozenset(granted[role] for role in self.roles if role in granted)

    def may(self, action: Action, *, team: str = "", area: str = "") -> bool:
        """Say whether the action is open at all, or for this team or area.

        Without a team or area: whether it is open for any. OWN needs a piece:
        see `may_with`.
        """
        return any(
            scope is Scope.ALL
            or (scope is Scope.TEAM and (team in self.teams if team else True))
            or (scope is Scope.LED and (team in self.led if team else bool(self.led)))
            or (scope is Scope.AREA and (area in self.areas if area else True))
            or (scope is Scope.OWN and not team)
            for scope in self.scopes(action)
        ) or (action is Action.SIGN_OFF and _any(team, self.signs_for))

    def may_with(self, action: Action, piece: Piece) -> bool:
        """Say whether the action is open with this piece, whatever its state."""
        if self.programme is not None:
            return Scope.OWN in self.scopes(action) and self._owns(piece)
        return self.may(action, team=piece.programme.team.key)

    def may_see_draft(self, piece: Piece) -> bool:
        """Say whether the person may read the working text of a piece.

        Reviewers see what is in review, and what they have decided on.
        """
        if Role.REVIEWER in self.roles and piece.rounds.exists():
            return True
        scopes = self.scopes(Action.SEE_DRAFTS) - {Scope.AREA}
        if Scope.ALL in scopes:
            return True
        if Scope.OWN in scopes and self._owns(piece):
            return True
        return Scope.TEAM in scopes and piece.programme.team.key in self.teams

    def _owns(self, piece: Piece) -> bool:
        below = piece.get_parent().pk == self.programme
        return bool(below and piece.owner_id == self.user.pk)


def _any(wanted: str, held: frozenset[str]) -> bool:
    return wanted in held if wanted else bool(held)


def rights_of(user: Any, day: date | None = None) -> Rights:
    """Return what a person may do on `day` (today by default). Inactive: nothing.

    A superuser is an administrator, and no more than that: who approves and writes
    has a role for it. A guest whose time is over is what their groups say, if anything.
    The rights of `request.user` are looked up once in a request.
    """
    if not isinstance(user, User) or not user.is_active:
        return Rights(user)
    day = day or timezone.now().date()
    # What stands for the user of one request, and is gone with it, remembers; a user
    # itself may be kept for longer, and change.
    is_of_a_request = isinstance(user, SimpleLazyObject)
    kept = vars(user).setdefault("rights_by_day", {}) if is_of_a_request else {}
    if day not in kept:
        kept[day] = _found(user, day)
    found: Rights = kept[day]
    return found


def _found(user: User, day: date) -> Rights:
    guest = GuestAuthor.objects.filter(user=user).first()
    if guest is not None and guest.ends_on >= day:
        return Rights(user, frozenset({Role.GUEST}), programme=guest.programme_id)
    rights = _by_groups(user)
    return Rights(user) if guest is not None and not rights.roles else rights


def _by_groups(user: User) -> Rights:
    groups = set(user.groups.values_list("name", flat=True))
    teams = Team.objects.filter(group__user=user).values_list("key", flat=True)
    areas = ReviewArea.objects.filter(group__user=user).values_list("key", flat=True)
    led = Team.objects.filter(lead=user).values_list("key", flat=True)
    signs_for = Team.objects.filter(signer=user).values_list("key", flat=True)
    rights = Rights(
        user,
        teams=frozenset(teams),
        led=frozenset(led),
        signs_for=frozenset(signs_for),
        areas=frozenset(areas),
    )
    return Rights(**{**vars(rights), "roles": frozenset(_roles(rights, groups))})


def _roles(rights: Rights, groups: set[str]) -> Iterable[Role]:
    yield from (role for role, name in GROUPS.items() if name in groups)
    if rights.teams:
        yield Role.AUTHOR
    if rights.areas:
        yield Role.REVIEWER
    if rights.user.is_superuser:
        yield Role.ADMIN


def roles_of(user: Any) -> frozenset[Role]:
    return rights_of(user).roles


def may(user: Any, action: Action, *, team: str = "", area: str = "") -> bool:
    """Say whether the person may do it, for any team and area or for these."""
    return rights_of(user).may(action, team=team, area=area)


# Who sees what has been let out, by its audience.
_AUDIENCE_TOKENS = {
    Audience.INTERNAL: ("all-staff",),
    Audience.PARTNER: ("all-staff", "partner"),
    Audience.PUBLIC: ("all-staff", "partner", "public"),
}


def live_tokens(piece: Piece) -> tuple[str, ...]:
    """Return the tokens of those who may read a piece that has been let out."""
    return (*_AUDIENCE_TOKENS[Audience(piece.audience)], _guest_token(piece))


def draft_tokens(piece: Piece) -> tuple[str, ...]:
    """Return the tokens of those who may read a piece's working text."""
    roles = (Role.LEAD, Role.LIBRARIAN, Role.ADMIN)
    in_review = ("role:reviewer",) if piece.rounds.exists() else ()
    return (
        f"team:{piece.programme.team.key}",
        *(f"role:{role}" for role in roles),
        *in_review,
        _guest_token(piece),
    )


def _guest_token(piece: Piece) -> str:
    """Return the token of a guest who wrote a piece: it counts in its programme only,
    and only a guest has one.
    """
    return f"guest:{piece.owner_id}:{piece.programme.pk}"


def reader_tokens(user: Any) -> frozenset[str]:
    """Return what a person may read, as tokens; a reader needs one that fits.

    Everybody reads what is public; a guest author besides only what is its own.
    """
    rights = rights_of(user)
    if not rights.roles:
        return frozenset()
    if Role.GUEST in rights.roles:
        return frozenset({f"guest:{rights.user.pk}:{rights.programme}"})
    teams = {f"team:{team}" for team in rights.teams}
    roles = {f"role:{role}" for role in rights.roles}
    return frozenset({"all-staff", "partner", "public", *teams, *roles})
