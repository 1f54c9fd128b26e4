"""Passages fall into sentences, and sentences into clauses, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.text.sentences import clauses, split_sentences

# One sentence to a row of the list; between them stands what is in `joint`.
SENTENCES = [
    pytest.param([], id="nothing"),
    pytest.param(
        ["It works.", "It is fast!", "Is it safe?", "Yes?!", "Yes"], id="stops"
    ),
    pytest.param(
        ["Dr. Smith met Mr. Will Jones, e.g. in St. Louis.", "Fine."], id="titles"
    ),
    pytest.param(
        ["The U.S. Web Design System is here.", "Use it."], id="part of a name"
    ),
    pytest.param(["He lives in the U.S.", "We do not."], id="at the end"),
    pytest.param(["Acme Inc. sells it.", "Ask Acme Inc.", "It sells."], id="company"),
    pytest.param(["At 10 a.m. on Jan. 5, vs. approx. 3 p.m. EST.", "So."], id="times"),
    pytest.param(["J. P. Morgan met George W. Bush.", "They spoke."], id="initials"),
    pytest.param(["See No. 5, p. 19 and Fig. 3.", "No.", "We do."], id="numbered"),
    pytest.param(["Energy, water, etc. are in.", "And gas, etc.", "All is."], id="etc"),
    pytest.param(["A Ph.D. in the D.C. area (e.g. % of visits).", "Ok."], id="degrees"),
    pytest.param(["It costs 3.5 % in v2.0.1.", "1,000.00 is much."], id="decimals"),
    pytest.param(["Wait… what is it?", "Well...", "Then go."], id="ellipses"),
    pytest.param(["He paused . . . and went on.", "Good."], id="spaced ellipsis"),
    pytest.param(["A .gov site, or .NET.", "Digital.gov is one."], id="points before"),
    pytest.param(["See https://x.gov/?a=1.", "https://y.org is new."], id="addresses"),
    pytest.param(
        ["“It works.”", "(It is fast.)", "She asked “Why?” and left."], id="closers"
    ),
    pytest.param(["It works.¹", "It is fast.[2]", "Good."], id="footnotes"),
    pytest.param(
        ["iPhone sales fell.", "eBay won.", "It rose."], id="small first letters"
    ),
    pytest.param(["1. Do it now.", "2. Rest. then go."], id="numbered in a row"),
    pytest.param(["It is: fast; safe.", "Done."], id="colon and semicolon"),
    pytest.param(["Das gilt ca. 5 Jahre.", "„Gut.“", "Geht es?"], id="German"),
    pytest.param(["Great!", "🎉 Go 👩‍💻.", "Cafe\u0301.", "So."], id="emoji and marks"),
]

BREAKS = [
    pytest.param("one\ntwo three.\nFour", ["one\ntwo three.", "Four"], id="line break"),
    pytest.param(
        "Title\n\nText \r\n \r\nMore", ["Title", "Text", "More"], id="blank line"
    ),
    pytest.param(
        "Has:\n- one\n* two\n• three",
        ["Has:", "- one", "* two", "• three"],
        id="bullets",
    ),
    pytest.param(
        "Do:\n1. Go.\n2) Come\n  a) in",
        ["Do:", "1. Go.", "2) Come", "a) in"],
        id="numbers",
    ),
    pytest.param(
        "over\n2019. Then", ["over\n2019.", "Then"], id="year at a line's start"
    ),
    pytest.param("tamper-\nproof", ["tamper-\nproof"], id="hyphen at a line's end"),
    pytest.param(
        "世界。你好！再见", ["世界。", "你好！", "再见"], id="no space between"
    ),
    pytest.param("Dr.\u00a0Who.\u00a0It", ["Dr.\u00a0Who.", "It"], id="no-break space"),
    pytest.param(
        "It&nbsp;is.&nbsp;Go", ["It&nbsp;is.", "&nbsp;Go"], id="space as entity"
    ),
    pytest.param("It is.\u200b Go", ["It is.\u200b", "Go"], id="zero width"),
    pytest.param(
        "It is on.The rest is Digital.Gov too.",
        ["It is on.The rest is Digital.Gov too."],
        id="short word",
    ),
    pytest.param(
        "It was lost.The rest is at Digital.Gov now",
        ["It was lost.", "The rest is at Digital.Gov now"],
        id="lost space",
    ),
    pytest.param("  \n ", [], id="white space alone"),
]

CLAUSES = [
    pytest.param("One, two; three: four", ["One", "two", "three", "four"], id="points"),
    pytest.param("a – b — c - d -- e—f", ["a", "b", "c", "d", "e", "f"], id="dashes"),
    pytest.param("not slow but (very) fast.", ["not slow", "very", "fast."], id="but"),
    pytest.param("1,000 at 10:30", ["1,000 at 10:30"], id="numbers"),
    pytest.param("tamper–proof button", ["tamper–proof button"], id="hyphens"),
    pytest.param("“Fast,” he said.", ["“Fast", "” he said."], id="quotes"),
    pytest.param("(…)", [], id="no words"),
]

UNUSUAL = '.!?… \n\r-*•1aBU"”’)(&nbsp;\u200b。\u2029'


def pieces(source, spans):
    return [source[start:end] for start, end in spans]


@pytest.mark.parametrize("joint", [" ", "\n", "\r\n", "  ", "\u00a0"], ids=repr)
@pytest.mark.parametrize("sentences", SENTENCES)
def test_a_passage_falls_into_its_sentences(sentences, joint):
    source = joint.join(sentences)

    assert pieces(source, split_sentences(source)) == sentences


@pytest.mark.parametrize(("source", "expected"), BREAKS)
def test_breaks_between_sentences(source, expected):
    assert pieces(source, split_sentences(source)) == expected


@pytest.mark.parametrize(("source", "expected"), CLAUSES)
def test_a_sentence_falls_into_its_clauses(source, expected):
    assert pieces(source, clauses(source)) == expected


@given(st.one_of(st.text(), st.text(UNUSUAL)))
def test_every_character_is_in_exactly_one_sentence(source):
    spans = split_sentences(source)
    covered = [place for start, end in spans for place in range(start, end)]

    assert covered == sorted(set(covered))
    assert {n for n, c in enumerate(source) if not c.isspace()} <= set(covered)
    assert all(source[s:e] == source[s:e].strip() != "" for s, e in spans)


@given(st.one_of(st.text(), st.text(UNUSUAL + ",;:–—but")))
def test_clauses_are_apart_and_trimmed(source):
    spans = clauses(source)
    edges = [edge for span in spans for edge in span]

    assert edges == sorted(edges)
    assert all(source[s:e] == source[s:e].strip() != "" for s, e in spans)
