import re
from dataclasses import replace

import pytest

from content.files.declared import Declared
from content.items import Role, Unread
from content.story_parts import Term
from governance.audit import Outcome
from governance.commandline.batch import Audited, Batch
from governance.commandline.inputs import Programmes
from governance.commandline.text_output import (
    TextReport,
    counted,
    excerpt,
    in_words,
    label,
)
from governance.findings import Certainty, Fix, FixKind, Tier
from tests.governance.builders import (
    DAY,
    STATEMENT,
    a_compiled_story,
    a_finding,
    a_message,
    a_place,
    a_proof_point,
    an_audit,
    an_item,
    the_shipped_profile,
)

STORY = a_compiled_story(
    a_message(number="1.1", proof=("median",)),
    a_message("region", "Your bookings are stored in the European Union."),
    a_proof_point(),
    Term("use", "use", deprecated=("utilize",), why="Shorter."),
    Term("bad", forbidden=("hassle-free",)),
    must=("find",),
)


@pytest.fixture
def printed(capsys, tmp_path):
    """A function from results to the lines that are printed for them."""

    def show(*results, no_meaning=""):
        batch = Batch(
            story=STORY,
            programmes=Programmes(tmp_path, STORY.message),
            profile=the_shipped_profile(),
            today=DAY,
            declared=Declared(),
            no_meaning=no_meaning,
        )
        assert list(TextReport(batch, len(results)).shown(results)) == list(results)
        return capsys.readouterr().out.splitlines()

    return show


def a_result(*texts, name="a.md", changes=None, **values):
    item = an_item(*texts, **values)
    audit = an_audit(item, STORY)
    return Audited(name, item, replace(audit, **changes or {}))


def test_a_finding_is_shown_with_its_place_its_reason_and_its_fix(printed):
    lines = printed(a_result(STATEMENT, "We utilize it.", format="email"))
    assert lines[:6] == [
        "a.md  E-mail",
        "  Rooms",
        "   1  To fix  The storyboard does not say “utilize”: write “use”.",
        "      line 2: “utilize”",
        "      Storyboard 2, use: Shorter.",
        "      Write: “use”",
    ]


def test_a_term_without_a_reason_shows_no_empty_one(printed):
    lines = printed(a_result(STATEMENT, "Hassle-free."))
    assert "      Storyboard 2, hassle-free" in lines


def test_a_text_without_findings_says_so(printed):
    assert "  Nothing to fix." in printed(a_result(STATEMENT))


def test_what_weighs_nothing_is_not_shown(printed):
    silent = a_finding(tier=Tier.SHADOW, place=a_place())
    lines = printed(a_result(STATEMENT, changes={"findings": (silent,)}))
    assert "  Nothing to fix." in lines
    assert lines[-2].startswith("1 file")


def test_the_story_to_tell_is_shown_message_by_message(printed):
    lines = printed(a_result((Role.TITLE, STATEMENT)))
    at = lines.index("  Story to tell")
    told = " ".join(line.strip() for line in lines[at + 1 : lines.index("", at)])
    assert told == (
        "✓ 1.1  must · says it (word for word, title): "
        "“Teams find a free room in 20 seconds”"
    )


def test_a_message_that_is_asked_for_and_not_said_is_shown(printed):
    assert "    ○ 1.1  must · doesn't say it yet" in printed(a_result("Fine."))


def test_what_nobody_could_read_or_check_is_shown(printed):
    audit = an_audit(an_item(STATEMENT), STORY)
    failed = replace(audit.runs[0], outcome=Outcome.NOT_RUN, reason="It failed.")
    none = replace(audit.runs[1], outcome=Outcome.NOT_APPLICABLE, reason="No words.")
    lines = printed(
        a_result(
            STATEMENT,
            unread=(Unread("image 1", "There is no text in it."),),
            changes={"runs": (failed, none), "not_compared": "The model is missing."},
        )
    )
    assert "  Not read: image 1: There is no text in it." in lines
    assert f"  Not checked: {failed.check}: It failed." in lines
    assert f"  Not checked: {none.check}: No words." in lines
    assert "  The model is missing." in lines


