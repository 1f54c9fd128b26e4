import io
import json
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from tests.governance.commandline.files import (
    BAD,
    GOOD,
    PROGRAMME,
    STORYBOARD,
    write,
)

ROOT = Path(__file__).resolve().parents[3]
CLEAN, FOUND, MISUSED, UNREAD = 0, 1, 2, 3


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """A storyboard with files beside it; it is also where we are."""
    write(tmp_path, story_yaml=STORYBOARD, good_md=GOOD, bad_md=BAD)
    write(tmp_path, programmes__launch_yaml=PROGRAMME, in__good_md=GOOD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    """The exit status of the command, and what it printed."""
    out = io.StringIO()
    given = [*arguments, "--storyboard", "story.yaml", "--no-meaning"]
    try:
        with redirect_stdout(out), redirect_stderr(io.StringIO()):
            call_command("audit", *given)
    except SystemExit as end:
        return end.code, out.getvalue()
    return CLEAN, out.getvalue()


def audited(*arguments):
    """The audits of a run as JSON, by file."""
    _, printed = run(*arguments, "--output", "json")
    return {file["file"]: file["audit"] for file in json.loads(printed)["files"]}


def checks(audit):
    return [finding["check"] for finding in audit["findings"]]


# Exit statuses

STATUSES = [
    pytest.param(["good.md"], CLEAN, id="nothing found"),
    pytest.param(["bad.md"], FOUND, id="something to fix"),
    pytest.param(["good.md", "bad.md"], FOUND, id="in one of two"),
    pytest.param(["bad.md", "--fail-on", "hard-block"], CLEAN, id="not that heavy"),
    pytest.param(["good.md", "empty.md"], UNREAD, id="nothing to read"),
    pytest.param(["bad.md", "empty.md"], UNREAD, id="unread weighs more than found"),
    pytest.param(
        ["good.md", "--programme", "should.yaml"], CLEAN, id="a suggestion only"
    ),
    pytest.param(
        ["bad.md", "--profile", "lenient.yaml", "--fail-on", "info"],
        FOUND,
        id="a note that counts",
    ),
    pytest.param(["bad.md", "--profile", "lenient.yaml"], CLEAN, id="a note"),
]
LENIENT = """\
key: lenient
title: Lenient
rules:
  - {check: terms.deprecated, tier: info}
"""


@pytest.mark.parametrize("output", ["text", "json"])
@pytest.mark.parametrize(("arguments", "status"), STATUSES)
def test_the_exit_status_tells_a_script_what_happened(
    folder, arguments, status, output
):
    write(folder, empty_md="", lenient_yaml=LENIENT)
    write(folder, should_yaml="key: should\nshould: [find]\n")
    assert run(*arguments, "--output", output)[0] == status


# Misuse

MISUSES = [
    pytest.param(["lost.md"], "No file to read at “lost.md”.", id="no such file"),
    pytest.param(["*.pdf"], "No file to read at “*.pdf”.", id="no file fits"),
    pytest.param(["good.md", "--profile", "lost"], "There is no profile", id="profile"),
    pytest.param(["good.md", "--programme", "x.yaml"], "x.yaml:1: ", id="programme"),
]


@pytest.mark.parametrize(("arguments", "says"), MISUSES)
def test_misuse_is_told_in_a_sentence(arguments, says):
    with pytest.raises(CommandError) as error:
        run(*arguments)
    assert error.value.returncode == MISUSED
    assert str(error.value).startswith(says)


def test_every_error_of_a_storyboard_is_told_with_its_line(folder):
    bad = STORYBOARD.replace("key: oriole", "key: Oriole!").replace(
        "release: 2", "release: two"
    )
    write(folder, story_yaml=bad + "  - {key: x, colour: red}\n")
    with pytest.raises(CommandError) as error:
        run("good.md")
    assert error.value.returncode == MISUSED
    lines = str(error.value).splitlines()
    assert [line[: line.index(":", 11)] for line in lines] == [
        "story.yaml:1",
        "story.yaml:3",
        "story.yaml:12",
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["--as-of", "31.12.2026"], "no day such as", id="day"),
        pytest.param(["--language", "English!"], "no language such as", id="language"),
        pytest.param(["--as", "poem"], "poem", id="format"),
        pytest.param(["--fail-on", "shadow"], "shadow", id="weight"),
        pytest.param(["--output", "xml"], "xml", id="output"),
    ],
)
def test_an_option_that_means_nothing_is_told(arguments, says):
    with pytest.raises(CommandError, match=says):
        run("good.md", *arguments)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        pytest.param("in", "cannot be kept", id="a folder"),
        pytest.param("good.md", "something else than vectors", id="another file"),
    ],
)
def test_vectors_that_cannot_be_kept_are_told(folder, path, says):
    with pytest.raises(CommandError, match=says) as error:
        call_command(
            "audit", "good.md", storyboard=Path("story.yaml"), vectors=folder / path
        )
    assert error.value.returncode == MISUSED
    assert (folder / "good.md").read_text() == GOOD


