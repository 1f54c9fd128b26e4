"""Audits as things stand at a moment, each made once in a process."""

from dataclasses import replace

import pytest

from content.items import Unread
from content.reading.pieces import read_piece
from governance import auditing
from governance.auditing import audit_item, audit_piece, counts, keep_audit
from governance.models import AuditRecord
from tests.hub_world import BAD_TEXT, LATER, NOW


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch):
    monkeypatch.setattr(auditing, "_kept", auditing._Kept())


def test_the_same_audit_is_made_once(world):
    piece = world.piece()

    assert audit_piece(piece, NOW) is audit_piece(piece, LATER)


@pytest.mark.parametrize(
    "changes",
    [
        {"unread": (Unread("file", "It is too long."),)},
        {"programme": ""},
        {"content_digest": "0" * 64},
        {"text_digest": "0" * 64},
        {"key": "piece:0"},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_another_item_is_audited_anew(world, changes):
    item = read_piece(world.piece())
    other = replace(item, **changes)

    assert audit_item(item, NOW) is not audit_item(other, NOW)
    assert audit_item(other, NOW).unread == other.unread


def test_of_many_audits_those_asked_for_last_are_kept(world, monkeypatch):
    monkeypatch.setattr(auditing, "MOST_KEPT", 2)
    first, second, third = (
        replace(read_piece(world.piece()), key=f"piece:{n}") for n in (1, 2, 3)
    )
    of_first, of_second = audit_item(first, NOW), audit_item(second, NOW)

    assert audit_item(first, NOW) is of_first
    audit_item(third, NOW)

    assert audit_item(first, NOW) is of_first
    assert audit_item(second, NOW) is not of_second


def test_a_kept_audit_counts_its_findings(world):
    made = audit_piece(world.piece(body=BAD_TEXT), NOW)

    row = keep_audit(made, NOW)

    assert counts(made)["to_fix"] == row.to_fix > 0
    assert keep_audit(made, LATER) == row == AuditRecord.objects.get()
