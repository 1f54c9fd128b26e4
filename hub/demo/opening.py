"""Finds a port for the demo, and waits until its first page answers."""

import socket
import time
from collections.abc import Callable
from http.client import HTTPConnection, HTTPException

HOST = "127.0.0.1"
PORTS_TRIED = 50
LONGEST_SECONDS = 90


class NoPort(Exception):
    """Every port that was tried is taken."""


class NoAnswer(Exception):
    """The page did not answer in time, or not with a page."""


def free_port(first: int) -> int:
    """Return `first`, or the next port that nobody listens at. Raises NoPort."""
    for port in range(first, min(first + PORTS_TRIED, 65536)):
        if _is_free(port):
            return port
    raise NoPort(f"Ports {first} to {first + PORTS_TRIED - 1} are taken.")


def _is_free(port: int) -> bool:
    with socket.socket() as tried:
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, port))
        except OSError:
            return False
    return True


def first_page(port: int, watch: Callable[[], None], path: str = "/sign-in/") -> str:
    """Return the page at `path` as soon as it answers; `watch` may raise meanwhile.

    Raises NoAnswer after LONGEST_SECONDS, or when it answers with an error.
    """
    until = time.monotonic() + LONGEST_SECONDS
    while time.monotonic() < until:
        watch()
        try:
            status, page = _get(port, path)
        except (OSError, HTTPException):
            time.sleep(0.2)
            continue
        if status != 200:
            raise NoAnswer(f"{path} answers with status {status}.")
        return page
    raise NoAnswer(f"{path} has not answered in {LONGEST_SECONDS} seconds.")


def _get(port: int, path: str) -> tuple[int, str]:
    connection = HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", path, headers={"Host": f"localhost:{port}"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode(errors="replace")
    finally:
        connection.close()
