"""Kelvane's storyboards say what the demo is described by."""

from datetime import date, timedelta

import pytest

from content.story import Story
from content.story_parts import Earlier, TermKind
from hub.demo.storyboards import merged, programmes, storyboards
from tests.hub.demo.conftest import DAY

STATEMENTS = {
    "1.1": "Kelvane typically warns your team 47 minutes before a shipment goes out of "
    "range.",
    "1.2": "Customers lose 38% less product to temperature in their first year.",
    "1.3": "One screen shows every carrier, lane and depot.",
    "2.1": "Every reading is signed at the sensor and kept for ten years.",
    "2.2": "Medora Pharma releases a batch in four hours instead of two days.",
    "2.3": "An inspector gets the full record of any shipment in three minutes.",
    "3.1": "Most customers go live in six weeks, with the carriers they already use.",
    "3.2": "Kelvane works with the sensors you already own.",
    "3.3": "Your data stays in the region you choose.",
    "4.1": "Kelvane typically pays for itself within 11 months.",
    "4.2": "A cold-chain specialist answers 96% of calls within 15 minutes, day and "
    "night.",
    "4.3": "What one site learns protects every other site.",
}
FIRST_SAID = {
    "1.1": ("47", "30"),
    "1.2": ("38%", "31%"),
    "3.1": ("six weeks", "eight weeks"),
}


def proof(story, key):
    return next(p for p in story.proof_points if p.key == key)


def message(story, number):
    return next(m for m in story.messages if m.number == number)


def wordings(term):
    return {*term.deprecated, *term.forbidden, *term.retired}


@pytest.mark.parametrize("release", [1, 2])
def test_a_storyboard_is_yaml_out_as_yaml_in(first_and_second, release):
    story = first_and_second[release - 1]
    text = story.to_yaml()
    again = Story.from_yaml(text, "storyboard.yaml")
    assert again == story
    assert again.to_yaml() == text
    assert again.release == release


def test_the_second_says_the_sentences_of_the_demo(second):
    assert {m.number: m.statement for m in second.messages} == STATEMENTS


def test_the_first_differs_by_three_figures(first_and_second):
    first, _ = first_and_second
    expected = STATEMENTS | {
        number: STATEMENTS[number].replace(*figures)
        for number, figures in FIRST_SAID.items()
    }
    assert {m.number: m.statement for m in first.messages} == expected


def test_both_have_the_same_keys(first_and_second):
    first, second = first_and_second
    for name in ("pillars", "messages", "proof_points", "terms", "boilerplate"):
        keys = [[entry.key for entry in getattr(s, name)] for s in (first, second)]
        assert keys[0] == keys[1]


def test_umbrella_and_positioning_are_those_of_the_demo(second):
    assert second.umbrella == "Every shipment arrives fit to use, and you can prove it."
    assert second.positioning == (
        "For quality and logistics leaders who move temperature-sensitive goods, "
        "Kelvane warns before product is lost and keeps the proof; data loggers only "
        "tell you after arrival."
    )
    assert second.tone == ("calm", "exact")


def test_there_is_enough_to_be_held_against(second):
    assert len(second.proof_points) >= 25
    assert len(second.terms) >= 40
    assert len({term.preferred for term in second.terms if term.preferred}) >= 25
    assert all(term.why for term in second.terms)


def test_every_message_has_proof_wordings_and_denials(second):
    for one in second.messages:
        assert one.proof, one.number
        assert 1 <= len(one.wordings) <= 3, one.number
        assert one.denials, one.number


def test_every_proof_point_proves_something(second):
    used = {key for one in second.messages for key in one.proof}
    company = {"customers-served", "employees"}
    assert {p.key for p in second.proof_points} - company == used


@pytest.mark.parametrize("number", FIRST_SAID)
def test_the_second_remembers_what_the_first_said(first_and_second, number):
    first, second = first_and_second
    earlier = message(second, number).earlier
    assert Earlier(1, message(first, number).statement) in earlier
    assert len(earlier) == 3


def test_what_did_not_change_has_no_history(second):
    changed = {m.number for m in second.messages if m.earlier}
    assert changed == set(FIRST_SAID)


@pytest.mark.parametrize(
    ("key", "days"),
    [
        ("distribution-practice-audit", -14),
        ("hosting-certificate", 12),
        ("medora-case", 200),
    ],
)
def test_proof_ends_on_its_day(second, key, days):
    ends = DAY + timedelta(days=days)
    assert proof(second, key).expires_on == ends
    assert proof(second, key).holds_on(ends)
    assert not proof(second, key).holds_on(ends + timedelta(days=1))


def test_only_one_proof_point_is_out_of_date_on_the_loading_day(second):
    ended = [p.key for p in second.proof_points if not p.holds_on(DAY)]
    assert ended == ["distribution-practice-audit"]
    assert message(second, "2.1").proof == ("distribution-practice-audit",)


def test_no_proof_is_younger_than_the_release_that_rests_on_it(first_and_second):
    for story in first_and_second:
        young = {p.key for p in story.proof_points if p.as_of_on > story.effective_on}
        assert not young


