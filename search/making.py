"""Makes documents of what the hub holds of an item, and of what is let out of it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from content.items import ContentItem, LetOut, Role, Version
from content.models import ItemRecord, Piece, piece_by_key
from content.permissions import draft_tokens
from content.reading.recording import item_of_json
from search.documents import NOBODY, Document, Place, Visible

# Answers what has been let out of items, by key; see `content.items.LetOut`.
Telling = Callable[[Iterable[str], dict[str, str]], dict[str, LetOut]]

_telling: list[Telling] = []


def let_tell(telling: Telling) -> None:
    """Make `telling` the one that is asked what has been let out."""
    _telling[:] = [telling]


@dataclass(frozen=True)
class _Version:
    """One version of an item, and what is known of it besides its text."""

    item: ContentItem
    visible: Visible
    state: str
    dated: date
    told: tuple[str, ...] = ()


def documents_of(key: str) -> list[Document]:
    """Return the documents of an item as it stands, one for each version; [] of one
    that is gone.
    """
    records = list(ItemRecord.objects.filter(key=key))
    if not records:
        return []
    items = [item_of_json(record.payload) for record in records]
    let_out = _let_out(items[0])
    piece = piece_by_key(key)
    versions = [
        _version(item, record, let_out, piece)
        for item, record in zip(items, records, strict=True)
    ]
    seen = {version.item.version: version.visible for version in versions}
    return [_document(version, seen) for version in versions]


def _let_out(item: ContentItem) -> LetOut | None:
    told = _telling[0]([item.key], {item.key: item.region}) if _telling else {}
    return told.get(item.key)


def _version(
    item: ContentItem,
    record: ItemRecord,
    let_out: LetOut | None,
    piece: Piece | None,
) -> _Version:
    """A live text that may not leave is for those who may see drafts."""
    if item.version is Version.DRAFT:
        visible = Visible(frozenset(item.readers))
        return _Version(item, visible, "draft", record.recorded_at.date())
    if let_out is None or not let_out.leaves:
        keepers = frozenset(draft_tokens(piece)) if piece else frozenset()
        state = let_out.state if let_out else ""
        return _Version(item, Visible(keepers), state, record.recorded_at.date())
    ends = [let_out.closes_at, piece.expire_at if piece else None]
    visible = Visible(
        frozenset(item.readers),
        item.embargo_until,
        min((moment for moment in ends if moment is not None), default=None),
    )
    return _Version(item, visible, let_out.state, let_out.approved_on, let_out.messages)


def _document(version: _Version, seen: dict[Version, Visible]) -> Document:
    item = version.item
    other = Version.DRAFT if item.version is Version.LIVE else Version.LIVE
    leads = (p.text for p in item.passages if p.role is Role.LEAD)
    return Document(
        key=item.key,
        version=item.version,
        title=item.title,
        lead=next(leads, ""),
        places=tuple(
            Place(passage.path, str(passage.role), passage.text)
            for passage in item.passages
            if passage.role is not Role.TITLE
        ),
        visible=version.visible,
        other=seen.get(other, NOBODY),
        facets=_facets(version),
        dated=item.published_on or version.dated,
    )


def _facets(version: _Version) -> dict[str, tuple[str, ...]]:
    item, dated = version.item, version.item.published_on or version.dated
    one = {
        "kind": str(item.kind),
        "format": item.format,
        "team": item.team,
        "campaign": item.campaign,
        "audience": str(item.audience),
        "language": item.language,
        "region": item.region,
        "state": version.state,
        "year": str(dated.year),
    }
    several = {
        "persona": item.personas,
        "stage": item.stages,
        "message": tuple(dict.fromkeys((*item.messages, *version.told))),
    }
    return {name: (value,) for name, value in one.items() if value} | {
        name: values for name, values in several.items() if values
    }
