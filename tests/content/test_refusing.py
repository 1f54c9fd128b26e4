"""Refusals: one class, a sentence each; reasons that explain something."""

import pytest

from content import planning, releasing
from content.refusing import Refused, require, require_reason
from governance import review


def test_all_packages_refuse_alike():
    assert planning.Refused is releasing.Refused is review.Refused is Refused


def test_what_holds_is_not_refused():
    require(True, "Never said.")
    with pytest.raises(Refused, match="Said so"):
        require("", "Said so.")


def test_a_reason_is_trimmed():
    assert require_reason("  It  quotes\n the ruling. ") == "It quotes the ruling."


@pytest.mark.parametrize("reason", ["", "a" * 14, f"a{' ' * 20}b"])
def test_a_reason_explains_something(reason):
    with pytest.raises(Refused, match="at least 15 characters"):
        require_reason(reason)