def test_results_need_their_note(second):
    notes = {m.number: m.notes for m in second.messages if m.notes}
    assert notes == {"1.2": ("results-note",), "4.1": ("results-note",)}


def test_fixed_texts_are_those_of_the_demo(second):
    texts = {b.key: b for b in second.boilerplate}
    assert texts["results-note"].text == (
        "Results from 61 customers in their first 12 months. Your results may differ."
    )
    required = {b.key: b.where.formats for b in second.boilerplate if b.required}
    assert required == {
        "about-kelvane": ("press-release",),
        "email-address": ("email",),
        "email-unsubscribe": ("email",),
    }
    assert "not guaranteed" in texts["email-note"].text


@pytest.mark.parametrize(
    ("usage", "wording", "instead"),
    [
        ("forbidden", "guaranteed", ""),
        ("forbidden", "zero loss", ""),
        ("forbidden", "FDA approved", ""),
        ("deprecated", "tamper-proof", "tamper-evident"),
        ("deprecated", "temp breach", "temperature excursion"),
        ("retired", "Kelvane Cloud", "Kelvane Trace"),
    ],
)
def test_the_words_of_the_demo_are_terms(second, usage, wording, instead):
    (term,) = [t for t in second.terms if wording in getattr(t, usage)]
    assert term.preferred == instead


def test_kelvane_cloud_was_right_in_the_first(first_and_second):
    first, _ = first_and_second
    assert "Kelvane Cloud" in {term.preferred for term in first.terms}
    assert not any("Kelvane Cloud" in wordings(term) for term in first.terms)


def test_names_are_known_as_names(second):
    names = {t.preferred: t.kind for t in second.terms if t.kind is not TermKind.WORD}
    assert names["Kelvane"] is TermKind.COMPANY
    assert names["Kelvane Trace"] is names["Kelvane Records"] is TermKind.PRODUCT
    for customer in ("Medora Pharma", "Brightwell Foods", "Nordholm Dairies"):
        assert names[customer] is TermKind.CUSTOMER


def test_releases_and_proof_move_with_the_day():
    later = DAY + timedelta(days=100)
    first, second = storyboards(later)
    assert first.effective_on == later - timedelta(days=270)
    assert second.effective_on == later - timedelta(days=21)
    assert proof(second, "medora-case").expires_on == later + timedelta(days=200)


def test_the_campaigns_ask_for_their_messages(second):
    rolls = programmes(DAY, second).values()
    number = {m.key: m.number for m in second.messages}
    asked = {
        roll.campaign: tuple(
            {number[key] for key in keys} for keys in (roll.must, roll.should, roll.may)
        )
        for roll in rolls
    }
    assert asked == {
        "ready-for-inspection": ({"2.2", "2.3"}, {"2.1"}, {"1.1", "1.2"}),
        "one-site-to-many": ({"4.3"}, {"4.1"}, set()),
        "always-on": (set(), set(), set()),
    }


def test_programmes_of_one_campaign_ask_for_the_same(second):
    asked = {}
    for roll in programmes(DAY, second).values():
        messages = (frozenset(roll.must), frozenset(roll.should), frozenset(roll.may))
        asked.setdefault(roll.campaign, set()).add(messages)
    assert all(len(different) == 1 for different in asked.values())


def test_the_teams_of_each_campaign(second):
    teams = {}
    for roll in programmes(DAY, second).values():
        teams.setdefault(roll.campaign, set()).add(roll.team)
    everyone = {team.key for team in second.teams}
    assert teams == {
        "ready-for-inspection": everyone,
        "always-on": everyone,
        "one-site-to-many": {
            "product-marketing",
            "telemarketing",
            "marketing-automation",
            "webinars-and-events",
        },
    }


@pytest.mark.parametrize(
    ("base", "changes", "expected"),
    [
        pytest.param({"a": 1, "b": 2}, {"b": 3}, {"a": 1, "b": 3}, id="a value"),
        pytest.param(
            [{"key": "x", "a": 1}, {"key": "y", "a": 1}],
            [{"key": "y", "a": 2}],
            [{"key": "x", "a": 1}, {"key": "y", "a": 2}],
            id="an entry by its key",
        ),
        pytest.param({"a": [1, 2]}, {"a": [3]}, {"a": [3]}, id="a list without keys"),
        pytest.param({"a": [1, 2]}, {"a": []}, {"a": []}, id="a list that is emptied"),
        pytest.param({}, {"a": {"b": 1}}, {"a": {"b": 1}}, id="what was not there"),
    ],
)
def test_changes_are_merged(base, changes, expected):
    assert merged(base, changes) == expected


def test_a_change_of_an_entry_that_is_not_there_is_refused():
    with pytest.raises(KeyError):
        merged([{"key": "x"}], [{"key": "y"}])


def test_merging_leaves_its_base_alone():
    base = {"list": [{"key": "x", "a": 1}]}
    merged(base, {"list": [{"key": "x", "a": 2}]})
    assert base == {"list": [{"key": "x", "a": 1}]}


def test_a_leap_day_may_be_the_loading_day():
    assert storyboards(date(2028, 2, 29))[1].release == 2
