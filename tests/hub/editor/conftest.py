"""Items without a database, and forms as browsers send them."""

import pytest
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from content.items import ContentItem, Passage, Role


@pytest.fixture
def item():
    """A function that makes an item of (path, role, text) passages."""

    def make(*passages, **values):
        made = tuple(Passage(path, Role(role), text) for path, role, text in passages)
        values.setdefault("title", "A title")
        return ContentItem.sealed(key="piece:1", passages=made, **values)

    return make


@pytest.fixture
def form():
    """A function that makes the form of an article, as its editor posts it."""

    def make(body="<p>Words.</p>", **changes):
        values = {
            "title": "Fits what you run",
            "lead": "",
            "audience": "public",
            "body": streamfield([("text", rich_text(body))]),
        }
        return nested_form_data({**values, **changes})

    return make
