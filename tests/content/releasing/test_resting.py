from datetime import UTC, datetime

import pytest
from django.db.models import ProtectedError

from content.models import (
    Article,
    FixedText,
    Message,
    Metric,
    Persona,
    Pillar,
    ProofPoint,
    Region,
    Stage,
    Term,
)
from content.releasing import (
    propose,
    release,
    what_rests_in_draft,
    what_rests_on,
    write_draft,
)
from tests.content.releasing.full_story import FULL
from tests.hub_world import NOW, story

THEN = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)
FIND = "“1.1 Teams find a free room in 20 seconds.”"


@pytest.fixture
def written(room):
    write_draft(FULL, THEN)


@pytest.mark.parametrize(
    ("model", "key", "expected"),
    [
        (Pillar, "time", [f"Message {FIND}, “Oriole is fast.” name it."]),
        (Pillar, "fit", []),
        (Message, "find", []),
        (ProofPoint, "median", [f"Message {FIND} names it."]),
        (ProofPoint, "plain", []),
        (FixedText, "how-measured", [f"Message {FIND} names it."]),
        (Term, "oriole-rooms", ["Fixed text “About Oriole” names it."]),
        (Persona, "cfo", [f"Message {FIND} names it."]),
        (Stage, "awareness", []),
        (
            Region,
            "eu",
            [
                f"Message {FIND} names it.",
                "Term “Oriole Rooms” names it.",
                "Fixed text “About Oriole” names it.",
            ],
        ),
    ],
)
def test_what_of_the_draft_names_it(written, model, key, expected):
    assert what_rests_in_draft(model.objects.get(key=key)) == expected
    assert what_rests_on(model.objects.get(key=key)) == expected


def test_what_is_archived_names_nothing(written):
    Message.objects.update(archived=True)
    assert what_rests_on(ProofPoint.objects.get(key="median")) == []
    assert what_rests_on(Pillar.objects.get(key="time")) == []


def test_what_the_plan_and_the_pieces_name_stays(world):
    write_draft(story(), NOW)
    message, cfo = Message.objects.get(), Persona.objects.get(key="cfo")
    for number in range(5):
        world.piece(Article, title=f"Piece {number}", personas=["cfo"])
    metric = Metric.objects.get()
    assert what_rests_on(cfo) == [
        "Piece “Piece 0”, “Piece 1”, “Piece 2” and 2 more name it."
    ]
    assert what_rests_in_draft(cfo) == []
    assert what_rests_on(message) == [
        "Storyboard 1 holds it.",
        "Programme “Inspection · Press” names it.",
    ]
    assert what_rests_on(metric) == ["Campaign “Inspection” names it."]


def test_what_a_storyboard_holds_is_never_deleted(world):
    write_draft(story(), NOW)
    Pillar.objects.update(title="Fits it all")
    release(propose(world.dana, "", None, NOW), world.ingrid, NOW)
    message = Message.objects.get()
    assert what_rests_on(message)[:2] == [
        "Storyboard 2 holds it.",
        "Storyboard 1 holds it.",
    ]
    for part in (message, Pillar.objects.get(), Term.objects.get()):
        with pytest.raises(ProtectedError):
            part.delete()
    assert Message.objects.exists()


def test_what_no_storyboard_holds_is_deleted(written):
    Message.objects.get(key="fast").delete()
    assert not Message.objects.filter(key="fast").exists()
