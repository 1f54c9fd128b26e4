import pytest

from hub.models import Mailing, Notice
from hub.notices.rules import EVENTS

EACH = pytest.mark.parametrize("event", EVENTS)


@EACH
def test_a_name_fits_its_column(event):
    assert len(event) <= Notice._meta.get_field("event").max_length


@EACH
def test_the_usual_way_can_be_chosen(event):
    assert EVENTS[event].usual in EVENTS[event].offered


@EACH
def test_somebody_can_be_told(event):
    assert EVENTS[event].roles


def test_only_what_is_withdrawn_or_given_by_name_cannot_be_switched_off():
    never_off = {
        event for event, rule in EVENTS.items() if Mailing.OFF not in rule.offered
    }
    assert never_off == {"withdrawn", "review-assigned"}


@EACH
def test_what_is_said_of_an_event_needs_no_inside_knowledge(event):
    rule = EVENTS[event]
    inside = {"gate", "waiver", "standing", "stale", "release", "digest", "audit"}
    words = f"{rule.label} {rule.because} {rule.button}".lower().split()
    assert not inside & set(words)
