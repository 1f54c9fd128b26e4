"""The one error of reading a file, and the sentences that several readers say."""

EMPTY = "The file is empty."
PROTECTED = "The file is protected with a password."
TRUNCATED = "The file ends in the middle: it was not copied completely."
DAMAGED = "The file is damaged, or made in a way that is not read here."
TOO_MUCH_MEMORY = "The file needs more memory than one file may take."


class UnreadableFile(Exception):
    """A file of which nothing was read; `reason` is a sentence for whoever sent it."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)
