"""What rests on a part of the draft or an entry of a list: why it has to stay."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model
from django.utils.text import capfirst
from modelcluster.fields import ParentalKey

from content.fields import KeysField
from content.models import (
    FixedText,
    Message,
    Metric,
    Objective,
    Persona,
    Piece,
    Pillar,
    ProofPoint,
    Region,
    RollDownLine,
    Stage,
    Term,
)
from content.models.piece import messages_offered
from content.models.story_part import StoryPart
from content.models.storyboard import notes_offered, products_offered, proof_offered

# What names a model's keys, by the function that offers them.
_OFFERED = {
    Persona: Persona.offered,
    Stage: Stage.offered,
    Region: Region.offered,
    ProofPoint: proof_offered,
    FixedText: notes_offered,
    Term: products_offered,
    Message: messages_offered,
}
# What names a key or a row in a column of its own: (model, column, by key).
_COLUMNS: dict[type[Model], list[tuple[type[Model], str, bool]]] = {
    Pillar: [(Message, "pillar", False)],
    Region: [(Piece, "region", True)],
    Message: [(RollDownLine, "message", True)],
    Metric: [(Objective, "metric", False)],
}
NAMED = 3


def what_rests_on(row: Any) -> list[str]:
    """Return why `row` cannot be deleted, in sentences; [] when it can.

    row: a part of the draft, or an entry of a shared list.
    """
    held = row.held_by() if isinstance(row, StoryPart) else []
    storyboards = [f"Storyboard {number} holds it." for number in held[:NAMED]]
    return [*storyboards, *_sentences(_users(row))]


def what_rests_in_draft(row: Any) -> list[str]:
    """Return why `row` cannot be archived: what of the draft still names it."""
    return list(_sentences(user for user in _users(row) if isinstance(user, StoryPart)))


def _users(row: Any) -> Iterator[Model]:
    """Yield what names `row` and is in use: a part's own rows stand for the part."""
    for user in (*_by_column(row), *_by_list(row)):
        whole = _whole(user)
        if not getattr(whole, "archived", False):
            yield whole


def _by_column(row: Any) -> Iterator[Model]:
    for model, column, by_key in _COLUMNS.get(type(row), []):
        wanted = {column: row.key if by_key else row}
        yield from model._default_manager.filter(**wanted)


def _by_list(row: Any) -> Iterator[Model]:
    offered = _OFFERED.get(type(row))
    for model in apps.get_app_config("content").get_models():
        for field in model._meta.local_fields:
            if isinstance(field, KeysField) and offered and field.offered == offered:
                # Asked here, since SQLite cannot look into a list.
                every = model._default_manager.all()
                yield from (one for one in every if row.key in getattr(one, field.name))


def _whole(user: Model) -> Model:
    for field in user._meta.fields:
        if isinstance(field, ParentalKey):
            whole: Model = getattr(user, field.name)
            return whole
    return user


def _sentences(users: Iterable[Model]) -> Iterator[str]:
    by_name: dict[str, list[str]] = {}
    for user in users:
        named = by_name.setdefault(capfirst(str(user._meta.verbose_name)), [])
        if str(user) not in named:
            named.append(str(user))
    for name, named in by_name.items():
        shown = ", ".join(f"“{one}”" for one in named[:NAMED])
        more = f" and {len(named) - NAMED} more" if len(named) > NAMED else ""
        yield f"{name} {shown}{more} {'name' if len(named) > 1 else 'names'} it."
