import pytest

from content.canonical import canonical_json
from content.embedding import VectorStore
from content.story_parts import Term, TermKind, Wording
from governance.meaning import MeaningSource
from tests.governance.builders import (
    STATEMENT,
    a_case,
    a_compiled_story,
    a_message,
    an_item,
)

REGION = a_message("region", "Your bookings are stored in the European Union.")
NAME = Term("rooms", "Oriole Rooms", TermKind.PRODUCT)
STORY = a_compiled_story(
    a_message(wordings=(Wording("Your team gets an empty room at once."),)),
    REGION,
    NAME,
)
OTHER_WORDS = "It takes a team 20 seconds to find a room that is free."


@pytest.fixture(scope="module")
def source(embedder):
    return MeaningSource(STORY, embedder, VectorStore())


def similar(source, *texts):
    return source.of(an_item(*texts)).similarities


def test_a_sentence_is_near_the_message_that_it_tells(source):
    (near,) = similar(source, OTHER_WORDS)
    assert (near.message, near.way) == ("find", 0)
    assert (near.path, near.start, near.end) == ("line 1", 0, len(OTHER_WORDS))
    assert near.closeness > 0.8


def test_of_a_messages_texts_the_nearest_is_named(source):
    (near,) = similar(source, "Your team gets an empty hall at once.")
    assert (near.message, near.way) == ("find", 1)


def test_the_statement_itself_is_as_near_as_can_be(source):
    near = max(similar(source, STATEMENT), key=lambda s: s.closeness)
    assert near.message == "find"
    assert near.cosine == pytest.approx(1, abs=0.01)
    assert near.coverage == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The coffee is hot and the cake is sweet.", id="no common words"),
        pytest.param("Free rooms.", id="a label"),
        pytest.param("", id="nothing"),
    ],
)
def test_nothing_is_near(source, text):
    item = an_item(text) if text else an_item()
    assert source.of(item).similarities == ()


def test_numbers_are_rounded_so_that_digests_agree_on_every_machine(source):
    for near in similar(source, OTHER_WORDS, REGION.statement):
        assert near.cosine == round(near.cosine, 4)
        assert near.coverage == round(near.coverage, 4)


def test_what_stands_beside_a_sentence_changes_nothing(source):
    alone = similar(source, OTHER_WORDS)
    among = similar(source, OTHER_WORDS, REGION.statement, "Our cake is sweet.")
    assert alone[0] in among


def test_the_model_and_its_thresholds_are_named(source, embedder):
    meaning = source.of(an_item("Fine."))
    assert meaning.model == embedder.sha256
    assert meaning.thresholds == embedder.thresholds


def test_vectors_kept_from_another_run_give_the_same_bytes(embedder, tmp_path):
    def told():
        with VectorStore(tmp_path / "vectors.sqlite3") as store:
            meaning = MeaningSource(STORY, embedder, store).of(an_item(OTHER_WORDS))
        return canonical_json(meaning)

    assert told() == told()


def test_names_and_figures_make_no_sentence_near(source):
    first, second = (
        similar(source, f"With {name} a team finds a free room in {time}.")
        for name, time in (
            ("Oriole Rooms", "90 seconds"),
            ("ORIOLE\u00a0ROOMS", "3 hours"),
        )
    )
    assert [s.closeness for s in first] == [s.closeness for s in second]


@pytest.mark.parametrize(
    ("language", "known"),
    [("en", True), ("en-GB", True), ("EN", True), ("de", False), ("enm", False)],
)
def test_the_source_knows_the_models_languages(source, language, known):
    assert source.knows(language) is known


def test_a_storyboard_without_messages_is_compared_with_nothing(embedder):
    source = MeaningSource(a_compiled_story(NAME), embedder, VectorStore())
    assert similar(source, OTHER_WORDS) == ()


def test_near_sentences_are_tellings(source):
    item = an_item(OTHER_WORDS)
    case = a_case(item, STORY, meaning=source.of(item))
    assert [t.message.key for t in case.carriage.tellings] == ["find"]
