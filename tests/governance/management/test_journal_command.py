import json

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from governance import journal
from governance.models import JournalEntry
from tests.governance.journal.conftest import five_entries, ingrid

__all__ = ["five_entries", "ingrid"]

pytestmark = pytest.mark.django_db


def said(capsys, *arguments):
    call_command("journal", *arguments)
    return capsys.readouterr().out


def test_a_right_journal_is_told_as_such(five_entries, capsys):
    assert said(capsys, "verify") == "5 entries, each as it was written.\n"


def test_each_wrong_is_told_and_the_command_fails(five_entries):
    with override_settings(DEBUG=True), journal.lifted_triggers():
        JournalEntry.objects.filter(number=2).update(actor="tom")
        JournalEntry.objects.filter(number=4)._raw_delete("default")
    with pytest.raises(CommandError) as told:
        call_command("journal", "verify")
    assert str(told.value).splitlines() == [
        "Entry 2 has been changed.",
        "Entry 4 is missing.",
    ]


def test_the_head_that_is_printed_can_be_given_back(five_entries, capsys):
    kept = said(capsys, "head").strip()
    assert kept == f"5:{five_entries[-1].hash}"
    assert "5 entries" in said(capsys, "verify", f"--head={kept}")


def test_a_kept_head_that_does_not_fit_fails(five_entries):
    with pytest.raises(CommandError, match="Entry 5 is not the one"):
        call_command("journal", "verify", f"--head=5:{'f' * 64}")


@pytest.mark.parametrize("head", ["5", "x:y", f"-1:{'f' * 64}", "5:short"])
def test_what_is_no_head_is_refused(head):
    with pytest.raises(CommandError, match="NUMBER:HASH"):
        call_command("journal", "verify", f"--head={head}")


def test_verifying_says_when_nothing_protects_it(db, capsys):
    from tests.governance.journal.test_protection import ENTRY, drop

    drop(ENTRY, "delete")
    assert "run “migrate”" in said(capsys, "verify")


def test_all_is_exported_as_json_lines(five_entries, capsys):
    lines = said(capsys, "export").splitlines()
    assert [json.loads(line)["number"] for line in lines] == [1, 2, 3, 4, 5]


def test_one_subject_is_exported_into_a_file(five_entries, capsys, tmp_path):
    target = tmp_path / "record.csv"
    said(capsys, "export", "--format=csv", "--subject=piece:99", f"--output={target}")
    assert target.read_text().splitlines() == [
        "number,at,event,actor,subject,data,previous_hash,hash"
    ]
