"""The whole company as plain values."""

from dataclasses import dataclass
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


@dataclass(frozen=True)
class Summary:
    """rows: days are counted from the loading day. texts: a digest of what each piece
    and storyboard says. journal: word for word.
    """

    rows: dict
    texts: dict
    journal: list

    @classmethod
    def of(cls, day):
        pieces = {p.slug: p.specific.content_digest for p in Piece.objects.all()}
        releases = {str(r.number): r.digest for r in Release.objects.all()}
        entries = JournalEntry.objects.order_by("number")
        return cls(
            rows=_rows(day),
            texts=pieces | releases,
            journal=[(e.number, e.at, e.event, e.subject, e.data) for e in entries],
        )


def _rows(day):
    def rows(model, *fields, order):
        found = model.objects.order_by(*order).values_list(*fields)
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


def _relative(value, day):
    if isinstance(value, datetime):
        value = value.date()
    return (value - day).days if isinstance(value, date) else value