def test_what_holds_for_every_file_is_said_once_at_the_end(printed):
    without = {"not_compared": "No model."}
    lines = printed(
        a_result(STATEMENT, changes=without),
        a_result(STATEMENT, changes=without),
        no_meaning="No model.",
    )
    assert lines[-1] == "No model."
    assert sum("No model." in line for line in lines) == 1


def test_a_file_that_cannot_be_read_shows_why(printed):
    lines = printed(Audited("a.md", unreadable="a.md:1: no\na.md:2: yes"))
    assert lines[:3] == ["a.md  not read", "  a.md:1: no", "  a.md:2: yes"]


def test_the_sum_says_how_much_of_what_and_against_what(printed):
    lines = printed(
        a_result(STATEMENT, "We utilize it, and utilize it."),
        a_result("Fine.", name="b.md"),
        Audited("c.md", unreadable="The file is empty."),
    )
    assert lines[-2:] == [
        "3 files · 2 to fix · 1 suggestion · 1 not read",
        "Checked against storyboard 2 “Oriole” by “Shipped rules”, as of 2026-06-01.",
    ]


def test_no_line_ends_in_spaces_that_nobody_sees(printed):
    lines = printed(a_result(STATEMENT, "We utilize it."))
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_file_gets_no_colours(printed):
    assert "\x1b" not in "".join(printed(a_result(STATEMENT, "We utilize it.")))


def test_on_a_screen_the_progress_bar_stands_below_the_results(
    printed, capsys, monkeypatch
):
    monkeypatch.setenv("FORCE_COLOR", "1")
    text = "\n".join(printed(a_result(STATEMENT, name="one.md")))
    assert "Checking" in text
    # The line of the bar is wiped before anything else is written there.
    before = text[: text.index("one.md")]
    assert re.sub(r"\x1b\[[\d;]*m", "", before).endswith("\x1b[2K")
    assert capsys.readouterr().err == ""


# Words


@pytest.mark.parametrize(
    ("count", "name", "words"),
    [
        (1, "Suggestion", "1 suggestion"),
        (2, "Suggestion", "2 suggestions"),
        (1, "File", "1 file"),
        (0, "File", "0 files"),
        (2, "To fix", "2 to fix"),
        (3, "Question", "3 questions"),
        (2, "Stops publishing", "2 stops publishing"),
    ],
)
def test_things_are_counted_in_english(count, name, words):
    assert counted(count, name) == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"tier": Tier.HARD_BLOCK}, "Stops publishing"),
        ({"tier": Tier.MUST_FIX}, "To fix"),
        ({"tier": Tier.ADVISORY}, "Suggestion"),
        ({"tier": Tier.INFO}, "Note"),
        ({"tier": Tier.MUST_FIX, "certainty": Certainty.LOOK}, "Question"),
    ],
    ids=str,
)
def test_a_finding_is_called_by_its_weight(values, words):
    assert label(a_finding(**values)) == words


@pytest.mark.parametrize(
    ("fix", "words"),
    [
        pytest.param(
            Fix(FixKind.REPLACE, "p", 0, 4, "use"), "Write: “use”", id="write"
        ),
        pytest.param(
            Fix(FixKind.INSERT, "p", text="A.\n\nB."), "Insert: “A. B.”", id="in"
        ),
        pytest.param(Fix(FixKind.REMOVE, "p", 0, 4), "Take it out.", id="out"),
    ],
)
def test_a_fix_is_an_instruction(fix, words):
    assert in_words(fix) == words


def test_a_long_text_is_cut_and_a_short_one_is_not():
    long = "word " * 40
    assert excerpt("Two\n  words.") == "Two words."
    assert len(excerpt(long)) <= 110
    assert excerpt(long).endswith("word…")
