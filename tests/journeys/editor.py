"""The editor as its users see it."""

from playwright.sync_api import expect

RELEASE = "Medora Pharma passes inspection with Kelvane Cloud"


class Editor:
    """The editor of one piece, as its author sees it."""

    def __init__(self, visitor):
        self.visitor, self.page = visitor, visitor.page
        page = visitor.page
        self.text = page.locator(".public-DraftEditor-content").first
        self.panel = page.locator("[data-story-panel]")
        self.said = page.locator("[data-story-done]")
        expect(self.panel.get_by_role("heading", name="Story to tell")).to_be_visible()

    def finding(self, words):
        return self.panel.get_by_role("article").filter(has_text=words)

    def shows(self, number):
        """Wait until so many things are to fix."""
        heading = self.panel.get_by_role("heading", name=f"To fix ({number})")
        expect(heading).to_be_visible()
