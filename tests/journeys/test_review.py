"""2:00 Review: whole on a phone, and by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE

pytestmark = [pytest.mark.journey, pytest.mark.integration]

POST, EMAIL = "Post: records", "A phone call, or a claim?"


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
    ingrid.tab_to(page.get_by_role("link", name=EMAIL, exact=True))
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=EMAIL).first).to_be_visible()
    ingrid.tab_to(page.locator("summary", has_text="Ask for changes"))
    page.keyboard.press("Enter")
    ingrid.tab_to(page.get_by_label("To the author").last)
    page.keyboard.press("Control+a")
    page.keyboard.type("The sentence about the sensors denies what we promise.")
    ingrid.tab_to(page.get_by_role("button", name="Send back").last)
    page.keyboard.press("Enter")

    expect(page.get_by_text("Sent back, with what you wrote.")).to_be_visible()
