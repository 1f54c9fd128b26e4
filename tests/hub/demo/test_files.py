"""The demo as files: complete, readable, and the same for the same day."""

from datetime import timedelta

import pytest

from content.files.declared_yaml import read_sidecar
from content.story import Story
from content.story_parts import RollDown
from hub.demo.files import write_demo
from tests.hub.demo.conftest import DAY
from tests.hub.demo.texts import flat, text_in, texts_of

PLANTED = {
    "medora-press-release": [
        "Medora Pharma passes inspection with Kelvane Cloud",
        "Kelvane, the world-leading cold-chain company,",
        "Kelvane customers lose 31% less product to temperature in their first year.",
        "Medora Pharma ships to 31 countries.",
        "It is the best decision we made this year,",
    ],
    "go-live-page": [
        "Most customers are up and running eight weeks after signing, and keep their "
        "carriers."
    ],
    "inspection-call-script": [
        "Kelvane will not work with the sensors you already own, so plan to replace "
        "them before go-live.",
        "Medora Pharma releases a batch in four hours instead of two days.",
        "An inspector gets the full record of any shipment in three minutes.",
    ],
    "quality-sales-deck": [
        "Customers cut temperature losses by 83%.",
        "Results from 61 customers in their first 12 months. Your results may differ.",
    ],
    "early-warning-email": [
        "Kelvane tells you well before a shipment drifts out of range.",
        "not guaranteed",
    ],
    "five-questions-article": ["Five questions an inspector will ask"],
    "what-inspectors-ask-email": ["What inspectors ask"],
    "depot-page": ["Loading bay, Gdynia"],
    "loading-sheet": ["Loading bay, Gdynia"],
    "brightwell-case-study": ["Brightwell Foods"],
    "tamper-social-post": ["tamper-proof records, guaranteed"],
    "inspection-record-sheet": ["Inspection record sheet"],
    "medora-sheet": [
        "ships to 31 countries",
        "the best decision we made this year",
        "Medora Pharma releases a batch in four hours instead of two days.",
    ],
    "roll-out-guide": [
        "Most customers are live in 41 days, with the carriers they already use."
    ],
    "agency-draft": ["Kelvane Cloud", "up and running in eight weeks", "zero loss"],
}


def contents(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("key", PLANTED)
def test_what_is_planted_stands_in_the_file(demo, key):
    text = text_in(demo.files[key])
    missing = [sentence for sentence in PLANTED[key] if sentence not in text]
    assert not missing


def test_every_file_opens_and_holds_its_text(demo, piece_of):
    assert set(demo.files) == set(piece_of)
    for key, path in demo.files.items():
        found = text_in(path)
        missing = [text for text in texts_of(piece_of[key]) if flat(text) not in found]
        assert not missing, key


def test_a_file_holds_its_title_where_its_kind_has_one(demo, piece_of):
    for key, path in demo.files.items():
        if path.suffix not in (".txt", ".pptx"):
            assert piece_of[key].title in text_in(path), key


def test_each_sidecar_says_what_the_file_cannot(demo, piece_of, second):
    for key, path in demo.files.items():
        said, piece = read_sidecar(path), piece_of[key]
        assert (said.format, said.title, said.language) == (
            piece.format,
            piece.title,
            "en",
        )
        assert said.messages == piece.messages
        assert (said.published_on, said.review_by_on) == (
            piece.published_on,
            piece.review_by_on,
        )
        assert all((said.audience, said.personas, said.stages)), key


def test_sidecars_name_programme_team_and_campaign(demo, second):
    messages = {m.key for m in second.messages}
    for key, path in demo.files.items():
        said = read_sidecar(path)
        if key == "agency-draft":
            assert (said.programme, said.team, said.campaign) == (None, None, None)
            continue
        text = demo.programmes[said.programme].read_text()
        roll = RollDown.from_yaml(text, said.programme, messages)
        assert (said.team, said.campaign) == (roll.team, roll.campaign)


@pytest.mark.parametrize(
    ("campaign", "keys"),
    [
        (
            "ready-for-inspection",
            {
                "medora-press-release",
                "inspection-call-script",
                "five-questions-article",
                "what-inspectors-ask-email",
                "five-questions-page",
                "medora-sheet",
                "inspection-social-post",
            },
        ),
        ("one-site-to-many", {"second-site-sheet", "second-site-email"}),
    ],
)
def test_pieces_belong_to_the_campaigns_of_the_demo(demo, campaign, keys):
    campaigns = {key: read_sidecar(path).campaign for key, path in demo.files.items()}
    assert {key for key, name in campaigns.items() if name == campaign} == keys


def test_the_storyboards_lie_beside_the_files(demo, first_and_second):
    for path, story in zip(
        (demo.storyboard_1, demo.storyboard_2), first_and_second, strict=True
    ):
        assert path.parent == demo.folder
        assert Story.from_yaml(path.read_text(), path.name) == story


def test_pictures_of_pages_lie_where_the_pages_look(demo):
    page = demo.files["depot-page"].read_text()
    assert 'src="../images/loading-bay-gdynia.jpg"' in page
    assert (demo.folder / "images" / "loading-bay-gdynia.jpg").is_file()


@pytest.fixture(scope="module")
def later(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("later"), DAY + timedelta(days=30))


def test_one_day_gives_the_same_bytes_however_often_it_is_written(demo, tmp_path):
    for _ in range(2):
        write_demo(tmp_path, DAY)
        assert contents(tmp_path) == contents(demo.folder)


def test_another_day_leaves_the_texts_alone(demo, later):
    assert set(contents(later.folder)) == set(contents(demo.folder))
    for key, path in later.files.items():
        assert text_in(path) == text_in(demo.files[key]), key


def test_another_day_moves_the_dates(demo, later):
    for key, path in later.files.items():
        before, after = read_sidecar(demo.files[key]), read_sidecar(path)
        if before.published_on:
            assert after.published_on - before.published_on == timedelta(days=30)
            assert after.review_by_on - before.review_by_on == timedelta(days=30)
    for name in ("storyboard_1", "storyboard_2"):
        assert getattr(later, name).read_bytes() != getattr(demo, name).read_bytes()


@pytest.mark.parametrize("ending", [".docx", ".pptx", ".pdf", ".eml"])
def test_files_with_a_date_inside_carry_that_of_the_day(demo, later, ending):
    for key, path in later.files.items():
        if path.suffix == ending:
            assert path.read_bytes() != demo.files[key].read_bytes(), key
