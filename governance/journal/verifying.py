"""Finds out whether anybody changed, removed or slipped in an entry."""

from collections.abc import Iterator

from governance.journal.chain import hash_of
from governance.models.journal import GENESIS, JournalEntry, JournalHead

# A number and the hash that its entry had when somebody wrote both down.
Kept = tuple[int, str]


def head() -> Kept:
    """Return the last entry's number and hash, to be kept where nobody reaches both."""
    row = JournalHead.objects.first()
    return (row.number, row.hash) if row else (0, GENESIS)


def verify(kept: Kept | None = None) -> list[str]:
    """Return what is wrong with the journal, in sentences; [] when nothing is.

    Without `kept` a journal that somebody wrote anew from one entry on, with all that
    follows, looks right: then only a head kept elsewhere tells. Entries may be appended
    meanwhile.
    """
    return list(_problems(head(), kept))


def _problems(told: Kept, kept: Kept | None) -> Iterator[str]:
    expected, previous_hash = 1, GENESIS
    marks = [mark for mark in (told, kept) if mark is not None and mark[0]]
    for entry in JournalEntry.objects.order_by("number").iterator():
        if entry.number != expected:
            yield _missing(expected, entry.number - 1)
        elif entry.previous_hash != previous_hash:
            yield f"Entry {entry.number} does not follow on the one before."
        if hash_of(entry) != entry.hash:
            yield f"Entry {entry.number} has been changed."
        if any(n == entry.number and hash != entry.hash for n, hash in marks):
            yield f"Entry {entry.number} is not the one that was written down."
        expected, previous_hash = entry.number + 1, entry.hash
    last, wanted, written = expected - 1, max([0, *(n for n, _ in marks)]), head()[0]
    if last < wanted:
        yield _missing(last + 1, wanted)
    if last > written:
        yield f"The journal ends with entry {last}; the hub has written {written}."


def _missing(first: int, last: int) -> str:
    if first == last:
        return f"Entry {first} is missing."
    return f"Entries {first} to {last} are missing."
