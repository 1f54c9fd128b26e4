from dataclasses import replace

from django.utils import timezone

from governance.models import Standing
from hub.storyboard.reach import Reach, reach
from tests.hub_world import story

OLD = story(1)
MESSAGE = OLD.messages[0]


def new(**changes):
    pillar = OLD.pillars[0]
    messages = (replace(MESSAGE, **changes), *pillar.messages[1:])
    return replace(OLD, pillars=(replace(pillar, messages=messages), *OLD.pillars[1:]))


def out(number, programme, state=Standing.State.LIVE, messages=(MESSAGE.key,)):
    Standing.objects.create(
        key=f"piece:{number}",
        state=state,
        programme=programme.key,
        messages=list(messages),
        approved_at=timezone.now(),
        changed_at=timezone.now(),
        release=1,
    )


def test_pieces_that_are_out_and_say_a_changed_message_are_counted(world):
    out(1, world.press_programme)
    out(2, world.press_programme, Standing.State.STALE)
    out(3, world.press_programme, Standing.State.RETIRED)
    out(4, world.press_programme, messages=())

    assert reach(OLD, new(statement="Something else.")) == Reach(2, 1)


def test_what_does_not_change_reaches_nobody(world):
    out(1, world.press_programme)

    assert reach(OLD, OLD) == Reach(0, 0)
