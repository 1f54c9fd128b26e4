import ast
import re
from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from config import env

ROOT = Path(env.__file__).parents[1]
GOOD_SECRET = "k3vX" * 20 + "z"


def read(monkeypatch, value, reader, *arguments, **options):
    """Call a reader for a variable that holds `value`; None leaves it unset."""
    if value is None:
        monkeypatch.delenv("SOME_NAME", raising=False)
    else:
        monkeypatch.setenv("SOME_NAME", value)
    return reader("SOME_NAME", *arguments, **options)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("yes", True, id="yes"),
        pytest.param("TRUE", True, id="upper case"),
        pytest.param(" 1 ", True, id="one, with spaces"),
        pytest.param("off", False, id="off"),
        pytest.param("0", False, id="nought"),
    ],
)
def test_a_flag_is_said_in_several_ways(monkeypatch, value, expected):
    assert read(monkeypatch, value, env.flag, default=not expected) is expected


def test_a_number_is_read(monkeypatch):
    assert read(monkeypatch, "300", env.number, default=5) == 300


def test_a_number_may_be_nought(monkeypatch):
    assert read(monkeypatch, "0", env.number, default=5) == 0


def test_a_choice_is_one_of_those_allowed(monkeypatch):
    assert read(monkeypatch, "b", env.choice, ["a", "b"], default="a") == "b"


def test_names_are_split_at_commas(monkeypatch):
    assert read(monkeypatch, "a.example, b.example,", env.names) == [
        "a.example",
        "b.example",
    ]


def test_days_are_split_at_commas(monkeypatch):
    assert read(monkeypatch, "2026-12-25, 2027-01-01", env.days) == {
        date(2026, 12, 25),
        date(2027, 1, 1),
    }


def test_there_may_be_no_days(monkeypatch):
    assert read(monkeypatch, None, env.days) == frozenset()


def test_what_is_no_day_is_refused(monkeypatch):
    with pytest.raises(ImproperlyConfigured, match="SOME_NAME must be days"):
        read(monkeypatch, "25 December", env.days)


def test_a_secret_is_returned_as_it_is(monkeypatch):
    assert read(monkeypatch, GOOD_SECRET, env.secret) == GOOD_SECRET


def test_a_folder_is_made_where_it_is_missing(monkeypatch, tmp_path):
    wanted = tmp_path / "srv" / "hub"
    assert read(monkeypatch, str(wanted), env.folder, tmp_path) == wanted
    assert wanted.is_dir()


@pytest.mark.parametrize("value", [None, "", "  "], ids=["unset", "empty", "spaces"])
def test_without_a_value_the_default_holds(monkeypatch, value, tmp_path):
    assert read(monkeypatch, value, env.flag, default=True) is True
    assert read(monkeypatch, value, env.number, default=5) == 5
    assert read(monkeypatch, value, env.choice, ["a", "b"], default="a") == "a"
    assert read(monkeypatch, value, env.folder, tmp_path) == tmp_path


@pytest.mark.parametrize(
    ("reader", "options", "value", "wanted"),
    [
        pytest.param(env.flag, {"default": True}, "perhaps", "one of true", id="flag"),
        pytest.param(
            env.number, {"default": 5}, "-1", "whole number", id="number below nought"
        ),
        pytest.param(
            env.number, {"default": 5}, "1e3", "whole number", id="number with letters"
        ),
        pytest.param(
            env.number, {"default": 5}, "²", "whole number", id="number in small print"
        ),
        pytest.param(
            env.choice,
            {"allowed": ["INFO", "ERROR"], "default": "INFO"},
            "info",
            "one of INFO, ERROR",
            id="choice in lower case",
        ),
        pytest.param(env.names, {}, None, "names", id="names unset"),
        pytest.param(env.names, {}, " , ", "names", id="names without a name"),
        pytest.param(env.secret, {}, None, "50 random", id="secret unset"),
        pytest.param(env.secret, {}, GOOD_SECRET[:49], "50 random", id="short secret"),
        pytest.param(env.secret, {}, "ab" * 40, "50 random", id="dull secret"),
        pytest.param(
            env.secret,
            {},
            "django-insecure-" + GOOD_SECRET,
            "public",
            id="dev's secret",
        ),
        pytest.param(
            env.folder, {"default": ROOT}, "var", "absolute path", id="relative folder"
        ),
        pytest.param(
            env.folder,
            {"default": ROOT},
            str(ROOT / "manage.py"),
            "a folder that",
            id="folder that is a file",
        ),
    ],
)
def test_a_bad_value_is_refused_with_the_name_but_not_the_value(
    monkeypatch, reader, options, value, wanted
):
    with pytest.raises(ImproperlyConfigured, match=wanted) as caught:
        read(monkeypatch, value, reader, **options)
    assert "SOME_NAME" in str(caught.value)
    if reader is env.secret and value:
        assert value not in str(caught.value)


def names_read():
    """Yield the variable of each call of a reader, and Django's own."""
    yield "DJANGO_SETTINGS_MODULE"
    for path in (ROOT / "config").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call(
                    func=ast.Attribute(value=ast.Name(id="env")),
                    args=[ast.Constant(value=str(name)), *_],
                ):
                    yield name


def test_the_example_file_documents_every_variable_that_is_read():
    lines = (ROOT / ".env.example").read_text().splitlines()
    documented = [line.removesuffix("=") for line in lines if re.match("[A-Z]", line)]
    assert sorted(documented) == sorted(set(names_read()))


def test_the_example_file_has_a_comment_above_every_variable():
    text = (ROOT / ".env.example").read_text()
    blocks = [block.splitlines() for block in text.strip().split("\n\n")]
    bare = [block for block in blocks if not block[0].startswith("# ")]
    assert bare == []
    assert all(len(re.findall("(?m)^[A-Z]", "\n".join(b))) <= 1 for b in blocks)
