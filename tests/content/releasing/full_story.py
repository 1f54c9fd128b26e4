"""A story in which every field of every part says something."""

from datetime import date

from content.story import Story
from content.story_parts import (
    Boilerplate,
    Earlier,
    Entry,
    Message,
    Pillar,
    ProofPoint,
    ProofStatus,
    Term,
    TermKind,
    Where,
    Wording,
)

WHERE = Where(("article", "email"), ("eu",), ("en-GB", "de"))
CLAIM = "Half of 9,400 bookings took 20 seconds or less."

FULL = Story(
    key="oriole",
    title="Oriole",
    language="en-GB",
    umbrella="Nobody searches for a room.",
    positioning="For offices that share rooms.\nNot for those that do not.",
    tone=("calm", "exact"),
    teams=(Entry("website", "Website"), Entry("press", "Press")),
    personas=(Entry("office-manager", "Office manager"), Entry("cfo", "CFO")),
    stages=(Entry("decision", "Decision"), Entry("awareness", "Awareness")),
    pillars=(
        Pillar(
            "time",
            "Time",
            (
                Message(
                    key="find",
                    statement="Teams find a free room in 20 seconds.",
                    number="1.1",
                    wordings=(
                        Wording("A free room in 20 seconds.", "short", WHERE),
                        Wording("Twenty seconds, and you have a room."),
                    ),
                    personas=("cfo", "office-manager"),
                    stages=("decision",),
                    proof=("median",),
                    notes=("how-measured",),
                    denials=("Finding a room takes minutes.", "Nobody finds a room."),
                    owner="website",
                    valid_from_on=date(2026, 3, 1),
                    valid_until_on=date(2027, 12, 31),
                    earlier=(Earlier(1, "Teams find a free room in 45 seconds."),),
                ),
                Message(key="fast", statement="Oriole is fast."),
            ),
        ),
        Pillar("fit", "Fit"),
    ),
    proof_points=(
        ProofPoint(
            key="median",
            claim=CLAIM,
            figure="20 seconds",
            evidence="https://example.com/bookings.pdf",
            owner="press",
            as_of_on=date(2026, 1, 31),
            expires_on=date(2027, 1, 31),
            status=ProofStatus.WITHDRAWN,
            earlier=(Earlier(1, "Half of 400 bookings took 45 seconds or less."),),
        ),
        ProofPoint(key="plain", claim="Oriole has customers.", owner="Ann Lee"),
    ),
    terms=(
        Term(
            key="oriole-rooms",
            preferred="Oriole Rooms",
            kind=TermKind.PRODUCT,
            admitted=("Rooms by Oriole", "Oriole's rooms"),
            deprecated=("the app",),
            forbidden=("Oriole app",),
            retired=("Oriole Desk",),
            unless=("the app store",),
            why="It is more than an app.",
            source="Style guide, page 4",
            inflect=False,
            verb=True,
            exact_case=True,
            where=WHERE,
        ),
    ),
    boilerplate=(
        Boilerplate(
            key="about",
            title="About Oriole",
            text="Oriole, of Ghent.\n\nIt shows which rooms are free.",
            variants=("Oriole, of Lyon.", "Oriole,\nof Turin."),
            required=True,
            where=WHERE,
            products=("oriole-rooms",),
        ),
        Boilerplate(key="how-measured", title="How measured", text="In January."),
    ),
)
