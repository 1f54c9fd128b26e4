"""Questions answered, findings called wrong."""

from dataclasses import replace

import pytest

from content.refusing import Refused
from governance import auditing
from governance.audit import audit
from governance.auditing import audit_item
from governance.findings import Certainty
from governance.models import Answer, JournalEntry, WrongFinding
from governance.review import answer, approve, call_wrong, judge_wrong, submit
from governance.rounds import working_text
from tests.governance.states import stored
from tests.hub_world import LATER, NOW


@pytest.fixture
def asked(world, monkeypatch):
    """A round with a question, its audit, and the question's fingerprint: the rules
    are made unsure of what they find.
    """

    def unsure(*args):
        made = audit(*args)
        first, *others = made.findings
        question = replace(first, certainty=Certainty.LOOK)
        return replace(made, findings=(question, *others))

    monkeypatch.setattr(auditing, "audit", unsure)
    monkeypatch.setattr(auditing, "_kept", auditing._Kept())
    piece = world.piece(body="<p>It is tamper-proof.</p>")
    round = submit(piece, world.priya, NOW)
    made = audit_item(working_text(piece), NOW)
    return round, made, made.findings[0].fingerprint


@pytest.mark.parametrize("says", ["fine", "wrong"])
def test_any_answer_opens_the_gate_for_this_text(world, asked, says):
    round, made, fingerprint = asked
    with pytest.raises(Refused, match="Something else stops it"):
        approve(round, world.ingrid, "brand", LATER)

    answer(round, made, fingerprint, says, world.ingrid, "brand", LATER, " A note. ")

    approve(round, world.ingrid, "brand", LATER)
    assert stored(round.piece).live
    assert Answer.objects.get().note == "A note."
    assert JournalEntry.objects.filter(event="answer", actor="ingrid").exists()


def test_an_answer_is_about_one_text(world, asked):
    round, made, fingerprint = asked
    answer(round, made, fingerprint, "fine", world.ingrid, "brand", LATER)
    draft = stored(round.piece).get_latest_revision_as_object()
    draft.lead = "A line."
    draft.save_revision(user=world.noor)

    with pytest.raises(Refused, match="Something else stops it"):
        approve(round, world.ingrid, "brand", LATER)


def test_an_answer_to_an_earlier_text_is_refused(world, asked):
    round, made, fingerprint = asked
    draft = stored(round.piece).get_latest_revision_as_object()
    draft.lead = "A line."
    draft.save_revision(user=world.noor)

    with pytest.raises(Refused, match="changed meanwhile"):
        answer(round, made, fingerprint, "fine", world.ingrid, "brand", LATER)


@pytest.mark.parametrize("who", ["priya", "dana", "ada", "superuser", "marcus"])
def test_only_reviewers_answer(world, asked, who):
    round, made, fingerprint = asked

    with pytest.raises(Refused, match="do not review for this area"):
        answer(round, made, fingerprint, "fine", getattr(world, who), "brand", LATER)


def test_who_edited_it_does_not_answer(world, asked):
    round, made, fingerprint = asked
    world.priya.groups.add(world.area.group)

    with pytest.raises(Refused, match="edited this text yourself"):
        answer(round, made, fingerprint, "fine", world.priya, "brand", LATER)


def test_an_answer_says_fine_or_wrong_of_a_question(world, asked):
    round, made, fingerprint = asked

    with pytest.raises(Refused, match="Answer that"):
        answer(round, made, fingerprint, "maybe", world.ingrid, "brand", LATER)
    with pytest.raises(Refused, match="finding is gone"):
        answer(round, made, "0" * 32, "fine", world.ingrid, "brand", LATER)


def test_what_is_no_question_is_not_answered(world):
    piece = world.piece(body="<p>It is tamper-proof.</p>")
    round = submit(piece, world.priya, NOW)
    made = audit_item(working_text(piece), NOW)
    found = made.findings[0].fingerprint

    with pytest.raises(Refused, match="not a question"):
        answer(round, made, found, "fine", world.ingrid, "brand", LATER)


@pytest.fixture
def finding(world):
    piece = world.piece(body="<p>It is tamper-proof.</p>", owner=world.guest)
    return piece, audit_item(working_text(piece), NOW).findings[0]


