from datetime import timedelta

import pytest

from content.models import Level
from governance.auditing import audit_piece
from governance.models import Waiver, WrongFinding
from hub.editor.checked import check_piece, excepted_from
from tests.hub_world import BAD_TEXT, NOW, story


def set_level(world, level):
    world.press.level = level
    world.press.save()


@pytest.mark.parametrize(
    ("level", "who", "silent"),
    [
        (Level.WATCH, "priya", True),
        (Level.WATCH, "ingrid", False),
        (Level.WATCH, "dana", False),
        (Level.ADVISE, "priya", False),
        (Level.ENFORCE, "priya", False),
    ],
)
def test_findings_are_kept_from_authors_of_a_team_that_is_only_watched(
    world, level, who, silent
):
    set_level(world, level)
    checked = check_piece(world.piece(body=BAD_TEXT), getattr(world, who), NOW)
    assert checked.silent is silent
    assert bool(checked.lists.to_fix) is not silent


def test_a_watched_author_sees_what_is_told_and_no_warning(world):
    set_level(world, Level.WATCH)
    denial = "<p>Kelvane will not work with the sensors you already own.</p>"
    (need,) = check_piece(world.piece(body=denial), world.priya, NOW).needs
    assert need.messages[0].sign == "✓"


def test_it_says_when_only_words_were_compared(world):
    world.release(story(2, pillars=()), NOW)
    checked = check_piece(world.piece(), world.priya, NOW)
    assert checked.words_only == "There is no storyboard to compare with yet."
    assert checked.storyboard == 2


def test_the_text_in_memory_is_checked_not_the_stored_one(world):
    piece = world.piece()
    piece.lead = "Our records are tamper-proof."
    checked = check_piece(piece, world.priya, NOW)
    assert [f.where for f in checked.lists.to_fix] == ["opening"]


def test_what_somebody_called_wrong_is_theirs(world):
    piece = world.piece(body=BAD_TEXT)
    (finding,) = check_piece(piece, world.priya, NOW).lists.to_fix[:1]
    WrongFinding.objects.create(
        key=piece.item_key,
        fingerprint=finding.fingerprint,
        check_id="terms.forbidden",
        says=finding.says,
        by=world.priya,
        at=NOW,
    )
    assert set(check_piece(piece, world.priya, NOW).called_wrong) == {
        finding.fingerprint
    }
    assert not check_piece(piece, world.dana, NOW).called_wrong


def test_an_exception_counts_until_its_moment(world):
    piece = world.piece(body=BAD_TEXT)
    audit = audit_piece(piece, NOW)
    finding = audit.findings[0]
    Waiver.objects.create(
        key=piece.item_key,
        fingerprint=finding.fingerprint,
        evidence_digest=finding.evidence_digest,
        check_id=finding.check,
        says=finding.says,
        reason="It was agreed with the customer.",
        requested_by=world.priya,
        requested_at=NOW,
        expires_at=NOW + timedelta(days=7),
        state="granted",
        decided_by=world.ingrid,
        decided_at=NOW,
    )
    assert excepted_from(audit, NOW) == {finding.fingerprint}
    assert not excepted_from(audit, NOW + timedelta(days=8))
