import json

import pytest

from content.models import Release, ReleaseProposal
from content.releasing import Refused
from governance.journal import verify
from governance.models import JournalEntry
from hub.storyboard import releasing
from tests.hub.storyboard.conftest import EARLIER


def entries():
    return list(JournalEntry.objects.values_list("event", "subject", "actor", "at"))


def test_both_signatures_are_written_down(signed, world):
    release = releasing.release(signed, world.ingrid, EARLIER)
    assert entries() == [
        ("proposal-signed", "release:2", "dana", EARLIER),
        ("release", "release:2", "ingrid", EARLIER),
    ]
    data = json.loads(JournalEntry.objects.get(event="release").data)
    assert data["digest"] == release.digest
    assert data["first_signature"] == "dana"
    assert verify() == []


def test_sending_back_and_taking_back_are_written_down(signed, world):
    releasing.refuse(signed, world.ingrid, "Not measured yet.", EARLIER)
    again = releasing.propose(world.dana, "Again.", None, EARLIER)
    releasing.withdraw(again, world.dana, EARLIER)
    events = [event for event, *_ in entries()]
    assert events == [
        "proposal-signed",
        "proposal-refused",
        "proposal-signed",
        "proposal-withdrawn",
    ]
    refused = JournalEntry.objects.get(event="proposal-refused")
    assert json.loads(refused.data)["reason"] == "Not measured yet."


def test_what_is_refused_is_not_written_down(signed, world):
    before = entries()
    with pytest.raises(Refused):
        releasing.release(signed, world.dana, EARLIER)
    assert entries() == before


def test_what_cannot_be_written_down_does_not_happen(signed, world, monkeypatch):
    def full(*args, **kwargs):
        raise OSError("the disk is full")

    monkeypatch.setattr(releasing, "append", full)
    with pytest.raises(OSError, match="full"):
        releasing.release(signed, world.ingrid, EARLIER)
    assert not Release.objects.filter(number=2).exists()
    assert ReleaseProposal.objects.get().state == "open"
