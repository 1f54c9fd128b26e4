import socket
from contextlib import closing
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from hub.demo import opening
from hub.demo.opening import NoAnswer, NoPort, first_page, free_port


@pytest.fixture
def taken():
    """A port that somebody listens at."""
    with closing(socket.socket()) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


@pytest.fixture
def server():
    """Serve one page with a status; return its port."""
    running = []

    def serve(status):
        class Page(BaseHTTPRequestHandler):
            def do_GET(self):
                self.send_response(status)
                self.end_headers()
                self.wfile.write(b"Sign in")

            def log_message(self, *_):
                pass

        running.append(HTTPServer(("127.0.0.1", 0), Page))
        Thread(target=running[-1].serve_forever, daemon=True).start()
        return running[-1].server_port

    yield serve
    for one in running:
        one.shutdown()
        one.server_close()


def nothing():
    pass


def test_a_port_that_is_taken_is_passed_over(taken):
    assert taken < free_port(taken) < taken + opening.PORTS_TRIED


def test_a_port_that_is_free_is_used(taken):
    free = free_port(taken)
    assert free_port(free) == free


def test_no_port_is_said_in_a_sentence(taken, monkeypatch):
    monkeypatch.setattr(opening, "PORTS_TRIED", 1)
    with pytest.raises(NoPort, match=f"Ports {taken} to {taken} are taken"):
        free_port(taken)


def test_the_first_page_is_returned(server):
    assert first_page(server(200), nothing) == "Sign in"


def test_an_error_is_no_page(server):
    with pytest.raises(NoAnswer, match="answers with status 500"):
        first_page(server(500), nothing)


def test_waiting_has_an_end(monkeypatch):
    monkeypatch.setattr(opening, "LONGEST_SECONDS", 0.3)
    with pytest.raises(NoAnswer, match="has not answered"):
        first_page(free_port(20000), nothing)


def test_waiting_ends_when_who_should_answer_has_died():
    class Died(Exception):
        pass

    def watch():
        raise Died

    with pytest.raises(Died):
        first_page(free_port(20000), watch)
