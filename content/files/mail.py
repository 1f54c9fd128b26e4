"""E-mails as mail programs save them: subject, preheader, and what the reader sees."""

import re
from collections.abc import Iterator
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart

from content.files.declared import Declared
from content.files.encoding import decode
from content.files.gathering import Gathering
from content.files.html import parse
from content.files.languages import language_of
from content.files.markup import MarkupReader
from content.files.markup_places import Counted
from content.files.plain_text import gather
from content.files.shapes import Reading, Source
from content.files.unreadable import UnreadableFile
from content.items import Role

_ENCRYPTED = (
    "application/pkcs7-mime",
    "application/x-pkcs7-mime",
    "multipart/encrypted",
)
# A plain part that has fewer of its words in common with the HTML says something else.
_SAME_WORDS = 0.7
_WORD = re.compile(r"[^\W\d_]{4,}")


def read(source: Source) -> Reading:
    """Read an e-mail: its HTML, or its plain text when it has none.

    Where both are there and say different things, both are read. The title is the
    subject; the day on which it was published is its date.
    """
    mail = message_from_bytes(
        source.data.lstrip(), _class=EmailMessage, policy=policy.default
    )
    if mail.get_content_type() in _ENCRYPTED:
        raise UnreadableFile("The e-mail is encrypted.")
    gathering = Gathering(source.limits)
    subject = str(mail.get("Subject", ""))
    gathering.add("subject", Role.TITLE, subject)
    html = mail.get_body(("html",))
    plain = mail.get_body(("plain",))
    if html:
        _gather_html(_text_of(html, gathering), gathering)
    text = _text_of(plain, gathering) if plain else ""
    if not html:
        gather(text, gathering, "paragraph {number}")
    elif _says_something_else(text, gathering):
        gather(text, gathering, "plain text/paragraph {number}")
    for name in _attached(mail, (html, plain)):
        gathering.unread(f"attachment {name}", f"The attachment “{name}” was not read.")
    return gathering.reading(subject, _declared(mail))


def _text_of(part: MIMEPart, gathering: Gathering) -> str:
    data = part.get_payload(decode=True)
    charset = str(part.get_content_charset() or "")
    text, note = decode(data if isinstance(data, bytes) else b"", charset)
    if note:
        gathering.unread("", note)
    return text


def _gather_html(html: str, gathering: Gathering) -> None:
    root = parse(html)
    if root is None:
        return
    start = len(gathering.passages)
    reader = MarkupReader(gathering, Counted())
    reader.read(root)
    if gathering.add("preheader", Role.LEAD, reader.hidden_first):
        # Mail programs show it before the text.
        gathering.passages.insert(start, gathering.passages.pop())


def _says_something_else(text: str, gathering: Gathering) -> bool:
    words = set(_WORD.findall(text.casefold()))
    read = " ".join(passage.text for passage in gathering.passages).casefold()
    same = words & set(_WORD.findall(read))
    return len(same) < len(words) * _SAME_WORDS


def _attached(mail: MIMEPart, bodies: tuple[MIMEPart | None, ...]) -> Iterator[str]:
    """Yield the names of attached files; pictures inside the text are part of it."""
    for part in mail.iter_parts() if mail.is_multipart() else ():
        kind = part.get_content_type()
        if part.get_content_maintype() == "multipart":
            yield from _attached(part, bodies)
        elif kind == "message/rfc822":
            yield part.get_filename() or "e-mail"
        elif part not in bodies and not part.get("Content-ID"):
            yield part.get_filename() or kind


def _declared(mail: EmailMessage) -> Declared:
    sent = getattr(mail.get("Date"), "datetime", None)
    language = str(mail.get("Content-Language", "")).partition(",")[0]
    return Declared(
        format="email",
        language=language_of(language),
        published_on=date(sent.year, sent.month, sent.day) if sent else None,
    )
