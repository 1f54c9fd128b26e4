"""The demo company's hub in real processes, and browsers for its people.

The demo is loaded once for the session; the journeys of each module get a copy of its
database and processes of its own. In a module each journey goes its own way.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect, sync_playwright

from hub.demo.files import write_demo
from hub.demo.opening import first_page, free_port
from tests.database import copy_migrated

ROOT = Path(__file__).resolve().parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
# `make pictures` says where they go.
PICTURES = os.environ.get("PICTURES", "")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
# The best practices that axe adds to the standard are advice.
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

expect.set_options(timeout=20_000)


def environment(folder):
    settings = {
        "DJANGO_SETTINGS_MODULE": "config.settings.dev",
        "VAR_DIR": str(folder),
        "DATABASE_URL": "",
        "MAIL_URL": "",
    }
    return os.environ | settings


@pytest.fixture(scope="session")
def loaded_demo(tmp_path_factory):
    """A folder with the demo company's database and files."""
    folder = tmp_path_factory.mktemp("demo")
    copy_migrated(folder / "throughline.sqlite3")
    subprocess.run(
        [sys.executable, "manage.py", "reset_demo"],
        cwd=ROOT,
        env=environment(folder),
        check=True,
    )
    return folder


class Hub:
    """One hub: its folder, its web server and its worker."""

    def __init__(self, folder):
        self.folder, self.port = folder, free_port(8200)
        self.address = f"http://localhost:{self.port}"
        web = self._start("serve", "--port", str(self.port))
        self._processes = [web, self._start("worker")]
        first_page(self.port, lambda: None)

    def _start(self, *arguments):
        with (self.folder / f"{arguments[0]}.log").open("wb") as log:
            return subprocess.Popen(
                [sys.executable, "manage.py", *arguments],
                cwd=ROOT,
                env=environment(self.folder),
                stdout=log,
                stderr=log,
            )

    def end(self):
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.wait(30)


@pytest.fixture(scope="module")
def hub(loaded_demo, tmp_path_factory):
    folder = tmp_path_factory.mktemp("journey") / "hub"
    shutil.copytree(loaded_demo, folder)
    hub = Hub(folder)
    yield hub
    hub.end()


@pytest.fixture(scope="session")
def agency_draft(tmp_path_factory):
    """The agency's Word file, with its three problems."""
    folder = tmp_path_factory.mktemp("files")
    today = timezone.localdate()
    return write_demo(folder, today).files["agency-draft"]


@pytest.fixture(scope="session")
def chromium():
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox"]
        )
        yield browser
        browser.close()


class Visitor:
    """One person's browser."""

    def __init__(self, page, address):
        self.page, self.address = page, address
        self.errors = []
        page.on("pageerror", lambda error: self.errors.append(str(error)))

    def open(self, path):
        self.page.goto(self.address + path)
        return self.page

    def sign_in(self, name):
        self.open("/sign-in/")
        self.page.get_by_role("button", name=f"Try it as {name}").click()
        expect(self.page).to_have_url(f"{self.address}/")
        return self.page

    def tab_to(self, target, key="Tab", at_most=80):
        """Go to an element as whoever has no mouse does."""
        for _ in range(at_most):
            if target.evaluate("element => element === document.activeElement"):
                return
            self.page.keyboard.press(key)
        raise AssertionError(f"{target} is not reached by keyboard")

    def picture(self, name):
        """Keep what is on the screen, where somebody makes the README's pictures."""
        if PICTURES:
            path = Path(PICTURES) / f"{name}.png"
            self.page.screenshot(path=path, animations="disabled")

    def is_accessible(self, context=None):
        """Fail with what axe finds on the page as it stands."""
        found = Axe().run(
            self.page, context, {"runOnly": {"type": "tag", "values": WCAG}}
        )
        assert found.violations_count == 0, found.generate_report()


@pytest.fixture
def visit(chromium, hub):
    """Open a browser for somebody: `visit("Priya")`, `visit("Ingrid", PHONE)`."""
    contexts, visitors = [], []

    def make(name="", viewport=WIDE):
        context = chromium.new_context(viewport=viewport, base_url=hub.address)
        contexts.append(context)
        visitor = Visitor(context.new_page(), hub.address)
        visitors.append(visitor)
        if name:
            visitor.sign_in(name)
        return visitor

    yield make
    for context in contexts:
        context.close()
    for visitor in visitors:
        assert visitor.errors == []
