import pytest
from django.urls import reverse

from content.models import Article
from content.reading.pieces import read_piece
from governance.models import Suggestion
from governance.review import ask_for_changes, submit, suggest
from tests.hub_world import BAD_TEXT, GOOD_TEXT, NOW


def address(piece):
    return reverse("wagtailadmin_pages:edit", args=[piece.pk])


@pytest.fixture
def open_as(client, world):
    """A function that opens the editor of a piece."""

    def get(piece, who="priya"):
        client.force_login(getattr(world, who))
        return client.get(address(piece))

    return get


@pytest.fixture
def post_as(client, world):
    """A function that posts the editor's form; as JSON, it is an autosave."""

    def post(piece, data, who="priya", **headers):
        client.force_login(getattr(world, who))
        return client.post(address(piece), data, headers=headers)

    return post


@pytest.mark.parametrize(
    ("who", "opens"),
    [
        ("priya", True),
        ("tom", False),
        ("ingrid", False),
        ("marcus", False),
        ("outsider", False),
        ("ada", False),
        ("superuser", False),
    ],
)
def test_who_opens_the_editor_of_a_draft(open_as, world, who, opens):
    response = open_as(world.piece(), who)
    assert (response.status_code == 200) is opens


def test_there_is_save_preview_and_send_and_nothing_else_to_do(open_as, world):
    page = open_as(world.piece()).content.decode()
    for words in ("Save", "Preview", "Send for review"):
        assert words in page
    for name in ("action-publish", "action-submit", "action-unpublish"):
        assert name not in page


def test_text_comes_first_and_details_are_folded(open_as, world):
    page = open_as(world.piece()).content.decode()
    assert "Details (all filled)" in page
    assert page.index('name="title"') < page.index('name="review_by_on"')
    assert 'name="slug"' not in page
    assert "go_live_at" not in page


def test_the_panel_says_what_is_told_and_what_is_to_fix(open_as, world):
    page = open_as(world.piece(body=BAD_TEXT)).content.decode()
    assert "Story to tell" in page
    assert "Doesn&#x27;t say it yet" in page
    assert "“tamper-proof”" in page
    assert "Nothing is proof against everything." in page
    assert "Wrong finding" in page


def test_a_watched_author_is_shown_no_findings(open_as, world):
    world.press.level = "watch"
    world.press.save()
    page = open_as(world.piece(body=BAD_TEXT)).content.decode()
    assert "Nothing is proof against everything." not in page
    assert "goes to reviewers and leads" in page


def test_an_autosave_brings_the_panel_of_the_text_just_typed(post_as, world, form):
    piece = world.piece(body=GOOD_TEXT)
    answer = post_as(piece, form(BAD_TEXT), accept="application/json").json()
    assert answer["success"]
    assert 'data-w-teleport-target-value="[data-story-incoming]"' in answer["html"]
    assert "“tamper-proof”" in answer["html"]


def test_a_draft_with_empty_blocks_is_saved(post_as, world, form):
    piece = world.piece()
    empty = {
        "body-count": "1",
        "body-0-deleted": "",
        "body-0-order": "0",
        "body-0-type": "quote",
        "body-0-id": "",
        "body-0-value-quote": "",
        "body-0-value-by": "",
    }
    answer = post_as(piece, {**form(), **empty}, accept="application/json").json()
    assert answer["success"]


@pytest.mark.parametrize("who", ["priya", "superuser"])
@pytest.mark.parametrize("action", ["action-publish", "action-submit"])
def test_nothing_is_published_or_submitted_from_here(post_as, world, form, who, action):
    piece = world.piece()
    post_as(piece, form(GOOD_TEXT, **{action: "1"}), who)
    stored = Article.objects.get(pk=piece.pk)
    assert not stored.live
    assert stored.current_workflow_state is None


def test_send_saves_first_and_then_asks(post_as, world, form):
    piece = world.piece()
    data = form(GOOD_TEXT, title="Another title", **{"action-send": "1"})
    response = post_as(piece, data)
    assert response.url == reverse("send-for-review", args=[piece.pk])
    latest = Article.objects.get(pk=piece.pk).get_latest_revision_as_object()
    assert latest.title == "Another title"


def test_send_says_what_is_missing(post_as, world, form):
    response = post_as(world.piece(), form(title="", **{"action-send": "1"}))
    assert response.status_code == 200
    assert "This field is required" in response.content.decode()


