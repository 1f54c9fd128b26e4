"""Where uploads lie: under the sha256 of their bytes, with no address of their own."""

from pathlib import Path, PurePath
from secrets import token_hex
from typing import Any

from django.core.files.storage import FileSystemStorage


class PrivateStorage(FileSystemStorage):
    """Files that leave through `hub.serving` only."""

    def url(self, name: str | None) -> str:
        raise NotImplementedError("What is stored here has no address of its own.")


class KeptStorage(PrivateStorage):
    """Never overwrites and never deletes: a name is the digest of its bytes, and an
    approval, a share or another row may rest on them.
    """

    def get_available_name(
        self,
        name: str,
        max_length: int | None = None,
    ) -> str:
        return name

    def _save(self, name: str, content: Any) -> str:
        if self.exists(name):
            return name
        # Whoever dies while writing leaves a part behind, never a wrong file under the
        # digest of the right one.
        part: str = super()._save(  # type: ignore[misc]
            f"{name}.{token_hex(8)}.part", content
        )
        Path(self.path(part)).replace(self.path(name))
        return name

    def delete(self, name: str) -> None:
        """Do nothing: others may rest on these bytes."""


def sharded(sha256: str, name: str) -> str:
    """Return the path for bytes: "ab/abcdef….jpg"."""
    return f"{sha256[:2]}/{sha256}{PurePath(name).suffix.lower()}"
