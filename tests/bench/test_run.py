"""The measures run and say what they skip. How fast anything is, no test asks."""

import sys
from datetime import date

import pytest
import yaml

from content.story import Story
from hub.demo.files import write_demo
from tests.bench.clock import CommandFailed, run
from tests.bench.others import write_style
from tests.bench.run import main
from tests.bench.subject import SIZES
from tests.bench.terms import with_terms, wrong_wordings
from tests.bench.texts import draft, repeated, words_in, written

MEANING = "with meaning,"
TABLES = {
    "All checks, warm": [
        "without meaning checks",
        f"{MEANING} compared before",
        f"{MEANING} vectors kept",
        f"{MEANING} for the first time",
    ],
    "A draft of 800 words": [
        "without meaning checks",
        f"{MEANING} nothing changed",
        f"{MEANING} one sentence new",
    ],
    "The storyboard": ["reading and validating its YAML", "compiling it for audits"],
    "manage.py audit FILE": ["Markdown, without meaning checks", "Markdown, with "],
    "Beside other tools": ["manage.py audit, 40 terms", "manage.py audit, 1,000 terms"],
}


@pytest.mark.integration
def test_the_quick_run_prints_every_row_and_what_it_skips(capsys):
    main(["--quick"])
    printed = capsys.readouterr().out
    for title, rows in TABLES.items():
        table = printed[printed.index(title) :].partition("\n\n")[0]
        assert [row for row in rows if row not in table] == [], title
    assert "Vale and proselint are skipped: this is the quick run." in printed
    assert "checks failed" not in printed


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("demo"), date(2026, 1, 15))


@pytest.fixture(scope="module")
def texts(demo, tmp_path_factory):
    """Two pieces, over and over."""
    paths = [path for path in demo.files.values() if path.suffix == ".md"][:2]
    folder = tmp_path_factory.mktemp("texts") / "plain"
    return written("texts", repeated(paths, 3_000), folder)


@pytest.fixture(scope="module")
def story(demo):
    return Story.from_yaml(demo.storyboard_2.read_text(), "storyboard-2.yaml")


def test_repeated_texts_hold_the_words_asked_for_and_differ(texts):
    assert 3_000 <= texts.words < 4_000
    files = {path.read_text() for path in texts.folder.iterdir()}
    assert len(files) == len(texts.items)


def test_a_draft_has_about_the_length_asked_for(texts):
    assert 800 <= words_in(draft(texts, 800).passages) < 1_000


@pytest.mark.parametrize("size", SIZES)
def test_a_storyboard_of_any_size_is_valid(story, texts, size):
    made = with_terms(story, size, texts)
    assert len(made.terms) == size
    assert all(wrong_wordings(term) for term in made.terms)
    assert Story.from_yaml(made.to_yaml(), "made.yaml") == made


def test_the_same_texts_give_the_same_terms(story, texts):
    assert with_terms(story, 300, texts) == with_terms(story, 300, texts)


def test_of_invented_terms_half_are_deprecated_and_half_forbidden(story, texts):
    terms = with_terms(story, 1_000, texts).terms[-900:]
    assert 400 <= sum(bool(term.forbidden) for term in terms) <= 500


@pytest.mark.parametrize("one_rule", [True, False])
def test_a_style_for_vale_holds_every_wrong_wording(story, texts, tmp_path, one_rule):
    terms = with_terms(story, 60, texts).terms
    settings = write_style(terms, tmp_path, one_rule=one_rule, own_rules=False)
    rules = [yaml.safe_load(p.read_text()) for p in tmp_path.glob("styles/Terms/*.yml")]
    assert settings.is_file()
    assert len(rules) == (1 if one_rule else 60)
    found = {w for rule in rules for w in rule.get("swap") or rule["tokens"]}
    assert found == {wording for term in terms for wording in wrong_wordings(term)}


@pytest.mark.integration
def test_a_command_is_charged_with_its_own_memory_only(tmp_path):
    held = b"x" * 200_000_000
    took = run([sys.executable, "-c", "print('done')"], tmp_path / "out")
    assert took.output == "done\n"
    assert took.memory < len(held) / 2


@pytest.mark.integration
def test_a_command_that_fails_says_how(tmp_path):
    with pytest.raises(CommandFailed, match="no such thing"):
        run([sys.executable, "-c", "exit('no such thing')"], tmp_path / "out")
