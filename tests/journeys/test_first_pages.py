"""0:00 Sign-in: each of the demo's people sees first what DEMO promises."""

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, WIDE

pytestmark = [pytest.mark.journey, pytest.mark.integration]

SEES_FIRST = {
    "Priya": ["Kelvane connects its 214th carrier", "due tomorrow"],
    "Tom": ["Going live with Kelvane", "A record that speaks for itself"],
    "Ingrid": ["Waiting for you: 4, oldest 3 days"],
    "Marcus": ["Approved lately", "OK to send to customers"],
    "Dana": ["Ready for Inspection", "Telemarketing has not agreed"],
    "Yusuf": ["ends in 12 days"],
    "Lena": ["Post: records"],
}


@pytest.mark.parametrize("name", SEES_FIRST)
def test_each_person_sees_first_what_waits(visit, name):
    visitor = visit(name)
    for words in SEES_FIRST[name]:
        expect(visitor.page.get_by_text(words).first).to_be_visible()
    visitor.is_accessible()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["1280", "390"])
def test_the_first_page_fits(visit, viewport):
    for name in SEES_FIRST:
        page = visit(name, viewport).page
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= viewport["width"], name


def test_the_sign_in_page_is_accessible(visit):
    visitor = visit()
    visitor.open("/sign-in/")
    visitor.is_accessible()


def test_the_agency_writer_sees_three_pieces_only(visit):
    lena = visit("Lena")
    titles = lena.page.locator(".row-title")
    assert titles.count() == 3
    others = lena.page.get_by_text("Kelvane connects its 214th carrier")
    expect(others).to_have_count(0)
    for path in (
        "/review/",
        "/status/",
        "/admin/images/",
        "/admin/reports/site-history/",
    ):
        answer = lena.page.goto(lena.address + path)
        assert answer.status == 404, path
