"""What of a story's file this hub cannot hold, so that it is said before it is used."""

from dataclasses import fields
from typing import Any

from django.db.models import Model

from content import models as rows
from content.fields import LinesField
from content.models import Region, Storyboard, Team, User
from content.releasing.parts import LISTS, MODELS, Part
from content.story import Story, problems
from content.story_parts import Found, Where
from content.yaml_reading import read_yaml
from content.yaml_tree import Path

LENGTHS = ("", "short", "medium", "long")


def read_storyboard(text: str, name: str) -> Story:
    """Return the storyboard in a YAML file, once sure that the hub can hold it.

    Raises BadFile with all that is wrong, each with its line. Changes nothing.
    """

    def everything(story: Story) -> Found:
        yield from problems(story)
        yield from misfits(story)

    return read_yaml(Story, text, name, check=everything)


def misfits(story: Story) -> Found:
    """Yield (path, sentence) for all in `story` that this hub has no place for."""
    board = Storyboard.objects.first()
    if board and board.key != story.key:
        yield ("key",), f"should be “{board.key}”, as it is in this hub for ever"
    yield from _columns((), story, Storyboard)
    for part, name in LISTS.items():
        if part is not Part.MESSAGE:
            for i, value in enumerate(getattr(story, name)):
                yield from _columns((name, i), value, MODELS[part])
    yield from _messages(story)
    for i, text in enumerate(story.boilerplate):
        for j, variant in enumerate(text.variants):
            yield from _trimmed(("boilerplate", i, "variants", j), variant)
    yield from _owners(story)
    yield from _team_names(story)


def _messages(story: Story) -> Found:
    for i, pillar in enumerate(story.pillars):
        for j, message in enumerate(pillar.messages):
            path: Path = ("pillars", i, "messages", j)
            yield from _columns(path, message, rows.Message)
            for k, wording in enumerate(message.wordings):
                at = (*path, "wordings", k)
                yield from _columns(at, wording, rows.Wording)
                if wording.length not in LENGTHS:
                    yield (*at, "length"), "should be short, medium or long"


def _columns(path: Path, part: Any, model: type[Model]) -> Found:
    """Yield which texts of a part are too long for its columns, or not of one line."""
    columns = {column.name: column for column in model._meta.fields}
    for field in fields(part):
        value, column = getattr(part, field.name), columns.get(field.name)
        if isinstance(value, Where):
            yield from _columns((*path, field.name), value, model)
            yield from _regions((*path, field.name, "regions"), value)
        elif isinstance(column, LinesField):
            for i, text in enumerate(value):
                yield from _one_line((*path, field.name, i), text)
        elif isinstance(value, str) and column is not None and not column.is_relation:
            if column.max_length and len(value) > column.max_length:
                limit = f"is longer than {column.max_length} characters"
                yield (*path, field.name), limit
            yield from _trimmed((*path, field.name), value)


def _trimmed(path: Path, text: str) -> Found:
    if text != text.strip():
        yield path, "begins or ends with a space or an empty line"


def _one_line(path: Path, text: str) -> Found:
    if len(text.splitlines()) != 1:
        yield path, "should be one line"
    yield from _trimmed(path, text)


def _regions(path: Path, where: Where) -> Found:
    known = {key for key, _ in Region.offered()}
    for i, key in enumerate(where.regions):
        if key not in known:
            yield (*path, i), f"“{key}” is not among the regions of this hub"


def _owners(story: Story) -> Found:
    known = {team.key for team in story.teams} | set(people_by_name())
    known |= set(Team.objects.values_list("key", flat=True))
    owned: list[tuple[Path, str]] = [
        (("pillars", i, "messages", j, "owner"), message.owner)
        for i, pillar in enumerate(story.pillars)
        for j, message in enumerate(pillar.messages)
    ]
    for i, proof in enumerate(story.proof_points):
        owned.append((("proof_points", i, "owner"), proof.owner))
    for path, owner in owned:
        if owner and owner not in known:
            yield path, f"“{owner}” is neither a team nor a person of this hub"


def _team_names(story: Story) -> Found:
    kept = {team.name: team.key for team in Team.objects.all()}
    given = {team.key for team in story.teams}
    seen: set[str] = set()
    for i, team in enumerate(story.teams):
        other = kept.get(team.name, team.key)
        if team.name in seen or (other != team.key and other not in given):
            yield ("teams", i, "name"), f"another team is called “{team.name}”"
        seen.add(team.name)


def people_by_name() -> dict[str, User]:
    """Return the people of the hub by the name that a storyboard's file gives them."""
    return {user.name: user for user in User.objects.filter(is_active=True)}
