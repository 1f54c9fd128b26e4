"""Looking again, as the worker does it: once, in batches, for the queue too."""

from governance.draining import audit_pending
from governance.models import AuditRecord, JournalEntry, Standing
from governance.standing import extend, look_again, run_due
from hub.background.draining import drain_all
from tests.governance.states import (
    DAY,
    REASON,
    STRICTER,
    in_review,
    live,
    stale,
    standing_of,
    stored,
)
from tests.hub_assets import let_out
from tests.hub_world import LATER

THEN = LATER + DAY


def events(piece):
    entries = JournalEntry.objects.filter(subject=piece.item_key)
    return [*entries.values_list("event", flat=True)]


def test_what_is_looked_at_again_is_one_entry_of_the_journal(world):
    live(world)
    let_out(world, world.piece(slug="other", title="Another"), LATER)
    world.release(STRICTER, at=THEN)

    run_due(THEN)

    entry = JournalEntry.objects.get(event="audited-again")
    assert entry.subject == "release:2"
    assert '"pieces":2' in entry.data


def test_what_was_looked_at_is_not_looked_at_again(world):
    live(world)
    world.release(STRICTER, at=THEN)
    assert run_due(THEN) == 1
    entries = JournalEntry.objects.count()

    assert run_due(THEN) == 0
    assert run_due(THEN + DAY) == 0

    assert JournalEntry.objects.count() == entries


def test_a_piece_that_was_moved_is_held_against_its_new_programme(world):
    piece = live(world)

    piece.move(world.web_programme, pos="last-child")
    drain_all(LATER)

    assert standing_of(piece).programme == "inspection-web"
    assert run_due(THEN) == 0


def test_looking_twice_changes_nothing(world):
    piece = stale(world)
    before, entries = standing_of(piece), JournalEntry.objects.count()

    look_again(piece.item_key, LATER + 5 * DAY)

    after = standing_of(piece)
    assert (after.state, after.due_on, after.changed_at) == (
        before.state,
        before.due_on,
        before.changed_at,
    )
    assert JournalEntry.objects.count() == entries


def test_there_is_nothing_to_look_at_where_nothing_is_out(world):
    assert look_again(in_review(world).item_key, THEN) is None
    assert look_again("piece:4711", THEN) is None
    assert look_again("image:1", THEN) is None


def test_what_waits_for_its_reviewer_is_audited_again_for_the_queue(world):
    piece = in_review(world)
    round = piece.rounds.get()
    counts = AuditRecord.objects.filter(content_digest=round.content_digest)
    assert counts.get().to_fix == 0
    world.release(STRICTER, at=THEN)

    assert run_due(THEN) == 1

    assert counts.order_by("-made_at").first().to_fix == 1
    assert run_due(THEN) == 0


def test_a_text_edited_in_review_is_audited_for_the_queue(world):
    piece = in_review(world)
    draft = stored(piece).get_latest_revision_as_object()
    draft.body = [("text", "<p>It is tamper-proof.</p>")]
    draft.save_revision(user=world.noor)

    drain_all(LATER)

    round = piece.rounds.get()
    assert round.content_digest == draft.content_digest
    assert AuditRecord.objects.get(content_digest=round.content_digest).to_fix == 1


def test_nothing_happens_to_what_is_nowhere(world):
    for key in ("piece:4711", "image:1", "nonsense"):
        audit_pending(key, LATER)


def test_the_time_of_a_piece_can_be_made_longer_and_then_ends(world):
    piece = stale(world)
    until = (THEN + 20 * DAY).date()

    extend(piece, world.dana, until, REASON, THEN)

    run_due(THEN + 20 * DAY)
    assert standing_of(piece).state == "stale"
    run_due(THEN + 21 * DAY)
    assert standing_of(piece).state == "withheld"
    assert Standing.objects.get().extended
