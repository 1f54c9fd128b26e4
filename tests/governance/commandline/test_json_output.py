import io
import json
from datetime import UTC, datetime
from pathlib import Path

import jsonschema
import pytest

from content.files.declared import Declared
from content.items import Role, Unread
from content.story_parts import Term
from content.yaml_reading import json_schema, read_payload
from governance.commandline.batch import Audited, Batch
from governance.commandline.inputs import Programmes
from governance.commandline.json_output import Report, write_json
from governance.facts import Meaning, Similarity
from tests.governance.builders import (
    DAY,
    STATEMENT,
    THRESHOLDS,
    a_compiled_story,
    a_message,
    a_proof_point,
    an_audit,
    an_item,
    the_shipped_profile,
)

STORY = a_compiled_story(
    a_message(proof=("median",)),
    a_proof_point(expires_on=DAY),
    Term("use", "use", deprecated=("utilize",)),
    must=("find",),
)
BATCH = Batch(
    story=STORY,
    programmes=Programmes(Path(), STORY.message),
    profile=the_shipped_profile(),
    today=DAY,
    declared=Declared(),
)
NEAR = Similarity("line 2", 0, 14, "find", 0, cosine=0.5, coverage=0.5)


def a_result(name="a.md"):
    item = an_item(
        (Role.TITLE, STATEMENT), "We utilize it.", unread=(Unread("image 1", "No."),)
    )
    facts = {
        "meaning": Meaning("model", THRESHOLDS, (NEAR,)),
        "embargo_until": datetime(2026, 6, 2, 9, tzinfo=UTC),
        "rights_closed": ("image:3",),
    }
    return Audited(name, item, an_audit(item, STORY, **facts))


BROKEN = Audited("b.md", unreadable="The file is empty.")


def written(*results):
    stream = io.StringIO()
    write_json(stream, BATCH, results)
    return stream.getvalue()


def test_a_run_is_as_its_schema_says():
    schema = json_schema(Report)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(written(a_result(), BROKEN)), schema)


def test_a_run_can_be_read_back_whole():
    result = a_result()
    report = read_payload(Report, json.loads(written(result, BROKEN)))
    first, second = report.files
    assert first.audit == result.audit
    assert (second.file, second.audit, second.unreadable) == (
        "b.md",
        None,
        "The file is empty.",
    )


def test_a_run_names_what_it_was_held_against():
    report = json.loads(written())
    assert {key: report[key] for key in report if key != "files"} == {
        "schema": 1,
        "storyboard": "oriole",
        "release": 2,
        "profile": "default",
        "as_of": "2026-06-01",
    }


def test_a_finding_is_there_with_everything_of_it():
    (file,) = json.loads(written(a_result()))["files"]
    (finding,) = file["audit"]["findings"]
    place = {"path": "line 2", "start": 3, "end": 10, "quote": "utilize"}
    assert finding["place"] == place
    assert finding["fix"]["text"] == "use"
    assert (finding["tier"], finding["certainty"]) == ("must-fix", "clearly")
    assert finding["evidence"][0]["label"] == "use"


def test_a_message_is_there_with_its_state_and_place():
    (file,) = json.loads(written(a_result()))["files"]
    (message,) = file["audit"]["messages"]
    assert (message["state"], message["how"]) == ("said", "verbatim")
    assert message["place"]["quote"] == STATEMENT[:-1]


@pytest.mark.parametrize("text", ["“ä”", "👩🏽‍🚀"])
def test_text_is_written_as_it_is(text):
    assert text in written(Audited(text, unreadable="No."))


def test_equal_runs_are_equal_texts_with_sorted_keys():
    assert written(a_result()) == written(a_result())
    report = json.loads(written(a_result()))
    assert list(report) == sorted(report)
