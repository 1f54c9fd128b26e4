"""Sources for the readers of formats, and what is asked of their readings."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from content.files.limits import LIMITS
from content.files.shapes import Source


def source(data, name, limits=LIMITS):
    if isinstance(data, str):
        data = data.encode()
    return Source(name, data, limits)


def texts(reading):
    """What is said, in order."""
    return [passage.text for passage in reading.passages]


def places(reading):
    """Place and text of each passage."""
    return {passage.path: passage.text for passage in reading.passages}


def roles(reading):
    """Role and text of each passage."""
    return [(str(passage.role), passage.text) for passage in reading.passages]


def reasons(reading):
    """What was not read, by its place."""
    return {unread.path: unread.reason for unread in reading.unread}


def marked(passage):
    """The marks of a passage as (kind, marked text, value)."""
    return [
        (str(mark.kind), passage.text[mark.start : mark.end], mark.value)
        for mark in passage.marks
    ]


def repacked(data, changes):
    """An archive with members changed or added: name → bytes, or bytes → bytes."""
    old = ZipFile(BytesIO(data))
    members = {name: old.read(name) for name in old.namelist()}
    for name, change in changes.items():
        members[name] = change(members[name]) if callable(change) else change
    return packed(members)


def packed(members):
    """An archive of these members."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()
