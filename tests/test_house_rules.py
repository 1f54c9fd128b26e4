import ast
import os
import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("config", "content", "governance", "hub", "search")


@pytest.fixture(scope="module")
def known_files():
    """The files that git knows or would add, as paths from the project's folder."""
    if not (ROOT / ".git").exists():
        pytest.skip("without git there is no telling which files belong here")
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    paths = [Path(name) for name in listed.split("\0") if name]
    return [path for path in paths if (ROOT / path).is_file()]


@pytest.fixture(scope="module")
def modules(known_files):
    return [path for path in known_files if path.suffix == ".py"]


def docstring(path):
    return ast.get_docstring(ast.parse((ROOT / path).read_text()))


# Borders. Each contract is broken on purpose, in a copy, to see that it is kept. A
# file named here that does not exist is made.

BREACHES = [
    pytest.param(
        "direction",
        {"content/items.py": "import governance"},
        "content.items -> governance",
        id="content looks up",
    ),
    pytest.param(
        "direction",
        {"search/__init__.py": "import governance"},
        "search -> governance",
        id="search looks sideways",
    ),
    pytest.param(
        "direction",
        {"governance/__init__.py": "import search"},
        "governance -> search",
        id="governance looks sideways",
    ),
    pytest.param(
        "direction",
        {"hub/__init__.py": "import config.env"},
        "hub -> config.env",
        id="settings are imported",
    ),
    pytest.param(
        "plain-core",
        {"content/story.py": "import django.db"},
        "content.story -> django",
        id="a plain shape needs Django",
    ),
    pytest.param(
        "plain-core",
        {
            "content/plain.py": "import wagtail",
            "content/items.py": "import content.plain",
        },
        "content.plain -> wagtail",
        id="a plain shape needs what needs Wagtail",
    ),
    pytest.param(
        "inside-content",
        {"content/items.py": "import content.likeness", "content/likeness.py": ""},
        "content.items -> content.likeness",
        id="a plain shape measures likeness",
    ),
    pytest.param(
        "inside-content",
        {"content/likeness.py": "import content.models", "content/models.py": ""},
        "content.likeness -> content.models",
        id="likeness knows the models",
    ),
    pytest.param(
        "inside-content",
        {"content/models.py": "import content.reading", "content/reading.py": ""},
        "content.models -> content.reading",
        id="models read themselves",
    ),
    pytest.param(
        "no-cycles",
        {"content/canonical.py": "import content.items"},
        "canonical",
        id="a circle of two",
    ),
]


def contracts():
    """The contracts of .importlinter by their short names."""
    file = ConfigParser()
    file.read(ROOT / ".importlinter")
    prefix = "importlinter:contract:"
    return {
        section.removeprefix(prefix): file[section]
        for section in file.sections()
        if section.startswith(prefix)
    }


def test_every_contract_is_broken_below():
    assert {breach.values[0] for breach in BREACHES} == set(contracts())


# Where these three packages meet Django; whatever else is in them is plain core.
EDGES = set(
    "aligning apps asking assets auditing blocks business_time choosing completing "
    "doctor draining fields finishing following gathering gating indexing journal "
    "making management migrations models pending permissions planning preparing "
    "publishing reading releasing review rounds signal_handlers signals standards "
    "standing static storage system_checks templates templatetags writing".split()
)


def test_the_plain_core_is_all_but_the_edges(modules):
    plain = {
        f"{path.parts[0]}.{path.with_suffix('').parts[1]}"
        for path in modules
        if path.parts[0] in {"content", "governance", "search"}
    }
    edges = {module for module in plain if module.split(".")[1] in EDGES}
    packages = {module for module in plain if module.endswith("__init__")}
    listed = contracts()["plain-core"]["source_modules"].split()
    assert set(listed) == plain - edges - packages


