"""How pieces and moments are called in what people are told."""

from datetime import date, datetime, timedelta

from django.urls import reverse

from content.models import Piece, User
from content.reading.recording import latest
from hub.times import local

_A_WEEK = timedelta(days=6)


def title_of(piece: Piece) -> str:
    """Return the title of the working text, which reviewers and authors know it by."""
    item = latest(piece.item_key)
    return item.title if item else piece.title


def called(piece: Piece) -> str:
    """Return "Medora press release (Press, Ready for Inspection)"."""
    programme = piece.programme
    return f"{title_of(piece)} ({programme.team.name}, {programme.campaign.title})"


def editor_path(piece: Piece) -> str:
    return reverse("wagtailadmin_pages:edit", args=[piece.pk])


def review_path(piece: Piece) -> str:
    return reverse("review", args=[piece.pk])


def history_path(piece: Piece) -> str:
    return reverse("history", args=[piece.pk])


def owner_of(piece: Piece) -> User | None:
    """Return who answers for a piece: its owner, else the one who leads its team."""
    owner = piece.owner
    if owner is not None and owner.is_active:
        return owner
    return piece.programme.team.lead


def clock_words(moment: datetime, now: datetime, person: User) -> str:
    """Return "Thu 16:00" or "12 March 16:00" by a person's clocks.

    Never "tomorrow": a mail may be read on another day.
    """
    here = local(moment, person)
    if timedelta() <= moment - now < _A_WEEK:
        return f"{here:%a %H:%M}"
    return f"{day_words(here.date(), local(now, person).date())} {here:%H:%M}"


def day_words(day: date, today: date) -> str:
    """Return "12 March", with its year when that is another."""
    year = f" {day.year}" if day.year != today.year else ""
    return f"{day.day} {day:%B}{year}"
