"""docs/storyboard.md tells all keys, and its examples are read as it says."""

import json
import re
from dataclasses import MISSING, fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from content.canonical import plain
from content.files.declared import Declared
from content.files.declared_yaml import problems as declared_problems
from content.files.front_matter import split_front_matter
from content.items import FORMATS, Audience
from content.story import Story
from content.story_parts import (
    Boilerplate,
    Earlier,
    Entry,
    Message,
    Pillar,
    ProofPoint,
    ProofStatus,
    RollDown,
    Term,
    TermKind,
    Where,
    Wording,
)
from content.yaml_reading import json_schema, read_yaml
from content.yaml_tree import BadFile, YamlTree
from governance.checks import KNOWN_CHECKS
from governance.findings import Tier
from governance.profiles import Profile, Rule

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "storyboard.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"(?ms)^##+ ([^\n]+)\n(.*?)(?=^##|\Z)", PAGE))
# A file in the page says its name in a comment on its first line.
FILES = {
    name: text for text, name in re.findall(r"(?ms)^```yaml\n(# (\S+)\n.*?)^```", PAGE)
}

STORYBOARD = FILES["storyboard.yaml"]
PARTS = {
    Story: "Story: the whole file",
    Entry: "Entry: a team, persona or stage",
    Pillar: "Pillar: a theme",
    Message: "Message: one thing that everybody says alike",
    Wording: "Wording: another way to say a message",
    Earlier: "Earlier: what was said before",
    ProofPoint: "ProofPoint: why a message may be said",
    Term: "Term: a word or a name",
    Boilerplate: "Boilerplate: a fixed text",
    Where: "Where: which pieces something is for",
    RollDown: "Programmes: what one team says",
    Declared: "What a text says of itself",
}
PROFILES = SECTIONS["Profiles: how much a finding counts"]


def rows(table):
    """The keys of a table, and of those the ones in bold."""
    found = re.findall(r"(?m)^\| (\*\*)?`(\w+)`", table)
    return {key for _, key in found}, {key for bold, key in found if bold}


def keys(part):
    """The fields of a part, and of those the ones without a default."""
    named = fields(part)
    needed = {
        field.name
        for field in named
        if field.default is MISSING and field.default_factory is MISSING
    }
    return {field.name for field in named}, needed


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_every_key_is_told_and_no_other(part):
    assert rows(SECTIONS[PARTS[part]]) == keys(part)


def test_every_key_of_a_profile_and_its_rules_is_told():
    profile, rule = PROFILES.split("A rule:\n")
    assert rows(profile) == keys(Profile)
    assert rows(rule) == keys(Rule)


@pytest.mark.parametrize(
    ("title", "words"),
    [
        (PARTS[Where], FORMATS),
        (PARTS[Term], TermKind),
        (PARTS[ProofPoint], ProofStatus),
        (PARTS[Declared], Audience),
        ("Profiles: how much a finding counts", Tier),
    ],
)
def test_every_word_that_a_key_takes_is_told(title, words):
    assert [word for word in words if f"`{word}`" not in SECTIONS[title]] == []


def test_every_link_in_the_page_leads_to_a_heading():
    anchors = {re.sub(r"[^\w -]", "", t.lower()).replace(" ", "-") for t in SECTIONS}
    assert set(re.findall(r"\]\(#([^)]+)\)", PAGE)) <= anchors


def test_the_storyboard_is_read_and_comes_back():
    story = Story.from_yaml(STORYBOARD, "storyboard.yaml")
    assert [message.label for message in story.messages] == ["1.1", "2.1"]
    assert Story.from_yaml(story.to_yaml(), "again.yaml") == story


def test_the_schema_is_that_of_the_code_and_the_storyboard_fits_it():
    schema = json.loads((DOCS / "storyboard.schema.json").read_text(encoding="utf-8"))
    assert schema == json_schema(Story)
    values = plain(YamlTree(STORYBOARD, "storyboard.yaml").value)
    assert list(Draft202012Validator(schema).iter_errors(values)) == []


def test_the_programme_is_read():
    story = Story.from_yaml(STORYBOARD, "storyboard.yaml")
    known = {message.key for message in story.messages}
    text = FILES["programmes/spring-website.yaml"]
    assert RollDown.from_yaml(text, "spring-website.yaml", known).must == ("find",)


def test_the_profile_is_read():
    profile = Profile.from_yaml(FILES["house.yaml"], "house.yaml", KNOWN_CHECKS)
    assert [rule.tier for rule in profile.rules] == [Tier.MUST_FIX, None]


def test_the_file_beside_a_text_is_read_and_has_every_key():
    text = FILES["leaflet.docx.yaml"]
    declared = read_yaml(Declared, text, "leaflet.docx.yaml", declared_problems)
    assert {name for name, _ in declared.said()} == keys(Declared)[0]


def test_the_front_matter_is_read():
    (text,) = re.findall(r"(?ms)^```markdown\n(.*?)^```", PAGE)
    front, _, _ = split_front_matter(text, "leaflet.md")
    assert front.declared.format == "landing-page"
    assert front.declared.programme == "spring-website"


def test_the_errors_in_the_page_are_the_real_ones():
    (errors,) = re.findall(r"(?ms)^```text\n(.*?)\n```", PAGE)
    with pytest.raises(BadFile) as raised:
        Story.from_yaml(FILES["wrong.yaml"], "wrong.yaml")
    assert str(raised.value) == errors
