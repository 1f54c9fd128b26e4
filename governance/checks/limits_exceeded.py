"""limits.exceeded: more characters than the channel shows."""

from collections.abc import Iterator

from content.items import Passage, Role
from governance.case import Case
from governance.check import check
from governance.findings import Finding, Place, Tier

ID = "limits.exceeded"

# What each setting counts, and how a person calls it.
_COUNTED = {
    "title_characters": ("title", (Role.TITLE,)),
    "lead_characters": ("opening", (Role.LEAD,)),
}

# What stands beside the text, and is sent beside it.
_BESIDE = (Role.TITLE, Role.ALT)


@check(
    id=ID,
    version=2,
    cap=Tier.HARD_BLOCK,
    reads=(),
    source="The channels' own rules, named beside each number in the profile",
    settings={"title_characters": 0, "lead_characters": 0, "all_characters": 0},
)
def limit_exceeded(case: Case) -> Iterator[Finding]:
    """Find titles and texts that are longer than their channel takes.

    Why: what is over the limit is cut off, or not sent at all.
    Fix: shorten it.

    Characters are counted as a reader sees them, line breaks included. 0 is no limit.
    """
    settings = case.settings(ID)
    for setting, (name, roles) in _COUNTED.items():
        for passage in case.item.passages:
            if settings[setting] and passage.role in roles:
                yield from _over(passage, name, settings[setting])
    if settings["all_characters"]:
        yield from _all_over(case, settings["all_characters"])


def _over(passage: Passage, name: str, limit: int) -> Iterator[Finding]:
    length = len(passage.text)
    if length > limit:
        yield Finding(
            check=ID,
            subject=f"limit:{name}",
            says=f"The {name} has {length} characters; the limit is {limit}.",
            place=Place(passage.path, limit, length, passage.text[limit:]),
        )


def _all_over(case: Case, limit: int) -> Iterator[Finding]:
    passages = [p for p in case.item.passages if p.role not in _BESIDE]
    length = sum(len(p.text) for p in passages) + max(0, len(passages) - 1)
    if length > limit:
        yield Finding(
            check=ID,
            subject="limit:all",
            says=f"The text has {length} characters; the limit is {limit}.",
        )
