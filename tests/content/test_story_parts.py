"""The parts of a storyboard: where they hold, when, and what a programme takes."""

from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from content.story_parts import (
    ANYWHERE,
    KEY,
    Message,
    ProofPoint,
    ProofStatus,
    RollDown,
    Where,
    impossible_place,
)
from content.yaml_tree import BadFile

ONE_FORMAT = Where(formats=("email",))
ONE_REGION = Where(regions=("EU",))
ENGLISH = Where(languages=("en",))
BRITISH = Where(languages=("en-GB",))
ALL_THREE = Where(("email",), ("EU",), ("en",))

PLACES = [
    pytest.param(ANYWHERE, "article EU en", True, id="nothing is said"),
    pytest.param(ONE_FORMAT, "email - en", True, id="its format"),
    pytest.param(ONE_FORMAT, "article - en", False, id="another format"),
    pytest.param(Where(("a", "email")), "email - en", True, id="one of two formats"),
    pytest.param(ONE_REGION, "email EU en", True, id="its region"),
    pytest.param(ONE_REGION, "email US en", False, id="another region"),
    pytest.param(ONE_REGION, "email - en", True, id="an item for all regions"),
    pytest.param(ENGLISH, "email - en", True, id="its language"),
    pytest.param(ENGLISH, "email - de", False, id="another language"),
    pytest.param(ENGLISH, "email - en-GB", True, id="a variant of its language"),
    pytest.param(ENGLISH, "email - enm", False, id="a language that begins alike"),
    pytest.param(BRITISH, "email - en-GB", True, id="its variant"),
    pytest.param(BRITISH, "email - en", False, id="a language without its variant"),
    pytest.param(BRITISH, "email - en-US", False, id="another variant"),
    pytest.param(
        Where(languages=("zh-Hant",)), "email - zh-Hant-TW", True, id="of a variant"
    ),
    pytest.param(
        Where(languages=("de", "en")), "email - en", True, id="one of two languages"
    ),
    pytest.param(ALL_THREE, "email EU en", True, id="all of three"),
    pytest.param(ALL_THREE, "email EU de", False, id="two of three"),
]


@pytest.mark.parametrize(("where", "item", "fits"), PLACES)
def test_a_place_fits(where, item, fits):
    format, region, language = item.split()
    assert where.fits(format, region.strip("-"), language) is fits


PLACES_OF_NO_ITEM = [
    pytest.param(Where(("email",), ("anything",), ("en", "zh-Hant-TW")), [], id="none"),
    pytest.param(Where(("email", "e-mail")), [("where", "formats", 1)], id="a format"),
    *(
        pytest.param(
            Where(languages=(name,)), [("where", "languages", 0)], id=f"“{name}”"
        )
        for name in ("English", "en_GB", "en-gb", "EN", "e", "")
    ),
]


@pytest.mark.parametrize(("where", "paths"), PLACES_OF_NO_ITEM)
def test_a_place_that_no_item_is_at_is_found(where, paths):
    assert [path for path, _ in impossible_place(("where",), where)] == paths


FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
PROOF = [
    pytest.param({}, LAST, True, id="for ever"),
    pytest.param({"as_of_on": LAST}, FIRST, False, id="before it was had"),
    pytest.param({"as_of_on": LAST}, LAST, True, id="from its day on"),
    pytest.param({"expires_on": LAST}, FIRST, True, id="before its end"),
    pytest.param({"expires_on": LAST}, LAST, True, id="on its last day"),
    pytest.param({"expires_on": LAST}, date(2027, 1, 1), False, id="after it"),
    pytest.param({"status": ProofStatus.WITHDRAWN}, FIRST, False, id="withdrawn"),
    pytest.param(
        {"status": ProofStatus.WITHDRAWN, "expires_on": LAST}, FIRST, False, id="both"
    ),
]


@pytest.mark.parametrize(("values", "day", "holds"), PROOF)
def test_a_proof_point_holds(values, day, holds):
    assert ProofPoint("p", "A claim.", **values).holds_on(day) is holds


def test_a_message_is_called_by_its_number_or_its_key():
    assert Message("find", "We find rooms.", number="1.1").label == "1.1"
    assert Message("find", "We find rooms.").label == "find"


def test_a_part_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        ANYWHERE.formats = ("email",)


@pytest.mark.parametrize("key", ["a", "7", "cold-chain", "v2.1", "a-b.c-d", "no"])
def test_this_is_a_key(key):
    assert KEY.fullmatch(key)


@pytest.mark.parametrize(
    "key",
    ["", "A", "Cold chain", "cold_chain", "-a", "a-", "a--b", "a.", "é", "a/b", "a\n"],
)
def test_this_is_no_key(key):
    assert not KEY.fullmatch(key)


MESSAGES = ("find", "calendar", "region")


def roll_down(text):
    return RollDown.from_yaml(text, "p.yaml", MESSAGES)


def test_a_roll_down_is_read_in_its_own_order():
    text = "key: spring-pr\nteam: pr\nmust: [region, find]\nmay: [calendar]\n"
    assert roll_down(text) == RollDown(
        "spring-pr", team="pr", must=("region", "find"), may=("calendar",)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("title: Spring\n", ["1: key: is missing"], id="no key"),
        pytest.param(
            "key: Spring PR\n",
            ["1: key: “Spring PR” should be small letters, digits and hyphens"],
            id="no form of a key",
        ),
        pytest.param(
            "key: a\nmust: find\n", ["2: must: should be a list"], id="no list"
        ),
        pytest.param(
            "key: a\ncan: [find]\n", ["2: can: is not a key of this file"], id="unknown"
        ),
        pytest.param(
            "key: a\nmust:\n  - find\n  - price\nmay: [rooms]\n",
            [
                "4: must[1]: “price” is not a message of the storyboard",
                "5: may[0]: “rooms” is not a message of the storyboard",
            ],
            id="messages that are not there",
        ),
        pytest.param(
            "key: a\nmust: [find]\nmay: [calendar, find]\n",
            ["3: may[1]: “find” stands here twice"],
            id="a message that must and may",
        ),
    ],
)
def test_a_roll_down_is_refused_with_line_and_key(text, expected):
    with pytest.raises(BadFile) as raised:
        roll_down(text)
    assert str(raised.value).splitlines() == [f"p.yaml:{line}" for line in expected]
