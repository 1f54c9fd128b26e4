import json

import pytest

from content.items import Passage, Role
from governance.findings import Evidence, Fix, FixKind, Place
from hub.editor.edits import edit_of, mark_of
from hub.editor.places import passages_by_path

TEXT = "31% here, and 31% there 🙂 and 31% again"
PASSAGES = passages_by_path([Passage("body[a].p0", Role.BODY, TEXT)])
NOTE = Evidence("fixed text", "results-note", "Results note", "Your results differ.", 2)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_an_edit_names_its_words_and_which_of_them_is_meant(number):
    start = [m for m in range(len(TEXT)) if TEXT.startswith("31%", m)][number]
    fix = Fix(FixKind.REPLACE, "body[a].p0", start, start + 3, "38%")
    edit = edit_of(fix, PASSAGES, ())
    assert (edit.quote, edit.before, edit.text) == ("31%", number, "38%")


def test_a_mark_changes_nothing():
    place = Place("body[a].p0", 0, 3, "31%")
    mark = mark_of(place, PASSAGES)
    assert (mark.kind, mark.quote, mark.text) == ("show", "31%", "")


@pytest.mark.parametrize(
    ("text", "pin"),
    [
        (
            "Your results differ.",
            {"type": "fixed_text", "said": "results-note", "release": 2},
        ),
        ("Something else.", None),
    ],
    ids=["the fixed text", "other words"],
)
def test_a_fixed_text_is_inserted_as_what_it_is(text, pin):
    fix = Fix(FixKind.INSERT, "body[a].p0", text=text, role=Role.LEGAL)
    assert edit_of(fix, PASSAGES, (NOTE,)).pin == pin


def test_an_edit_of_a_passage_that_is_gone_has_no_words():
    fix = Fix(FixKind.REPLACE, "body[b].p0", 0, 3, "38%")
    assert edit_of(fix, PASSAGES, ()).quote == ""


def test_the_browser_reads_an_edit_as_json():
    edit = edit_of(Fix(FixKind.REMOVE, "body[a].p0", 0, 3), PASSAGES, ())
    assert json.loads(edit.data)["kind"] == "remove"
