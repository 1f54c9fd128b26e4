"""A story into the rows of the draft: what its file says, and nothing besides."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.db import models, transaction

from content import models as rows
from content.canonical import plain
from content.models import Team, User
from content.permissions import may
from content.refusing import Refused
from content.releasing.draft import evidence_of, owner_of
from content.releasing.fitting import misfits, people_by_name
from content.releasing.keeping import keep, keep_version
from content.releasing.rows import column_values
from content.roles import Action
from content.story import Story
from content.story_parts import Boilerplate, Message, ProofPoint
from content.yaml_tree import dotted


def write_draft(story: Story, now: datetime, by: User | None = None) -> None:
    """Make the draft say what `story` says, matching its parts by key.

    What `story` lacks is archived, but for teams and regions. Its number and day of
    release are left out: a draft has neither. Written twice it changes nothing. Without
    `by`, the hub itself writes. Raises Refused, with nothing written, when the person
    may not, or when the hub has no place for something.
    """
    if by is not None:
        check_writer(story, by)
    found = [f"{dotted(path)} {says}" for path, says in misfits(story)]
    if found:
        raise Refused("This storyboard does not fit: " + "; ".join(found[:5]) + ".")
    with transaction.atomic():
        _Writing(story, now, by).write()


def check_writer(story: Story, by: User) -> None:
    """Raise Refused when the person may not make the draft say what `story` says."""
    if not may(by, Action.EDIT_STORYBOARD):
        raise Refused("Only reviewers and marketing leads change the storyboard.")
    known = dict(Team.objects.values_list("key", "name"))
    other = [team for team in story.teams if known.get(team.key) != team.name]
    if other and not may(by, Action.EDIT_TEAMS):
        raise Refused(
            f"The file has another list of teams (“{other[0].name}”): only marketing "
            "leads and administrators change teams."
        )


class _Writing:
    def __init__(self, story: Story, now: datetime, by: User | None) -> None:
        self.story, self.now, self.by = story, now, by

    def write(self) -> None:
        story = self.story
        self._board()
        self._teams()
        self.teams = {team.key: team for team in Team.objects.all()}
        self.people = people_by_name()
        self._list(rows.Persona, story.personas)
        self._list(rows.Stage, story.stages)
        self._list(rows.Term, story.terms)
        self._fixed_texts(story.boilerplate)
        self._proof(story.proof_points)
        self._list(rows.Pillar, story.pillars, "messages")
        self._messages()
        self._archive_others(rows.Pillar, {pillar.key for pillar in story.pillars})

    def _board(self) -> None:
        board = rows.Storyboard.objects.first() or rows.Storyboard()
        texts = column_values(self.story, rows.Storyboard, *_OF_NO_BOARD)
        self._keep(board, texts)

    def _teams(self) -> None:
        # A name is given up before another team takes it.
        for place, team in enumerate(self.story.teams):
            taken = Team.objects.filter(name=team.name).exclude(key=team.key).first()
            if taken:
                taken.name = f"{taken.name} ({taken.key})"
                taken.save()
            row = _found(Team, team.key)
            self._keep(row, {"name": team.name, "sort_order": place})

    def _list(self, model: type[Any], parts: Iterable[Any], *without: str) -> None:
        for place, part in enumerate(parts):
            values = column_values(part, model, *without)
            self._place(model, part.key, place, values)
        if model is not rows.Pillar:
            self._archive_others(model, {part.key for part in parts})

    def _fixed_texts(self, texts: Iterable[Boilerplate]) -> None:
        for place, text in enumerate(texts):
            values = column_values(text, rows.FixedText, "variants")
            variants = [{"text": variant} for variant in text.variants]
            self._place(rows.FixedText, text.key, place, values, variants=variants)
        self._archive_others(rows.FixedText, {text.key for text in texts})

    def _proof(self, points: Iterable[ProofPoint]) -> None:
        for place, proof in enumerate(points):
            row = _found(rows.ProofPoint, proof.key)
            values = column_values(proof, rows.ProofPoint, *_NOT_COLUMNS)
            values |= self._ownership(row, proof)
            if evidence_of(row) != proof.evidence:
                values |= {"evidence": proof.evidence, "evidence_file": None}
            self._place(rows.ProofPoint, proof.key, place, values)
        self._archive_others(rows.ProofPoint, {proof.key for proof in points})

    def _ownership(self, row: Any, part: Message | ProofPoint) -> dict[str, Any]:
        values: dict[str, Any] = {"earlier": plain(part.earlier)}
        if row.pk is None or owner_of(row) != part.owner:
            team = self.teams.get(part.owner)
            keeper = row.keeper if team else self.people.get(part.owner)
            values |= {"owner": team, "keeper": keeper}
        return values

    def _messages(self) -> None:
        pillars = {pillar.key: pillar for pillar in rows.Pillar.objects.all()}
        for pillar in self.story.pillars:
            for place, message in enumerate(pillar.messages):
                self._message(message, pillars[pillar.key], place)
        keys = {message.key for message in self.story.messages}
        self._archive_others(rows.Message, keys)

    def _message(self, message: Message, pillar: rows.Pillar, place: int) -> None:
        values = column_values(message, rows.Message, *_NOT_COLUMNS)
        row = _found(rows.Message, message.key)
        values |= {"pillar": pillar} | self._ownership(row, message)
        wordings = [column_values(w, rows.Wording) for w in message.wordings]
        self._place(rows.Message, message.key, place, values, wordings=wordings)

    def _place(
        self,
        model: type[Any],
        key: str,
        place: int,
        values: dict[str, Any],
        **children: list[dict[str, Any]],
    ) -> None:
        row = _found(model, key)
        self._keep(row, values | {"sort_order": place, "archived": False}, **children)

    def _keep(
        self, row: Any, values: dict[str, Any], **children: list[dict[str, Any]]
    ) -> None:
        """Save a row whose values or children are others than those given."""
        is_new = row.pk is None
        changed = {n: v for n, v in values.items() if is_new or getattr(row, n) != v}
        others = {n: v for n, v in children.items() if _values_of(row, n, v) != v}
        if not (is_new or changed or others):
            return
        for name, value in changed.items():
            setattr(row, name, value)
        for name, given in others.items():
            manager = getattr(row, name)
            made = (manager.model(**value) for value in given)
            manager.set([_placed(child, i) for i, child in enumerate(made)])
        row.save()
        if not is_new:
            keep_version(row, self.now, self.by)

    def _archive_others(self, model: type[Any], keys: Collection[str]) -> None:
        for row in model.in_use().exclude(key__in=keys):
            row.archived = True
            keep(row, self.now, self.by)


_NOT_COLUMNS = ("wordings", "owner", "evidence", "earlier")
_OF_NO_BOARD = (
    "schema release effective_on teams personas stages pillars proof_points terms "
    "boilerplate".split()
)


def _found(model: type[Any], key: str) -> Any:
    return model.objects.filter(key=key).first() or model(key=key)


def _values_of(
    row: Any, name: str, given: list[dict[str, Any]]
) -> list[dict[str, Any]] | None:
    if row.pk is None:
        return None
    names = given[0].keys() if given else ()
    kept = getattr(row, name).all()
    return [{name: getattr(child, name) for name in names} for child in kept]


def _placed(child: models.Model, place: int) -> models.Model:
    child.sort_order = place  # type: ignore[attr-defined]
    return child
