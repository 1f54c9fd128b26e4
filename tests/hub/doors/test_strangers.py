"""Who has no right cannot tell what there is from what there is not."""

import re

import pytest
from django.urls import reverse

from tests.hub.doors.people import sign_in
from tests.hub.doors.pieces import STATES, TEXT, TITLE

NO_SUCH = 987_654
# Differs each time that a page is made.
FORM_KEY = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')
NUMBERED = {
    "read": [],
    "review": [],
    "review-preview": [],
    "history": [],
    "history-text": [1],
    "history-export": ["csv"],
    "send-for-review": [],
}


def told(client, name, number, more):
    response = client.get(reverse(name, args=[number, *more]))
    page = FORM_KEY.sub("", response.getvalue().decode())
    says = page, response.headers.get("Location", "")
    return response.status_code, *(text.replace(f"/{number}/", "/N/") for text in says)


@pytest.mark.parametrize("who", ["anonymous", "outsider", "marcus", "lena"])
def test_a_guessed_number_is_answered_as_one_that_is_not_there(
    client, company, now, who
):
    piece = STATES["draft"](company, now)
    sign_in(client, company, who)
    for name, more in NUMBERED.items():
        there = told(client, name, piece.pk, more)
        not_there = told(client, name, NO_SUCH, more)
        assert there == not_there, name
        assert TITLE not in there[1]


@pytest.mark.parametrize(
    "address",
    [
        "/admin/",
        "/admin/pages/",
        "/admin/pages/search/?q=Ulvaplum",
        "/admin/api/main/pages/",
        "/admin/api/main/images/",
        "/admin/images/",
        "/admin/documents/",
        "/admin/users/",
        "/admin/reports/site-history/",
        "/plan/",
        "/storyboard/",
        "/status/",
    ],
)
def test_strangers_are_led_to_sign_in(client, company, address):
    response = client.get(address, follow=True)
    assert response.request["PATH_INFO"] == "/sign-in/"


@pytest.mark.parametrize(
    "address",
    ["/nothing/", "/media/x.jpg", "/documents/1/x.pdf", "/api/v3/pages/", "/admin/x/"],
)
def test_an_error_page_names_nothing(client, company, now, address):
    STATES["draft"](company, now)
    client.raise_request_exception = False
    response = client.get(address, follow=True)
    says = response.content.decode()
    assert response.status_code in {200, 404}
    assert not any(word in says for word in (TITLE, TEXT, "Traceback", "urlpatterns"))
