import pytest
from django.template.loader import render_to_string

from content.models import PIECE_MODELS
from content.story_parts import Boilerplate
from tests.hub_world import NOW, STATEMENT, story

ABOUT = "Kelvane monitors shipments."
BODY = {
    "heading": "A section",
    "text": "<p>Some <b>words</b>.</p>",
    "quote": {"quote": "Well said.", "by": "Elin Strand"},
    "message": {"said": "own-sensors/0", "release": 2},
    "next_step": {"words": "Ask us", "address": "https://kelvane.example/ask"},
    "video": {"address": "https://kelvane.example/v", "title": "A film"},
    "table": {"rows": "Lane | Depots\nNorth | 4"},
    "fixed_text": {"said": "about", "release": 2},
}
SEEN = {
    "heading": "A section",
    "text": "Some <b>words</b>.",
    "quote": "Elin Strand",
    "message": STATEMENT,
    "next_step": "Ask us",
    "video": "A film",
    "table": "North",
    "fixed_text": ABOUT,
}
WORDS = {
    "lead": "The lead.",
    "preheader": "The preheader.",
    "opening": "The opening.",
    "summary": "The summary.",
    "text": "The post.",
    "contacts": "Call us.",
}


def allowed(model):
    """The kinds of blocks that a format's body may hold."""
    return model._meta.get_field("body").stream_block.child_blocks


@pytest.fixture
def shown(world):
    """A function that makes a piece of a format and shows it as its channel does."""
    about = Boilerplate("about", "About us", ABOUT)
    world.release(story(2, boilerplate=(about,)), NOW)

    def render(model, **changes):
        piece = world.piece(model)
        names = {field.name for field in model._meta.get_fields()}
        values = {name: text for name, text in WORDS.items() if name in names}
        if "body" in names:
            values["body"] = [(k, v) for k, v in BODY.items() if k in allowed(model)]
        for name, value in {**values, **changes}.items():
            setattr(piece, name, value)
        template = piece.get_preview_template(None, "")
        return render_to_string(template, {"piece": piece, "page": piece})

    return render


@pytest.mark.parametrize("model", PIECE_MODELS.values(), ids=PIECE_MODELS)
def test_everything_that_is_read_of_a_piece_is_shown(shown, model):
    page = shown(model)
    for name, _ in model.read_fields:
        if name == "body":
            wanted = [SEEN[kind] for kind in BODY if kind in allowed(model)]
            assert [words for words in wanted if words not in page] == []
        elif name in WORDS:
            assert WORDS[name] in page
        elif name == "title":
            assert "<h1>Fits what you run</h1>" in page


@pytest.mark.parametrize("model", PIECE_MODELS.values(), ids=PIECE_MODELS)
def test_an_empty_piece_can_be_looked_at(shown, model):
    names = {field.name for field in model._meta.get_fields()}
    empty = {name: "" for name in WORDS if name in names}
    if "body" in names:
        empty["body"] = []
    assert "<main" in shown(model, **empty)


@pytest.mark.parametrize("model", PIECE_MODELS.values(), ids=PIECE_MODELS)
def test_what_is_typed_is_text_and_nothing_runs_or_is_styled_inline(shown, model):
    page = shown(model, title="<script>alert(1)</script>")
    assert "<script" not in page
    assert " style=" not in page


def test_a_press_release_says_until_when_it_is_embargoed(shown):
    page = shown(PIECE_MODELS["press-release"], embargo_until=NOW)
    assert "Embargo until 4 March 2026, 10:00 UTC" in page
    assert "For immediate use" in shown(PIECE_MODELS["press-release"])
