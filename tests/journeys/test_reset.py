"""Whoever tries the demo starts again, while the hub goes on running."""

import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, WIDE

pytestmark = pytest.mark.journey


def titles(hub):
    with closing(sqlite3.connect(hub.folder / "throughline.sqlite3")) as database:
        rows = database.execute(
            "SELECT job_title FROM content_user WHERE username = 'priya.raman'"
        )
        return [title for (title,) in rows]


def change(hub):
    with closing(sqlite3.connect(hub.folder / "throughline.sqlite3")) as database:
        database.execute("UPDATE content_user SET job_title = 'Somebody else'")
        database.commit()


def test_reset_demo_restores_everything(hub, visit):
    page = visit("Priya").page
    change(hub)
    page.reload()
    expect(page.locator("main")).to_contain_text("Somebody else")
    page.goto("/sign-in/")
    page.get_by_role("button", name="Reset demo").click()
    expect(page.get_by_role("status")).to_contain_text("as it was at the start")
    assert titles(hub) == ["PR author"]
    page.get_by_role("button", name="Try it as Priya").click()
    expect(page.locator("main")).to_contain_text("PR author")


def test_it_can_be_done_by_keyboard_alone(visit):
    visitor = visit()
    page = visitor.open("/sign-in/")
    visitor.tab_to(page.get_by_role("button", name="Reset demo"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("as it was at the start")


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_cards_are_accessible(visit, size):
    visitor = visit(viewport=size)
    visitor.open("/sign-in/")
    visitor.is_accessible()
