"""Reads a text that has one figure, for tests."""

from governance.text.quantities import Quantity, read_quantities


def only(text: str) -> Quantity:
    """Give the only figure of a text; a second one, or none, fails the test."""
    (quantity,) = read_quantities(text)
    return quantity
