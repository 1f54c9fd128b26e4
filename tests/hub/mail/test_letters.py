import pytest
from django.core import mail
from lxml import html

from hub.mail import Entry, Letter, compose

ONE = Entry(
    subject="Approve by Thu 16:00: Medora <press> release",
    because="you are on duty for this review area",
    text="Priya Raman sent it for review.\n“Tom & I”",
    path="/review/3/",
    button="Read and decide",
)


@pytest.fixture(autouse=True)
def base_url(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://hub.example.com"


def a_letter(*entries, **values):
    given = {"to": "ingrid@example.com", "name": "7:1", "subject": ONE.subject}
    return Letter(**{**given, "entries": entries or (ONE,), **values})


def text_of(letter):
    return compose(letter).body


def page_of(letter):
    [(page, kind)] = compose(letter).alternatives
    assert kind == "text/html"
    return html.fromstring(page)


def test_the_text_says_all_and_escapes_nothing():
    assert text_of(a_letter(intro="Hello Ingrid,")) == (
        "Hello Ingrid,\n"
        "\n"
        "Approve by Thu 16:00: Medora <press> release\n"
        "\n"
        "Priya Raman sent it for review.\n"
        "\n"
        "“Tom & I”\n"
        "\n"
        "Read and decide: https://hub.example.com/review/3/\n"
        "\n"
        "--\n"
        "Why did I get this? Because you are on duty for this review area.\n"
        "Choose what is mailed to you: https://hub.example.com/notices/\n"
    )


def test_a_list_is_numbered_and_each_line_has_its_link():
    second = Entry("Approve by Fri 9:00: a page", "it is yours", path="/review/4/")
    text = text_of(a_letter(ONE, second))
    assert "1. Approve by Thu 16:00" in text
    assert (
        "2. Approve by Fri 9:00: a page\n\nOpen it: https://hub.example.com/review/4/"
    )
    assert text.count("https://hub.example.com/review/") == 2
    assert "Because you are on duty for this review area. Also: it is yours." in text


def test_the_page_says_the_same():
    page = page_of(a_letter(intro="Hello Ingrid,"))
    said = " ".join(page.text_content().split())
    assert "Hello Ingrid, Approve by Thu 16:00: Medora <press> release" in said
    assert "“Tom & I”" in said
    assert page.xpath("//h1")[0].text_content() == ONE.subject


def test_words_become_no_markup():
    nasty = Entry("Mend: <img src=x>", "you wrote it", text="<script>alert(1)</script>")
    page = page_of(a_letter(nasty))
    assert not page.xpath("//img | //script")


def test_links_only_open_pages():
    addresses = page_of(a_letter()).xpath("//a/@href")
    assert addresses == [
        "https://hub.example.com/review/3/",
        "https://hub.example.com/notices/",
    ]
    assert not page_of(a_letter()).xpath("//form")


def test_the_page_is_readable_for_a_screen_reader():
    page = page_of(a_letter(ONE, ONE))
    assert page.xpath("/html/@lang") == ["en"]
    assert page.xpath("//title")[0].text == ONE.subject
    labels = page.xpath("//main//a/@aria-label")
    assert labels == [f"Read and decide: {ONE.subject}"] * 2


def test_headers_name_the_thread_and_the_way_out():
    headers = compose(a_letter(thread="piece:3", event="review-asked")).extra_headers
    assert (
        headers["References"] == headers["In-Reply-To"] == "<piece-3@hub.example.com>"
    )
    assert headers["List-Unsubscribe"] == (
        "<https://hub.example.com/notices/#review-asked>"
    )
    assert headers["Auto-Submitted"] == "auto-generated"


def test_a_list_is_no_part_of_a_thread():
    assert "References" not in compose(a_letter()).extra_headers


def test_the_same_letter_has_the_same_id_and_another_has_not():
    assert a_letter().id == a_letter().id
    assert a_letter().id != a_letter(name="7:2").id
    assert a_letter().id.endswith("@hub.example.com>")


def test_it_can_be_sent(settings):
    compose(a_letter(thread="piece:3")).send()
    [sent] = mail.outbox
    raw = sent.message()
    assert raw["Message-ID"] == a_letter().id
    assert raw["To"] == "ingrid@example.com"
    assert raw["Subject"] is not None
    kinds = [part.get_content_type() for part in raw.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]
