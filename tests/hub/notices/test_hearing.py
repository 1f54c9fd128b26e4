from governance.announcing import Event, announce
from hub.models import Notice
from hub.notices.hearing import HEARD
from tests.hub_world import NOW

# The reviewer sees it when the piece comes back.
PASSES_BY = {Event.SUGGESTION_SETTLED}


def test_every_event_is_told_of_or_passes_by_on_purpose():
    assert set(Event) - set(HEARD) == PASSES_BY


def test_what_passes_by_tells_nobody(db):
    announce(Event.SUGGESTION_SETTLED, object(), NOW)
    assert not Notice.objects.exists()
