"""Small values for tests: items, storyboards, profiles and their audits."""

from datetime import date
from functools import cache

from content.embedding import Thresholds
from content.items import ContentItem, Passage, Role
from content.story import Story
from content.story_parts import (
    Boilerplate,
    Message,
    Pillar,
    ProofPoint,
    RollDown,
    Term,
)
from governance.audit import audit
from governance.case import Case
from governance.checks import CATALOGUE, KNOWN_CHECKS
from governance.compile import compile_story
from governance.facts import Facts
from governance.findings import Finding, Place, Tier
from governance.profiles import Profile, Rule, Ruling, find_profile

DAY = date(2026, 6, 1)
THRESHOLDS = Thresholds(
    unrelated_below=0.4, maybe_from=0.6, about_from=0.7, bare_from=0.8, same_from=0.9
)
STATEMENT = "Teams find a free room in 20 seconds."


def an_item(*texts, **values):
    """An item of passages "line 1", "line 2" …; a text may be a (role, text) pair."""
    pairs = [text if isinstance(text, tuple) else (Role.BODY, text) for text in texts]
    passages = tuple(
        Passage(f"line {number}", role, text)
        for number, (role, text) in enumerate(pairs, 1)
    )
    return ContentItem.sealed(
        **{"key": "outside:1", "title": "Rooms", "passages": passages} | values
    )


def a_message(key="find", statement=STATEMENT, **values):
    return Message(key=key, statement=statement, **values)


def a_proof_point(key="median", claim="The median booking took 20 seconds.", **values):
    return ProofPoint(key=key, claim=claim, **values)


def a_fixed_text(key="about", text="Oriole shows which rooms are free.", **values):
    return Boilerplate(key=key, title=f"{key} text", text=text, **values)


def a_story(*parts, **values):
    """A storyboard of messages, proof points, terms and fixed texts in any order."""
    messages = _these(parts, Message)
    return Story(
        **{
            "key": "oriole",
            "title": "Oriole",
            "release": 2,
            "pillars": (Pillar("time", "Time", messages),),
            "proof_points": _these(parts, ProofPoint),
            "terms": _these(parts, Term),
            "boilerplate": _these(parts, Boilerplate),
        }
        | values
    )


def a_compiled_story(*parts, must=(), should=(), **values):
    story = compile_story(a_story(*parts, **values))
    return story.for_programme(RollDown(key="programme", must=must, should=should))


def a_profile(tier=Tier.ADVISORY, areas=(), **tiers):
    """A profile of one tier for all checks but those named, "terms_forbidden"."""
    rules = [Rule(check.id, tier) for check in CATALOGUE]
    named = {check.replace(".", "_").replace("-", "_"): check for check in KNOWN_CHECKS}
    rules += [Rule(named[name], other) for name, other in tiers.items()]
    return Profile("test", "Test", areas=areas, rules=tuple(rules))


@cache
def the_shipped_profile():
    return find_profile("default", KNOWN_CHECKS)


def an_audit(item, story, profile=None, **facts):
    profile = profile or the_shipped_profile()
    return audit(item, story, profile, Facts(**{"today": DAY} | facts))


def a_case(item, story, **facts):
    rulings = {check.id: Ruling(settings=check.settings) for check in CATALOGUE}
    return Case(item, story, Facts(**{"today": DAY} | facts), rulings)


def a_place(quote="slot", start=0, path="line 1"):
    return Place(path, start, start + len(quote), quote)


def a_finding(check="terms.deprecated", subject="words:slot", **values):
    return Finding(check, subject, "Says why.", **values)


def _these(parts, kind):
    return tuple(part for part in parts if isinstance(part, kind))
