"""0:20 and 3:00 Finding: what there is, in one box, by mouse and by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, WIDE

pytestmark = [pytest.mark.journey, pytest.mark.integration]

QUESTION = "how fast can we show an inspector the records"


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["1280", "390"])
def test_sales_find_the_sheet_that_answers_the_question(visit, viewport):
    marcus = visit("Marcus", viewport)
    page = marcus.open("/find/")
    page.get_by_label("What are you looking for?").fill(QUESTION)
    page.get_by_role("button", name="Find", exact=True).click()

    first = page.locator(".results > li").first
    expect(first.get_by_role("link")).to_have_text("Inspection record sheet")
    expect(first).to_contain_text("in three minutes")
    expect(first).to_contain_text("OK to send to customers")
    marcus.is_accessible()
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= viewport["width"]

    first.get_by_role("link").click()
    heading = page.get_by_role("heading", name="Inspection record sheet")
    expect(heading.first).to_be_visible()


def test_what_is_found_is_narrowed_by_keyboard_alone(visit):
    priya = visit("Priya")
    page = priya.page
    priya.tab_to(page.get_by_role("link", name="Find", exact=True).first)
    page.keyboard.press("Enter")
    expect(page.get_by_label("What are you looking for?")).to_be_focused()
    page.keyboard.type("inspector records Medora")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="found for")).to_be_visible()
    found = page.locator(".results > li")
    of_web = found.filter(has_text="Landing page").count()
    assert 0 < of_web < found.count()
    priya.tab_to(page.get_by_role("link", name="Landing page"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Chosen: Landing page")).to_be_visible()
    expect(found).to_have_count(of_web)
    priya.is_accessible()


def test_titles_are_offered_while_typing(visit):
    page = visit("Priya").open("/find/")
    box = page.get_by_label("What are you looking for?")
    box.press_sequentially("inspec", delay=30)
    expect(page.locator("#titles option").first).to_have_attribute(
        "value", "Inspection record sheet"
    )
