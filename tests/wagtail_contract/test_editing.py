"""What the editor of a piece leans on in Wagtail's scripts, templates and views."""

from pathlib import Path

import pytest
import wagtail.admin
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

ADMIN = Path(wagtail.admin.__file__).parent
SCRIPTS = ADMIN / "static/wagtailadmin/js"
TEMPLATES = ADMIN / "templates/wagtailadmin"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("draftail.js", "draftailEditor="),
        ("draftail.js", "DraftJS="),
        ("core.js", "rootBlock="),
        ("telepath/blocks.js", "childBlockDefsByName"),
        ("telepath/blocks.js", "insert({type:"),
        ("telepath/blocks.js", "deleteBlock("),
        ("wagtailadmin.js", '.addEventListener("open"'),
        ("wagtailadmin.js", "wagtail:side-panel-open"),
        ("core.js", "watch-edits"),
        ("core.js", "overwrite_revision_id"),
    ],
)
def test_the_scripts_offer_what_ours_take_hold_of(script, words):
    assert words in (SCRIPTS / script).read_text()


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("generic/edit_partials.html", "{% block side_panels %}"),
        ("shared/side_panels.html", 'data-side-panel="{{ panel.name }}"'),
        ("shared/side_panel_toggle.html", "data-side-panel-toggle-counter"),
        ("pages/edit.html", 'id="page-edit-form"'),
        ("pages/edit.html", "w-unsaved:add->w-autosave#save:prevent"),
        ("pages/create.html", "data-edit-form"),
    ],
)
def test_the_templates_have_the_places_that_ours_fill(template, words):
    assert words in (TEMPLATES / template).read_text()


@pytest.mark.parametrize("view", [CreateView, EditView])
@pytest.mark.parametrize(
    "name", ["action_name_and_method", "save_action", "get_side_panels", "get"]
)
def test_the_views_have_the_methods_that_ours_change(view, name):
    assert hasattr(view, name)


@pytest.mark.parametrize(
    "name", ["add_view_class", "edit_view_class", "revisions_revert_view_class"]
)
def test_a_viewset_takes_views_of_our_own(name):
    assert hasattr(PageViewSet, name)
