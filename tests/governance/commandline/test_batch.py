from pathlib import Path

import pytest

from content.embedding import VectorStore
from content.files.declared import Declared
from content.story import Story
from governance.commandline.batch import Batch, name_of
from governance.commandline.inputs import Programmes
from governance.compile import compile_story
from governance.meaning import MeaningSource
from tests.governance.builders import DAY, the_shipped_profile
from tests.governance.commandline.files import (
    BAD,
    GOOD,
    PROGRAMME,
    STORYBOARD,
    write,
)

STORY = compile_story(Story.from_yaml(STORYBOARD, "story.yaml"))


@pytest.fixture
def folder(tmp_path):
    return write(tmp_path, good_md=GOOD, bad_md=BAD, programmes__launch_yaml=PROGRAMME)


def a_batch(folder, **values):
    return Batch(
        **{
            "story": STORY,
            "programmes": Programmes(folder, STORY.message),
            "profile": the_shipped_profile(),
            "today": DAY,
            "declared": Declared(),
            "no_meaning": "Not asked for.",
        }
        | values
    )


def run(folder, *names, **values):
    return list(a_batch(folder, **values).run([folder / name for name in names]))


def checks(result):
    return [finding.check for finding in result.audit.findings]


def test_every_file_has_a_result_in_order(folder):
    bad, good = run(folder, "bad.md", "good.md")
    assert (Path(bad.name).name, Path(good.name).name) == ("bad.md", "good.md")
    assert checks(bad) == ["terms.deprecated", "terms.forbidden"]
    assert checks(good) == []
    assert good.item.title == "Rooms"


UNREADABLE = [
    pytest.param(
        {"empty_md": ""}, "empty.md", "The file is empty.", id="an empty file"
    ),
    pytest.param({}, "lost.md", "There is no such file.", id="none"),
    pytest.param(
        {"bare_html": "<img src='a.png' alt=''>"},
        "bare.html",
        "There is no text in it.",
        id="a file without text",
    ),
    pytest.param(
        {"x_md": GOOD, "x_md_yaml": "format: poem\nlanguage: latin1\n"},
        "x.md",
        "x.md.yaml:1: format:",
        id="a bad sidecar",
    ),
    pytest.param(
        {"y_md": GOOD, "y_md_yaml": "programme: lost\n"},
        "y.md",
        "lost.yaml:1: cannot be opened",
        id="a programme that is not there",
    ),
]


@pytest.mark.parametrize(("files", "name", "says"), UNREADABLE)
def test_a_file_that_cannot_be_read_stops_no_other(folder, files, name, says):
    write(folder, **files)
    broken, good = run(folder, name, "good.md")
    assert says in broken.unreadable
    assert (broken.item, broken.audit) == (None, None)
    assert good.audit is not None


def test_every_error_of_a_sidecar_is_told(folder):
    write(folder, good_md_yaml="format: poem\nlanguage: latin1\n")
    (result,) = run(folder, "good.md")
    assert [line.split(":")[1] for line in result.unreadable.splitlines()] == ["1", "2"]


# What is declared


def test_a_sidecar_names_the_programme(folder):
    write(folder, bad_md_yaml="programme: launch\nregion: US\n")
    (result,) = run(folder, "bad.md")
    assert checks(result) == ["terms.deprecated", "messages.required-absent"]


def test_one_programme_for_all_files_wins_over_theirs(folder):
    write(folder, bad_md_yaml="programme: lost\n")
    launch = Programmes(folder, STORY.message).named("launch", folder)
    (result,) = run(folder, "bad.md", roll_down=launch)
    assert "messages.required-absent" in checks(result)


def test_the_command_line_wins_over_a_sidecar(folder):
    write(folder, bad_md_yaml="region: EU\nformat: email\n")
    (result,) = run(folder, "bad.md", declared=Declared(region="US"))
    assert "terms.forbidden" not in checks(result)
    assert (result.item.region, result.item.format) == ("US", "email")


def test_the_day_is_a_fact(folder):
    (result,) = run(folder, "good.md")
    assert result.audit.facts.today == DAY


# Meaning


def test_why_meaning_was_not_compared_is_told(folder):
    (result,) = run(folder, "good.md")
    assert result.audit.not_compared == "Not asked for."


@pytest.fixture(scope="module")
def source(embedder):
    return MeaningSource(STORY, embedder, VectorStore())


def test_meaning_is_compared(folder, source):
    write(folder, told_md="It takes a team 20 seconds to find a room that is free.")
    (result,) = run(folder, "told.md", meaning=source, no_meaning="")
    assert result.audit.not_compared == ""
    assert [m.state.value for m in result.audit.messages] == ["said"]


def test_a_language_that_the_model_does_not_know_is_told(folder, source):
    write(folder, german_md="Räume.", german_md_yaml="language: de\n")
    german, good = run(folder, "german.md", "good.md", meaning=source, no_meaning="")
    assert "“de”" in german.audit.not_compared
    assert german.audit.facts.meaning is None
    assert good.audit.not_compared == ""


# Names


def test_a_file_is_named_as_one_would_type_it_here(folder, monkeypatch):
    monkeypatch.chdir(folder)
    assert name_of(folder / "in" / "a.md") == str(Path("in") / "a.md")
    assert name_of(Path("a.md")) == "a.md"


def test_a_file_elsewhere_keeps_its_path(folder, monkeypatch):
    (folder / "here").mkdir()
    monkeypatch.chdir(folder / "here")
    assert name_of(folder / "a.md") == str(folder / "a.md")
