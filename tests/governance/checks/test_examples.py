"""Every example of every check is what it says it is; so are its fixes."""

import pytest

from governance.checks import KNOWN_CHECKS
from governance.checks.examples import examples_of
from governance.fixes import apply_fixes
from tests.governance.checks.conftest import found_by, quotes
from tests.governance.text.disguises import disguises

# Markup and entities lengthen a text, and a picture's name has no disguise.
NOT_ABOUT_WORDS = {"limits.exceeded", "images.missing-alt-text"}
BAD = [(check, e) for check in KNOWN_CHECKS for e in examples_of(check).bad]
GOOD = [(check, e) for check in KNOWN_CHECKS for e in examples_of(check).good]
ALARMS = [
    (check, e) for check in KNOWN_CHECKS for e in examples_of(check).known_false_alarms
]


def named(rows):
    return [pytest.param(c, e, id=f"{c}: {e.text[:40]!r}") for c, e in rows]


@pytest.mark.parametrize(("check", "example"), named(BAD + ALARMS))
def test_what_it_says_is_found(auditing, check, example):
    assert quotes(found_by(auditing(example), check)) == list(example.finds)


@pytest.mark.parametrize(("check", "example"), named(GOOD))
def test_what_is_right_is_left_alone(auditing, check, example):
    assert quotes(found_by(auditing(example), check)) == []


@pytest.mark.parametrize(("check", "example"), named(BAD))
def test_after_its_fixes_none_of_it_is_found(auditing, check, example):
    found = found_by(auditing(example), check)
    fixes = [finding.fix for finding in found if finding.fix]
    item = apply_fixes(example.item(), fixes)
    if example.fixed:
        text = "\n\n".join(passage.text for passage in item.passages)
        assert text == example.fixed.strip()
    left = {f.fingerprint for f in found_by(auditing(example, item), check)}
    assert left.isdisjoint(f.fingerprint for f in found if f.fix)


DISGUISED = [
    pytest.param(check, example, quote, form, id=f"{check}: {quote[:30]!r}, {name}")
    for check, example in BAD
    if check not in NOT_ABOUT_WORDS
    for quote in example.finds
    if quote
    for name, form in disguises(quote).items()
    # Other capitals are no disguise of wrong capitals: they may be right.
    if not (check == "terms.variant" and name in ("upper case", "title case"))
]


@pytest.mark.parametrize(("check", "example", "quote", "form"), DISGUISED)
def test_no_disguise_hides_it(auditing, check, example, quote, form):
    text = example.text.replace(quote, form)
    found = found_by(auditing(example, example.item(text)), check)
    places = [f.place for f in found if f.place]
    assert len(found) == len(example.finds)
    assert any(_same_but_for_edges(place.quote, form) for place in places)
    for place in places:
        passage = next(p for p in example.item(text).passages if p.path == place.path)
        assert passage.text[place.start : place.end] == place.quote


@pytest.mark.parametrize(("check", "example"), named(GOOD))
@pytest.mark.parametrize("name", ["no-break space", "double space", "soft hyphen"])
def test_a_disguise_makes_nothing_wrong_of_what_is_right(
    auditing, check, example, name
):
    # A mark, a picture and an address are what they are letter by letter.
    if check in NOT_ABOUT_WORDS or example.text.startswith(("#", ">")):
        return
    if "@" in example.text:
        return
    paragraphs = example.text.strip().split("\n\n")
    text = "\n\n".join(disguises(p).get(name, p) for p in paragraphs)
    assert quotes(found_by(auditing(example, example.item(text)), check)) == []


def _same_but_for_edges(quote, form):
    edges = ' .\u00ad\u200b"”'
    return quote.strip(edges) in form or form.strip(edges) in quote
