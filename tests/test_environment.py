"""How a fresh machine comes to an environment, and what it hears when it cannot."""

import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

RUNS = "exit 0"
DOES_NOT_RUN = "exit 127"
HAS_NO_VENV = """case "$2" in
    *ensurepip*) exit 1 ;;
    *print*) echo 3.12 ;;
esac"""


@pytest.fixture
def machine(tmp_path):
    """A folder to work in, and the Pythons of a machine, as {name: shell script}."""

    def build(**pythons):
        for name, script in pythons.items():
            path = tmp_path / name.replace("_", ".")
            path.write_text(f"#!/bin/sh\n{script}\n")
            path.chmod(0o755)
        return {"PATH": f"{tmp_path}:{os.environ['PATH']}"}

    return build


def run(*command, folder, environment):
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_python_that_is_only_a_name_is_passed_over(machine, tmp_path):
    environment = machine(python3_13=DOES_NOT_RUN, python3_12=RUNS)
    (tmp_path / "Makefile").write_text(
        f"include {ROOT}/Makefile\nshow:\n\t@echo '$(PYTHON)'\n"
    )
    shown = run("make", "show", folder=tmp_path, environment=environment)
    assert shown.stdout == "python3.12\n"


@pytest.mark.parametrize(
    ("python", "heard"),
    [
        pytest.param("", "needs Python 3.11 or newer", id="none"),
        pytest.param("python3.13", "older than Python 3.11", id="not 3.11"),
        pytest.param("python3.12", "apt-get install python3.12-venv", id="no venv"),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(machine, tmp_path, python, heard):
    environment = machine(python3_13=DOES_NOT_RUN, python3_12=HAS_NO_VENV)
    made = run(
        "sh", ROOT / ".ci/venv", python, folder=tmp_path, environment=environment
    )
    assert made.returncode == 1
    assert heard in made.stderr
    assert not (tmp_path / ".venv").exists()


def test_an_environment_that_stopped_halfway_is_taken_away(machine, tmp_path):
    stops = 'if [ "$2" = venv ]; then mkdir .venv; exit 1; fi'
    environment = machine(python3_12=stops)
    made = run(
        "sh", ROOT / ".ci/venv", "python3.12", folder=tmp_path, environment=environment
    )
    assert made.returncode == 1
    assert not (tmp_path / ".venv").exists()


@pytest.fixture
def stage(tmp_path):
    """Run a stage `build` under the budget given, in seconds."""
    (tmp_path / "stage").write_bytes((ROOT / ".ci/stage").read_bytes())

    def go(*command, budget):
        (tmp_path / "budget").write_text(f"other 0\nbuild {budget}\n")
        log = {"STAGE_LOG": str(tmp_path / "log"), "PATH": os.environ["PATH"]}
        return run("sh", "stage", "build", *command, folder=tmp_path, environment=log)

    return go


def test_a_stage_shows_its_output_and_says_its_seconds(stage, tmp_path):
    ran = stage("echo", "two  words", budget=600)
    assert ran.returncode == 0
    first, output, last = ran.stdout.splitlines()
    assert (first, output) == ("== build", "two  words")
    assert last.startswith("== build: ok, ")
    assert last.endswith(" s")
    assert (tmp_path / "log").read_text() == f"{last}\n"


def test_a_stage_that_fails_ends_with_its_commands_status(stage):
    ran = stage("sh", "-c", "exit 3", budget=600)
    assert ran.returncode == 3
    assert "== build: FAILED" in ran.stdout


def test_a_stage_over_its_budget_warns_and_goes_on(stage):
    ran = stage("true", budget=-1)
    assert ran.returncode == 0
    assert "WARNING: over its budget of -1 s" in ran.stdout
