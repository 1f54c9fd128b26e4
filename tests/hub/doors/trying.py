"""Tries addresses as everybody, and leaves the company as it was."""

from collections import defaultdict

from django.db import transaction

from tests.hub.doors.people import EVERYBODY, sign_in

SIGN_IN = "sign-in"


def answer(client, method, address, data=None):
    """Return the status of the answer, or SIGN_IN where it leads to that page."""
    response = getattr(client, method)(address, data or {})
    # What is streamed is closed when it has been read.
    response.getvalue()
    to_sign_in = response.headers.get("Location", "").startswith("/sign-in/")
    return SIGN_IN if to_sign_in else response.status_code


def answers(client, world, addresses, method="get", people=EVERYBODY):
    """Return who gets which answer: {name: {answer: {person, …}}}.

    addresses: {name: address}. What is done is undone after each.
    """
    found = {name: defaultdict(set) for name in addresses}
    for who in people:
        sign_in(client, world, who)
        for name, address in addresses.items():
            with transaction.atomic():
                found[name][answer(client, method, address)].add(who)
                transaction.set_rollback(True)
    return {name: dict(table) for name, table in found.items()}


def expected(opens, otherwise=404, *, status=200, stranger=SIGN_IN, people=EVERYBODY):
    """Return the same for a door that `opens` to these; anonymous: `stranger`."""
    table = defaultdict(set)
    for who in people:
        if who == "anonymous":
            table[stranger].add(who)
        else:
            table[status if who in opens else otherwise].add(who)
    return dict(table)


def differences(found, wanted):
    """Return what is not as wanted, a line each: an answer, who got it, who should."""
    return [
        f"{name} {status}: {sorted(got)}, not {sorted(should)}"
        for name in wanted
        for status in {*found[name], *wanted[name]}
        for got, should in [(found[name].get(status, ()), wanted[name].get(status, ()))]
        if set(got) != set(should)
    ]