# Which files


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        pytest.param(["*.md"], ["bad.md", "good.md"], id="a glob"),
        pytest.param(["in"], ["in/good.md"], id="a folder"),
        pytest.param(["."], ["bad.md", "good.md", "in/good.md"], id="all below"),
    ],
)
def test_files_are_named_as_one_would_type_them(patterns, expected):
    assert list(audited(*patterns)) == expected


def test_text_names_every_file(folder):
    _, printed = run(str(folder / "good.md"), "bad.md")
    assert printed.splitlines()[0] == "good.md  Article"
    assert "bad.md  Article" in printed.splitlines()


# What is declared

DECLARED = [
    pytest.param([], ["terms.deprecated", "terms.forbidden"], id="nothing"),
    pytest.param(["--region", "EU"], ["terms.deprecated", "terms.forbidden"], id="EU"),
    pytest.param(["--region", "US"], ["terms.deprecated"], id="another region"),
    pytest.param(
        ["--region", "US", "--programme", "programmes/launch.yaml"],
        ["terms.deprecated", "messages.required-absent"],
        id="a programme",
    ),
]


@pytest.mark.parametrize(("arguments", "expected"), DECLARED)
def test_an_option_holds_for_every_file(arguments, expected):
    assert checks(audited("bad.md", *arguments)["bad.md"]) == expected


def test_a_sidecar_names_a_programme(folder):
    write(folder, bad_md_yaml="programme: launch\n")
    assert "messages.required-absent" in checks(audited("bad.md")["bad.md"])


def test_front_matter_names_a_programme(folder):
    write(folder, fm_md=f"---\nthroughline: {{programme: launch}}\n---\n\n{BAD}")
    assert "messages.required-absent" in checks(audited("fm.md")["fm.md"])


def test_the_format_decides_what_holds(folder):
    write(folder, long_md=f"# {'Rooms ' * 20}\n\nText.\n")
    assert checks(audited("long.md")["long.md"]) == []
    found = checks(audited("long.md", "--as", "email")["long.md"])
    assert found == ["limits.exceeded"]


def test_the_language_decides_which_checks_know_its_words():
    audit = audited("good.md", "--language", "de_AT")["good.md"]
    skipped = [r["check"] for r in audit["runs"] if r["outcome"] == "not-applicable"]
    assert "claims.unproven" in skipped


def test_the_day_decides_what_still_holds(folder):
    proof = (
        "proof_points:\n  - {key: p, claim: It took a while., expires_on: 2026-03-31}\n"
    )
    write(folder, story_yaml=STORYBOARD + proof, said_md="It took a while.\n")
    assert checks(audited("said.md", "--as-of", "2026-03-31")["said.md"]) == []
    late = audited("said.md", "--as-of", "2026-04-01")["said.md"]
    assert checks(late) == ["proof.expired"]


def test_a_profile_may_be_a_name_or_a_file(folder):
    write(folder, own_yaml="key: own\ntitle: Own\nextends: default\n")
    assert checks(audited("bad.md", "--profile", "own.yaml")["bad.md"]) == checks(
        audited("bad.md", "--profile", "default")["bad.md"]
    )


# Meaning


def test_without_meaning_it_says_so():
    _, printed = run("good.md")
    assert printed.splitlines()[-1].startswith("Meaning was not compared")
    assert audited("good.md")["good.md"]["not_compared"]


def test_with_meaning_other_words_are_found(folder, capsys):
    write(folder, told_md="It takes a team 20 seconds to find a room that is free.\n")
    call_command(
        "audit",
        "told.md",
        storyboard=Path("story.yaml"),
        output="json",
        vectors=folder / "var" / "vectors.sqlite3",
    )
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file["audit"]["messages"][0]["how"] == "other-words"
    assert file["audit"]["not_compared"] == ""
    assert (folder / "var" / "vectors.sqlite3").exists()


# What it costs. No test here may touch a database: pytest-django would fail it.


def test_without_meaning_no_model_is_loaded(folder):
    code = (
        "import sys; from django.core.management import execute_from_command_line\n"
        "try: execute_from_command_line(sys.argv)\n"
        "finally: print({'numpy', 'onnxruntime'} & {*sys.modules}, file=sys.stderr)"
    )
    asked = ["audit", "bad.md", "--storyboard", "story.yaml", "--no-meaning"]
    ended = subprocess.run(
        [sys.executable, "-c", code, *asked],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "DJANGO_SETTINGS_MODULE": "config.settings.test"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == FOUND
    assert "utilize" in ended.stdout
    assert ended.stderr.strip() == "set()"
