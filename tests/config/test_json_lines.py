import json
import logging
import sys

from config.json_lines import JsonLines


def a_line(message="Saved %s", arguments=("it",), exc_info=None):
    record = logging.LogRecord(
        "hub.demo", logging.INFO, "demo.py", 1, message, arguments, exc_info
    )
    record.created = 0.25
    return JsonLines().format(record)


def test_a_record_says_when_how_grave_where_and_what():
    assert json.loads(a_line()) == {
        "time": "1970-01-01T00:00:00.250000+00:00",
        "level": "INFO",
        "logger": "hub.demo",
        "message": "Saved it",
    }


def test_a_message_of_two_lines_stays_one_line():
    line = a_line("Saved\n“it”", ())
    assert "\n" not in line
    assert json.loads(line)["message"] == "Saved\n“it”"


def test_an_exception_brings_its_traceback():
    try:
        raise ValueError("no such piece")
    except ValueError:
        line = a_line(exc_info=sys.exc_info())
    assert "\n" not in line
    assert json.loads(line)["traceback"].endswith("ValueError: no such piece")
