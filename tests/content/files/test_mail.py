from datetime import date
from email.message import EmailMessage

import pytest

from content.files import mail
from content.files.unreadable import UnreadableFile
from tests.content.files.sources import places, reasons, source, texts

HTML = """<html><body>
<div style="display:none;max-height:0">What inspectors ask &zwnj;&nbsp;&zwnj;</div>
<table><tr><td><p>Dear Elin,</p><p>Kelvane warns early.</p>
<a class="button" href="https://k.example">Book a demo</a></td></tr></table>
<img src="cid:logo" alt="Kelvane"><img src="https://k.example/p.gif" width=1 height=1>
<div class="footer">Kelvane, Rotterdam. <a href="https://k.example/u">Unsubscribe</a></div>
</body></html>"""
PLAIN = "Dear Elin,\n\nKelvane warns early.\n\nBook a demo: https://k.example\n"


def message(subject="What inspectors ask", html="", plain=""):
    made = EmailMessage()
    made["Subject"] = subject
    made["From"] = "Kelvane <news@kelvane.example>"
    if plain:
        made.set_content(plain)
    if html and plain:
        made.add_alternative(html, subtype="html")
    elif html:
        made.set_content(html, subtype="html")
    return made


def read(made):
    data = made if isinstance(made, bytes) else made.as_bytes()
    return mail.read(source(data, "mail.eml"))


def test_a_mail_is_read_as_its_reader_sees_it():
    reading = read(message(subject="Was Prüfer fragen – 5 Dinge", html=HTML))
    assert [(p.path, str(p.role), p.text) for p in reading.passages] == [
        ("subject", "title", "Was Prüfer fragen – 5 Dinge"),
        ("preheader", "lead", "What inspectors ask"),
        ("paragraph 1", "body", "Dear Elin,"),
        ("paragraph 2", "body", "Kelvane warns early."),
        ("button 1", "cta", "Book a demo"),
        ("paragraph 3", "legal", "Kelvane, Rotterdam. Unsubscribe"),
    ]
    assert reading.title == "Was Prüfer fragen – 5 Dinge"
    assert [(i.alt, i.decorative) for i in reading.images] == [
        ("Kelvane", False),
        ("", True),
    ]
    assert [link.url for link in reading.links] == [
        "https://k.example",
        "https://k.example/u",
    ]


def test_a_mail_without_html_is_read_as_text():
    assert places(read(message(plain="Dear Elin,\n\n- One\n- Two"))) == {
        "subject": "What inspectors ask",
        "paragraph 1": "Dear Elin,",
        "paragraph 2": "One",
        "paragraph 3": "Two",
    }


def test_a_plain_part_that_says_the_same_is_not_read_again():
    reading = read(message(html=HTML, plain=PLAIN))
    assert texts(reading).count("Kelvane warns early.") == 1
    assert reading.unread == ()


def test_a_plain_part_that_says_something_else_is_read_too():
    other = (
        "Please turn on pictures to view this newsletter about tamper-proof records."
    )
    reading = read(message(html=HTML, plain=other))
    assert places(reading)["plain text/paragraph 1"] == other


def test_attached_files_are_said_and_pictures_in_the_text_are_not():
    made = message(html=HTML)
    made.add_related(b"x", maintype="image", subtype="png", cid="<logo>")
    made.make_mixed()
    made.add_attachment(b"x", maintype="application", subtype="pdf", filename="a.pdf")
    made.add_attachment(message(subject="inner", plain="inner words"))
    reading = read(made)
    assert reasons(reading) == {
        "attachment a.pdf": "The attachment “a.pdf” was not read.",
        "attachment e-mail": "The attachment “e-mail” was not read.",
    }
    assert "inner words" not in texts(reading)


def test_what_the_headers_say():
    made = message(plain="x")
    made["Date"] = "Tue, 31 Mar 2026 23:30:00 -0500"
    made["Content-Language"] = "de-AT, en"
    declared = read(made).declared
    assert (declared.format, declared.language) == ("email", "de-AT")
    assert declared.published_on == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        ("text/plain; charset=iso-8859-1", b"na\xefve", "naïve"),
        ("text/plain; charset=no-such", "naïve".encode(), "naïve"),
        ("text/plain; charset=us-ascii", "naïve".encode(), "naïve"),
        ("text/html; charset=utf-8", b"<p>na&iuml;ve", "naïve"),
        ('text/plain; charset="utf-8"; x="\xff', b"a", "a"),
    ],
)
def test_encodings(head, body, text):
    data = f"Subject: s\nContent-Type: {head}\n\n".encode() + body
    assert texts(read(data)) == ["s", text]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Subject: s\n", id="no body"),
        pytest.param(b"Subject: =?utf-8?b?!!!?=\n\nx", id="a broken subject"),
        pytest.param(b"Subject: s\nDate: never\n\nx", id="a broken date"),
        pytest.param(
            b"Subject: s\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx",
            id="cut off",
        ),
        pytest.param(
            b"Subject: s\nContent-Type: multipart/mixed\n\nx", id="no boundary"
        ),
        pytest.param(
            b"Subject: s\nContent-Transfer-Encoding: base64\n\n!!!", id="a broken body"
        ),
    ],
)
def test_a_broken_mail_is_read_as_far_as_it_goes(data):
    assert read(data).passages


def test_a_mail_that_is_encrypted_is_refused():
    head = b"Subject: s\nContent-Type: application/pkcs7-mime\n\nAAAA"
    with pytest.raises(UnreadableFile, match="The e-mail is encrypted"):
        read(head)
