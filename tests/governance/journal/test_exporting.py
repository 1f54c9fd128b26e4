import csv
import io
import json

import pytest

from governance import journal
from governance.journal.exporting import FIELDS, csv_lines, json_lines
from governance.models import JournalEntry
from tests.governance.journal.conftest import NOW

pytestmark = pytest.mark.django_db


def test_json_lines_hold_every_field(five_entries):
    lines = [json.loads(line) for line in json_lines(JournalEntry.objects.all())]
    assert [line["number"] for line in lines] == [1, 2, 3, 4, 5]
    assert set(lines[0]) == set(FIELDS)
    assert lines[0]["at"] == "2026-03-04T10:00:00+00:00"
    assert lines[0]["data"] == {"note": "note 0"}


def rows(entries):
    return list(csv.DictReader(io.StringIO("".join(csv_lines(entries)))))


def test_csv_holds_every_field(five_entries):
    last = rows(JournalEntry.objects.all())[-1]
    assert last["number"] == "5"
    assert last["data"] == '{"note":"note 4"}'
    assert last["hash"] == five_entries[-1].hash


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", " ="])
def test_no_cell_is_a_formula(first):
    subject = f"{first}cmd|' /C calc'!A0"
    journal.append("expire", subject, now=NOW)
    assert rows(JournalEntry.objects.all())[0]["subject"] == f"'{subject}"


def test_line_breaks_stay_inside_their_cell():
    journal.append("expire", "piece:1", now=NOW, data={"note": 'a\n"b",c'})
    assert json.loads(rows(JournalEntry.objects.all())[0]["data"]) == {
        "note": 'a\n"b",c'
    }
