from content.reading.pieces import read_piece
from governance.auditing import audit_piece
from hub.editor.checked import check_piece
from hub.editor.findings_shown import Lists, lists_of
from tests.hub_world import BAD_TEXT, NOW

TWICE = "<p>Our records are tamper-proof. Yours are tamper-proof, too.</p>"


def lists(world, body):
    return check_piece(world.piece(body=body), world.priya, NOW).lists


def forbidden(found):
    return [f for f in (*found.to_fix, *found.suggestions) if f.quote == "tamper-proof"]


def test_a_finding_has_its_words_its_place_and_what_the_storyboard_says(world):
    (finding,) = forbidden(lists(world, BAD_TEXT))
    assert finding.where == "first paragraph"
    assert finding.evidence[0].text == "Nothing is proof against everything."
    assert finding.why
    assert finding.show.quote == "tamper-proof"


def test_every_entry_of_the_list_has_a_key_of_its_own(world):
    found = lists(world, TWICE)
    keys = [f.key for f in (*found.to_fix, *found.suggestions, *found.questions)]
    assert len(keys) == len(set(keys))


def test_findings_that_one_change_mends_know_how_many_they_are(world):
    assert [f.everywhere for f in forbidden(lists(world, TWICE))] == [2, 2]
    assert [f.everywhere for f in forbidden(lists(world, BAD_TEXT))] == [1]


def test_what_an_exception_holds_for_is_not_listed(world):
    piece = world.piece(body=BAD_TEXT)
    audit = audit_piece(piece, NOW)
    every = frozenset(f.fingerprint for f in audit.findings)
    assert lists_of(read_piece(piece), audit, every) == Lists()
