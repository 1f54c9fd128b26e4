"""An article's form, as Wagtail's editor posts it."""

from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from tests.hub_world import GOOD_TEXT


def form_of(title="Nobody approved this", body=GOOD_TEXT, **changes):
    values = {
        "title": title,
        "slug": "fits-what-you-run",
        "lead": "",
        "audience": "public",
        "region": "",
        "body": streamfield([("text", rich_text(body))]),
        "comments": inline_formset([]),
    }
    return nested_form_data({**values, **changes})
