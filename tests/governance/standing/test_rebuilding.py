"""Standing can be made anew, in every state, from the journal."""

import pytest
from django.core.management import call_command
from django.forms.models import model_to_dict

from content.models import AssetUse, ItemRecord
from governance.models import Standing
from governance.review import approve, submit
from governance.standing import extend, run_due
from governance.standing.rebuilding import rebuild_standing
from tests.governance.states import DAY, REASON, STATES, stale, standing_of, stored
from tests.hub_assets import let_out, new_image, piece_with
from tests.hub_world import LATER, NOW

# What is found out by looking again.
FOUND_OUT = ("audited_with", "good_until", "changed_at")


def rows():
    return [model_to_dict(row, exclude=FOUND_OUT) for row in Standing.objects.all()]


@pytest.mark.parametrize("state", [*STATES])
def test_each_state_is_made_anew_as_it_was(world, state):
    STATES[state](world)
    before = rows()
    Standing.objects.all().delete()

    assert rebuild_standing() == len(before)

    assert rows() == before


def test_more_time_and_what_follows_are_made_anew(world):
    piece = stale(world)
    due_on = standing_of(piece).due_on + 3 * DAY
    extend(piece, world.dana, due_on, REASON, LATER + 2 * DAY)
    draft = stored(piece).get_latest_revision_as_object()
    draft.body, draft.go_live_at = [("text", "<p>Simple.</p>")], LATER + 9 * DAY
    draft.save_revision(user=world.priya)
    round = submit(stored(piece), world.priya, LATER + 3 * DAY)
    approve(round, world.ingrid, "brand", LATER + 3 * DAY)
    before = rows()
    assert before[0]["next_digest"]

    rebuild_standing()

    assert rows() == before


def test_a_schedule_that_was_taken_back_leaves_nothing(world):
    piece = STATES["scheduled"](world)
    world.campaign.objectives.all().delete()
    stored(piece).get_parent().specific.campaign.objectives.all().delete()
    run_due(LATER + 20 * DAY)
    before = rows()

    rebuild_standing()

    assert rows() == before


def test_what_was_made_anew_is_looked_at_again(world):
    STATES["live"](world)
    rebuild_standing()

    assert run_due(LATER + DAY) == 1
    assert Standing.objects.get().audited_with != ""


@pytest.mark.parametrize("name", [None, "records", "uses", "standing"])
def test_the_command_makes_anew_what_is_asked_for(world, capsys, name):
    let_out(world, piece_with(world, new_image(world.press)), NOW)
    made = {"records": ItemRecord, "uses": AssetUse, "standing": Standing}
    wanted = [name] if name else [*made]
    before = {n: made[n].objects.count() for n in wanted}
    for one in wanted:
        made[one].objects.all().delete()

    call_command("rebuild", *([name] if name else []))

    assert {n: made[n].objects.count() for n in wanted} == before
    out = capsys.readouterr().out.splitlines()
    assert out == [f"{one}: made anew." for one in wanted]
