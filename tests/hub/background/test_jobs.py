import logging
from datetime import UTC, datetime, timedelta

import pytest
from django.utils.module_loading import import_string

from hub.background.claiming import CLAIM, claim
from hub.background.heartbeat import beat
from hub.background.jobs import DAY, HOUR, JOBS, MINUTE, ScheduledJob, run_due_jobs
from hub.models import Job
from tests.hub.background import tasks

NOW = datetime(2026, 3, 4, 10, 0, 40, tzinfo=UTC)
NOTE = "tests.hub.background.tasks.note"
FAIL = "tests.hub.background.tasks.fail"

pytestmark = [pytest.mark.django_db, pytest.mark.postgres]


@pytest.fixture(autouse=True)
def seen():
    tasks.seen.clear()
    return tasks.seen


@pytest.fixture(autouse=True)
def no_noise(caplog):
    caplog.set_level(logging.CRITICAL, "hub.background")


def a_job(function=NOTE, every=MINUTE, name="note"):
    return ScheduledJob(name, "Take a note", every, function)


def run(now, *jobs, who="worker"):
    return run_due_jobs(who, lambda: now, jobs)


def test_a_job_runs_at_once_the_first_time_and_is_told_the_moment(seen):
    assert run(NOW, a_job()) == ["note"]
    assert seen == [NOW]


@pytest.mark.parametrize(
    ("every", "after", "runs"),
    [
        pytest.param(MINUTE, timedelta(seconds=15), False, id="in the same minute"),
        pytest.param(MINUTE, timedelta(seconds=20), True, id="in the next minute"),
        pytest.param(HOUR, timedelta(minutes=59), False, id="before the hour"),
        pytest.param(HOUR, timedelta(minutes=60), True, id="after the hour"),
        pytest.param(DAY, timedelta(hours=23), False, id="before the day"),
        pytest.param(DAY, timedelta(hours=24), True, id="after the day"),
    ],
)
def test_a_job_runs_again_when_its_time_has_come(every, after, runs):
    job = a_job(every=every)
    run(NOW, job)
    assert bool(run(NOW + after, job)) is runs


def test_a_job_that_was_missed_runs_once():
    job = a_job()
    run(NOW, job)
    later = NOW + timedelta(days=3)
    assert run(later, job) == ["note"]
    assert run(later, job) == []


def test_a_job_that_fails_stops_no_other(seen):
    assert run(NOW, a_job(FAIL, name="first"), a_job(name="second")) == [
        "first",
        "second",
    ]
    assert seen == [NOW]


def test_a_job_that_does_not_exist_yet_fails_as_any_other():
    run(NOW, a_job("hub.nowhere.at_all"))
    assert "hub.nowhere" in Job.objects.get(name="note").failed


def test_a_failure_is_logged_and_kept_in_words(caplog):
    caplog.set_level(logging.ERROR, "hub.background")
    run(NOW, a_job(FAIL))
    row = Job.objects.get(name="note")
    assert row.failed == "RuntimeError: The server said no."
    assert "The job “note” failed." in caplog.text


def test_a_job_that_fails_is_tried_again_later_and_later():
    job, now, waits = a_job(FAIL, HOUR), NOW, []
    for _ in range(8):
        assert run(now, job) == ["note"]
        due = Job.objects.get(name="note").due_at
        waits.append(round((due - now.replace(second=0)) / MINUTE))
        now = due
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60]
    assert Job.objects.get(name="note").failures == 8


def test_a_success_forgets_the_failures():
    run(NOW, a_job(FAIL))
    run(NOW + MINUTE, a_job(NOTE))
    row = Job.objects.get(name="note")
    assert (row.failed, row.failures) == ("", 0)


# Claims


@pytest.fixture
def due():
    return Job.objects.create(name="note", due_at=NOW)


def test_two_workers_never_run_one_job_together(due):
    assert claim("note", "first", NOW)
    assert not claim("note", "second", NOW)


def test_the_claim_of_a_killed_worker_ends_and_another_takes_it_over(due):
    claim("note", "killed", NOW)
    assert not claim("note", "second", NOW + CLAIM - timedelta(seconds=1))
    assert claim("note", "second", NOW + CLAIM)


def test_a_worker_that_lives_keeps_its_claim(due):
    claim("note", "first", NOW)
    beat("first", NOW + MINUTE)
    assert not claim("note", "second", NOW + CLAIM)
    assert claim("note", "second", NOW + MINUTE + CLAIM)


def test_a_worker_that_could_not_note_the_end_of_a_run_runs_the_job_again(due):
    claim("note", "first", NOW)
    beat("first", NOW + MINUTE)
    assert claim("note", "first", NOW + MINUTE)


def test_who_comes_back_late_changes_nothing_of_the_other_run(monkeypatch):
    job = a_job()

    def taken_over(now):
        Job.objects.update(claimed_until=now)
        assert claim("note", "second", now)

    monkeypatch.setattr(tasks, "note", taken_over)
    run(NOW, job, who="first")
    row = Job.objects.get(name="note")
    assert (row.claimed_by, row.ended_at) == ("second", None)


# The jobs of the hub


def test_names_of_jobs_are_unique_and_fit_their_rows():
    names = [job.name for job in JOBS]
    assert len(set(names)) == len(names)
    longest = Job._meta.get_field("name").max_length
    assert max(map(len, names)) <= longest


@pytest.mark.parametrize("job", JOBS, ids=lambda job: job.name)
def test_every_job_exists_and_does_nothing_in_an_empty_hub(job):
    import_string(job.function)(NOW)
    import_string(job.function)(NOW)
