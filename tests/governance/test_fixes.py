from dataclasses import replace

import pytest

from content.items import Mark, MarkKind, Passage, Role
from governance.findings import Fix, FixKind
from governance.fixes import apply_fixes
from tests.governance.builders import an_item

LINE = "We utilize the very best room."


def replacing(old, new, text=LINE, path="line 1"):
    start = text.index(old)
    return Fix(FixKind.REPLACE, path, start, start + len(old), new)


def removing(old, text):
    start = text.index(old)
    return Fix(FixKind.REMOVE, "line 1", start, start + len(old))


def inserting(text, after="line 1", role=Role.BODY):
    return Fix(FixKind.INSERT, after, text=text, role=role)


def texts(item):
    return [passage.text for passage in item.passages]


REPLACED = [
    pytest.param([replacing("utilize", "use")], "We use the very best room.", id="one"),
    pytest.param(
        [replacing("room", "hall"), replacing("utilize", "use")],
        "We use the very best hall.",
        id="two, in any order",
    ),
    pytest.param(
        [replacing("utilize", "use"), replacing("the", "a"), replacing("We", "They")],
        "They use a very best room.",
        id="beside each other",
    ),
    pytest.param(
        [replacing("very best room", "hall"), replacing("best", "good")],
        "We utilize the hall.",
        id="one inside another",
    ),
    pytest.param(
        [replacing("the very", "a"), replacing("very best", "good")],
        "We utilize a best room.",
        id="two that overlap: the first",
    ),
    pytest.param(
        [replacing("very", "quite"), replacing("very best", "good")],
        "We utilize the good room.",
        id="two that begin together: the longer",
    ),
    pytest.param(
        [replacing("best", "good"), replacing("best", "good")],
        "We utilize the very good room.",
        id="the same twice",
    ),
    pytest.param([], LINE, id="none"),
]


@pytest.mark.parametrize(("fixes", "expected"), REPLACED)
def test_edits_are_made_where_they_belong(fixes, expected):
    assert texts(apply_fixes(an_item(LINE), fixes)) == [expected]


REMOVED = [
    pytest.param("a truly big room", "truly", "a big room", id="in the middle"),
    pytest.param("truly big rooms", "truly", "big rooms", id="at the beginning"),
    pytest.param("rooms, big, truly", "truly", "rooms, big,", id="at the end"),
    pytest.param("rooms that are big now.", "now", "rooms that are big.", id="a stop"),
    pytest.param("(truly big rooms)", "truly", "(big rooms)", id="in brackets"),
    pytest.param(
        "a truly\u00a0big room", "truly", "a big room", id="before a no-break space"
    ),
    pytest.param("a truly\nbig room", "truly", "a big room", id="before a line break"),
]


@pytest.mark.parametrize(("text", "word", "expected"), REMOVED)
def test_one_space_goes_with_a_word_that_is_taken_out(text, word, expected):
    assert texts(apply_fixes(an_item(text), [removing(word, text)])) == [expected]


def test_two_words_side_by_side_are_taken_out():
    text = "a truly splendid room"
    fixes = [removing("truly", text), removing("splendid", text)]
    assert texts(apply_fixes(an_item(text), fixes)) == ["a room"]


def test_a_passage_of_which_nothing_is_left_is_gone():
    item = apply_fixes(
        an_item("Delete me.", "Stay."), [removing("Delete me.", "Delete me.")]
    )
    assert texts(item) == ["Stay."]


def test_offsets_count_code_points():
    text = "👩🏽‍🚀 e\u0301 utilize"
    fix = replacing("utilize", "use", text)
    assert texts(apply_fixes(an_item(text), [fix])) == ["👩🏽‍🚀 e\u0301 use"]


INSERTED = [
    pytest.param([inserting("B")], ["1", "B", "2"], id="after its passage"),
    pytest.param([inserting("B", "line 2")], ["1", "2", "B"], id="at the end"),
    pytest.param([inserting("B", "")], ["B", "1", "2"], id="at the start"),
    pytest.param(
        [inserting("B"), inserting("C")], ["1", "B", "C", "2"], id="two, in their order"
    ),
    pytest.param(
        [inserting("B"), inserting("B")], ["1", "B", "2"], id="the same twice"
    ),
    pytest.param(
        [inserting("B"), inserting("B", "line 2")],
        ["1", "B", "2", "B"],
        id="the same at two places",
    ),
    pytest.param([inserting("B", "line 9")], ["1", "2"], id="after no passage"),
]


@pytest.mark.parametrize(("fixes", "expected"), INSERTED)
def test_a_text_is_inserted(fixes, expected):
    assert texts(apply_fixes(an_item("1", "2"), fixes)) == expected


def test_an_inserted_text_has_its_role():
    item = apply_fixes(an_item("1"), [inserting("Note.", role=Role.LEGAL)])
    assert item.passages[1].role is Role.LEGAL


def test_an_item_without_text_can_be_given_some():
    assert texts(apply_fixes(an_item(), [inserting("B", "")])) == ["B"]


def test_a_text_stands_after_the_edited_passage_even_when_that_is_gone():
    fixes = [removing("1", "1"), inserting("B")]
    assert texts(apply_fixes(an_item("1", "2"), fixes)) == ["B", "2"]


def test_paths_stay_unique_when_fixes_are_applied_again():
    item = apply_fixes(an_item("1"), [inserting("B"), inserting("A", "")])
    again = apply_fixes(item, [inserting("C"), inserting("D", "")])
    paths = [passage.path for passage in again.passages]
    assert texts(again) == ["D", "A", "1", "C", "B"]
    assert len(set(paths)) == len(paths)


def test_an_edit_of_a_passage_that_is_not_there_is_left_out():
    item = an_item(LINE)
    assert apply_fixes(item, [replacing("utilize", "use", path="line 9")]) == item


def test_digests_are_those_of_the_new_text():
    fixed = apply_fixes(an_item(LINE), [replacing("utilize", "use")])
    assert fixed == an_item("We use the very best room.")


def test_everything_else_of_the_item_stays():
    item = an_item(LINE, format="email", region="EU", team="sales")
    fixed = apply_fixes(item, [replacing("utilize", "use")])
    assert (fixed.format, fixed.region, fixed.team) == ("email", "EU", "sales")
    assert fixed.key == item.key


def test_a_title_that_is_edited_is_the_items_title():
    title = "We utilize rooms"
    item = an_item((Role.TITLE, title), "Text.", title=title)
    fixed = apply_fixes(item, [replacing("utilize", "use", title)])
    assert fixed.title == "We use rooms"


def test_a_title_that_stands_nowhere_in_the_text_stays():
    fixed = apply_fixes(an_item(LINE, title="Rooms"), [replacing("utilize", "use")])
    assert fixed.title == "Rooms"


def test_marks_are_dropped_only_where_the_text_changed():
    bold = (Mark(0, 2, MarkKind.STRONG),)
    passages = (
        Passage("line 1", Role.BODY, LINE, bold),
        Passage("line 2", Role.BODY, LINE, bold),
    )
    fixed = apply_fixes(an_item(passages=passages), [replacing("utilize", "use")])
    assert fixed.passages[0].marks == ()
    assert fixed.passages[1] == replace(passages[1])
