"""The demo's pieces as data: what is planted in them, and what must not be."""

import re
from datetime import timedelta

import pytest

from content.items import FORMATS
from hub.demo.expected import expected_findings
from hub.demo.pieces import Fixed, Picture, Quote, Text
from hub.demo.storyboards import programmes
from tests.hub.demo.conftest import DAY
from tests.hub.demo.texts import blocks_of, texts_of

RELEASE = (
    "ROTTERDAM. Kelvane, the world-leading cold-chain company, said today that Medora "
    "Pharma can hand an inspector the full record of any shipment in three minutes.",
    "Kelvane customers lose 31% less product to temperature in their first year. "
    "Medora Pharma ships to 31 countries.",
    '"It is the best decision we made this year," said Elin Strand, Head of Quality at '
    "Medora Pharma.",
)
WORD = re.compile(r"\w+")


def words(piece):
    return WORD.findall(" ".join(texts_of(piece)).lower())


def fixed_in(piece):
    return {block.fixed for block in blocks_of(piece) if isinstance(block, Fixed)}


def shared(one, other, length=5):
    """The share of the longer text's runs of five words that the other has too."""
    runs = [
        {tuple(text[i : i + length]) for i in range(len(text) - length + 1)}
        for text in (words(one), words(other))
    ]
    return len(runs[0] & runs[1]) / max(map(len, runs))


def test_the_press_release_is_word_for_word_that_of_the_demo(piece_of):
    piece = piece_of["medora-press-release"]
    assert piece.title == "Medora Pharma passes inspection with Kelvane Cloud"
    assert piece.body == tuple(Text(text) for text in RELEASE)
    assert piece.published_on is None


def test_every_piece_has_its_expectations(piece_of):
    assert set(piece_of) == set(expected_findings())


def test_files_have_names_of_their_own(piece_of):
    files = [piece.file for piece in piece_of.values()]
    assert len(set(files)) == len(files)


def test_pieces_name_what_exists(piece_of, second):
    known = {
        "messages": {m.key for m in second.messages},
        "personas": {p.key for p in second.personas},
        "stages": {s.key for s in second.stages},
    }
    for piece in piece_of.values():
        assert piece.format in FORMATS
        for field, keys in known.items():
            assert set(getattr(piece, field)) <= keys, piece.key


def test_every_piece_but_the_agencys_belongs_to_a_programme(piece_of, second):
    rolls = programmes(DAY, second)
    without = {p.key for p in piece_of.values() if p.programme not in rolls}
    assert without == {"agency-draft"}


def test_what_was_let_out_is_older_than_the_day_and_due_after_it(piece_of):
    for piece in piece_of.values():
        if piece.published_on is not None:
            assert piece.published_on < DAY < piece.review_by_on, piece.key


def test_what_is_not_agreed_or_approved_was_not_let_out(piece_of):
    waiting = {p.key for p in piece_of.values() if p.published_on is None}
    assert waiting == {
        "medora-press-release",
        "inspection-call-script",
        "second-site-sheet",
        "second-site-email",
        "agency-draft",
    }


def test_the_second_version_of_the_record_sheet_came_six_days_ago(piece_of):
    dates = [
        piece_of[key].published_on
        for key in ("inspection-record-sheet-1", "inspection-record-sheet")
    ]
    assert dates[0] < DAY - timedelta(days=20)
    assert dates[1] == DAY - timedelta(days=6)


@pytest.mark.parametrize("format", ["landing-page", "sales-sheet", "article", "email"])
def test_copy_has_a_real_length(piece_of, format):
    for piece in piece_of.values():
        if piece.format == format and piece.key != "agency-draft":
            assert 100 <= len(words(piece)) <= 1000, piece.key


def test_the_quiet_article_has_about_900_words(piece_of):
    assert 850 <= len(words(piece_of["cold-chain-article"])) <= 950


def test_the_sales_deck_has_enough_slides(piece_of):
    assert len(piece_of["quality-sales-deck"].slides) >= 8


def test_a_social_post_fits_its_channel(piece_of):
    for piece in piece_of.values():
        if piece.format == "social-post":
            assert len("\n\n".join(texts_of(piece))) <= 240, piece.key


def test_e_mails_hold_what_the_law_wants_and_the_senders_note(piece_of):
    for piece in piece_of.values():
        if piece.format == "email":
            kept = {"email-address", "email-unsubscribe", "email-note"}
            assert kept <= fixed_in(piece), piece.key
            assert len(piece.title) <= 60, piece.key


def test_who_speaks_of_results_adds_the_note(piece_of):
    for piece in piece_of.values():
        if {"less-loss", "payback"} & set(piece.messages):
            has_note = "results-note" in fixed_in(piece)
            assert has_note or piece.key == "medora-press-release", piece.key


