"""Pictures for tests, as cameras and picture desks write them."""

import struct
from io import BytesIO

from PIL import Image

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
  xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
  xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
  xmlns:cc="http://creativecommons.org/ns#"
  xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">
  <rdf:Description rdf:about="" {attributes}>{elements}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def picture(kind="JPEG", size=(60, 40), color="steelblue", **options):
    """Return the bytes of a picture; options go to Pillow."""
    out = BytesIO()
    Image.new("RGB", size, color).save(out, kind, **options)
    return out.getvalue()


def xmp(elements="", attributes=""):
    return XMP.format(elements=elements, attributes=attributes).encode()


def in_languages(name, **texts):
    """Return an XMP property in several languages; `x_default` is the usual one."""
    entries = "".join(
        f'<rdf:li xml:lang="{language.replace("_", "-")}">{text}</rdf:li>'
        for language, text in texts.items()
    )
    return f"<{name}><rdf:Alt>{entries}</rdf:Alt></{name}>"


def with_iptc(jpeg, *data_sets, utf_8=True):
    """Put IPTC data sets (number, bytes) into a JPEG, as Photoshop does."""
    charset = [(1, 90, b"\x1b%G")] if utf_8 else []
    records = [*charset, *((2, number, value) for number, value in data_sets)]
    block = b"".join(
        struct.pack(">BBBH", 0x1C, record, number, len(value)) + value
        for record, number, value in records
    )
    resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(block)) + block
    resource += b"\0" * (len(block) % 2)
    body = b"Photoshop 3.0\0" + resource
    segment = b"\xff\xed" + struct.pack(">H", len(body) + 2) + body
    return jpeg[:2] + segment + jpeg[2:]


def exif(**tags):
    """Return EXIF data with tags by their number in hexadecimal: `x013B="…"`."""
    data = Image.Exif()
    for tag, value in tags.items():
        data[int(tag[1:], 16)] = value
    return data
