"""What the journal tells of one piece, in words for people."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from content.models import Piece, ReviewArea, User
from content.reading.recording import kept_text
from governance.journal import EVENTS, Event
from governance.models import Answer, Approval, JournalEntry
from hub.times import local

# The piece is out from one of the first on, until one of the second.
_OUT = frozenset({Event.LET_OUT, Event.LIVE_AGAIN})
_IN = frozenset({Event.WITHHELD, Event.RECALL, Event.EXPIRE, Event.RETIRE})

HUB = "The hub"


@dataclass(frozen=True)
class Line:
    """One thing that happened. details: pairs of a label ("" for none) and words.

    text: the number of the text that it was about, 0 for none.
    """

    number: int
    who: str
    what: str
    when: str
    details: tuple[tuple[str, str], ...] = ()
    text: int = 0


@dataclass(frozen=True)
class Text:
    """A text that was sent, approved or let out; numbered as they came.

    out: from when to when it was out, each time; the last is "" while it is.
    """

    number: int
    digest: str
    kept: bool
    out: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Approved:
    """One approval. area: its name. carried: over from an earlier storyboard."""

    number: str
    area: str
    who: str
    when: str
    storyboard: int
    use_until: date | None
    text: int
    carried: bool


@dataclass(frozen=True)
class Record:
    """All that is told of a piece, latest first."""

    lines: list[Line]
    texts: list[Text]
    approvals: list[Approved]


def record_of(piece: Piece, reader: Any) -> Record:
    """Return the approval record of a piece; moments by the reader's clocks."""
    return _Telling(piece.item_key, reader).record()


def entries_of(piece: Piece) -> Iterable[JournalEntry]:
    return JournalEntry.objects.filter(subject=piece.item_key).order_by("number")


class _Telling:
    """Knows the names that entries use, and numbers their texts."""

    def __init__(self, key: str, reader: Any) -> None:
        self._reader = reader
        self._entries = list(
            JournalEntry.objects.filter(subject=key).order_by("number")
        )
        given = Approval.objects.filter(key=key).select_related("by")
        self._approvals = list(given.order_by("at", "pk"))
        self._areas = dict(ReviewArea.objects.values_list("key", "name"))
        self._people = self._names()
        found = [_text_of(entry) for entry in self._entries]
        found += [approval.content_digest for approval in self._approvals]
        digests = dict.fromkeys(digest for digest in found if digest)
        self._texts = {digest: n for n, digest in enumerate(digests, start=1)}

    def record(self) -> Record:
        out = self._spans()
        texts = [
            Text(number, digest, kept_text(digest) is not None, tuple(out[digest]))
            for digest, number in self._texts.items()
        ]
        return Record(
            [self._line(entry) for entry in reversed(self._entries)],
            texts[::-1],
            [self._approved(approval) for approval in reversed(self._approvals)],
        )

    def _approved(self, approval: Approval) -> Approved:
        return Approved(
            approval.number,
            self._areas.get(approval.area, approval.area),
            approval.by.name,
            self._when(approval.at),
            approval.release,
            approval.use_until,
            self._texts[approval.content_digest],
            approval.carried_from_id is not None,
        )

    def _names(self) -> dict[str, str]:
        names = {entry.actor for entry in self._entries}
        names |= {str(_data(entry).get("to", "")) for entry in self._entries}
        people = User.objects.filter(username__in=names)
        return {person.get_username(): person.name for person in people}

    def _line(self, entry: JournalEntry) -> Line:
        data = _data(entry)
        known = entry.event in EVENTS
        return Line(
            entry.number,
            self._people.get(entry.actor, entry.actor) or HUB,
            EVENTS[Event(entry.event)] if known else entry.event,
            self._when(entry.at),
            tuple(self._details(data)),
            self._texts.get(_text_of(entry), 0),
        )

    def _details(self, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
        for name, label in _LABELS.items():
            if data.get(name) not in (None, ""):
                yield label, self._words(name, data[name])

    def _words(self, name: str, value: Any) -> str:
        if name == "area":
            return self._areas.get(value, str(value))
        if name == "to":
            return self._people.get(value, str(value))
        if name == "answer":
            return _ANSWERS.get(value, str(value))
        if name in ("until", "use_until", "goes_live_at"):
            return self._moment(str(value))
        return f"“{value}”" if name in _QUOTED else str(value)

    def _moment(self, written: str) -> str:
        moment = datetime.fromisoformat(written)
        if moment.tzinfo is None:
            return f"{moment.day} {moment:%B %Y}"
        return self._when(moment)

    def _when(self, moment: datetime) -> str:
        here = local(moment, self._reader)
        return f"{here.day} {here:%B %Y, %H:%M}"

    def _spans(self) -> dict[str, list[tuple[str, str]]]:
        spans: dict[str, list[tuple[str, str]]] = {d: [] for d in self._texts}
        text, since = "", ""
        for entry in self._entries:
            if entry.event not in _OUT | _IN:
                continue
            moment = self._when(entry.at)
            if text:
                spans[text].append((since, moment))
            text = _text_of(entry) if entry.event in _OUT else ""
            since = moment
        if text:
            spans[text].append((since, ""))
        return spans


# What of an entry's data is shown, in this order, and under which words.
_LABELS = {
    "number": "Number",
    "area": "In the name of",
    "round": "Round",
    "storyboard": "Held against storyboard",
    "question": "Question",
    "for": "What stays as it is",
    "finding": "Finding",
    "answer": "Answer",
    "until": "Until",
    "use_until": "May be used until",
    "goes_live_at": "Goes live",
    "to": "To",
    "cause": "Why",
    "reason": "Reason",
    "note": "Note",
}
_ANSWERS = {says.value: f"{says.label}." for says in Answer.Says}
_QUOTED = frozenset({"question", "for", "finding", "reason", "note"})


def _text_of(entry: JournalEntry) -> str:
    """Return the digest of the text that an entry is about, "" for none."""
    data = _data(entry)
    return data.get("next") or data.get("text") or ""


def _data(entry: JournalEntry) -> dict[str, Any]:
    found = json.loads(entry.data)
    return found if isinstance(found, dict) else {}
