"""One hub of its own: its database, its processes, and what can be asked of it."""

import json
import re
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from itertools import count

from tests.processes.databases import ROOT, environment

LONGEST_SECONDS = 90
TOKEN = "t" * 32

# What is nobody's work, or only an index of what is.
ASIDE = re.compile("django_session|hub_heartbeat|hub_job|.*_indexentry_fts.*")
# Columns that differ from run to run: moments of the clock, numbers that are drawn
# anew when a transaction is rolled back, and what contains either.
DRAWN = re.compile(
    "at|.*_at|run_after|timestamp|id|.*_id|uuid|worker_ids|traceback|data|.*hash"
)


class Site:
    """`told` is what its scene told of itself, such as the number of a piece."""

    def __init__(self, databases, name, folder, told):
        self._databases, self._name, self.folder = databases, name, folder
        self._processes = []
        self.told = told

    def start(self, *arguments, pause_at=""):
        """Start a command of manage.py, which halts at a model's first row."""
        for name in ("halted", "go-on"):
            (self.folder / name).unlink(missing_ok=True)
        with (self.folder / f"{len(self._processes)}.log").open("wb") as log:
            process = subprocess.Popen(
                [sys.executable, "manage.py", *arguments],
                cwd=ROOT,
                env=self._environment(PAUSE_AT=pause_at),
                stdout=log,
                stderr=log,
            )
        self._processes.append(process)
        return process

    def run(self, *arguments):
        """Run a command to its end and return what it said and how it ended."""
        return subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self._environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    def _environment(self, **changes):
        address = self._databases.address(self._name)
        return environment(
            DATABASE_URL=address, VAR_DIR=str(self.folder), MAIL_URL="", **changes
        )

    def wait_until(self, question):
        """Wait until the answer is yes; when it stays no, show the logs."""
        until = time.monotonic() + LONGEST_SECONDS
        while not question():
            assert time.monotonic() < until, self.story()
            time.sleep(0.1)

    def wait_until_halted(self):
        self.wait_until((self.folder / "halted").exists)

    def go_on(self):
        (self.folder / "go-on").touch()

    def story(self):
        """What the processes said, and how the jobs stand: for who reads a failure."""
        logs = [path.read_text() for path in sorted(self.folder.glob("*.log"))]
        return "\n".join([*logs, *self._rows("hub_job")])

    def end(self):
        for process in self._processes:
            process.kill()
            process.wait()

    # The database

    def value(self, query):
        with self._databases.connect(self._name) as connection:
            return connection.execute(query).fetchone()[0]

    def change(self, query):
        with self._databases.connect(self._name) as connection:
            connection.execute(query)

    def forget_the_dead(self):
        """Let the moments pass until a killed process counts as gone."""
        self.change("UPDATE hub_heartbeat SET counts_until = '2026-01-01 00:00:00+00'")
        self.change(
            "UPDATE hub_job SET claimed_until = '2026-01-01 00:00:00+00', "
            "due_at = '2026-01-01 00:00:00+00'"
        )

    def contents(self):
        """Every row of every table, without what differs from run to run."""
        return {
            table: self._rows(table)
            for table in self._databases.tables(self._name)
            if not ASIDE.fullmatch(table)
        }

    def _rows(self, table):
        with self._databases.connect(self._name) as connection:
            found = connection.execute(f'SELECT * FROM "{table}"')
            names = [column[0] for column in found.description]
            kept = [n for n, name in enumerate(names) if not DRAWN.fullmatch(name)]
            return sorted(repr([row[n] for n in kept]) for row in found)

    def is_sound(self):
        return self._databases.is_sound(self._name)


class Web:
    """A web server of a site, and one person's browser."""

    def __init__(self, site, port, pause_at=""):
        self.port, self._session = port, site.told.get("session", "")
        arguments = ("serve", "--port", str(port))
        self.process = site.start(*arguments, pause_at=pause_at)
        site.wait_until(self._answers)

    def ask(self, path, form=None, timeout=LONGEST_SECONDS):
        """Return (status, text); with a form it is sent. Raises OSError."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        cookies = f"sessionid={self._session}; csrftoken={TOKEN}"
        headers = {"Cookie": cookies, "X-CSRFToken": TOKEN}
        if form is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            method = "GET" if form is None else "POST"
            connection.request(method, path, form, headers)
            answer = connection.getresponse()
            return answer.status, answer.read().decode()
        finally:
            connection.close()

    def _answers(self):
        try:
            return self.ask("/health/live", timeout=5)[0] == 200
        except OSError:
            return self.process.poll() is not None

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(LONGEST_SECONDS)


class Sites:
    """Makes sites; each scene is played once, and its database copied for each site."""

    def __init__(self, databases, folder):
        self._databases, self._folder = databases, folder
        self._told, self._number = {}, count(1)

    def make(self, scene):
        if not self._told:
            self._databases.make_migrated("migrated")
        if scene not in self._told:
            self._told[scene] = self._play(scene)
        name = f"site{next(self._number)}"
        self._databases.copy(scene, name)
        folder = self._folder / name
        folder.mkdir()
        return Site(self._databases, name, folder, self._told[scene])

    def _play(self, scene):
        self._databases.copy("migrated", scene)
        said = subprocess.run(
            [sys.executable, "-m", "tests.processes.scenes", scene],
            cwd=ROOT,
            env=environment(
                DATABASE_URL=self._databases.address(scene), VAR_DIR=str(self._folder)
            ),
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
        return json.loads(said.stdout)
