"""A YAML file is read as people mean it, or refused with the line of each mistake."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.yaml_tree import (
    MAX_CHARACTERS,
    MAX_DEPTH,
    BadFile,
    Problem,
    YamlTree,
    dotted,
)
from tests.content.stories import MISREAD


def read(text):
    return YamlTree(text, "a.yaml").value


def errors(text):
    with pytest.raises(BadFile) as raised:
        read(text)
    return str(raised.value).splitlines()


PLAIN = [
    ("no", "no"),
    ("yes", "yes"),
    ("on", "on"),
    ("y", "y"),
    ("true", True),
    ("False", False),
    ("TRUE", "TRUE"),
    ("null", None),
    ("~", None),
    ("", None),
    ("none", "none"),
    ("5", 5),
    ("-5", -5),
    ("007", 7),
    ("9" * 18, 10**18 - 1),
    ("9" * 19, "9" * 19),
    ("1.10", 1.1),
    (".5", 0.5),
    ("9" * 400 + ".0", "9" * 400 + ".0"),
    ("1.", "1."),
    ("1e3", "1e3"),
    ("0x1F", "0x1F"),
    ("1:20", "1:20"),
    ("12_3", "12_3"),
    ("2026-01-01", date(2026, 1, 1)),
    ("2026-1-1", "2026-1-1"),
    ("2026-01-01 12:00", "2026-01-01 12:00"),
    ("a:b", "a:b"),
    ("a#b", "a#b"),
    ("😀", "😀"),
]


@pytest.mark.parametrize(("written", "value"), PLAIN)
def test_a_plain_word_means(written, value):
    found = read(f"a: {written}\n")["a"]
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("word", MISREAD)
@pytest.mark.parametrize("mark", ["'", '"'])
def test_in_quotation_marks_everything_is_text(word, mark):
    written = word.replace("'", "''") if mark == "'" else word.replace('"', '\\"')
    assert read(f"a: {mark}{written}{mark}\n") == {"a": word}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("", {}, id="empty"),
        pytest.param("# only a comment\n", {}, id="only a comment"),
        pytest.param("a", "a", id="one text"),
        pytest.param("- a\n- [b, {c: d}]\n", ["a", ["b", {"c": "d"}]], id="a list"),
        pytest.param("---\na: b\n...\n", {"a": "b"}, id="with a first and last line"),
        pytest.param("\ufeffa: b\n", {"a": "b"}, id="with a mark of byte order"),
        pytest.param(
            "a: b\r\nc: |\r\n  d\r\n  e\r\n", {"a": "b", "c": "d\ne\n"}, id="CRLF"
        ),
        pytest.param("2026-01-01: a\n5: b\n", {"2026-01-01": "a", "5": "b"}, id="keys"),
        pytest.param("a: >-\n  b\n  c\n", {"a": "b c"}, id="lines joined"),
        pytest.param('a: "&b *c !d"\n', {"a": "&b *c !d"}, id="signs in a text"),
    ],
)
def test_a_file_reads_as(text, value):
    assert read(text) == value


def test_every_value_knows_its_line():
    text = "# head\na:\n  - b: c\n    d:\n      e\n\n  - f\ng: {h: [i,\n  j]}\n"
    lines = {dotted(k): line for k, line in YamlTree(text, "a.yaml").lines.items()}
    assert lines == {
        "": 2,
        "a": 2,
        "a[0]": 3,
        "a[0].b": 3,
        "a[0].d": 4,
        "a[1]": 7,
        "g": 8,
        "g.h": 8,
        "g.h[0]": 8,
        "g.h[1]": 9,
    }


def test_lines_count_alike_with_carriage_returns():
    text = "a: b\n\nc:\n  - d\n"
    there = YamlTree(text.replace("\n", "\r\n"), "a.yaml").lines
    assert there == YamlTree(text, "a.yaml").lines


def test_a_problem_with_what_is_not_there_is_at_what_is_around_it():
    tree = YamlTree("a:\n  - b: c\n", "a.yaml")
    assert tree.problem(("a", 0, "d", 3), "x") == Problem(2, "a[0].d[3]", "x")
    assert tree.problem(("e",), "x") == Problem(1, "e", "x")


COLUMN = "keys that belong together begin in the same column"
TABS = "lines are indented with spaces, not tabs"
REFUSED = [
    pytest.param("a: b: c\n", 1, "a text with a colon needs quotation", id="colon"),
    pytest.param("a:\n  b: c\n   d: e\n", 3, COLUMN, id="column"),
    pytest.param("a: b\n- c\n", 2, COLUMN, id="list among keys"),
    pytest.param("- a\nb: c\n", 2, "the entries of a list begin", id="key in a list"),
    pytest.param(
        "a: - b\n", 1, "a list begins on the line after", id="list beside key"
    ),
    pytest.param("a: b\nc\nd: e\n", 2, "a key needs “:” after it", id="key alone"),
    pytest.param('a: "b\nc: d\n', 1, "has no second one", id="open quotation"),
    pytest.param('a:\n  b: "c" d\n', 2, "quotation marks around all", id="half quoted"),
    pytest.param("a: [b] c\n", 1, "around all of it", id="text begins with a bracket"),
    pytest.param("a:\n\n  - [b, c\nd: e\n", 3, "“[” without “]”", id="open list"),
    pytest.param("a: {b: c\n\nd: e\n", 1, "“{” without “}”", id="open keys"),
    pytest.param("a:\n\t- b\n", 2, TABS, id="tab before a list"),
    pytest.param("a: b\n\tc: d\n", 2, TABS, id="tab before a key"),
    pytest.param("a: |\n\tb\n", 2, TABS, id="tab before text"),
    pytest.param("a: @b\n", 1, "“@”, “%” or “`” needs quotation marks", id="at"),
    pytest.param("a: % b\n", 1, "“@”, “%” or “`” needs quotation marks", id="percent"),
    pytest.param("a: > b\n", 1, "“>” or “|” needs quotation marks", id="more than"),
    pytest.param("a: * b\n", 1, "“*” or “&” needs quotation marks", id="star"),
    pytest.param(
        'a: "\\q"\n', 1, "found unknown escape character", id="what we pass on"
    ),
]


@pytest.mark.parametrize(("text", "line", "says"), REFUSED)
def test_what_is_not_yaml_is_refused_in_plain_words(text, line, says):
    (error,) = errors(text)
    assert error.startswith(f"a.yaml:{line}: not YAML: ")
    assert says in error


ODD = "which is not read here: write the value out, or put the text in quotation marks"
REFUSED_VALUES = [
    pytest.param("a: &b c\n", [f"a.yaml:1: a: begins with “&”, {ODD}"], id="anchor"),
    pytest.param("a: *b\n", [f"a.yaml:1: a: begins with “*”, {ODD}"], id="alias"),
    pytest.param("a: !b c\n", [f"a.yaml:1: a: begins with “!”, {ODD}"], id="a tag"),
    pytest.param(
        "a: !!str 5\n", [f"a.yaml:1: a: begins with “!”, {ODD}"], id="YAML tag"
    ),
    pytest.param(
        'a:\n  - !!python/object/apply:os.system ["ls"]\n',
        [f"a.yaml:2: a[0]: begins with “!”, {ODD}"],
        id="a tag that would run a command",
    ),
    pytest.param(
        "a: &a [*a]\n",
        [
            f"a.yaml:1: a: begins with “&”, {ODD}",
            f"a.yaml:1: a[0]: begins with “*”, {ODD}",
        ],
        id="a circle",
    ),
    pytest.param(
        "a: 1\nb:\n  c: 2\n  c: 3\na: 4\na: 5\n",
        [
            "a.yaml:4: b.c: stands here twice",
            "a.yaml:5: a: stands here twice",
            "a.yaml:6: a: stands here twice",
        ],
        id="doubled keys",
    ),
    pytest.param(
        "a: 2026-02-30\nb: [2026-13-01]\n",
        [
            "a.yaml:1: a: “2026-02-30” is not in the calendar",
            "a.yaml:2: b[0]: “2026-13-01” is not in the calendar",
        ],
        id="impossible days",
    ),
    pytest.param(
        "? [a, b]\n: c\n", ["a.yaml:1: a key should be a word"], id="list as key"
    ),
    pytest.param("{a: b}: c\n", ["a.yaml:1: a key should be a word"], id="keys as key"),
    pytest.param(
        "&a b: c\n", ["a.yaml:1: a key should be a word"], id="anchor at a key"
    ),
    pytest.param("*a : c\n", ["a.yaml:1: a key should be a word"], id="alias as a key"),
    pytest.param(
        "a: b\n---\nc: d\n",
        ["a.yaml:2: “---” begins a second document; a file holds one"],
        id="two in one",
    ),
    pytest.param(
        "a: b\nc: d\x0be\nf: \x00\x07\n",
        [
            "a.yaml:2: holds the invisible character U+000B; delete it",
            "a.yaml:3: holds the invisible character U+0000; delete it",
        ],
        id="control characters",
    ),
    pytest.param(
        "a: \ud800\n",
        ["a.yaml:1: holds the invisible character U+D800; delete it"],
        id="half a character",
    ),
]


@pytest.mark.parametrize(("text", "expected"), REFUSED_VALUES)
def test_what_could_be_misread_is_refused(text, expected):
    assert errors(text) == expected


def test_what_is_wrong_before_the_break_is_told_with_it():
    first, second = errors("a: 2026-02-30\nb: c: d\n")
    assert first == "a.yaml:1: a: “2026-02-30” is not in the calendar"
    assert second.startswith("a.yaml:2: not YAML: ")


def test_problems_are_handed_over_when_asked_for_and_the_rest_is_read():
    problems = []
    tree = YamlTree("a: 2026-02-30\nb: !x c\nd: e\nd: f\n", "a.yaml", problems)
    assert tree.value == {"a": None, "b": None, "d": "f"}
    assert [problem.key for problem in problems] == ["a", "b", "d"]


@pytest.mark.parametrize(
    ("form", "depth"),
    [
        pytest.param("a: {opening}{closing}", MAX_DEPTH + 1, id="one list too many"),
        pytest.param("a: {opening}", 200_000, id="lists in lists that never end"),
        pytest.param("a: {opening}{closing}", 1_000_000, id="a million lists"),
    ],
)
def test_what_is_nested_too_deep_is_refused(form, depth):
    error = errors(form.format(opening="[" * depth, closing="]" * depth))
    assert error == [f"a.yaml:1: is nested more than {MAX_DEPTH} deep"]


def test_what_is_nested_just_so_deep_is_read():
    assert read("[" * MAX_DEPTH + "a" + "]" * MAX_DEPTH)


def test_deep_keys_are_refused_on_their_line():
    text = "".join(f"{' ' * depth}a:\n" for depth in range(3000))
    assert errors(text) == [
        f"a.yaml:{MAX_DEPTH + 2}: is nested more than {MAX_DEPTH} deep"
    ]


def test_a_bomb_of_aliases_is_not_unfolded():
    rows = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 50)]
    assert len(errors("\n".join(["a0: &a0 [lol]", *rows]))) == 50 + 49 * 9


def test_a_file_of_just_the_limit_is_read():
    assert len(read("a" * MAX_CHARACTERS)) == MAX_CHARACTERS


def test_a_longer_file_is_refused():
    assert errors("a" * (MAX_CHARACTERS + 1)) == [
        "a.yaml:1: is longer than 5,000,000 characters"
    ]


def test_errors_stand_in_the_order_of_lines():
    problems = [Problem(2, "b", "x"), Problem(1, "c", "y"), Problem(2, "a", "z")]
    assert str(BadFile("f", problems)) == "f:1: c: y\nf:2: a: z\nf:2: b: x"


@pytest.mark.parametrize(
    ("path", "text"),
    [((), ""), (("a",), "a"), (("a", 2, "b"), "a[2].b"), ((0, 1, "a"), "[0][1].a")],
)
def test_a_path_reads(path, text):
    assert dotted(path) == text


def lines_of_errors(text):
    """The lines that are wrong, or None when the text is read."""
    try:
        read(text)
    except BadFile as error:
        return [problem.line for problem in error.problems]
    return None


@given(st.text(st.sampled_from(":-[]{}&*!|>'\"#%@,?~ \t\n\r\x85a1é😀\x00\ud800")))
def test_any_text_is_read_or_refused_with_a_line_of_its_own(text):
    lines = lines_of_errors(text)
    last = len(text.splitlines()) + 1
    assert lines is None or (lines and min(lines) >= 1 and max(lines) <= last)
