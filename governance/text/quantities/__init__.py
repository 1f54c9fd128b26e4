"""Figures in marketing text: read as values, and compared by value."""

from governance.text.quantities.comparing import agrees, comparable
from governance.text.quantities.quantity import Qualifier, Quantity
from governance.text.quantities.reading import read_quantities

__all__ = ["Qualifier", "Quantity", "agrees", "comparable", "read_quantities"]