@pytest.mark.parametrize(("contract", "lines", "culprit"), BREACHES)
def test_a_breach_of_a_border_is_seen(tmp_path, contract, lines, culprit):
    shutil.copy(ROOT / ".importlinter", tmp_path)
    for package in PACKAGES:
        only_code = shutil.ignore_patterns("__pycache__", "data")
        shutil.copytree(ROOT / package, tmp_path / package, ignore=only_code)
    for path, line in lines.items():
        with (tmp_path / path).open("a") as module:
            module.write(f"\n{line}\n")

    linter = "from importlinter.cli import lint_imports_command as lint; lint()"
    run = subprocess.run(
        [sys.executable, "-c", linter, "--no-cache", "--contract", contract],
        cwd=tmp_path,
        env=os.environ | {"COLUMNS": "400"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 1, run.stdout + run.stderr
    assert f"{contracts()[contract]['name']} BROKEN" in run.stdout
    assert culprit in run.stdout


# Modules and packages


def test_no_module_is_longer_than_400_lines(modules):
    lengths = {
        str(path): len((ROOT / path).read_text().splitlines())
        for path in modules
        if "migrations" not in path.parts
    }
    assert {path: lines for path, lines in lengths.items() if lines > 400} == {}


def test_every_package_says_what_it_does_and_may_know(modules):
    folders = {path.parent for path in modules if path.parts[0] in PACKAGES}
    silent = [
        str(folder)
        for folder in folders
        if not (ROOT / folder / "__init__.py").exists()
        or not docstring(folder / "__init__.py")
    ]
    assert silent == []


def test_every_folder_of_tests_is_a_package(modules):
    folders = {path.parent for path in modules if path.parts[0] == "tests"}
    assert [f for f in folders if not (ROOT / f / "__init__.py").exists()] == []


def test_no_module_has_a_name_that_says_nothing(modules):
    nothing = (
        "base common core helper helpers manager managers service services util utils"
    )
    allowed = {Path("config/settings/base.py")}
    named = [
        str(path)
        for path in modules
        if {*path.parent.parts, path.stem} & set(nothing.split())
        and path not in allowed
    ]
    assert named == []


def test_the_environment_is_read_in_one_place(modules):
    allowed = {Path("config/env.py"), Path("config/wsgi.py"), Path("manage.py")}
    asks = re.compile(r"\bos\.environ|\bgetenv\b|from os import .*\benviron\b")
    readers = {
        path
        for path in modules
        if path.parts[0] != "tests" and asks.search((ROOT / path).read_text())
    }
    assert readers - allowed == set()


# What leaves this machine


@pytest.mark.parametrize(
    "pattern",
    [
        pytest.param(
            rb"(?<![\w.:/<>*-])/(?:home|root|tmp|work|Users)(?:/|\b(?![\w-]))",
            id="a path of somebody's machine",
        ),
        pytest.param(
            rb"pypi\.org|pythonhosted\.org|npmjs\.(?:com|org)|golang\.org|crates\.io",
            id="a host of a package registry",
        ),
    ],
)
def test_no_file_names(known_files, pattern):
    found = {
        str(path): match[0]
        for path in known_files
        if (match := re.search(pattern, (ROOT / path).read_bytes()))
    }
    assert found == {}


# Commands


@pytest.fixture(scope="module")
def targets():
    """The Makefile's own targets, each with its words of help or an empty text."""
    makefile = (ROOT / "Makefile").read_text()
    return dict(re.findall(r"^([a-z][a-z-]*):(?!=).*?(?:## (.*))?$", makefile, re.M))


def test_every_target_is_listed_by_make_help(targets):
    plain = {"PATH": os.environ["PATH"]}
    listed = subprocess.check_output(["make", "help"], cwd=ROOT, env=plain, text=True)
    shown = dict(re.findall(r"^  make (\S+) +(.+)$", listed, re.M))
    assert shown == targets


def test_every_stage_has_a_budget():
    stages = re.findall(r"\$\(STAGE\) ([a-z-]+) ", (ROOT / "Makefile").read_text())
    lines = (ROOT / ".ci/budget").read_text().splitlines()
    budgets = [line.split()[0] for line in lines]
    assert set(stages) - {"test-fast"} == set(budgets)


def test_the_readme_mentions_every_target(targets):
    readme = ROOT / "README.md"
    if not readme.exists():
        pytest.skip("there is no README.md yet")
    mentioned = set(re.findall(r"\bmake ([a-z-]+)", readme.read_text()))
    assert set(targets) - mentioned == {"help"} - mentioned
