"""A profile says how much each check counts for an item, and its file is read whole."""

import pytest

from content.items import FORMATS, ContentItem
from content.story_parts import Where
from content.yaml_reading import write_yaml
from content.yaml_tree import BadFile
from governance.check import Check
from governance.checks import CATALOGUE, KNOWN_CHECKS
from governance.findings import Tier
from governance.profiles import Profile, Rule, Ruling, find_profile

CHECKS = {
    "terms.forbidden": (),
    "limits.exceeded": ("title_characters", "all_characters"),
}
ITEM = ContentItem.sealed(
    key="outside:1",
    title="Rooms",
    passages=(),
    format="email",
    language="en-GB",
    region="EU",
)


def ruling(*rules):
    profile = Profile("house", "House rules", rules=rules)
    return profile.ruling("limits.exceeded", ITEM)


def limit(tier=None, where=None, **settings):
    return Rule("limits.exceeded", tier, where or Where(), settings)


def errors(text):
    with pytest.raises(BadFile) as raised:
        Profile.from_yaml(text, "house.yaml", CHECKS)
    return str(raised.value).splitlines()


RULINGS = [
    pytest.param((), Ruling(Tier.SHADOW, {}), id="no rule is not shown"),
    pytest.param(
        (limit(Tier.INFO), limit(Tier.MUST_FIX)), Ruling(Tier.MUST_FIX), id="later wins"
    ),
    pytest.param(
        (limit(Tier.MUST_FIX), limit(Tier.INFO)), Ruling(Tier.INFO), id="also lighter"
    ),
    pytest.param(
        (limit(Tier.MUST_FIX), limit(all_characters=9)),
        Ruling(Tier.MUST_FIX, {"all_characters": 9}),
        id="a rule without a tier keeps the tier",
    ),
    pytest.param(
        (limit(all_characters=9, title_characters=3), limit(title_characters=5)),
        Ruling(Tier.SHADOW, {"all_characters": 9, "title_characters": 5}),
        id="settings are merged, the later over the earlier",
    ),
    pytest.param(
        (limit(Tier.INFO), Rule("terms.forbidden", Tier.MUST_FIX)),
        Ruling(Tier.INFO),
        id="another check's rule says nothing",
    ),
    pytest.param(
        (limit(Tier.INFO), limit(Tier.MUST_FIX, Where(formats=("article",)))),
        Ruling(Tier.INFO),
        id="a rule for another format says nothing",
    ),
    pytest.param(
        (limit(Tier.MUST_FIX, Where(("email",), ("EU",), ("en",))),),
        Ruling(Tier.MUST_FIX),
        id="format, region and language fit",
    ),
]


@pytest.mark.parametrize(("rules", "expected"), RULINGS)
def test_a_ruling(rules, expected):
    assert ruling(*rules) == expected


def test_a_profile_comes_back_from_its_file():
    rules = (limit(Tier.INFO, Where(formats=("email",)), all_characters=9),)
    profile = Profile("house", "House rules", "default", 3, ("brand",), rules)
    assert Profile.from_yaml(write_yaml(profile), "house.yaml", CHECKS) == profile


