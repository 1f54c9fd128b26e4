from datetime import timedelta

import pytest

from hub.models import Job, Notice
from hub.notices.hub_state import tell_of_failures
from tests.hub_world import NOW


@pytest.fixture
def job(world):
    """A job that has just failed for the third time; Yusuf looks after the hub."""
    assert world.yusuf
    return Job.objects.create(name="mails", due_at=NOW, failures=3, failed="No server")


def subjects():
    found = Notice.objects.order_by("pk").values_list("subject", flat=True)
    return list(found)


def test_it_owners_are_told_when_work_fails_again_and_again(world, job):
    assert tell_of_failures(NOW) == 1
    notice = Notice.objects.get()
    assert notice.person == world.yusuf
    assert notice.subject == "Look at: “Send mails that wait” fails"
    assert (notice.text, notice.address) == ("No server", "/status/")


def test_one_failure_may_be_chance(job):
    Job.objects.update(failures=2)
    assert tell_of_failures(NOW) == 0


def test_only_a_change_is_told(job):
    for minute in range(5):
        Job.objects.update(failures=3 + minute)
        tell_of_failures(NOW + timedelta(minutes=minute))
    Job.objects.update(failures=0, failed="")
    tell_of_failures(NOW + timedelta(minutes=6))
    tell_of_failures(NOW + timedelta(minutes=7))
    assert subjects() == [
        "Look at: “Send mails that wait” fails",
        "Read: “Send mails that wait” works again",
    ]


def test_what_always_works_is_not_told(job):
    Job.objects.update(failures=0)
    assert tell_of_failures(NOW) == 0
