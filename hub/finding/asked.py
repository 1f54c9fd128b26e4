"""What somebody asks by an address: "?q=records&team=web&team=press&page=2"."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict

from content.permissions import reader_tokens
from search.queries import DEEPEST, Match, Query, Sort

# What people choose by, in the order in which it is offered.
CHOICES: dict[str, str] = {
    "format": "Format",
    "team": "Team",
    "campaign": "Campaign",
    "persona": "For whom",
    "stage": "Stage",
    "message": "Message",
    "state": "State",
    "kind": "Kind",
    "language": "Language",
    "region": "Region",
    "year": "Year",
}
PAGE = 10
# Nobody types more; what is pasted is cut.
LONGEST = 400


@dataclass(frozen=True)
class Asked:
    """The words, what was chosen of each facet, the order, and the page (from 1)."""

    text: str
    chosen: Mapping[str, tuple[str, ...]]
    sort: Sort
    page: int

    @classmethod
    def of(cls, values: QueryDict) -> "Asked":
        """Return what an address asks; what is none of it is left out."""
        number = values.get("page", "1")
        last = DEEPEST // PAGE
        return cls(
            values.get("q", "").replace("\x00", "").strip()[:LONGEST],
            {name: tuple(values.getlist(name)) for name in CHOICES if name in values},
            Sort.NEWEST if values.get("sort") == Sort.NEWEST else Sort.RELEVANCE,
            min(int(number), last) if number.isdecimal() and number != "0" else 1,
        )

    def query(self, user: Any, now: datetime) -> Query:
        """Return it as the engine takes it, for what the person may read."""
        return Query(
            reader_tokens(user),
            now,
            self.text,
            match=Match.MOST,
            filters=self.chosen,
            facets=tuple(CHOICES),
            sort=self.sort,
            start=(self.page - 1) * PAGE,
            size=PAGE,
        )

    def address(self, **changes: Any) -> str:
        """Return the query part of an address that asks the same but for `changes`.

        A facet's changed values are all of them; without "page" it is the first.
        """
        values: dict[str, Any] = {"q": self.text, **self.chosen}
        if self.sort is Sort.NEWEST:
            values["sort"] = str(self.sort)
        values |= changes
        kept = {name: value for name, value in values.items() if value}
        return f"?{urlencode(kept, doseq=True)}"
