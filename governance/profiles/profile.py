"""What a profile is, how its file is read, and what it says of one item."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Self

from content.items import ContentItem
from content.story_parts import (
    ANYWHERE,
    CLOSED,
    Found,
    Where,
    impossible_place,
    malformed_keys,
)
from content.yaml_reading import read_yaml, text_of
from content.yaml_tree import BadFile, YamlTree
from governance.findings import Tier

# The ids of the checks that a profile may name, each with the names of its settings.
Known = Mapping[str, Collection[str]]

SHIPPED = Path(__file__).parent


@dataclass(frozen=True)
class Rule:
    """What holds for one check where `where` fits; a later rule wins.

    tier: None keeps what an earlier rule said. settings: the check's numbers by name.
    """

    check: str
    tier: Tier | None = None
    where: Where = ANYWHERE
    settings: dict[str, int] = field(default_factory=dict)

    __pydantic_config__ = CLOSED


@dataclass(frozen=True)
class Ruling:
    """What a profile says of one check for one item."""

    tier: Tier = Tier.SHADOW
    settings: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Profile:
    """extends: the file (without .yaml) of the profile whose rules come first, "" for
    none; only its rules are taken.

    grace_days: how long a live piece may wait when it needs another look.
    areas: whose approval is needed.
    """

    key: str
    title: str
    extends: str = ""
    grace_days: int = 14
    areas: tuple[str, ...] = ()
    rules: tuple[Rule, ...] = ()

    __pydantic_config__ = CLOSED

    @classmethod
    def from_yaml(cls, text: str, name: str, checks: Known) -> Self:
        """Return the profile in a YAML file, without what it extends.

        Raises BadFile with all its errors.
        """

        def problems(profile: Profile) -> Found:
            yield from malformed_keys([(("key",), profile.key)])
            if profile.grace_days < 0:
                yield ("grace_days",), "should be 0 or more"
            for i, rule in enumerate(profile.rules):
                if rule.check not in checks:
                    yield ("rules", i, "check"), f"“{rule.check}” is not a check"
                for setting in sorted(
                    rule.settings.keys() - checks.get(rule.check, ())
                ):
                    yield (
                        ("rules", i, "settings", setting),
                        f"is not a setting of {rule.check}",
                    )
                yield from impossible_place(("rules", i, "where"), rule.where)

        return read_yaml(cls, text, name, check=problems)

    def ruling(self, check: str, item: ContentItem) -> Ruling:
        """Return what this profile says of a check for an item."""
        result = Ruling()
        for rule in self.rules:
            if rule.check == check and rule.where.fits(
                item.format, item.region, item.language
            ):
                tier = result.tier if rule.tier is None else rule.tier
                result = Ruling(tier, result.settings | rule.settings)
        return result


def find_profile(name: str, checks: Known, folder: Path = SHIPPED) -> Profile:
    """Return the profile called `name`, with the rules of all that it extends, and
    with their areas where it names none of its own.

    Looks for <name>.yaml in `folder`, then among the shipped ones. Raises BadFile, and
    FileNotFoundError when there is none.
    """
    path = _path(name, folder)
    if path is None:
        raise FileNotFoundError(f"There is no profile “{name}”.")
    return _whole(path, checks, folder, ())


def _whole(path: Path, checks: Known, folder: Path, above: tuple[Path, ...]) -> Profile:
    text = text_of(path)
    profile = Profile.from_yaml(text, path.name, checks)
    if not profile.extends:
        return profile
    above = (*above, path)
    below = _path(profile.extends, folder)
    if below is None or below in above:
        says = "leads in a circle" if below else f"there is no “{profile.extends}”"
        problem = YamlTree(text, path.name).problem(("extends",), says)
        raise BadFile(path.name, [problem])
    base = _whole(below, checks, folder, above)
    return replace(
        profile,
        extends="",
        areas=profile.areas or base.areas,
        rules=base.rules + profile.rules,
    )


def _path(name: str, folder: Path) -> Path | None:
    paths = (folder / f"{name}.yaml", SHIPPED / f"{name}.yaml")
    return next((path for path in paths if path.is_file()), None)
