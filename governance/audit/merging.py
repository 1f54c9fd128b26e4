"""One thing, one finding: what several checks found in one place becomes one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import chain

from governance.findings import Finding, Place

# Words of the same kind in one place are one thing, whatever each check calls them.
_WORDS = "words:"


def merged(findings: Iterable[Finding], order: Mapping[str, int]) -> list[Finding]:
    """Return findings with those about the same thing joined into one, of the weight of
    the heaviest.

    The same thing: equal subjects and one place inside the other, or equal subjects
    without a place. order: the passages' paths in reading order, for sorting; what has
    no place comes last. Each result names all its checks.
    """
    kept: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in sorted(findings, key=_precedence):
        _keep(finding, kept[_about(finding)])
    return sorted(chain(*kept.values()), key=lambda f: _position(f, order))


def _keep(finding: Finding, kept: list[Finding]) -> None:
    for number, other in enumerate(kept):
        if _is_one_place(finding.place, other.place):
            checks = dict.fromkeys((*other.checks, finding.check))
            tier = max(other.tier, finding.tier, key=lambda tier: tier.rank)
            kept[number] = replace(other, checks=tuple(checks), tier=tier)
            return
    kept.append(replace(finding, checks=(finding.check,)))


def _about(finding: Finding) -> tuple[str, str]:
    """Return what findings about one thing have in common: subject and passage."""
    is_words = finding.subject.startswith(_WORDS)
    subject = _WORDS if is_words else finding.subject
    return subject, finding.place.path if finding.place else ""


def _precedence(finding: Finding) -> tuple[bool, bool, int]:
    """Sort the finding that speaks for its place first, of equals that of the check
    which stands first in the catalogue. Its tier does not count: a finding must stay
    the same finding when a profile changes.
    """
    place = finding.place
    length = place.end - place.start if place else 0
    return finding.is_question, finding.fix is None, length


def _is_one_place(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.holds(other) or other.holds(one)


def _position(
    finding: Finding, order: Mapping[str, int]
) -> tuple[int, int, int, str, str]:
    place = finding.place
    if place is None:
        return len(order), 0, 0, finding.check, finding.subject
    passage = order.get(place.path, len(order))
    return passage, place.start, place.end, finding.check, finding.subject
