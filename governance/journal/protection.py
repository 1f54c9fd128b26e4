"""Makes the database itself refuse to change, remove or slip in an entry.

Whoever may change the database's structure can lift this: `verifying` finds out.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Tags, Warning, register
from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, connections, transaction

from governance.models.journal import GENESIS, JournalEntry, JournalHead

_ENTRY, _HEAD = JournalEntry._meta.db_table, JournalHead._meta.db_table

# SQLite's INSERT OR REPLACE removes a row without asking the triggers of DELETE, so
# what is inserted has to be watched as well. And each trigger looks at its own table
# only: SQLite makes no table anew, as migrations do, while another's trigger names it.
# Table names are the models' own (S608).
_OUT_OF_TURN = (
    "NEW.number <>"  # noqa: S608
    f" (SELECT COALESCE(MAX(number), 0) + 1 FROM {_ENTRY})"
    " OR NEW.previous_hash <> COALESCE("
    f"(SELECT hash FROM {_ENTRY} ORDER BY number DESC LIMIT 1), '{GENESIS}')"
)
_NOT_THE_FIRST = f"EXISTS (SELECT 1 FROM {_HEAD})"  # noqa: S608
_NOT_A_STEP = "NEW.number <> OLD.number + 1 OR NEW.id <> OLD.id"
_ALWAYS = "1 = 1"


@dataclass(frozen=True)
class Guard:
    """A trigger: refuses `command` on a row (of `table`) for which `refused` holds."""

    table: str
    command: str
    refused: str = _ALWAYS

    @property
    def name(self) -> str:
        return f"{self.table}_{self.command.lower()}"

    @property
    def says(self) -> str:
        return f"The journal is written once: {self.command} refused."


GUARDS = (
    Guard(_ENTRY, "INSERT", _OUT_OF_TURN),
    Guard(_ENTRY, "UPDATE"),
    Guard(_ENTRY, "DELETE"),
    Guard(_ENTRY, "TRUNCATE"),
    Guard(_HEAD, "INSERT", _NOT_THE_FIRST),
    Guard(_HEAD, "UPDATE", _NOT_A_STEP),
    Guard(_HEAD, "DELETE"),
    Guard(_HEAD, "TRUNCATE"),
)


class Sqlite:
    """SQLite's triggers: all in one statement, which the database keeps as written."""

    guards = tuple(guard for guard in GUARDS if guard.command != "TRUNCATE")

    def create(self, guard: Guard) -> list[str]:
        return [*self.drop(guard), self._statement(guard)]

    def drop(self, guard: Guard) -> list[str]:
        return [f"DROP TRIGGER IF EXISTS {guard.name}"]

    def _statement(self, guard: Guard) -> str:
        return (
            f"CREATE TRIGGER {guard.name} BEFORE {guard.command} ON {guard.table}"
            f" WHEN {guard.refused} BEGIN SELECT RAISE(ABORT, '{guard.says}'); END"
        )

    def stands(self, cursor: Any, guard: Guard) -> bool:
        cursor.execute(
            "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = %s",
            [guard.name],
        )
        return bool(cursor.fetchone() == (self._statement(guard),))


class Postgresql:
    """PostgreSQL's triggers: each calls a function of its own, which holds the rule."""

    guards = GUARDS

    def create(self, guard: Guard) -> list[str]:
        each = "STATEMENT" if guard.command == "TRUNCATE" else "ROW"
        return [
            f"CREATE OR REPLACE FUNCTION {guard.name}() RETURNS trigger"
            f" LANGUAGE plpgsql AS $${self._body(guard)}$$",
            *self.drop(guard),
            f"CREATE TRIGGER {guard.name} BEFORE {guard.command} ON {guard.table}"
            f" FOR EACH {each} EXECUTE FUNCTION {guard.name}()",
        ]

    def drop(self, guard: Guard) -> list[str]:
        return [f"DROP TRIGGER IF EXISTS {guard.name} ON {guard.table}"]

    def _body(self, guard: Guard) -> str:
        return (
            f"BEGIN IF {guard.refused} THEN RAISE EXCEPTION '{guard.says}'; END IF;"
            " RETURN NEW; END"
        )

    def stands(self, cursor: Any, guard: Guard) -> bool:
        cursor.execute(
            "SELECT p.prosrc FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid"
            " WHERE t.tgname = %s AND t.tgrelid = %s::regclass AND t.tgenabled <> 'D'",
            [guard.name, guard.table],
        )
        return bool(cursor.fetchone() == (self._body(guard),))


def _dialect(using: str) -> Sqlite | Postgresql:
    vendor = connections[using].vendor
    if vendor == "sqlite":
        return Sqlite()
    if vendor == "postgresql":
        return Postgresql()
    raise ImproperlyConfigured(f"The journal cannot be protected on {vendor}.")


def install(using: str = DEFAULT_DB_ALIAS) -> None:
    """Make the database refuse; again where something took that away."""
    dialect = _dialect(using)
    _run(using, (line for guard in dialect.guards for line in dialect.create(guard)))


def _run(using: str, statements: Iterable[str]) -> None:
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def is_protected(using: str = DEFAULT_DB_ALIAS) -> bool:
    """Say whether the database refuses all that it should."""
    dialect = _dialect(using)
    with connections[using].cursor() as cursor:
        return all(dialect.stands(cursor, guard) for guard in dialect.guards)


@contextmanager
def lifted_triggers() -> Iterator[None]:
    """Let the journal be emptied meanwhile: for resetting a demo, and for tests.

    One transaction: when something goes wrong, or the process is killed, nothing has
    been lifted. Raises ImproperlyConfigured where DEBUG is off: no installation that
    matters has it.
    """
    if not settings.DEBUG:
        raise ImproperlyConfigured("The journal is only ever emptied under DEBUG.")
    using = DEFAULT_DB_ALIAS
    dialect = _dialect(using)
    with transaction.atomic(using=using):
        _run(using, (line for guard in dialect.guards for line in dialect.drop(guard)))
        yield
        install(using)


def install_after_migrating(using: str, **_: Any) -> None:
    """Receive post_migrate: SQLite forgets triggers when a table is made anew."""
    if _exists(using):
        install(using)


@register(Tags.database)
def protection_stands(databases: Any = None, **_: Any) -> list[CheckMessage]:
    """Warn where the journal could be rewritten.

    A warning, since an error would stop the very command that mends it.
    """
    return [
        Warning(
            "The database lets the journal be rewritten.",
            hint="Run “manage.py migrate”: it puts the protection back.",
            id="governance.W001",
        )
        for using in databases or ()
        if _exists(using) and not is_protected(using)
    ]


def _exists(using: str) -> bool:
    with connections[using].cursor() as cursor:
        tables = connections[using].introspection.table_names(cursor)
    return {_ENTRY, _HEAD} <= set(tables)
