"""2:00 Review: a contradicting script goes back, a press release gets its number."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE

pytestmark = [pytest.mark.journey, pytest.mark.integration]

SCRIPT = "Call script for readers of our white paper"
POST, EMAIL = "Post: records", "A phone call, or a claim?"
CONTRADICTION = "Kelvane will not work with the sensors you already own"


def test_a_reviewer_sees_the_contradiction_and_asks_for_changes(visit):
    ingrid = visit("Ingrid")
    page = ingrid.page
    expect(
        page.get_by_role("heading", name="Waiting for you: 4, oldest 3 days")
    ).to_be_visible()
    ingrid.is_accessible()

    page.get_by_role("link", name=SCRIPT, exact=True).click()
    expect(page.get_by_text("This contradicts 3.2.").first).to_be_visible()
    expect(page.locator("mark", has_text=CONTRADICTION)).to_be_visible()
    ingrid.is_accessible()

    page.locator("summary", has_text="Ask for changes").click()
    note = page.get_by_label("To the author").last
    page.get_by_role("checkbox", name="This contradicts 3.2.").check()
    expect(note).to_have_value(re.compile("This contradicts 3.2."))
    ingrid.is_accessible()
    page.get_by_role("button", name="Send back").last.click()

    expect(page.get_by_text("Sent back, with what you wrote.")).to_be_visible()
    ingrid.open("/")
    expect(page.get_by_role("link", name=SCRIPT, exact=True)).to_have_count(0)


def test_the_review_page_is_whole_on_a_phone(visit):
    ingrid = visit("Ingrid", PHONE)
    page = ingrid.page
    page.get_by_role("link", name=POST, exact=True).click()

    # Two things are to fix: the button is there, and says what stops it.
    approve = page.get_by_role("button", name="Approve", exact=True)
    expect(approve).to_be_disabled()
    expect(page.get_by_text("The 2 reasons above stop it.")).to_be_visible()
    for decision in ("Approve after these changes", "Ask for changes", "Not mine"):
        choice = page.locator("summary.button", has_text=decision)
        expect(choice).to_be_visible()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]
    ingrid.is_accessible()


def test_a_decision_is_made_by_keyboard_alone(visit):
    ingrid = visit("Ingrid")
    page = ingrid.page
    page.get_by_role("link", name=EMAIL, exact=True).focus()
    page.keyboard.press("Enter")
    page.locator("summary", has_text="Ask for changes").focus()
    page.keyboard.press("Enter")
    page.get_by_label("To the author").last.focus()
    page.keyboard.type("The sentence about the sensors denies what we promise.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.get_by_text("Sent back, with what you wrote.")).to_be_visible()
