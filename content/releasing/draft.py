"""The draft: what the rows say, as a `Story`."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from content import models as rows
from content.fields import lines
from content.refusing import Refused
from content.releasing.rows import part_values
from content.story import Story
from content.story_parts import (
    Boilerplate,
    Earlier,
    Entry,
    Message,
    Pillar,
    ProofPoint,
    ProofStatus,
    Term,
    TermKind,
    Wording,
)


def draft_story() -> Story:
    """Return what the next release would hold: release 0, without its archived parts.

    Raises Refused when there is no storyboard yet. What is wrong between the parts is
    for `content.story.problems` to find.
    """
    board = rows.Storyboard.objects.first()
    if board is None:
        raise Refused("There is no storyboard yet.")
    return Story(
        key=board.key,
        title=board.title,
        language=board.language,
        umbrella=board.umbrella,
        positioning=board.positioning,
        tone=lines(board.tone),
        teams=tuple(_entries(rows.Team.objects.all())),
        personas=tuple(_entries(rows.Persona.in_use())),
        stages=tuple(_entries(rows.Stage.in_use())),
        pillars=tuple(_pillars()),
        proof_points=tuple(_proof()),
        terms=tuple(_terms()),
        boilerplate=tuple(_fixed_texts()),
    )


def _entries(kept: Any) -> Iterator[Entry]:
    yield from (Entry(row.key, row.name) for row in kept)


def _pillars() -> Iterator[Pillar]:
    messages = defaultdict(list)
    kept = rows.Message.in_use().select_related("owner", "keeper")
    for row in kept.prefetch_related("wordings"):
        messages[row.pillar_id].append(_message(row))
    for row in rows.Pillar.in_use():
        yield Pillar(row.key, row.title, tuple(messages[row.pk]))


def _message(row: rows.Message) -> Message:
    return Message(
        **part_values(row, Message, "wordings", "owner", "earlier"),
        wordings=tuple(
            Wording(**part_values(wording, Wording)) for wording in row.wordings.all()
        ),
        owner=owner_of(row),
        earlier=earlier_texts(row),
    )


def _proof() -> Iterator[ProofPoint]:
    kept = rows.ProofPoint.in_use()
    for row in kept.select_related("owner", "keeper", "evidence_file"):
        yield ProofPoint(
            **part_values(row, ProofPoint, "owner", "evidence", "status", "earlier"),
            owner=owner_of(row),
            evidence=evidence_of(row),
            status=ProofStatus(row.status),
            earlier=earlier_texts(row),
        )


def owner_of(row: rows.Message | rows.ProofPoint) -> str:
    """Return the key of the team that owns a part, else its keeper's name."""
    if row.owner:
        return str(row.owner.key)
    return row.keeper.name if row.keeper else ""


def evidence_of(row: rows.ProofPoint) -> str:
    """Return where the evidence is: as typed, else the name of its file."""
    return row.evidence or (row.evidence_file.filename if row.evidence_file else "")


def earlier_texts(row: rows.Message | rows.ProofPoint) -> tuple[Earlier, ...]:
    return tuple(Earlier(**entry) for entry in row.earlier)


def _terms() -> Iterator[Term]:
    for row in rows.Term.in_use():
        yield Term(**part_values(row, Term, "kind"), kind=TermKind(row.kind))


def _fixed_texts() -> Iterator[Boilerplate]:
    for row in rows.FixedText.in_use().prefetch_related("variants"):
        yield Boilerplate(
            **part_values(row, Boilerplate, "variants"),
            variants=tuple(variant.text for variant in row.variants.all()),
        )
