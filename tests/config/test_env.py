import ast
import re
import traceback
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


def test_a_text_is_returned_without_spaces_around_it(monkeypatch):
    assert read(monkeypatch, " a b ", env.text, default="c") == "a b"
    assert read(monkeypatch, None, env.text, default="c") == "c"


# Addresses


def test_an_address_of_a_site_has_no_slash_at_its_end(monkeypatch):
    value = read(monkeypatch, "https://hub.example.com:8443/", env.address, default="")
    assert value == "https://hub.example.com:8443"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param(
            "postgresql://hub:p%40ss%2Fw%23rd%25@db.example.com:5433/through",
            ("through", "hub", "p@ss/w#rd%", "db.example.com", 5433, {}),
            id="percent-encoded password",
        ),
        pytest.param(
            "postgres://h%75b@db/thr%C3%B6ugh",
            ("thröugh", "hub", "", "db", "", {}),
            id="short name, no password, no port",
        ),
        pytest.param(
            "postgresql:///through?host=/run/postgresql&sslmode=require",
            (
                "through",
                "",
                "",
                "",
                "",
                {"host": "/run/postgresql", "sslmode": "require"},
            ),
            id="socket and options",
        ),
        pytest.param(
            "postgresql://u:p@[::1]:5432/through",
            ("through", "u", "p", "::1", 5432, {}),
            id="IPv6",
        ),
    ],
)
def test_an_address_of_postgresql_is_taken_apart(monkeypatch, address, expected):
    found = read(monkeypatch, address, env.database, Path("unused"))
    assert found["ENGINE"] == "django.db.backends.postgresql"
    names = ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
    assert tuple(found[name] for name in names) == expected


@pytest.mark.parametrize(
    ("address", "file"),
    [
        pytest.param(None, "/srv/default.sqlite3", id="unset"),
        pytest.param("sqlite:////srv/h%20b.sqlite3", "/srv/h b.sqlite3", id="file"),
    ],
)
def test_sqlite_waits_its_turn_and_lets_readers_read(monkeypatch, address, file):
    found = read(monkeypatch, address, env.database, Path("/srv/default.sqlite3"))
    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert found["NAME"] == Path(file)
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        pytest.param(
            "smtp://h%40b:s%3Acret@mail.example.com",
            ("smtp", "mail.example.com", 587, "h@b", "s:cret", True, False),
            id="encrypted once connected",
        ),
        pytest.param(
            "smtps://mail.example.com:4650",
            ("smtp", "mail.example.com", 4650, "", "", False, True),
            id="encrypted from the start",
        ),
        pytest.param(
            "smtp+plain://localhost",
            ("smtp", "localhost", 25, "", "", False, False),
            id="not encrypted",
        ),
        pytest.param(
            None, ("dummy", "localhost", 25, "", "", False, False), id="no mail"
        ),
    ],
)
def test_an_address_of_a_mail_server_is_taken_apart(monkeypatch, address, expected):
    mail = read(monkeypatch, address, env.mail, without="dummy")
    fields = ("backend", "host", "port", "user", "password", "starttls", "tls")
    assert tuple(getattr(mail, field) for field in fields) == expected


def test_a_mail_servers_password_is_not_shown(monkeypatch):
    mail = read(monkeypatch, "smtp://u:hidden@h", env.mail, without="dummy")
    assert "hidden" not in repr(mail)


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        pytest.param(env.database, "hidden", id="database, no address"),
        pytest.param(env.database, "mysql://u:hidden@h/d", id="another database"),
        pytest.param(env.database, "postgresql://u:hidden@h", id="no database"),
        pytest.param(env.database, "postgresql://u:hidden@h/a/b", id="two databases"),
        pytest.param(env.database, "postgresql://u:hidden@h:port/d", id="no port"),
        pytest.param(env.database, "postgresql://u:hidden@h:99999/d", id="high port"),
        pytest.param(env.database, "postgresql://u:hid#den@h/d", id="bare number sign"),
        pytest.param(env.database, "postgresql://u:hidden@[h/d", id="bare bracket"),
        pytest.param(env.database, "sqlite://hidden/file", id="SQLite on a server"),
        pytest.param(env.database, "sqlite:///hidden", id="relative file"),
        pytest.param(env.mail, "hidden", id="mail, no address"),
        pytest.param(env.mail, "imap://u:hidden@h", id="another mail server"),
        pytest.param(env.mail, "smtp://u:hidden@", id="no mail server"),
        pytest.param(env.mail, "smtp://u:hidden@h:port", id="no port of mail"),
        pytest.param(env.mail, "smtp://u:hid/den@h", id="bare slash"),
        pytest.param(env.address, "hub.example.com", id="no scheme"),
        pytest.param(env.address, "ftp://hub.example.com", id="another scheme"),
        pytest.param(env.address, "https://hub.example.com/hidden", id="a path"),
        pytest.param(env.address, "https://hub.example.com?a=hidden", id="a query"),
        pytest.param(env.address, "https://", id="no host"),
    ],
)
def test_a_bad_address_is_refused_without_showing_it(monkeypatch, reader, value):
    arguments = [Path("unused")] if reader is env.database else []
    options = {env.mail: {"without": "dummy"}, env.address: {"default": ""}}
    with pytest.raises(ImproperlyConfigured, match="SOME_NAME must be") as caught:
        read(monkeypatch, value, reader, *arguments, **options.get(reader, {}))
    whole = "".join(traceback.format_exception(caught.value))
    assert "hid" not in whole


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


def test_the_page_for_operators_names_every_variable_that_is_read():
    page = (ROOT / "docs" / "operations.md").read_text()
    table = re.findall("`([A-Z][A-Z_]+)`", page.partition("## Settings")[2])
    assert set(names_read()) <= set(table)
