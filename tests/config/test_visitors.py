"""Whose address counts: a visitor can write into its own request what it likes."""

import pytest
from django.test import RequestFactory

from config.visitors import address_of

PROXY = ("HTTP_X_FORWARDED_PROTO", "https")


@pytest.mark.parametrize(
    ("told", "address"),
    [
        pytest.param("192.0.2.7", "192.0.2.7", id="IPv4"),
        pytest.param("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::", id="IPv6, its network"),
        pytest.param("fe80::1%eth0", "fe80::", id="IPv6 with a zone"),
        pytest.param("::ffff:192.0.2.7", "192.0.2.7", id="IPv4 as IPv6"),
        pytest.param("", None, id="none"),
        pytest.param("localhost", None, id="no address"),
    ],
)
def test_the_connections_own_address(told, address):
    assert address_of(RequestFactory().get("/", REMOTE_ADDR=told)) == address


def test_what_a_visitor_writes_itself_does_not_count():
    request = RequestFactory().get("/", headers={"X-Forwarded-For": "203.0.113.9"})
    assert address_of(request) == "127.0.0.1"


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        pytest.param("192.0.2.7", "192.0.2.7", id="one"),
        pytest.param("203.0.113.9, 192.0.2.7", "192.0.2.7", id="made up before it"),
        pytest.param("192.0.2.7, unknown", "127.0.0.1", id="no address"),
        pytest.param("", "127.0.0.1", id="a proxy that says nothing"),
    ],
)
def test_behind_a_proxy_the_last_address_it_names_counts(settings, forwarded, address):
    settings.SECURE_PROXY_SSL_HEADER = PROXY
    request = RequestFactory().get("/", headers={"X-Forwarded-For": forwarded})
    assert address_of(request) == address
