"""The whole company as plain values, its days counted from the loading day."""

import json
from datetime import date, datetime

from content.models import (
    CampaignPage,
    HubFile,
    HubImage,
    Piece,
    ProofPoint,
    Release,
    SignOff,
    User,
)
from governance.models import Approval, Decision, JournalEntry, ReviewRound, Standing


def summary(day):
    """Return what was loaded for `day`, comparable with another day's."""

    def rows(model, *names, order):
        found = model.objects.order_by(*order).values_list(*names)
        return [tuple(_relative(value, day) for value in row) for row in found]

    return {
        "people": rows(User, "username", "job_title", order=["username"]),
        "releases": rows(Release, "number", "effective_at", order=["number"]),
        "proof": rows(ProofPoint, "key", "expires_on", order=["key"]),
        "campaigns": rows(CampaignPage, "key", "starts_on", "ends_on", order=["key"]),
        "sign-offs": rows(
            *(SignOff, "campaign__key", "team__key", "state", "asked_on"),
            order=["campaign", "team"],
        ),
        "images": rows(HubImage, "sha256", "valid_until_on", order=["pk"]),
        "files": rows(HubFile, "original_name", order=["pk"]),
        "pieces": rows(Piece, "slug", "live", "owner__username", order=["slug"]),
        "standings": rows(Standing, "key", "state", "due_on", order=["key"]),
        "rounds": rows(
            *(ReviewRound, "piece__slug", "number", "ended"), order=["piece", "number"]
        ),
        "decisions": rows(
            Decision, "kind", "by__username", "round__piece__slug", order=["pk"]
        ),
        "approvals": rows(Approval, "number", "by__username", "key", order=["pk"]),
        "journal": rows(JournalEntry, "event", "actor", "subject", order=["number"]),
    }


def texts():
    """Return the digest of what each piece says, and each release's."""
    pieces = {p.slug: p.specific.content_digest for p in Piece.objects.all()}
    return pieces | {str(r.number): r.digest for r in Release.objects.all()}


def journal():
    """Return all that is written of it, word for word."""
    entries = JournalEntry.objects.order_by("number")
    return [(e.number, e.at, e.event, e.subject, json.loads(e.data)) for e in entries]


def _relative(value, day):
    if isinstance(value, datetime):
        value = value.date()
    return (value - day).days if isinstance(value, date) else value
