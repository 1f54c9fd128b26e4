from pathlib import Path

import pytest

from content.story_parts import RollDown
from content.yaml_tree import BadFile
from governance.commandline.inputs import Programmes, files_meant, read_story
from tests.governance.commandline.files import GOOD, PROGRAMME, STORYBOARD, write


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with pieces and with what is none, which is also where we are."""
    write(
        tmp_path,
        b_md=GOOD,
        a_txt=GOOD,
        a_txt_yaml="format: email\n",
        story_yaml=STORYBOARD,
        in__c_html=f"<p>{GOOD}",
        in__deep__d_md=GOOD,
        in__picture_png="x",
    )
    write(tmp_path / ".hidden", e_md=GOOD)
    (tmp_path / "in" / ".f.md").write_text(GOOD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


MEANT = [
    pytest.param(["b.md"], ["b.md"], id="a file"),
    pytest.param(["b.md", "a.txt"], ["b.md", "a.txt"], id="files as they are named"),
    pytest.param(["."], ["a.txt", "b.md", "in/c.html", "in/deep/d.md"], id="a folder"),
    pytest.param(["in"], ["in/c.html", "in/deep/d.md"], id="a folder in it"),
    pytest.param(["*.md"], ["b.md"], id="a glob"),
    pytest.param(["**/*.md"], ["b.md", "in/deep/d.md"], id="a glob through folders"),
    pytest.param(["a.*"], ["a.txt"], id="a glob that a sidecar fits, too"),
    pytest.param(["a.txt", "a.txt.yaml"], None, id="a sidecar by itself"),
    pytest.param(["b.md", "./b.md", "*.md"], ["b.md"], id="one file in three ways"),
    pytest.param(["story.yaml"], ["story.yaml"], id="whatever else is named"),
    pytest.param(["in/picture.png"], ["in/picture.png"], id="what nobody can read"),
    pytest.param(["lost.md"], None, id="what is not there"),
    pytest.param(["*.pdf"], None, id="a glob that nothing fits"),
    pytest.param(["b.md", "lost.md"], None, id="one of two is not there"),
]


@pytest.mark.parametrize(("patterns", "expected"), MEANT)
def test_files_are_meant_by(folder, patterns, expected):
    if expected is None:
        with pytest.raises(
            FileNotFoundError, match=r"“(lost\.md|\*\.pdf|a\.txt\.yaml)”"
        ):
            list(files_meant(patterns))
    else:
        assert list(files_meant(patterns)) == [Path(name) for name in expected]


def test_a_glob_may_be_absolute(folder):
    assert list(files_meant([f"{folder}/*.md"])) == [folder / "b.md"]


def test_a_file_with_the_signs_of_a_glob_in_its_name_is_found(folder):
    (folder / "[draft].md").write_text(GOOD)
    assert list(files_meant(["[draft].md"])) == [Path("[draft].md")]


def test_a_folder_of_nothing_to_read_says_so(folder):
    (folder / "empty").mkdir()
    with pytest.raises(FileNotFoundError, match="empty"):
        list(files_meant(["empty"]))


# Storyboards


def test_a_storyboard_is_read(folder):
    assert read_story(folder / "story.yaml").key == "oriole"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(None, "story.yaml:1: cannot be opened", id="not there"),
        pytest.param(
            b"key: \xff\xfe", "story.yaml:1: is not text in UTF-8", id="bytes"
        ),
        pytest.param(b"key: X", "story.yaml:1: key: “X”", id="a bad key"),
    ],
)
def test_a_storyboard_that_cannot_be_used_says_why(tmp_path, data, says):
    path = tmp_path / "story.yaml"
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(BadFile) as error:
        read_story(path)
    assert says in str(error.value)


def test_a_file_from_windows_is_read(tmp_path):
    path = tmp_path / "story.yaml"
    path.write_bytes(b"\xef\xbb\xbfkey: oriole\r\ntitle: Oriole\r\n")
    assert read_story(path).title == "Oriole"


# Programmes


@pytest.fixture
def programmes(folder):
    write(folder, programmes__launch_yaml=PROGRAMME, in__own_yaml=PROGRAMME)
    write(folder, programmes__bad_yaml="key: bad\nmust: [lost]\n")
    return Programmes(folder, {"find"})


@pytest.mark.parametrize(
    ("name", "must"),
    [
        pytest.param("launch", ("find",), id="by its key, beside the storyboard"),
        pytest.param("own.yaml", ("find",), id="by its file, beside the piece"),
        pytest.param("", (), id="by none"),
    ],
)
def test_a_file_names_its_programme(programmes, folder, name, must):
    assert programmes.named(name, folder / "in" / "c.html").must == must


def test_no_programme_asks_for_nothing(programmes, folder):
    nothing = programmes.named("", folder / "b.md")
    assert nothing == RollDown(key="none")


@pytest.mark.parametrize(
    ("name", "says"),
    [
        pytest.param("lost", "lost.yaml:1: cannot be opened", id="not there"),
        pytest.param("bad", "bad.yaml:2: must[0]: “lost”", id="an unknown message"),
    ],
)
def test_a_programme_that_cannot_be_used_says_why(programmes, folder, name, says):
    with pytest.raises(BadFile) as error:
        programmes.named(name, folder / "b.md")
    assert says in str(error.value)


def test_a_programme_is_read_once(programmes, folder):
    path = folder / "programmes" / "launch.yaml"
    first = programmes.at(path)
    path.write_text("broken: [")
    assert programmes.at(path) is first
