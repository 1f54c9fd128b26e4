"""The demo's database is emptied, and runs on."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ImproperlyConfigured
from wagtail.models import Page, Revision

from content.models import Article, User
from governance import journal
from governance.models import JournalEntry
from hub.demo.emptying import empty
from hub.prepare import prepare
from tests.hub_world import NOW


@pytest.fixture
def debug(settings):
    settings.DEBUG = True


def test_nothing_is_left_but_what_models_need(world, debug):
    world.piece()
    journal.append("submit", "piece:1", now=NOW)
    kinds = ContentType.objects.count(), Permission.objects.count()
    empty()
    for model in (User, Page, Article, Revision, JournalEntry):
        assert not model.objects.exists()
    assert (ContentType.objects.count(), Permission.objects.count()) == kinds


def test_the_journal_is_protected_again(world, debug):
    empty()
    assert journal.is_protected()


def test_numbers_begin_again(world, debug):
    world.piece()
    empty()
    prepare()
    assert Page.objects.get().pk == 1


def test_it_is_refused_where_debug_is_off(world):
    with pytest.raises(ImproperlyConfigured):
        empty()
    assert User.objects.exists()
