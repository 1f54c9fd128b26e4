"""How large, how long and how deep a file may be before it is refused."""

from dataclasses import dataclass

from content.files.unreadable import UnreadableFile

MIB = 2**20


@dataclass(frozen=True)
class Limits:
    """What reading one file may cost. A file over a limit is refused as a whole.

    The defaults let a 100 MB deck full of pictures and a 500-page report through.

    size_bytes: of the file as it lies on disk.
    pages: of a PDF, or slides of a deck.
    passages, characters: of the text that was found.
    seconds: wall clock and processor time, for files that are read apart.
    unpacked_bytes: of all parts of an Office file.
    zip_ratio: unpacked to packed, for Office files of more than 10 MiB unpacked;
        ordinary ones reach 30.
    memory_bytes: address space of the process that reads a file apart.
    apart_above_bytes: text files over this are read apart too; Word, PowerPoint and
        PDF files always are.
    """

    size_bytes: int = 100 * MIB
    pages: int = 500
    passages: int = 50_000
    characters: int = 5_000_000
    seconds: float = 30.0
    unpacked_bytes: int = 400 * MIB
    zip_ratio: int = 100
    memory_bytes: int = 1536 * MIB
    apart_above_bytes: int = MIB

    def check_size(self, size_bytes: int) -> None:
        """Raise UnreadableFile when a file of this size is too large."""
        if size_bytes > self.size_bytes:
            raise UnreadableFile(
                f"The file is {_megabytes(size_bytes)} large; "
                f"at most {_megabytes(self.size_bytes)} are read."
            )

    def check_pages(self, pages: int, what: str = "pages") -> None:
        """Raise UnreadableFile when a file has too many pages or slides."""
        if pages > self.pages:
            raise UnreadableFile(
                f"The file holds {pages} {what}; at most {self.pages} are read."
            )


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / MIB:.3g} MB"


LIMITS = Limits()
