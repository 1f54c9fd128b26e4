"""Pieces as pages: made and written over, as authors do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from content.models import PIECE_MODELS, HubFile, ProgrammePage, User
from content.models import Piece as PiecePage
from content.planning import programme_by_key
from hub.demo.files import WRITERS
from hub.demo.loading.bodies import body, post, without_tables
from hub.demo.loading.lives import Life
from hub.demo.loading.pictures import picture_named, upload
from hub.demo.pieces import Block, Heading, Picture, Piece, Text

_OPENING = "Opening"


@dataclass(frozen=True)
class Written:
    """A text that a page is given: the piece, and the storyboard that it pins.

    release: 0 when that storyboard is not out yet. day: the loading day, which files
    bear. picture: of a post.
    """

    piece: Piece
    release: int
    day: date
    picture: str = ""


def page_of(key: str) -> PiecePage:
    """Return a piece's page by the piece's key."""
    found: PiecePage = PiecePage.objects.get(slug=key).specific
    return found


def write(life: Life, text: Written, author: User) -> None:
    """Make the piece's page with this text, or give the page that there is the text."""
    stored = PiecePage.objects.filter(slug=life.piece).first()
    if stored is None:
        page, programme = _new_page(life, text.piece, author)
    else:
        page = stored.specific.get_latest_revision_as_object()
        programme = page.programme
    for name, value in _fields(text, page, programme, author).items():
        setattr(page, name, value)
    if stored is None:
        programme.add_child(instance=page)
    page.save_revision(user=author, log_action=True)


def _new_page(life: Life, piece: Piece, author: User) -> tuple[Any, ProgrammePage]:
    programme = programme_by_key(piece.programme)
    assert programme is not None, f"{piece.programme} is in the plan"
    page = PIECE_MODELS[piece.format](
        owner=author, live=False, slug=life.piece, due_on=life.due_on
    )
    return page, programme


def _fields(
    text: Written, page: Any, programme: ProgrammePage, author: User
) -> dict[str, Any]:
    piece = text.piece
    shared = {
        "title": piece.title,
        "personas": list(piece.personas),
        "stages": list(piece.stages),
        "messages": list(piece.messages),
        "region": piece.region,
        "audience": piece.audience,
        "review_by_on": piece.review_by_on,
    }
    if piece.format.startswith("sales-"):
        old = page.file if page.pk else None
        file = _file(text, programme, author, old)
        return shared | _sheet(text, file)
    return shared | _BY_FORMAT[piece.format](text)


def _file(
    text: Written, programme: ProgrammePage, author: User, old: HubFile | None
) -> HubFile:
    piece = text.piece
    data = WRITERS[Path(piece.file).suffix](piece, text.day)
    return upload(piece.file, piece.title, data, programme.team, author, old)


def _sheet(text: Written, file: HubFile) -> dict[str, Any]:
    """A file says it all; its pictures stand beside it, so that their rights count."""
    shown = [block for block in text.piece.body if isinstance(block, Picture)]
    return {"summary": text.piece.lead, "file": file, "body": _body(text, shown)}


def _page(text: Written) -> dict[str, Any]:
    return {"lead": text.piece.lead, "body": _body(text, text.piece.body)}


def _mail(text: Written) -> dict[str, Any]:
    return {"preheader": text.piece.lead, "body": _body(text, text.piece.body)}


def _script(text: Written) -> dict[str, Any]:
    blocks = list(without_tables(text.piece.body))
    opening = ""
    match blocks:
        case [Heading(heading), Text(first), *rest] if heading == _OPENING:
            opening, blocks = first, rest
    return {"opening": opening, "body": _body(text, blocks)}


def _post(text: Written) -> dict[str, Any]:
    image = picture_named(text.picture)
    shown = {"image": image, "alt": image.description}
    return {**post(text.piece.body), **shown}


def _body(text: Written, blocks: Any) -> str:
    kept: list[Block] = list(blocks)
    return body(text.piece.key, kept, text.release, lambda name: picture_named(name).pk)


_BY_FORMAT: dict[str, Callable[[Written], dict[str, Any]]] = {
    "article": _page,
    "landing-page": _page,
    "press-release": _page,
    "email": _mail,
    "call-script": _script,
    "social-post": _post,
}
