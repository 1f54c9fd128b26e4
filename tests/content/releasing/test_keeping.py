from datetime import UTC, datetime

import pytest

from content.models import Message, Persona, Wording
from content.releasing import keep, last_kept, stamp, write_draft
from tests.content.releasing.full_story import FULL

NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


@pytest.fixture
def message(room):
    write_draft(FULL, NOW)
    return Message.objects.get(key="find")


def test_a_stamp_is_the_same_while_nothing_changes(message):
    before = stamp(message)
    keep(message, NOW)
    assert stamp(Message.objects.get(key="find")) == before


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda m: setattr(m, "statement", "Another."), id="a text"),
        pytest.param(lambda m: setattr(m, "personas", []), id="ticks"),
        pytest.param(
            lambda m: m.wordings.add(Wording(text="One more.")), id="a wording"
        ),
        pytest.param(lambda m: m.wordings.update(text="Other."), id="in a wording"),
    ],
)
def test_a_stamp_tells_that_something_changed(message, change):
    before = stamp(message)
    change(message)
    keep(message, NOW)
    assert stamp(Message.objects.get(key="find")) != before


def test_who_saved_last_is_known(message, room):
    assert last_kept(message) == (None, None)
    keep(message, NOW, room)
    assert last_kept(Message.objects.get(key="find")) == (room, NOW)


def test_an_entry_of_a_list_has_no_versions(room):
    persona = Persona(key="cfo", name="CFO")
    keep(persona, NOW, room)
    assert last_kept(persona) == (None, None)
    before = stamp(persona)
    persona.name = "Chief financial officer"
    assert stamp(persona) != before
