import pytest
from django.contrib.auth.models import Group, Permission
from django.core.management import call_command
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
    Workflow,
    WorkflowPage,
)

from content.models import Team, User
from content.roles import GROUPS, Role
from governance.models import ReviewTask
from hub.prepare import prepare


def everything():
    """All that prepare makes, in plain values."""
    return {
        "groups": {
            group.name: sorted(group.permissions.values_list("codename", flat=True))
            for group in Group.objects.all()
        },
        "pages": sorted(
            GroupPagePermission.objects.values_list(
                "group__name", "page__path", "permission__codename"
            )
        ),
        "collections": sorted(
            GroupCollectionPermission.objects.values_list(
                "group__name", "collection__name", "permission__codename"
            )
        ),
        "tree": list(Page.objects.values_list("path", "title")),
        "workflows": list(Workflow.objects.values_list("name", "active")),
        "tasks": list(ReviewTask.objects.values_list("name", "active")),
        "assigned": list(WorkflowPage.objects.values_list("page", "workflow")),
        "locales": list(Locale.objects.values_list("language_code", flat=True)),
    }


@pytest.fixture
def prepared(db):
    prepare()


def test_it_ends_in_the_same_state_however_often_it_runs(world):
    world.piece()
    first = everything()
    prepare()
    call_command("prepare", verbosity=0)
    assert everything() == first


def test_nothing_of_wagtails_beginning_is_left(prepared):
    assert not Group.objects.filter(name__in=("Moderators", "Editors")).exists()
    assert not GroupApprovalTask.objects.exists()
    assert not Site.objects.exists()
    assert list(Page.objects.values_list("depth", flat=True)) == [1]


def test_it_comes_by_itself_with_the_migrations(db):
    # Nobody has called it here: the test database was migrated, and that was all.
    assert set(GROUPS.values()) <= set(Group.objects.values_list("name", flat=True))
    assert WorkflowPage.objects.get().page.depth == 1


def test_what_a_company_made_itself_is_kept(prepared):
    own = Group.objects.create(name="Book club")
    moderators = Group.objects.create(name="Moderators")
    person = User.objects.create_user("eva")
    person.groups.add(moderators)
    publish = Permission.objects.get(codename="publish_page")
    GroupPagePermission.objects.create(
        group=moderators, page=Page.objects.get(depth=1), permission=publish
    )
    prepare()
    assert Group.objects.filter(pk=own.pk).exists()
    assert person.groups.get() == moderators
    assert not moderators.page_permissions.exists()


def test_there_is_one_workflow_with_one_task_and_it_is_for_all_pieces(world):
    workflow = Workflow.objects.get()
    assert [type(task.specific) for task in workflow.tasks] == [ReviewTask]
    assert world.piece().get_workflow() == workflow
    for page in (world.campaign, world.press_programme):
        assert page.get_workflow() is None
        assert not page.has_workflow


def test_a_workflow_that_was_switched_off_is_not_used(prepared):
    Workflow.objects.update(active=False)
    prepare()
    assert Workflow.objects.filter(active=True).count() == 1
    assert WorkflowPage.objects.get().workflow.active


def test_nobody_holds_publish(world):
    world.piece()
    prepare()
    held = set(GroupPagePermission.objects.values_list("permission__codename", flat=1))
    assert held == {"add_page", "change_page"}
    for group in Group.objects.all():
        names = group.permissions.values_list("codename", flat=True)
        assert set(names) <= {"access_admin"}
    assert not User.objects.filter(user_permissions__isnull=False).exists()


@pytest.mark.parametrize(
    ("name", "enters"),
    [
        pytest.param("priya", True, id="author"),
        pytest.param("ingrid", True, id="reviewer"),
        pytest.param("dana", True, id="lead"),
        pytest.param("lina", True, id="librarian"),
        pytest.param("ada", True, id="administrator"),
        pytest.param("marcus", False, id="sales"),
        pytest.param("yusuf", False, id="IT owner"),
        pytest.param("outsider", False, id="nobody"),
    ],
)
def test_who_enters_the_admin(world, name, enters):
    assert getattr(world, name).has_perm("wagtailadmin.access_admin") is enters


def test_rights_that_were_taken_by_hand_come_back(world):
    programme = world.press_programme
    GroupPagePermission.objects.all().delete()
    world.press.group.permissions.clear()
    prepare()
    priya = User.objects.get(pk=world.priya.pk)
    assert programme.permissions_for_user(priya).can_edit()
    assert priya.has_perm("wagtailadmin.access_admin")


def test_rights_that_were_given_by_hand_go(world):
    root = Page.objects.get(depth=1)
    sales = Group.objects.get(name=GROUPS[Role.SALES])
    for codename in ("publish_page", "change_page"):
        permission = Permission.objects.get(codename=codename)
        GroupPagePermission.objects.create(
            group=sales, page=root, permission=permission
        )
    prepare()
    assert not GroupPagePermission.objects.filter(group=sales).exists()


def test_the_root_comes_back_after_everything_was_flushed(prepared):
    Page.objects.all().delete()
    Collection.objects.all().delete()
    prepare()
    assert Page.get_first_root_node() is not None
    assert Team.objects.create(key="press", name="Press").collection.depth == 2


def test_collections_are_used_by_their_own_teams(world):
    def held(user):
        rows = GroupCollectionPermission.objects.filter(group__user=user)
        return {(row.collection.name, row.permission.codename) for row in rows}

    assert held(world.priya) == {
        (name, codename)
        for name, codenames in {
            "Press": ("add_image", "add_document", "choose_image", "choose_document"),
            "For everybody": ("choose_image", "choose_document"),
        }.items()
        for codename in codenames
    }
    assert ("Root", "change_image") in held(world.lina)
    assert held(world.dana) == {("Root", "choose_image"), ("Root", "choose_document")}
    assert held(world.marcus) == held(world.ada) == set()