HEAD = "key: a\ntitle: A\n"
BAD = [
    pytest.param("title: A\n", ["1: key: is missing"], id="no key"),
    pytest.param(
        "key: A b\ntitle: A\n",
        ["1: key: “A b” should be small letters, digits and hyphens"],
        id="no form of a key",
    ),
    pytest.param(
        f"{HEAD}grace_days: -1\n",
        ["3: grace_days: should be 0 or more"],
        id="days before today",
    ),
    pytest.param(
        f"{HEAD}rule: []\nrules:\n  - {{check: limits.exceeded, level: info}}\n",
        [
            "3: rule: is not a key of this file",
            "5: rules[0].level: is not a key of this file",
        ],
        id="unknown keys",
    ),
    pytest.param(
        f"{HEAD}rules:\n  - {{check: terms.forbidden}}\n  - check: terms.odd\n",
        ["5: rules[1].check: “terms.odd” is not a check"],
        id="a check that is not there",
    ),
    pytest.param(
        f"{HEAD}rules: [{{check: limits.exceeded, tier: high}}]\n",
        ["3: rules[0].tier: should be shadow, info, advisory, must-fix or hard-block"],
        id="a tier that is not there",
    ),
    pytest.param(
        f"{HEAD}rules:\n  - check: limits.exceeded\n    settings: {{a: many}}\n",
        ["5: rules[0].settings.a: should be a whole number"],
        id="a setting that is no number",
    ),
    pytest.param(
        f"{HEAD}rules:\n"
        "  - {check: no, where: {formats: [blog, email], languages: [English]}}\n",
        [
            "4: rules[0].check: “no” is not a check",
            f"4: rules[0].where.formats[0]: “blog” should be one of "
            f"{', '.join(FORMATS)}",
            "4: rules[0].where.languages[0]: “English” should be a language such as "
            "en or en-GB",
        ],
        id="several at once",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BAD)
def test_a_bad_file_is_refused_with_line_and_key(text, expected):
    assert errors(text) == [f"house.yaml:{line}" for line in expected]


# Profiles that are found by name


@pytest.fixture
def folder(tmp_path):
    files = {
        "house": "extends: default\nrules:\n  - {check: limits.exceeded, tier: info}\n",
        "shop": "extends: house\nrules:\n  - {check: terms.forbidden, tier: info}\n",
        "alone": "rules:\n  - {check: terms.forbidden, tier: info}\n",
        "lost": "extends: nowhere\n",
        "self": "extends: self\n",
        "one": "grace_days: 3\nextends: two\n",
        "two": "extends: one\n",
        "wrong": "extends: broken\n",
        "broken": "rules: none\n",
    }
    for name, text in files.items():
        head = f"key: {name}\ntitle: {name}\n"
        (tmp_path / f"{name}.yaml").write_text(head + text, encoding="utf-8")
    return tmp_path


def test_a_profile_stands_on_the_rules_of_those_it_extends(folder):
    shipped = find_profile("default", KNOWN_CHECKS)
    profile = find_profile("shop", KNOWN_CHECKS, folder)
    assert (profile.key, profile.extends) == ("shop", "")
    assert profile.rules == (
        *shipped.rules,
        Rule("limits.exceeded", Tier.INFO),
        Rule("terms.forbidden", Tier.INFO),
    )
    assert profile.ruling("limits.exceeded", ITEM) == Ruling(
        Tier.INFO, {"title_characters": 78}
    )


def test_areas_are_taken_from_what_is_extended_where_none_are_named(folder):
    shipped = find_profile("default", KNOWN_CHECKS)
    assert shipped.areas == ("brand",)
    assert find_profile("house", KNOWN_CHECKS, folder).areas == shipped.areas


def test_a_profile_that_extends_none_has_its_own_rules_only(folder):
    profile = find_profile("alone", KNOWN_CHECKS, folder)
    assert profile.rules == (Rule("terms.forbidden", Tier.INFO),)


def test_a_profile_of_the_folder_comes_before_the_shipped_one(folder):
    (folder / "default.yaml").write_text("key: default\ntitle: Ours\n")
    assert find_profile("default", KNOWN_CHECKS, folder).title == "Ours"
    assert find_profile("house", KNOWN_CHECKS, folder).rules == (
        Rule("limits.exceeded", Tier.INFO),
    )


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("lost", "lost.yaml:3: extends: there is no “nowhere”"),
        ("self", "self.yaml:3: extends: leads in a circle"),
        ("one", "two.yaml:3: extends: leads in a circle"),
        ("wrong", "broken.yaml:3: rules: should be a list"),
    ],
)
def test_a_profile_that_cannot_be_made_is_refused(folder, name, error):
    with pytest.raises(BadFile) as raised:
        find_profile(name, KNOWN_CHECKS, folder)
    assert str(raised.value) == error


def test_a_file_that_is_not_text_is_refused(folder):
    (folder / "latin.yaml").write_bytes("title: Café\n".encode("latin-1"))
    with pytest.raises(BadFile, match=r"^latin.yaml:1: is not text in UTF-8$"):
        find_profile("latin", KNOWN_CHECKS, folder)


# What is shipped


@pytest.mark.parametrize("check", CATALOGUE, ids=lambda check: check.id)
def test_the_shipped_profile_weighs(check: Check):
    tiers = [
        rule.tier
        for rule in find_profile("default", KNOWN_CHECKS).rules
        if rule.check == check.id and rule.tier
    ]
    assert tiers
    assert all(tier.rank <= check.cap.rank for tier in tiers)


def test_a_setting_that_a_check_does_not_know_is_named_with_its_line():
    text = (
        "key: house\ntitle: House\nrules:\n"
        "  - check: limits.exceeded\n    settings: {titel_characters: 3}\n"
    )
    assert errors(text) == [
        "house.yaml:5: rules[0].settings.titel_characters: "
        "is not a setting of limits.exceeded"
    ]


def test_a_profile_that_is_nowhere_is_not_found(folder):
    with pytest.raises(FileNotFoundError, match="There is no profile “nobody”"):
        find_profile("nobody", KNOWN_CHECKS, folder)
