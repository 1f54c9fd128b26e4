"""Databases for processes: made once for each scene, then copied."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

from tests.database import copy_migrated

ROOT = Path(__file__).resolve().parents[2]


class Sqlite:
    """Databases as files of a folder."""

    def __init__(self, folder):
        self.folder = folder

    def address(self, name):
        return f"sqlite:///{self._file(name)}"

    def make_migrated(self, name):
        copy_migrated(self._file(name))

    def copy(self, name, to):
        # Nobody has it open: its file is all of it.
        shutil.copyfile(self._file(name), self._file(to))

    def connect(self, name):
        return closing(sqlite3.connect(self._file(name), isolation_level=None))

    def tables(self, name):
        with self.connect(name) as connection:
            found = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
            )
            return sorted(name for (name,) in found if not name.startswith("sqlite_"))

    def is_sound(self, name):
        with self.connect(name) as connection:
            return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]

    def _file(self, name):
        return self.folder / f"{name}.sqlite3"


class Postgres:
    """Databases of the server at an address, each with a prefix of its own."""

    def __init__(self, server, prefix):
        self.server, self.prefix = urlsplit(server), prefix

    def address(self, name):
        return self.server._replace(path=f"/{self.prefix}_{name}").geturl()

    def make_migrated(self, name):
        self._create(name, "template0")
        manage("migrate", "--skip-checks", "-v0", DATABASE_URL=self.address(name))

    def copy(self, name, to):
        self._create(to, f"{self.prefix}_{name}")

    def connect(self, name):
        return psycopg.connect(self.address(name), autocommit=True)

    def tables(self, name):
        with self.connect(name) as connection:
            found = connection.execute(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            )
            return sorted(name for (name,) in found)

    def is_sound(self, name):
        return bool(self.tables(name))

    def _create(self, name, template):
        with psycopg.connect(self.server.geturl(), autocommit=True) as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                    sql.Identifier(f"{self.prefix}_{name}"), sql.Identifier(template)
                )
            )


def environment(**changes):
    """The environment of a process of the hub."""
    settings = {"DJANGO_SETTINGS_MODULE": "tests.processes.settings"}
    return os.environ | settings | changes


def manage(*arguments, **changes):
    """Run a command to its end; raises when it fails."""
    subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env=environment(**changes),
        check=True,
    )
