"""Which module reads which kind of file."""

import logging
from importlib import import_module

from lxml import etree

from content.files.kinds import FileKind, kind_of
from content.files.packed import packed_kind
from content.files.shapes import Reading, Source
from content.files.unreadable import DAMAGED, UnreadableFile
from content.yaml_tree import BadFile

_log = logging.getLogger(__name__)

# Each has a function `read(source: Source) -> Reading`. Named and not imported here:
# nobody waits for the libraries of formats that he does not read.
_MODULES = {
    FileKind.WORD: "content.files.word",
    FileKind.SLIDES: "content.files.slides",
    FileKind.PDF: "content.files.pdf",
    FileKind.HTML: "content.files.html",
    FileKind.MARKDOWN: "content.files.markdown",
    FileKind.MAIL: "content.files.mail",
    FileKind.TEXT: "content.files.plain_text",
}


def read_source(source: Source) -> Reading:
    """Read a file in this process, whatever its kind.

    Raises UnreadableFile, or BadFile for front matter.
    """
    kind = kind_of(source.data, source.name) or packed_kind(source)
    module = import_module(_MODULES[kind])
    try:
        reading: Reading = module.read(source)
    except (UnreadableFile, BadFile, MemoryError):
        raise
    except Exception as error:
        if getattr(error, "code", None) == etree.ErrorTypes.ERR_NO_MEMORY:
            raise MemoryError from None  # in the words of lxml
        # Parsers have no one error for all that strangers send. What went wrong is for
        # whoever runs this; the sender can only send another file.
        _log.info("Reading %s failed", source.name, exc_info=True)
        raise UnreadableFile(DAMAGED) from None
    return reading
