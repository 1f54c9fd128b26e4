import pytest

from content.items import FORMATS
from content.models import PIECE_MODELS, SalesDeck


def test_every_format_there_is_has_its_piece():
    assert set(PIECE_MODELS) == set(FORMATS)


@pytest.mark.parametrize("model", PIECE_MODELS.values(), ids=PIECE_MODELS)
def test_a_format_says_what_it_is_for_in_a_sentence(model):
    assert model.page_description.endswith(".")


@pytest.mark.parametrize("model", PIECE_MODELS.values(), ids=PIECE_MODELS)
def test_the_editor_shows_the_text_and_then_the_details(model):
    shown = model.get_edit_handler().children
    assert [panel.heading for panel in shown][-1] == "Details (all filled)"
    fields = [getattr(panel, "field_name", "") for panel in shown]
    read = [name for name, _ in model.read_fields]
    assert set(read) <= set(fields)
    assert fields[0] == "title"
    assert not {"slug", "go_live_at", "show_in_menus"} & set(fields)


def test_each_heading_of_a_deck_begins_a_slide(db):
    text, heading = ("text", "<p>Words.</p>"), ("heading", "A heading")
    deck = SalesDeck(title="A deck", body=[text, heading, text, text, heading])
    kinds = [[block.block_type for block in slide] for slide in deck.slides]
    assert kinds == [["text"], ["heading", "text", "text"], ["heading"]]
