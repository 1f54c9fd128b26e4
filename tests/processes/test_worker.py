import signal

import pytest
from django_tasks_db.models import DBTaskResult

from tests.processes.site import LONGEST_SECONDS

pytestmark = [pytest.mark.integration, pytest.mark.postgres]

TASKS = DBTaskResult._meta.db_table
UNDONE_TASKS = f"SELECT count(*) FROM {TASKS} WHERE status <> 'SUCCESSFUL'"
WORKERS = "CAST(worker_ids AS TEXT)"
UNDONE_JOBS = "SELECT count(*) FROM hub_job WHERE ended_at IS NULL OR failed <> ''"
JOBS = "SELECT count(*) FROM hub_job"
PENDING = "SELECT count(*) FROM content_pending"


def work_until(site, *questions):
    """Let a worker work until each count is nought, then stop it."""
    worker = site.start("worker")
    site.wait_until(lambda: site.value(JOBS) > 0)
    for question in questions:
        site.wait_until(lambda asked=question: site.value(asked) == 0)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(LONGEST_SECONDS) == 0, site.story()


def kill_in_the_middle(site, pause_at):
    worker = site.start("worker", pause_at=pause_at)
    site.wait_until_halted()
    worker.kill()
    worker.wait()
    site.forget_the_dead()


@pytest.fixture(scope="module")
def undisturbed(sites):
    """What a site of a scene holds when nothing happens to its worker."""
    kept = {}

    def contents(scene, *questions):
        if scene not in kept:
            site = sites.make(scene)
            try:
                work_until(site, *questions)
                kept[scene] = site.contents()
            finally:
                site.end()
        return kept[scene]

    return contents


def test_a_task_cut_off_halfway_is_done_as_if_nothing_had_happened(
    make_site, undisturbed
):
    site = make_site("two_notes")
    kill_in_the_middle(site, "content.Pending")
    assert site.value(PENDING) == 1
    work_until(site, UNDONE_TASKS, UNDONE_JOBS)
    assert site.value(PENDING) == 2
    assert site.contents() == undisturbed("two_notes", UNDONE_TASKS, UNDONE_JOBS)


@pytest.mark.parametrize(
    "pause_at",
    [
        pytest.param("governance.Standing", id="its standing is written"),
        pytest.param("wagtailcore.PageLogEntry", id="the page is published"),
        pytest.param("governance.JournalEntry", id="the journal has it"),
        pytest.param("governance.AuditRecord", id="a change is being audited"),
        pytest.param("hub.Job", id="a job is new"),
    ],
)
def test_a_piece_goes_live_once_wherever_its_worker_is_killed(
    make_site, undisturbed, pause_at
):
    site = make_site("scheduled")
    kill_in_the_middle(site, pause_at)
    work_until(site, UNDONE_JOBS, PENDING, UNDONE_TASKS)
    assert site.value("SELECT state FROM governance_standing") == "live"
    assert site.contents() == undisturbed(
        "scheduled", UNDONE_JOBS, PENDING, UNDONE_TASKS
    )


def test_a_worker_that_is_told_to_stop_ends_what_it_is_doing(make_site):
    site = make_site("two_notes")
    worker = site.start("worker", pause_at="content.Pending")
    site.wait_until_halted()
    worker.send_signal(signal.SIGTERM)
    site.go_on()
    assert worker.wait(LONGEST_SECONDS) == 0, site.story()
    assert site.value(UNDONE_TASKS) == 0
    assert site.value(PENDING) == 2


def test_two_workers_share_the_tasks_and_do_none_twice(make_site):
    site = make_site("many_tasks")
    workers = [site.start("worker", pause_at="content.Pending") for _ in range(2)]
    running = f"SELECT count(*) FROM {TASKS} WHERE status = 'RUNNING'"
    site.wait_until(lambda: site.value(running) == 2)
    site.go_on()
    site.wait_until(lambda: site.value(UNDONE_TASKS) == 0)
    for worker in workers:
        worker.send_signal(signal.SIGTERM)
    assert [worker.wait(LONGEST_SECONDS) for worker in workers] == [0, 0]
    tried_twice = f"SELECT count(*) FROM {TASKS} WHERE {WORKERS} LIKE '%,%'"
    assert site.value(tried_twice) == 0
    assert site.value(PENDING) == 20


def test_cron_does_what_a_worker_does(make_site):
    site = make_site("two_notes")
    ticked = site.run("tick")
    assert ticked.returncode == 0, ticked.stderr
    assert site.value(UNDONE_TASKS) == 0
    assert site.value(UNDONE_JOBS) == 0


@pytest.mark.postgres(only=True)
def test_a_worker_outlives_the_connections_to_its_database(make_site):
    site = make_site("two_notes")
    worker = site.start("worker", pause_at="content.Pending")
    site.wait_until_halted()
    site.change(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    site.go_on()
    site.wait_until(lambda: site.value(f"SELECT status FROM {TASKS}") != "RUNNING")
    # A task that failed waits a while; here it has.
    site.change(f"UPDATE {TASKS} SET status = 'READY', run_after = now()")
    site.wait_until(lambda: site.value(UNDONE_TASKS) == 0)
    assert site.value(PENDING) == 2
    assert worker.poll() is None
