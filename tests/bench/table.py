"""What was measured, as tables that are easy to read."""

from dataclasses import dataclass, field

from rich.console import Console
from rich.table import Table

WIDTH = 118


@dataclass
class Section:
    """One table. rows: the name, then a text per column. notes: printed below it."""

    title: str
    columns: tuple[str, ...]
    rows: list[tuple[str, ...]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, name: str, *values: str) -> None:
        self.rows.append((name, *values))


def show(section: Section) -> None:
    """Print a section."""
    table = Table(
        title=section.title, title_justify="left", title_style="bold", box=None
    )
    table.add_column("", min_width=38)
    for column in section.columns:
        table.add_column(column, justify="right", header_style="dim")
    for name, *values in section.rows:
        table.add_row(name, *values)
    console = Console(highlight=False, width=WIDTH)
    console.print(table)
    for note in section.notes:
        console.print(note, style="dim", markup=False)
    console.print()


def whole(number: float) -> str:
    return f"{number:,.0f}"


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms"


def seconds(number: float) -> str:
    return f"{number:.2f} s"


def megabytes(number: float) -> str:
    return f"{number / 1e6:,.0f} MB"


def times(ratio: float) -> str:
    return f"{ratio:,.2f}×"
