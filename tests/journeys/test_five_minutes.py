"""The five minutes that a new user is shown, in one story from desk to desk."""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE
from tests.journeys.editor import RELEASE, Editor

pytestmark = [pytest.mark.journey, pytest.mark.integration]

DRAFT = "Kelvane connects its 214th carrier"
SCRIPT = "Call script for readers of our white paper"
CONTRADICTION = "Kelvane will not work with the sensors you already own"


def test_a_release_is_mended_sent_and_approved_and_gets_its_number(visit):
    priya = visit("Priya")
    page = priya.page
    expect(page.get_by_text("due tomorrow")).to_be_visible()
    priya.picture("your-work")
    mends_in_six_clicks(priya)
    page.get_by_role("button", name="Send for review").click()
    expect(page.get_by_text("0 to fix")).to_be_visible()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Sent to Ingrid Solberg")).to_be_visible()
    address = page.url

    ingrid = visit("Ingrid")
    asks_for_changes(ingrid)
    approves(ingrid, address)

    page.goto(address)
    expect(page.get_by_text("KV-0142").first).to_be_visible()
    priya.open("/")
    expect(page.get_by_text("due tomorrow")).to_have_count(0)


def mends_in_six_clicks(priya):
    priya.page.get_by_role("link", name=RELEASE, exact=True).click()
    editor = Editor(priya)
    editor.shows(6)
    expect(editor.panel.get_by_text("1 of 2 told")).to_be_visible()
    priya.picture("editor")
    for left in range(6, 0, -1):
        editor.shows(left)
        to_fix = editor.panel.locator('[data-key="list-to-fix"]')
        to_fix.locator("[data-edit]").first.click()
    editor.shows(0)
    expect(editor.panel.get_by_text("2 of 2 told")).to_be_visible()
    expect(editor.text).to_contain_text("ships to 31 countries")
    expect(editor.text).to_contain_text("the best decision we made this year")


def asks_for_changes(ingrid):
    """The note to the author is written already."""
    page = ingrid.page
    page.get_by_role("link", name=SCRIPT, exact=True).click()
    expect(page.locator("mark", has_text=CONTRADICTION)).to_be_visible()
    expect(page.get_by_text("This contradicts 3.2.").first).to_be_visible()
    ingrid.picture("review")
    page.locator("summary", has_text="Ask for changes").click()
    page.get_by_role("checkbox", name="This contradicts 3.2.").check()
    note = page.get_by_label("To the author").last
    expect(note).to_have_value(re.compile("This contradicts 3.2."))
    page.get_by_role("button", name="Send back").last.click()
    expect(page.get_by_text("Sent back, with what you wrote.")).to_be_visible()


def approves(ingrid, address):
    page = ingrid.page
    page.goto(address)
    page.locator("summary", has_text=re.compile("^Approve$")).click()
    expect(page.get_by_text("You approve exactly this text")).to_be_visible()
    page.get_by_role("button", name="Approve this text").click()
    expect(page.get_by_text("KV-0142").first).to_be_visible()


def test_nobody_publishes_past_the_gate(visit, hub):
    """Neither by an address they know, nor by sending what no button sends."""
    priya = visit("Priya")
    priya.page.get_by_role("link", name=DRAFT, exact=True).click()
    expect(Editor(priya).text).to_be_visible()
    address, form = priya.page.url, priya.page.locator("#page-edit-form")
    values = form.evaluate("form => Object.fromEntries(new FormData(form))")

    for name in ("Priya", "Tom", "Ingrid", "Dana"):
        page = visit(name).page
        cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
        token = {"csrfmiddlewaretoken": cookies["csrftoken"]}
        sent = values | token | {"action-publish": "action-publish"}
        page.request.post(address, form=sent, headers={"Referer": address})

    assert is_live(hub, DRAFT) is False


def is_live(hub, title):
    with closing(sqlite3.connect(hub.folder / "throughline.sqlite3")) as database:
        rows = database.execute(
            "SELECT live FROM wagtailcore_page WHERE draft_title = ?", [title]
        )
        [(live,)] = rows.fetchall()
        return bool(live)


def test_the_plan_says_who_has_agreed_and_who_is_missing(visit):
    dana = visit("Dana")
    page = dana.page
    page.get_by_role("link", name="One Site to Many").first.click()
    expect(page.get_by_text("Telemarketing has not agreed").first).to_be_visible()
    expect(page.get_by_text("joined late").first).to_be_visible()
    dana.is_accessible()


def test_an_agency_draft_is_checked_and_not_kept(visit, agency_draft):
    ada = visit("Dana")
    page = ada.page
    page.get_by_role("link", name="Check a file").first.click()
    ada.is_accessible()
    page.get_by_label("File", exact=True).set_input_files(agency_draft)
    page.get_by_role("button", name="Check it").click()
    heading = "3 to fix in agency-draft.docx"
    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    for words in ("Kelvane Cloud", "eight weeks", "zero loss"):
        expect(page.locator("mark", has_text=words)).to_be_visible()
    ada.is_accessible()


def test_a_guest_checks_by_a_link_until_it_is_stopped(visit, agency_draft):
    dana = visit("Dana")
    page = dana.open("/check/")
    page.get_by_label("For whom").fill("Harbour agency")
    page.get_by_role("button", name="Make a link").click()
    link = page.locator("code", has_text="/check/guest/").inner_text()

    guest = visit(viewport=PHONE)
    guest.page.goto(link)
    guest.page.get_by_label("File", exact=True).set_input_files(agency_draft)
    guest.page.get_by_role("button", name="Check it").click()
    expect(guest.page.get_by_text("3 to fix in")).to_be_visible()
    guest.is_accessible()

    page.get_by_role("button", name="Stop it").click()
    guest.page.goto(link)
    expect(guest.page.get_by_text("This link is not open any more")).to_be_visible()
