"""Pieces as e-mails."""

from datetime import UTC, date, datetime
from email import message_from_bytes, policy

import pytest

from hub.demo.mail_files import mail_file
from tests.hub.demo.a_piece import a_piece


@pytest.fixture(scope="module")
def mail():
    data = mail_file(a_piece("a.eml"), date(2026, 3, 2))
    return message_from_bytes(data, policy=policy.default)


def test_the_title_is_the_subject(mail):
    assert mail["Subject"] == "A title"


def test_it_was_sent_at_noon_of_its_day(mail):
    assert mail["Date"].datetime == datetime(2026, 3, 2, 12, tzinfo=UTC)


def test_text_and_html_say_the_same(mail):
    plain = mail.get_body(("plain",)).get_content()
    page = mail.get_body(("html",)).get_content()
    for words in ("Why & how", "Two", "Ann Lee, Driver", "Results may differ."):
        assert words in plain
        assert words.replace("&", "&amp;") in page


def test_the_preheader_stands_before_the_text(mail):
    page = mail.get_body(("html",)).get_content()
    assert page.index('<div class="preheader">A lead</div>') < page.index("Why")


def test_the_sender_cannot_be_a_real_one(mail):
    assert mail["From"].addresses[0].domain.endswith(".example")
    assert mail["To"].addresses[0].domain.endswith(".example")
