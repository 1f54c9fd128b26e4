from io import BytesIO

import pytest

from content.assets.embedded import Embedded, read_embedded
from tests.content.assets.pictures import exif, in_languages, picture, with_iptc, xmp


def read(data):
    opened = BytesIO(data)
    opened.seek(7)
    found = read_embedded(opened)
    assert opened.tell() == 0
    return found


def test_xmp_of_a_picture_desk_is_read():
    packet = xmp(
        in_languages("dc:rights", x_default="© 2026 Kelvane B.V.")
        + in_languages("xmpRights:UsageTerms", de="Nur heute", x_default="Papers only")
        + in_languages("core:AltTextAccessibility", x_default="A lorry at a dock")
        + in_languages("dc:description", x_default="Gdynia, 3 March"),
        attributes='photoshop:Credit="Ola Nowak / Kelvane"',
    )

    assert read(picture(xmp=packet)) == Embedded(
        description="A lorry at a dock",
        credit="Ola Nowak / Kelvane",
        holder="© 2026 Kelvane B.V.",
        licence="Papers only",
    )


XMP_CASES = [
    pytest.param(
        "<dc:creator><rdf:Seq><rdf:li>Ola</rdf:li><rdf:li>Jan</rdf:li></rdf:Seq></dc:creator>",
        "",
        Embedded(credit="Ola, Jan"),
        id="several-makers",
    ),
    pytest.param(
        "<plus:CopyrightOwner><rdf:Seq><rdf:li>"
        "<rdf:Description plus:CopyrightOwnerName='Nordlicht'/>"
        "</rdf:li></rdf:Seq></plus:CopyrightOwner>"
        "<dc:rights><rdf:Alt><rdf:li>© somebody</rdf:li></rdf:Alt></dc:rights>",
        "",
        Embedded(holder="Nordlicht"),
        id="owner-before-notice",
    ),
    pytest.param(
        '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>',
        "",
        Embedded(licence="https://creativecommons.org/licenses/by/4.0/"),
        id="creative-commons",
    ),
    pytest.param(
        "<photoshop:Credit>  Ola\n   Nowak </photoshop:Credit>",
        "",
        Embedded(credit="Ola Nowak"),
        id="one-line",
    ),
    pytest.param("<dc:title/>", "", Embedded(), id="nothing-of-use"),
]


@pytest.mark.parametrize(("elements", "attributes", "expected"), XMP_CASES)
def test_xmp_is_read_in_each_of_its_forms(elements, attributes, expected):
    assert read(picture(xmp=xmp(elements, attributes))) == expected


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_xmp_is_read_in_every_kind_that_may_hold_it(kind):
    packet = xmp(attributes='photoshop:Credit="Ola Nowak"')
    if kind == "PNG":
        from PIL.PngImagePlugin import PngInfo

        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", packet.decode())
        data = picture(kind, pnginfo=info)
    else:
        data = picture(kind, xmp=packet)

    assert read(data).credit == "Ola Nowak"


@pytest.mark.parametrize(
    ("value", "utf_8"),
    [
        pytest.param("Zoë Müller".encode(), True, id="utf-8"),
        pytest.param("Zoë Müller".encode(), False, id="utf-8-not-declared"),
        pytest.param("Zoë Müller".encode("latin-1"), False, id="latin-1"),
    ],
)
def test_iptc_is_read_in_its_character_sets(value, utf_8):
    data = with_iptc(
        picture(),
        (110, value),
        (116, b"Kelvane B.V."),
        (120, b"Pallets of vaccine"),
        utf_8=utf_8,
    )

    assert read(data) == Embedded(
        description="Pallets of vaccine", credit="Zoë Müller", holder="Kelvane B.V."
    )


def test_iptc_by_line_is_the_credit_where_none_is_given():
    assert read(with_iptc(picture(), (80, b"Ola Nowak"))).credit == "Ola Nowak"


def test_exif_is_read_with_its_utf_8_mended():
    data = picture(exif=exif(x013B="Zoë".encode(), x010E="A cold store"))

    assert read(data) == Embedded("A cold store", "Zoë")


def test_xmp_counts_before_iptc_and_iptc_before_exif():
    data = picture(
        xmp=xmp(attributes='photoshop:Credit="from xmp"'),
        exif=exif(x013B="from exif", x8298="from exif", x010E="from exif"),
    )

    found = read(with_iptc(data, (110, b"from iptc"), (116, b"from iptc")))

    assert found == Embedded("from exif", "from xmp", "from iptc")


@pytest.mark.parametrize("words", ["OLYMPUS DIGITAL CAMERA         ", "SONY DSC"])
def test_what_cameras_write_by_themselves_is_nothing(words):
    assert read(picture(exif=exif(x010E=words))) == Embedded()


BROKEN = [
    pytest.param(picture(xmp=b"<x:xmpmeta"), id="xmp-cut-off"),
    pytest.param(picture(xmp=b"\0\0\0"), id="xmp-of-nothing"),
    pytest.param(picture(xmp=b"<a>\xed\xa0\x80</a>"), id="xmp-no-utf-8"),
    pytest.param(b"no picture", id="no-picture"),
    pytest.param(b"", id="empty"),
]


@pytest.mark.parametrize("data", BROKEN)
def test_what_cannot_be_read_is_not_said(data):
    assert read(data) == Embedded()


def test_broken_xmp_does_not_hide_exif():
    assert read(picture(xmp=b"<x", exif=exif(x013B="Ola"))).credit == "Ola"


def test_an_entity_that_names_a_file_is_not_followed(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the password")
    packet = f"""<!DOCTYPE x [<!ENTITY e SYSTEM "file://{secret}">]>
        <x xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
        <photoshop:Credit>&e;</photoshop:Credit></x>"""

    assert read(picture(xmp=packet.encode())).credit == ""
