"""A piece as an e-mail: the title is its subject, the lead its preheader."""

from datetime import date
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from hub.demo.office_zip import noon
from hub.demo.pieces import Piece
from hub.demo.plain_files import plain_text
from hub.demo.web_files import filled

SENDER = "Kelvane <news@kelvane.example>"
ADDRESSEE = "reader@customer.example"


def mail_file(piece: Piece, day: date) -> bytes:
    """Return `piece` as the bytes of an .eml file sent on `day`, as text and HTML."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"], mail["To"] = SENDER, ADDRESSEE
    mail["Subject"] = piece.title
    mail["Date"] = format_datetime(noon(day))
    mail["Message-ID"] = f"<{piece.key}.{day:%Y%m%d}@kelvane.example>"
    mail.set_content(plain_text(piece.body))
    mail.add_alternative(filled("mail.html", piece), subtype="html")
    # The library would draw it by lot, and no two files would be alike.
    mail.set_boundary(f"=_{piece.key}")
    return mail.as_bytes()
