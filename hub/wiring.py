"""Joins the packages below that may not know each other."""

from content import pending, publishing
from governance import letting_out


def join() -> None:
    """Hand each package the functions that it needs; called once, at the start."""
    publishing.let_decide(letting_out.may_go_live)
    pending.let_consume("audits")
