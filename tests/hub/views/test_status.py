from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from content.models import Pending
from hub import machine
from hub.background.heartbeat import beat
from hub.background.jobs import JOBS
from hub.background.sweeping import MOST_ATTEMPTS
from hub.models import Job, Notice
from tests.hub.background.tasks import greet

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture
def page(client, world):
    """The page's text, as its IT owner sees it."""

    def ask():
        client.force_login(world.yusuf)
        answer = client.get(reverse("status"))
        assert answer.status_code == 200
        return " ".join(answer.content.decode().split())

    return ask


def given_up(reason):
    greet.enqueue("Elin")
    DBTaskResult.objects.update(
        status=TaskResultStatus.FAILED,
        worker_ids=["w"] * MOST_ATTEMPTS,
        finished_at=timezone.now(),
        traceback=f"Traceback\n{reason}\n",
    )


# Who sees it


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("yusuf", 200),
        ("ada", 200),
        ("superuser", 200),
        ("priya", 404),
        ("ingrid", 404),
        ("dana", 404),
        ("marcus", 404),
        ("lina", 404),
        ("outsider", 404),
    ],
)
def test_it_owners_and_administrators_see_it_and_others_hear_nothing_of_it(
    client, world, name, status
):
    client.force_login(getattr(world, name))
    assert client.get(reverse("status")).status_code == status
    again = client.post(reverse("status-again"))
    assert again.status_code == (302 if status == 200 else 404)


def test_who_is_not_signed_in_is_asked_to(client):
    for answer in (client.get("/status/"), client.post(reverse("status-again"))):
        assert answer.status_code == 302
        assert answer.url.startswith("/sign-in/")


def test_trying_again_is_not_done_by_a_link(client, world):
    client.force_login(world.yusuf)
    assert client.get(reverse("status-again")).status_code == 405


# What it says


def test_without_a_worker_it_says_so_first_and_how_to_start_one(page):
    text = page()
    assert "Background work has stopped" in text
    assert "manage.py worker" in text
    assert "Its last sign of life: never." in text


def test_with_a_worker_it_says_that_all_runs(page):
    beat("worker", timezone.now() - timedelta(seconds=5))
    text = page()
    assert "Background work has stopped" not in text
    assert "Last sign of life: just now." in text


def test_every_job_is_listed_before_it_has_ever_run(page):
    text = page()
    assert all(job.title in text for job in JOBS)
    assert text.count("Last: never") == len(JOBS)


def test_a_job_says_when_it_ran_when_it_runs_next_and_why_it_failed(page):
    now = timezone.now()
    Job.objects.create(
        name=JOBS[0].name,
        due_at=now + timedelta(minutes=4),
        ended_at=now - timedelta(minutes=5),
        failed="RuntimeError: The server said no.",
        failures=3,
    )
    text = page()
    assert "Failed 3 times" in text
    assert "RuntimeError: The server said no." in text
    assert "Last: 5 minutes ago" in text
    assert "Next: today" in text or "Next: tomorrow" in text


def test_a_job_that_runs_says_so(page):
    now = timezone.now()
    Job.objects.create(
        name=JOBS[0].name,
        due_at=now,
        started_at=now,
        claimed_by="worker",
        claimed_until=now + timedelta(minutes=2),
    )
    assert "Running now" in page()


def test_tasks_that_were_given_up_are_named_and_can_be_tried_again(page, client):
    given_up("ConnectionError: The engine is away.")
    text = page()
    assert "1 given up" in text
    assert "ConnectionError: The engine is away." in text
    client.post(reverse("status-again"))
    assert DBTaskResult.objects.get().status == TaskResultStatus.READY
    assert "given up" not in page()


def test_what_people_do_not_write_themselves_is_shown_as_text(page):
    given_up("ValueError: <b>bold</b>")
    assert "&lt;b&gt;bold" in page()


def test_changes_that_wait_are_counted_for_each_consumer(page):
    Pending.objects.all().delete()
    for number in range(3):
        Pending.objects.create(consumer="vectors", key=f"piece:{number}")
    assert "Vectors: 3" in page()


def test_without_a_mail_server_it_says_that_no_mail_is_sent(page):
    assert "No mail is sent." in page()


def test_with_a_mail_server_it_counts_mails_and_keeps_the_password(
    page, world, settings
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "mail.example.com", 587
    settings.EMAIL_HOST_PASSWORD = "pa55word"
    now = timezone.now()
    mailed(world.priya, "a", now - timedelta(days=1))
    mailed(world.priya, "a", now - timedelta(days=1))
    mailed(world.priya, "b", now - timedelta(days=2))
    mailed(world.tom, "c", now - timedelta(days=6))
    mailed(world.tom, "d", now - timedelta(days=8))
    text = page()
    assert "Mail goes through mail.example.com:587." in text
    assert "3 mails to 2 people, at most 2 to one." in text
    assert "pa55word" not in text


def mailed(person, mail, at):
    Notice.objects.create(
        person=person,
        event="approved",
        subject="Approved",
        at=at,
        mailed_at=at,
        mail_id=mail,
    )


def test_mails_that_fail_are_counted_with_the_reason(page, world):
    Notice.objects.create(
        person=world.tom,
        event="approved",
        subject="Approved",
        at=timezone.now(),
        failed="550 no such mailbox",
    )
    text = page()
    assert "1 not sent" in text
    assert "550 no such mailbox" in text


@pytest.mark.parametrize(
    ("lacking", "said"),
    [("", "found in other words too"), ("onnxruntime", "package onnxruntime is not")],
)
def test_it_says_whether_meaning_is_compared(page, monkeypatch, lacking, said):
    monkeypatch.setattr(machine, "missing_package", lambda: lacking)
    assert said in page()


def test_the_database_and_the_folders_are_measured(page, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.png").write_bytes(b"x" * 3 * 1024)
    text = page()
    assert machine.database().product in text
    assert "3.0 KB" in text
    assert "free on this disk" in text


def test_without_changes_that_wait_it_says_so(page):
    Pending.objects.all().delete()
    assert "Every change has been taken note of." in page()


def test_jobs_that_failed_come_first(page):
    Job.objects.create(name=JOBS[-1].name, due_at=timezone.now(), failed="Error: no")
    text = page()
    assert text.index(JOBS[-1].title) < text.index(JOBS[0].title)


# On every page


@pytest.mark.parametrize(
    ("name", "leads"), [("yusuf", True), ("ada", True), ("priya", False)]
)
def test_every_page_says_when_background_work_has_stopped(client, world, name, leads):
    client.force_login(getattr(world, name))
    text = client.get(reverse("check-file")).content.decode()
    assert "Background work has stopped." in text
    assert ("How the hub runs</a>" in text) is leads
    assert ("Please tell your IT." in text) is not leads


def test_no_page_says_so_while_somebody_works(client, world):
    beat("worker", timezone.now())
    client.force_login(world.priya)
    text = client.get(reverse("check-file")).content.decode()
    assert "Background work" not in text


def test_the_status_page_says_so_once(page):
    assert page().count("Background work has stopped") == 1