@pytest.mark.parametrize("who", ["priya", "tom", "ingrid", "guest"])
def test_a_finding_is_called_wrong_once_by_each(world, finding, who):
    person = getattr(world, who)

    call_wrong(*finding, person, NOW, " It is a name. ")
    call_wrong(*finding, person, NOW)

    assert WrongFinding.objects.get().why == "It is a name."


@pytest.mark.parametrize("who", ["marcus", "dana", "yusuf", "lina", "ada", "outsider"])
def test_others_call_nothing_wrong(world, finding, who):
    with pytest.raises(Refused):
        call_wrong(*finding, getattr(world, who), NOW)


def test_a_guest_calls_nothing_of_others_wrong(world):
    piece = world.piece(body="<p>It is tamper-proof.</p>")
    found = audit_item(working_text(piece), NOW).findings[0]

    with pytest.raises(Refused):
        call_wrong(piece, found, world.guest, NOW)


def test_a_call_keeps_the_sentence_and_how_much_the_finding_weighed(world):
    text = "<p>It lasts. Our records are tamper-proof. Nobody asks twice.</p>"
    piece = world.piece(body=text)
    found = audit_item(working_text(piece), NOW).findings[0]

    row = call_wrong(piece, found, world.priya, NOW)

    assert row.quote == "tamper-proof"
    assert row.sentence == "Our records are tamper-proof."
    assert row.sort == "to_fix"


def test_what_is_missing_from_a_text_has_no_sentence(world):
    piece = world.piece(body="<p>Nothing is said.</p>")
    found = audit_item(working_text(piece), NOW).findings
    (missing,) = (one for one in found if one.place is None)

    assert call_wrong(piece, missing, world.priya, NOW).sentence == ""


@pytest.mark.parametrize(
    ("was_wrong", "event"), [(True, "finding-wrong"), (False, "finding-right")]
)
def test_another_reviewer_judges_what_was_called_wrong(
    world, finding, was_wrong, event
):
    row = call_wrong(*finding, world.priya, NOW)

    judge_wrong(row, was_wrong, world.noor, LATER, " A note. ")

    stored = WrongFinding.objects.get()
    assert (stored.was_wrong, stored.note) == (was_wrong, "A note.")
    assert (stored.judged_by, stored.judged_at) == (world.noor, LATER)
    entry = JournalEntry.objects.get(event=event)
    assert (entry.actor, entry.subject, entry.at) == ("noor", row.key, LATER)
    assert row.is_judged


@pytest.mark.parametrize("who", ["priya", "dana", "marcus", "ada", "superuser"])
def test_only_reviewers_judge(world, finding, who):
    row = call_wrong(*finding, world.tom, NOW)

    with pytest.raises(Refused, match="Only reviewers"):
        judge_wrong(row, True, getattr(world, who), LATER)

    assert not WrongFinding.objects.get().is_judged


def test_who_called_a_finding_wrong_judges_nobodys_call_of_it(world, finding):
    own = call_wrong(*finding, world.ingrid, NOW)
    same = call_wrong(*finding, world.priya, NOW)

    for row in (own, same):
        with pytest.raises(Refused, match="Somebody else judges"):
            judge_wrong(row, True, world.ingrid, LATER)

    assert not WrongFinding.objects.exclude(was_wrong=None).exists()


def test_what_was_judged_is_not_judged_again(world, finding):
    row = call_wrong(*finding, world.priya, NOW)
    as_it_was = WrongFinding.objects.get(pk=row.pk)
    judge_wrong(row, True, world.noor, LATER)

    with pytest.raises(Refused, match="judged this already"):
        judge_wrong(as_it_was, False, world.ingrid, LATER)

    assert WrongFinding.objects.get().was_wrong
    assert JournalEntry.objects.filter(event__startswith="finding-").count() == 1


def test_a_finding_that_was_wrong_stays(world, finding):
    piece, found = finding
    judge_wrong(call_wrong(piece, found, world.priya, NOW), True, world.noor, LATER)

    again = audit_item(working_text(piece), LATER)
    assert found.fingerprint in {one.fingerprint for one in again.findings}
