"""Where a request comes from, as far as that can be believed."""

from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest

# One house, one line: whoever has an IPv6 address has all that begin like it.
_IPV6_HOUSE = 64  # bits


def address_of(request: HttpRequest) -> str | None:
    """Return the visitor's IP address, None where it is unknown.

    Behind a proxy it is the one that the proxy put last into X-Forwarded-For: all that
    stands before it may be made up. Of an IPv6 address, the network it is in.
    """
    told = request.META.get("REMOTE_ADDR", "")
    if settings.SECURE_PROXY_SSL_HEADER:
        last = request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2]
        return _address(last) or _address(told)
    return _address(told)


def _address(written: str) -> str | None:
    try:
        found = ip_address(written.strip())
    except ValueError:
        return None
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    # As a number it is without its zone, which no database keeps.
    house = IPv6Network((int(found), _IPV6_HOUSE), strict=False)
    return str(house.network_address)
