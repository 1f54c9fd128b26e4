"""Zip files without the moment at which they were written."""

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from hub.demo.office_zip import undated


def zipped(moment, compression=ZIP_STORED):
    out = BytesIO()
    with ZipFile(out, "w") as target:
        for name in ("b.xml", "a.xml"):
            entry = ZipInfo(name, date_time=moment)
            entry.compress_type = compression
            target.writestr(entry, f"<{name}/>" * 50)
    return out.getvalue()


def test_two_moments_give_the_same_bytes():
    one, other = zipped((2026, 3, 2, 12, 0, 0)), zipped((2027, 1, 1, 9, 30, 0))
    assert one != other
    assert undated(one) == undated(other)


def test_entries_keep_their_order_and_content():
    with ZipFile(BytesIO(undated(zipped((2026, 3, 2, 12, 0, 0))))) as archive:
        assert archive.namelist() == ["b.xml", "a.xml"]
        assert archive.read("a.xml") == b"<a.xml/>" * 50


def test_entries_are_compressed():
    data = zipped((2026, 3, 2, 12, 0, 0))
    assert len(undated(data)) < len(data)
