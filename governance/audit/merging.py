"""One thing, one finding: what several checks found in one place becomes one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from governance.findings import Finding

# Words of the same kind in one place are one thing, whatever each check calls them.
_WORDS = "words:"


def merged(findings: Iterable[Finding], order: Mapping[str, int]) -> list[Finding]:
    """Return findings with those about the same thing joined into the heaviest.

    The same thing: equal subjects and one place inside the other, or equal subjects
    without a place. order: the passages' paths in reading order, for sorting; what has
    no place comes last. Each result names all its checks.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=_weight):
        for number, other in enumerate(kept):
            if _same_thing(finding, other):
                checks = (*other.checks, finding.check)
                kept[number] = replace(other, checks=tuple(dict.fromkeys(checks)))
                break
        else:
            kept.append(replace(finding, checks=(finding.check,)))
    return sorted(kept, key=lambda finding: _position(finding, order))


def _weight(finding: Finding) -> tuple[int, bool, bool, int]:
    """Sort the finding that speaks for its place first."""
    place = finding.place
    length = place.end - place.start if place else 0
    return -finding.tier.rank, finding.is_question, finding.fix is None, length


def _same_thing(one: Finding, other: Finding) -> bool:
    both_words = one.subject.startswith(_WORDS) and other.subject.startswith(_WORDS)
    if one.subject != other.subject and not both_words:
        return False
    if one.place is None or other.place is None:
        return one.place is other.place
    return one.place.holds(other.place) or other.place.holds(one.place)


def _position(
    finding: Finding, order: Mapping[str, int]
) -> tuple[int, int, int, str, str]:
    place = finding.place
    if place is None:
        return len(order), 0, 0, finding.check, finding.subject
    passage = order.get(place.path, len(order))
    return passage, place.start, place.end, finding.check, finding.subject