def test_fixed_texts_are_filled_in_from_the_storyboard(piece_of, second):
    texts = {fixed.key: fixed.text for fixed in second.boilerplate}
    found = [
        block
        for piece in piece_of.values()
        for block in blocks_of(piece)
        if isinstance(block, Fixed)
    ]
    assert {block.fixed for block in found} > {"results-note", "email-note"}
    assert all(block.text == texts[block.fixed] for block in found)


def test_seven_live_pieces_of_seven_kinds_rest_on_the_ended_proof(piece_of):
    resting = [p for p in piece_of.values() if "signed-readings" in p.messages]
    assert len(resting) == 7
    assert all(piece.published_on for piece in resting)
    assert len({(p.format, p.file.rpartition(".")[2]) for p in resting}) == 7


def test_nobody_else_says_what_the_ended_proof_was_for(piece_of, second):
    message = next(m for m in second.messages if m.key == "signed-readings")
    said = [message.statement, *(wording.text for wording in message.wordings)]
    for piece in piece_of.values():
        text = " ".join(texts_of(piece))
        says_it = any(one.rstrip(".") in text for one in said)
        assert says_it == ("signed-readings" in piece.messages), piece.key


def test_eleven_live_pieces_of_six_teams_say_what_changed(piece_of, second):
    rolls = programmes(DAY, second)
    live = [
        p for p in piece_of.values() if "less-loss" in p.messages and p.published_on
    ]
    message = next(m for m in second.messages if m.key == "less-loss")
    approved = [message.statement, *(wording.text for wording in message.wordings)]
    freely = [
        p for p in live if not any(one in " ".join(texts_of(p)) for one in approved)
    ]
    assert len(live) >= 11
    assert len({rolls[p.programme].team for p in live}) == 6
    assert len(freely) == 3


def test_planted_texts_are_no_approved_wordings(second):
    approved = {m.statement for m in second.messages}
    approved |= {w.text for m in second.messages for w in m.wordings}
    approved |= {denial for m in second.messages for denial in m.denials}
    quotes = {f.quote for found in expected_findings().values() for f in found}
    planted = quotes | {
        "Most customers are live in 41 days, with the carriers they already use.",
        "Most customers are up and running eight weeks after signing, and keep their "
        "carriers.",
    }
    assert approved & planted == {
        "Every reading is signed at the sensor and kept for ten years.",
        "Kelvane signs each reading at the sensor and keeps it for ten years.",
    }


def test_article_and_e_mail_are_mostly_the_same(piece_of):
    article, mail = (
        piece_of["five-questions-article"],
        piece_of["what-inspectors-ask-email"],
    )
    assert 0.6 <= shared(article, mail) <= 0.8


def test_the_adaptation_says_what_it_was_made_from(piece_of):
    adapted = {p.key: p.adapted_from for p in piece_of.values() if p.adapted_from}
    assert adapted == {"five-questions-page": "five-questions-article"}
    made, source = piece_of["five-questions-page"], piece_of["five-questions-article"]
    assert shared(made, source) > 0.2


def test_no_other_two_pieces_are_alike(piece_of):
    known = {
        frozenset({"five-questions-article", "what-inspectors-ask-email"}),
        frozenset({"five-questions-article", "five-questions-page"}),
        frozenset({"what-inspectors-ask-email", "five-questions-page"}),
        frozenset({"inspection-record-sheet", "inspection-record-sheet-1"}),
    }
    # A post is little more than its message and the address it leads to.
    longer = [p for p in piece_of.values() if p.format != "social-post"]
    for one in longer:
        for other in longer:
            pair = frozenset({one.key, other.key})
            if len(pair) == 2 and pair not in known:
                assert shared(one, other) < 0.35, pair


def test_the_photograph_stands_on_one_page_and_one_sheet(piece_of):
    shown = {
        piece.key
        for piece in piece_of.values()
        for block in blocks_of(piece)
        if isinstance(block, Picture) and block.caption == "Loading bay, Gdynia"
    }
    assert shown == {"depot-page", "loading-sheet"}


def test_every_picture_has_a_text_alternative(piece_of):
    pictures = [
        block
        for piece in piece_of.values()
        for block in blocks_of(piece)
        if isinstance(block, Picture)
    ]
    assert pictures
    assert all(len(block.alt) > 40 for block in pictures)


def test_the_customers_words_are_marked_as_a_quotation(piece_of):
    quotes = [b for b in piece_of["medora-sheet"].body if isinstance(b, Quote)]
    assert [q.quote for q in quotes] == ["It is the best decision we made this year."]
