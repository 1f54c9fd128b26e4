"""Letters: what a mail says, and the message that it becomes."""

from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

# Where a person chooses what is mailed.
CHOICES_PATH = "/notices/"


@dataclass(frozen=True)
class Entry:
    """One thing that a letter tells. path: of the page on which it is dealt with.

    because: ends the sentence "You get this because …".
    """

    subject: str
    because: str
    text: str = ""
    path: str = ""
    button: str = "Open it"

    @property
    def address(self) -> str:
        return f"{settings.WAGTAILADMIN_BASE_URL}{self.path}" if self.path else ""

    @property
    def paragraphs(self) -> list[str]:
        return [part for part in self.text.split("\n") if part.strip()]


@dataclass(frozen=True)
class Letter:
    """What one person is told with one mail.

    name: makes its id; the same letter sent twice has the same id, so that a reader of
    mail can tell. thread: what it is about, whose mails stand together; "" for a list.
    event: for the way to the person's choice. intro: above the entries.
    """

    to: str
    name: str
    subject: str
    entries: tuple[Entry, ...]
    intro: str = ""
    thread: str = ""
    event: str = ""

    @property
    def reasons(self) -> list[str]:
        return list(dict.fromkeys(entry.because for entry in self.entries))

    @property
    def choices_address(self) -> str:
        place = f"#{self.event}" if self.event else ""
        return f"{settings.WAGTAILADMIN_BASE_URL}{CHOICES_PATH}{place}"

    @property
    def id(self) -> str:
        return _id(sha256(self.name.encode()).hexdigest()[:32])


def compose(letter: Letter) -> EmailMultiAlternatives:
    """Return the message, in plain text and HTML. It holds links only: no button in it
    decides anything, since scanners of mail follow every link.
    """
    values = {"letter": letter, "several": len(letter.entries) > 1}
    message = EmailMultiAlternatives(
        subject=letter.subject,
        body=render_to_string("hub/mail/letter.txt", values).strip() + "\n",
        to=[letter.to],
        headers=_headers(letter),
    )
    message.attach_alternative(
        render_to_string("hub/mail/letter.html", values), "text/html"
    )
    return message


def _headers(letter: Letter) -> dict[str, str]:
    headers = {
        "Message-ID": letter.id,
        "List-Unsubscribe": f"<{letter.choices_address}>",
        # RFC 3834: nothing that answers mail by itself is to answer this.
        "Auto-Submitted": "auto-generated",
    }
    if letter.thread:
        root = _id(letter.thread.replace(":", "-"))
        headers |= {"References": root, "In-Reply-To": root}
    return headers


def _id(name: str) -> str:
    host = urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"
    return f"<{name}@{host}>"
