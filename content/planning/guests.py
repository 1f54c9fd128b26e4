"""Guest authors: people from outside who write for one programme until a day."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction

from content.models import GuestAuthor, ProgrammePage, ReviewArea, Team
from content.models.admin_rights import ADD_PAGES, let_enter, set_page_rights
from content.refusing import Refused

GROUP_PREFIX = "Guests of "


def invite_guest(
    user: Any, programme: ProgrammePage, ends_on: date, now: datetime
) -> GuestAuthor:
    """Let `user` write for `programme`, and nothing else, to the end of `ends_on`.

    Called again, it moves the guest to another programme or day. Raises Refused for
    people who belong to a team or review, and for a day that is over.
    """
    if ends_on < now.date():
        raise Refused("The last day is over already.")
    if not _is_from_outside(user):
        raise Refused(f"{user.name} works here: a guest belongs to no team or area.")
    with transaction.atomic():
        guest, _ = GuestAuthor.objects.update_or_create(
            user=user, defaults={"programme": programme, "ends_on": ends_on}
        )
        leave_guest_groups(user)
        user.groups.add(let_guest_write(programme))
    return guest


def end_guests(now: datetime) -> list[GuestAuthor]:
    """Take their rights from guests whose last day is over; return who it was.

    Their pieces and their rows stay: who wrote what is known for ever.
    """
    ended = GuestAuthor.objects.filter(
        ends_on__lt=now.date(), user__groups__name__startswith=GROUP_PREFIX
    )
    guests = list(ended.select_related("user", "programme").distinct())
    for guest in guests:
        leave_guest_groups(guest.user)
    return guests


def stop_guest(guest: GuestAuthor, last_day: date) -> GuestAuthor:
    """Take the rights of a guest at once; `last_day` is kept as the last one."""
    with transaction.atomic():
        guest.ends_on = last_day
        guest.save()
        leave_guest_groups(guest.user)
    return guest


def leave_guest_groups(user: Any) -> None:
    """Take the rights of a guest from a person."""
    user.groups.remove(*user.groups.filter(name__startswith=GROUP_PREFIX))


def let_guest_write(programme: ProgrammePage) -> Group:
    """Return the group of a programme's guests: they add pieces, and edit their own."""
    group, _ = Group.objects.get_or_create(name=f"{GROUP_PREFIX}{programme.key}")
    let_enter(group)
    set_page_rights(group, programme, ADD_PAGES)
    return group


def _is_from_outside(user: Any) -> bool:
    groups = set(user.groups.exclude(name__startswith=GROUP_PREFIX).values_list("pk"))
    leads = Team.objects.filter(lead=user) | Team.objects.filter(signer=user)
    on_duty = ReviewArea.objects.filter(duty=user)
    return not (groups or user.is_superuser or leads.exists() or on_duty.exists())