def test_what_is_in_review_is_read_elsewhere(open_as, world):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    assert open_as(piece).url == reverse("review", args=[piece.pk])


@pytest.mark.parametrize(
    ("who", "opens"), [("ingrid", True), ("dana", False), ("superuser", False)]
)
def test_who_changes_what_is_in_review(open_as, world, who, opens):
    piece = world.piece()
    submit(piece, world.priya, NOW)
    assert (open_as(piece, who).status_code == 200) is opens


@pytest.fixture
def suggestion(world):
    """Wording that was suggested for a piece that has come back."""
    piece = world.piece(body=BAD_TEXT)
    round = submit(piece, world.priya, NOW)
    path = read_piece(piece).passages[1].path
    words = ("tamper-proof", "tamper-evident")
    made = suggest(round, path, *words, world.ingrid, "brand", NOW)
    ask_for_changes(round, world.ingrid, "brand", "Take the right word.", NOW)
    return made


def test_what_came_back_stands_in_the_panel(open_as, suggestion):
    page = open_as(suggestion.round.piece).content.decode()
    assert "Sent back to you" in page
    assert "Take the right word." in page
    assert 'name="action-accept"' in page


@pytest.mark.parametrize(
    ("action", "state", "word"),
    [
        ("action-accept", Suggestion.State.ACCEPTED, "tamper-evident"),
        ("action-decline", Suggestion.State.DECLINED, "tamper-proof"),
    ],
)
def test_an_author_settles_a_suggestion(post_as, form, suggestion, action, state, word):
    piece = suggestion.round.piece.specific
    data = form(title="Typed meanwhile", **{action: str(suggestion.pk)})
    data |= {
        "body-0-id": piece.body[0].id,
        "body-0-value": _unchanged(piece),
    }
    assert post_as(piece, data).url == address(piece)
    suggestion.refresh_from_db()
    latest = Article.objects.get(pk=piece.pk).get_latest_revision_as_object()
    assert suggestion.state == state
    assert latest.title == "Typed meanwhile"
    assert word in latest.body[0].value.source


def _unchanged(piece):
    block = piece.body[0].block
    return block.field.widget.format_value(piece.body[0].value)


def test_a_suggestion_for_another_piece_is_not_settled(
    post_as, world, form, suggestion
):
    other = world.piece(title="Another")
    post_as(other, form(**{"action-accept": str(suggestion.pk)}))
    suggestion.refresh_from_db()
    assert suggestion.state == Suggestion.State.OPEN


def test_an_earlier_version_can_be_saved_and_not_published(client, world):
    piece = world.piece()
    first = piece.latest_revision
    piece.save_revision(user=world.priya)
    client.force_login(world.priya)
    page = client.get(
        reverse("wagtailadmin_pages:revisions_revert", args=[piece.pk, first.pk])
    ).content.decode()
    assert "Send for review" not in page
    assert "action-publish" not in page
    assert "Save" in page


@pytest.mark.parametrize(
    ("who", "opens"), [("priya", True), ("tom", False), ("superuser", False)]
)
def test_who_makes_a_new_piece_below_a_programme(client, world, who, opens):
    client.force_login(getattr(world, who))
    place = ["content", "article", world.press_programme.pk]
    response = client.get(reverse("wagtailadmin_pages:add", args=place))
    assert (response.status_code == 200) is opens


def test_a_new_piece_is_filled_in_and_has_the_panel(client, world, form):
    client.force_login(world.priya)
    place = ["content", "article", world.press_programme.pk]
    response = client.get(reverse("wagtailadmin_pages:add", args=place))
    page = response.content.decode()
    assert "data-story-incoming" in page
    assert "action-publish" not in page
    assert response.context["form"].initial["review_by_on"] is not None


def test_a_new_piece_is_saved_and_sent(client, world, form):
    client.force_login(world.priya)
    place = reverse(
        "wagtailadmin_pages:add", args=["content", "article", world.press_programme.pk]
    )
    response = client.post(place, form(slug="new", **{"action-send": "1"}))
    made = Article.objects.get()
    assert response.url == reverse("send-for-review", args=[made.pk])
    assert not made.live


def test_the_way_back_leads_to_ones_work_and_not_to_the_tree(open_as, world):
    page = open_as(world.piece()).content.decode()
    assert reverse("your-work") in page
    assert "Root" not in page
