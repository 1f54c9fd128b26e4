"""Two well-known prose linters, installed below var/bench where that is possible."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import yaml

from content.story_parts import Term
from tests.bench.clock import Took, run
from tests.bench.terms import wrong_wordings
from tests.real.corpus import ROOT

FOLDER = ROOT / "var" / "bench"
PROSELINT = "0.16.0"
VALE = "3.15.2"
VALE_SOURCE = f"github.com/errata-ai/vale/v3/cmd/vale@v{VALE}"

PIP_OPTIONS = ("--quiet", "--no-cache-dir", "--disable-pip-version-check")

# Installing one takes a few minutes at most; a network that hangs stops it then.
PATIENCE = 900

# Runs over a file or a folder; raises CommandFailed.
Linter = Callable[[Path], Took]


class Unavailable(Exception):
    """A tool cannot be had here; the message says why, as a sentence."""


def proselint_program() -> Path:
    """Return proselint's program, installing it on first use. Raises Unavailable."""
    home = FOLDER / f"proselint-{PROSELINT}"
    program = home / "bin" / "proselint"
    if not program.exists():
        _install([sys.executable, "-m", "venv", "--clear", home], {}, "proselint")
        install = ["-m", "pip", "install", f"proselint=={PROSELINT}", *PIP_OPTIONS]
        _install([home / "bin" / "python", *install], {}, "proselint")
    return program


def vale_program() -> Path:
    """Return Vale's program, compiling it on first use. Raises Unavailable."""
    home = FOLDER / f"vale-{VALE}"
    program = home / "vale"
    if not program.exists():
        go = shutil.which("go")
        if go is None:
            raise Unavailable("Vale is compiled with Go, which is not installed.")
        with tempfile.TemporaryDirectory() as spare:
            # Sources and half-finished work are needed once, here and nowhere else.
            places = {"GOPATH": f"{spare}/path", "GOCACHE": f"{spare}/cache"}
            flags = {"GOBIN": str(home), "GOFLAGS": "-modcacherw"}
            _install([go, "install", VALE_SOURCE], places | flags, "Vale")
    return program


def _install(
    command: Sequence[str | Path], settings: dict[str, str], name: str
) -> None:
    try:
        subprocess.run(
            command,
            env=os.environ | settings,
            capture_output=True,
            text=True,
            check=True,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        raise Unavailable(f"{name} could not be installed in time.") from None
    except (subprocess.CalledProcessError, OSError) as error:
        said = getattr(error, "stderr", None) or str(error)
        last = said.strip().splitlines()[-1]
        raise Unavailable(f"{name} could not be installed: {last}") from None


def proselint(folder: Path) -> Linter:
    """Return proselint with the checks that it runs by default. Raises Unavailable."""
    command = (proselint_program(), "check", "--output-format", "compact")
    return _linter(command, folder / "proselint.txt")


def _linter(command: tuple[str | Path, ...], output: Path) -> Linter:
    def over(target: Path) -> Took:
        return run([*command, target], output, may_end=(0, 1))

    return over


def found_by_proselint(output: str) -> int:
    return len(output.splitlines())


def vale(settings: Path, folder: Path) -> Linter:
    """Return Vale with a settings file. Raises Unavailable."""
    options = ("--no-global", "--no-exit", "--output=JSON", f"--config={settings}")
    return _linter((vale_program(), *options), folder / "vale.json")


def write_style(
    terms: Iterable[Term], folder: Path, *, one_rule: bool, own_rules: bool
) -> Path:
    """Write terms as a style of Vale's into `folder`; return its settings file.

    A rule per term, that swaps where the storyboard knows what is right and else
    forbids; or one rule that forbids all the wrong wordings. own_rules: with Vale's.
    """
    style = folder / "styles" / "Terms"
    style.mkdir(parents=True)
    if one_rule:
        wrong = [wording for term in terms for wording in wrong_wordings(term)]
        rules = {"Wrong": _existence(wrong)}
    else:
        rules = {term.key: _rule(term) for term in terms}
    for name, rule in rules.items():
        text = yaml.safe_dump(rule, sort_keys=False, allow_unicode=True)
        (style / f"{name}.yml").write_text(text, encoding="utf-8")
    settings = folder / ".vale.ini"
    settings.write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n\n"
        f"[*]\nBasedOnStyles = {'Vale, Terms' if own_rules else 'Terms'}\n"
    )
    return settings


def _rule(term: Term) -> dict[str, object]:
    wrong = wrong_wordings(term)
    if not term.preferred:
        return _existence(wrong)
    return {
        "extends": "substitution",
        "message": "Write '%s' instead of '%s'.",
        "level": "warning",
        "ignorecase": True,
        "swap": dict.fromkeys(wrong, term.preferred),
    }


def _existence(wrong: Iterable[str]) -> dict[str, object]:
    """Return a rule of Vale's that forbids wordings, in any case."""
    return {
        "extends": "existence",
        "message": "Do not write '%s'.",
        "level": "warning",
        "ignorecase": True,
        "tokens": list(wrong),
    }


def found_by_vale(output: str) -> int:
    return sum(map(len, json.loads(output).values()))
