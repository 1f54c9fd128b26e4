"""A few documents that every engine is tried with."""

from datetime import UTC, date, datetime, timedelta

from content.items import Version
from search.documents import Document, Place, Visible
from search.queries import Query

NOW = datetime(2026, 3, 4, 12, tzinfo=UTC)
DAY = timedelta(days=1)
STAFF = frozenset({"all-staff"})
PRESS = frozenset({"all-staff", "team:press"})


def document(key, title, *texts, readers=STAFF, **values):
    """A document whose passages are `texts`, for everybody unless said."""
    places = tuple(Place(f"p{n}", "body", text) for n, text in enumerate(texts))
    facets = {"kind": ("piece",)} | values.pop("facets", {})
    visible = values.pop("visible", Visible(frozenset(readers)))
    version = values.pop("version", Version.LIVE)
    return Document(key, version, title, places, visible, facets=facets, **values)


LIBRARY = (
    document(
        "piece:1",
        "Inspection record sheet",
        "An inspector gets the full record of any shipment in three minutes.",
        "Call us about it.",
        facets={"team": ("press",), "format": ("sales-sheet",), "persona": ("q", "l")},
        dated=date(2026, 2, 1),
    ),
    document(
        "piece:2",
        "Sensors",
        "It works with the sensors that you already own.",
        facets={"team": ("web",), "format": ("landing-page",), "persona": ("l",)},
        dated=date(2026, 3, 1),
    ),
    document(
        "piece:3",
        "Going live",
        "Most customers go live in six weeks, with the carriers they already use.",
        facets={"team": ("web",), "format": ("article",)},
        dated=date(2026, 1, 1),
    ),
    document(
        "piece:4",
        "A secret inspection",
        "The inspector's record is not to be known yet.",
        readers={"team:press"},
        facets={"team": ("press",), "format": ("article",)},
    ),
    document(
        "image:5",
        "Depot",
        names=("loading-bay.jpg", "Pallets in the rain"),
        facets={"kind": ("image",)},
    ),
)


def ask(text="", readers=STAFF, **values):
    return Query(frozenset(readers), NOW, text, **values)


def keys(page):
    return [hit.key for hit in page.hits]


def put(engine, *documents):
    with engine.writing([document.key for document in documents]) as index:
        for each in documents:
            index.put(each)
