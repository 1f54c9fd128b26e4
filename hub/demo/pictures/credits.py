"""What a picture's file says of itself: title, credit, copyright, in three ways.

IPTC fields are those of the Information Interchange Model 4.2, record 2.
"""

from html import escape

from PIL.ExifTags import Base
from PIL.Image import Exif

_TITLE, _BYLINE, _CREDIT, _COPYRIGHT, _CAPTION = 5, 80, 110, 116, 120


def exif(title: str, credit: str, rights: str) -> Exif:
    """Return title, author and copyright as EXIF."""
    made = Exif()
    made[Base.ImageDescription] = title
    made[Base.Artist] = credit
    made[Base.Copyright] = rights
    return made


def iptc(title: str, credit: str, rights: str, caption: str) -> bytes:
    """Return the JPEG segment with the IPTC fields."""
    fields = (
        (_TITLE, title),
        (_BYLINE, credit),
        (_CREDIT, credit),
        (_COPYRIGHT, rights),
        (_CAPTION, caption),
    )
    charset = b"\x1c\x01\x5a" + (3).to_bytes(2) + b"\x1b%G"  # that is: UTF-8
    data = charset + b"".join(_field(number, text) for number, text in fields)
    padded = data + b"\x00" * (len(data) % 2)
    resource = b"8BIM\x04\x04\x00\x00" + len(data).to_bytes(4) + padded
    body = b"Photoshop 3.0\x00" + resource
    return b"\xff\xed" + (len(body) + 2).to_bytes(2) + body


def _field(number: int, text: str) -> bytes:
    data = text.encode()
    return bytes((0x1C, 2, number)) + len(data).to_bytes(2) + data


def xmp(title: str, credit: str, rights: str) -> bytes:
    """Return the same as an XMP packet."""
    title, credit, rights = escape(title), escape(credit), escape(rights)

    def said(text: str) -> str:
        return f'<rdf:Alt><rdf:li xml:lang="x-default">{text}</rdf:li></rdf:Alt>'

    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">'
        f"<dc:title>{said(title)}</dc:title><dc:rights>{said(rights)}</dc:rights>"
        f"<dc:creator><rdf:Seq><rdf:li>{credit}</rdf:li></rdf:Seq></dc:creator>"
        f"<photoshop:Credit>{credit}</photoshop:Credit>"
        "</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()
