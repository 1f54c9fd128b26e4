"""0:55 Write and check: findings while writing, mended by a click, never in the way."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import PHONE
from tests.journeys.editor import Editor

pytestmark = [pytest.mark.journey, pytest.mark.integration]

CLAIM = "Kelvane customers lose 31% less product to temperature in their first year."
CURSOR = """() => {
  const { anchorNode, anchorOffset } = getSelection();
  return [document.activeElement.className, anchorNode.textContent, anchorOffset];
}"""
FROM_WORD = """<html><body><!--StartFragment-->
<p class=MsoNormal>First <b>bold</b> and <a href="https://example.com/x">a link</a>.
<o:p></o:p></p><p class=MsoNormal>Second.</p>
<ul><li>One</li><li>Two</li></ul><!--EndFragment--></body></html>"""


@pytest.fixture
def write(visit):
    """A function that makes a press release of this text, and opens its editor."""

    def make(text, title="Medora"):
        priya = visit("Priya")
        page = priya.open("/write/")
        page.get_by_label("What do you need?").fill(title)
        page.get_by_role("radio", name="Press release").check()
        page.get_by_label("For", exact=True).select_option(label="Always on")
        page.get_by_text("I have a draft already").click()
        page.get_by_label("Or paste the text").fill(text)
        page.get_by_role("button", name="Start writing").click()
        return Editor(priya)

    return make


def test_findings_come_while_writing_and_the_cursor_stays(write):
    editor = write("A quiet day in Rotterdam.")
    before = editor.panel.locator('[data-key="totals"]').inner_text()
    editor.text.click()
    editor.page.keyboard.press("Control+End")
    editor.page.keyboard.type(" Kelvane Cloud is guaranteed.", delay=20)
    cursor = editor.page.evaluate(CURSOR)
    expect(editor.finding("“guaranteed”")).to_be_visible()
    assert editor.panel.locator('[data-key="totals"]').inner_text() != before
    assert editor.page.evaluate(CURSOR) == cursor

    editor.page.keyboard.type(" And so on.")
    expect(editor.text).to_contain_text("Kelvane Cloud is guaranteed. And so on.")


def test_the_words_of_findings_are_marked_in_the_text(write):
    editor = write(CLAIM)
    expect(editor.finding("“31%”")).to_be_visible()
    marked = "() => [...CSS.highlights.get('to-fix')].map(String)"
    editor.page.wait_for_function(
        f"({marked})().some((words) => words.includes('31%'))"
    )


def test_a_fix_keeps_the_focus_in_the_panel_and_is_undone_by_keyboard(write):
    editor = write(CLAIM)
    finding = editor.panel.locator("article", has=editor.page.locator("text=/^“31%”/"))
    finding.get_by_role("button", name="Use approved wording").click()
    expect(editor.text).to_contain_text("lose 38% less product")
    expect(editor.said).to_contain_text("Replaced “31%”.")
    expect(finding).to_have_count(0)
    focused = "document.activeElement.closest('[data-story-panel]') !== null"
    assert editor.page.evaluate(focused)

    editor.text.click()
    editor.page.keyboard.press("Control+z")
    expect(editor.text).to_contain_text("lose 31% less product")
    expect(finding).to_be_visible()


def test_a_fixed_text_is_inserted_as_such_and_taken_back(write):
    editor = write(CLAIM)
    finding = editor.finding("needs the “Results note”")
    finding.get_by_role("button", name="Insert approved wording").click()
    words = editor.page.get_by_text("Your results may differ.").first
    expect(words).to_be_visible()
    expect(finding).to_have_count(0)

    editor.said.get_by_role("button", name="Undo").click()
    expect(finding).to_be_visible()


def test_one_change_is_made_everywhere(write):
    editor = write("Kelvane Cloud warns you. Kelvane Cloud proves it.", "Kelvane Cloud")
    finding = editor.finding("is now called").first
    finding.get_by_role("button", name="Use it everywhere (3)").click()
    expect(editor.text).to_have_text(
        "Kelvane Trace warns you. Kelvane Trace proves it."
    )
    expect(editor.page.locator("#id_title")).to_have_value("Kelvane Trace")
    expect(editor.finding("is now called")).to_have_count(0)


def test_what_has_changed_meanwhile_is_not_overwritten(write):
    editor = write(CLAIM)
    finding = editor.panel.locator("article", has=editor.page.locator("text=/^“31%”/"))
    expect(finding).to_be_visible()
    editor.page.route("**/edit/", lambda route: route.abort())
    editor.text.click()
    editor.page.keyboard.press("Control+a")
    editor.page.keyboard.type("Something else.")
    finding.get_by_role("button", name="Use approved wording").click()
    expect(editor.said).to_have_text("The text has changed: check again.")
    expect(editor.text).to_have_text("Something else.")
    editor.page.unroute_all()
    expect(finding).to_have_count(0)


def test_findings_are_stepped_through_by_keyboard(write):
    editor = write(f"{CLAIM} It is guaranteed.")
    expect(editor.finding("“guaranteed”")).to_be_visible()
    focused = "document.activeElement.querySelector('h4').textContent"
    editor.text.click()
    editor.page.keyboard.press("F8")
    assert editor.page.evaluate(focused).startswith("To fix 1 of")
    editor.page.keyboard.press("F8")
    assert editor.page.evaluate(focused).startswith("To fix 2 of")
    editor.page.keyboard.press("Shift+F8")
    assert editor.page.evaluate(focused).startswith("To fix 1 of")
    editor.page.keyboard.press("Escape")
    assert (
        editor.page.evaluate("getSelection().toString()")
        in f"{CLAIM} It is guaranteed."
    )
    assert editor.page.evaluate("getSelection().isCollapsed") is False


def test_a_piece_is_mended_and_sent_by_keyboard_alone(write):
    editor = write(CLAIM, "News of Kelvane Cloud")
    page, visitor = editor.page, editor.visitor
    to_fix = editor.panel.locator('[data-key="list-to-fix"]')
    expect(editor.finding("is now called")).to_be_visible()
    left = to_fix.get_by_role("article").count()
    for count in range(left, 0, -1):
        editor.shows(count)
        page.keyboard.press("F8")
        in_focus = to_fix.locator("article:focus-within")
        visitor.tab_to(in_focus.locator("[data-edit]").first, at_most=8)
        page.keyboard.press("Enter")
    editor.shows(0)
    visitor.tab_to(page.get_by_role("button", name="Send for review"))
    page.keyboard.press("Enter")
    send = page.get_by_role("button", name="Send", exact=True)
    expect(send).to_be_visible()
    visitor.tab_to(send)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Sent to Ingrid Solberg")).to_be_visible()


def test_paragraphs_bold_lists_and_links_of_a_word_draft_are_kept(write):
    editor = write("Old words.")
    editor.text.click()
    editor.page.keyboard.press("Control+a")
    editor.text.evaluate(
        """(element, html) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData("text/html", html);
          clipboardData.setData("text/plain", "First bold and a link.");
          const options = { clipboardData, bubbles: true, cancelable: true };
          element.dispatchEvent(new ClipboardEvent("paste", options));
        }""",
        FROM_WORD,
    )
    expect(editor.text.locator("li")).to_have_text(["One", "Two"])
    expect(editor.text.locator(".Draftail-block--unstyled")).to_have_count(2)
    expect(editor.text.get_by_text("a link")).to_be_visible()
    expect(editor.page.get_by_text("Saved", exact=True)).to_be_visible()
    editor.page.reload()
    expect(editor.text.locator("li")).to_have_text(["One", "Two"])
    expect(editor.text.locator('[style*="bold"]')).to_have_text("bold")


def test_checking_can_be_switched_off_and_asked_for(write):
    editor = write("A quiet day.")
    editor.panel.get_by_label("Check while I write").uncheck()
    editor.text.click()
    editor.page.keyboard.press("Control+End")
    editor.page.keyboard.type(" It is guaranteed.")
    expect(editor.page.get_by_text("Saved", exact=True)).to_be_visible()
    expect(editor.panel.get_by_text("Checking is off")).to_be_visible()
    expect(editor.finding("“guaranteed”")).to_have_count(0)
    editor.panel.get_by_role("button", name="Check now").click()
    expect(editor.finding("“guaranteed”")).to_be_visible()


def test_a_finding_is_called_wrong_without_leaving_the_text(write):
    editor = write("It is guaranteed.")
    finding = editor.finding("“guaranteed”")
    finding.get_by_role("button", name="Wrong finding").click()
    finding.get_by_label("What is wrong with it?").fill("It is a guarantee by law.")
    finding.get_by_role("button", name="Say that it is wrong").click()
    expect(finding).to_contain_text("A reviewer looks at it.")


def test_totals_are_said_when_writing_pauses(write):
    editor = write("A quiet day.")
    said = editor.page.locator("[data-story-totals]")
    expect(said).to_have_text("")
    editor.text.click()
    editor.page.keyboard.type("It is guaranteed. ")
    expect(said).to_have_text(re.compile(r"^\d+ to fix"))


def test_the_panel_is_accessible(write):
    editor = write(f"{CLAIM} It is guaranteed.")
    expect(editor.finding("“guaranteed”")).to_be_visible()
    editor.visitor.is_accessible("[data-story-panel]")


def test_the_way_in_is_whole_on_a_phone(visit):
    priya = visit("Priya", PHONE)
    priya.open("/write/")
    priya.is_accessible()
    width = priya.page.evaluate("document.documentElement.scrollWidth")
    assert width <= PHONE["width"]


def test_suggested_wording_is_taken_by_one_click(write, visit):
    editor = write(CLAIM, "A piece that comes back")
    page = editor.page
    page.get_by_role("button", name="Send for review").click()
    page.get_by_role("button", name="Send", exact=True).click()
    expect(page.get_by_text("Sent to Ingrid Solberg")).to_be_visible()
    address = page.url

    reviewer = visit("Ingrid").page
    reviewer.goto(address)
    reviewer.locator("summary", has_text="Suggest wording").click()
    reviewer.get_by_label("Where").select_option(index=1)
    reviewer.get_by_label("Instead of").fill("31% less")
    reviewer.get_by_label("say", exact=True).fill("38% less")
    reviewer.get_by_role("button", name="Suggest", exact=True).click()
    reviewer.locator("summary", has_text="Ask for changes").click()
    reviewer.get_by_label("To the author").last.fill("Please take today's figure.")
    reviewer.get_by_role("button", name="Send back").last.click()

    page.goto(address)
    page.get_by_role("link", name="Open in the editor").click()
    editor = Editor(editor.visitor)
    expect(editor.panel.get_by_text("Please take today's figure.")).to_be_visible()
    editor.panel.get_by_role("button", name="Accept").click()
    expect(Editor(editor.visitor).text).to_contain_text("lose 38% less product")
