import signal
import socket
from contextlib import closing
from threading import Thread

import pytest

pytestmark = [pytest.mark.integration, pytest.mark.postgres]

ROUNDS = "SELECT count(*) FROM governance_reviewround"
NOTE = "note=Please+look+at+the+second+paragraph."


def send(site, web):
    """Send the site's piece for review, as its author does."""
    return web.ask(f"/write/{site.told['piece']}/send/", NOTE)


def answer_of(site, web):
    try:
        return send(site, web)
    except OSError:
        return "cut off"


@pytest.mark.parametrize(
    "pause_at",
    [
        pytest.param("wagtailcore.WorkflowState", id="the workflow has begun"),
        pytest.param("governance.ReviewRound", id="the round is written"),
        pytest.param("governance.AuditRecord", id="its audit is kept"),
        pytest.param("governance.JournalEntry", id="the journal has it"),
    ],
)
def test_nothing_half_written_is_seen_wherever_the_web_server_is_killed(
    make_site, serve, pause_at
):
    site = make_site("draft")
    before = site.contents()
    web = serve(site, pause_at)
    answers = []
    sending = Thread(target=lambda: answers.append(answer_of(site, web)))
    sending.start()
    site.wait_until_halted()
    web.process.kill()
    sending.join()

    assert answers == ["cut off"]
    assert site.contents() == before
    assert site.is_sound()

    web = serve(site)
    assert send(site, web)[0] == 302
    assert site.value(ROUNDS) == 1
    assert web.ask(f"/review/{site.told['piece']}/")[0] == 200


def test_who_reads_meanwhile_sees_what_was_there_before(make_site, serve):
    site = make_site("draft")
    web = serve(site, "governance.JournalEntry")
    sending = Thread(target=send, args=(site, web))
    sending.start()
    site.wait_until_halted()
    assert web.ask("/")[0] == 200
    assert site.value(ROUNDS) == 0
    site.go_on()
    sending.join()
    assert site.value(ROUNDS) == 1


def test_a_server_that_is_told_to_stop_answers_what_it_is_asked(make_site, serve):
    site = make_site("draft")
    web = serve(site, "governance.JournalEntry")
    answers = []
    asking = Thread(target=lambda: answers.append(send(site, web)))
    asking.start()
    site.wait_until_halted()
    web.process.send_signal(signal.SIGTERM)
    site.go_on()
    asking.join()
    assert web.process.wait(60) == 0, site.story()
    assert answers[0][0] == 302
    assert site.value(ROUNDS) == 1


def test_a_page_comes_with_its_styles(make_site, serve):
    web = serve(make_site("empty"))
    status, page = web.ask("/sign-in/")
    assert status == 200
    style = "/static/hub/hub.css"
    assert style in page
    assert web.ask(style)[0] == 200
    assert web.ask("/health/ready")[0] == 200


def test_more_than_the_largest_file_is_refused(make_site, serve):
    web = serve(make_site("empty"))
    with closing(socket.create_connection(("127.0.0.1", web.port), 60)) as asked:
        length = 65 * 1024 * 1024
        asked.sendall(
            f"POST /check/ HTTP/1.1\r\nHost: localhost\r\n"
            f"Content-Length: {length}\r\n\r\n".encode()
        )
        assert b" 413 " in asked.recv(1000).splitlines()[0]


def test_a_port_that_is_taken_is_said_in_a_sentence(make_site):
    with closing(socket.socket()) as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = make_site("empty").run("serve", "--port", port)
    assert ended.returncode == 1
    assert ended.stderr == f"CommandError: Port {port}: Address already in use.\n"


@pytest.mark.parametrize("command", ["serve", "worker", "tick"])
def test_without_migrations_no_process_starts_and_says_what_to_do(make_site, command):
    site = make_site("empty")
    site.change("DELETE FROM django_migrations WHERE app = 'hub'")
    ended = site.run(command)
    assert ended.returncode == 1
    assert "run manage.py migrate" in ended.stderr
    assert "Traceback" not in ended.stderr
