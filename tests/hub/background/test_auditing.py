import pytest

from governance import review
from governance.models import AuditRecord
from hub.background.auditing import audit_working_text
from tests.hub_world import BAD_TEXT, GOOD_TEXT, NOW

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def piece(world):
    return world.piece(body=BAD_TEXT)


def write(world, piece, body):
    piece.body = [("text", body)]
    piece.save_revision(user=world.priya)


def kept():
    return list(AuditRecord.objects.order_by("pk").values_list("to_fix", flat=True))


def test_what_was_found_in_a_draft_is_kept_for_lists(world, piece):
    write(world, piece, BAD_TEXT)
    audit_working_text(piece.item_key, NOW)
    (to_fix,) = kept()
    assert to_fix > 0


def test_done_again_it_changes_nothing(world, piece):
    write(world, piece, BAD_TEXT)
    audit_working_text(piece.item_key, NOW)
    before = list(AuditRecord.objects.values())
    audit_working_text(piece.item_key, NOW)
    assert list(AuditRecord.objects.values()) == before


def test_the_result_of_an_earlier_draft_goes(world, piece):
    for body in (BAD_TEXT, GOOD_TEXT):
        write(world, piece, body)
        audit_working_text(piece.item_key, NOW)
    assert kept() == [0]


def test_the_result_of_a_text_that_was_sent_for_review_stays(world, piece):
    write(world, piece, GOOD_TEXT)
    round = review.submit(piece, world.priya, NOW)
    review.take_back(round, world.priya, NOW)
    write(world, piece, BAD_TEXT)
    audit_working_text(piece.item_key, NOW)
    assert len(kept()) == 2


def test_what_is_gone_is_passed_over(world):
    audit_working_text("piece:999", NOW)
    assert kept() == []
