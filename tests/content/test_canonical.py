"""Equal values have one canonical form; what has none is refused."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum

import pytest

from content.canonical import canonical_json, digest, plain


@dataclass
class Point:
    x: int
    inner: object = None


class Colour(Enum):
    RED = "red"


NOON = datetime(2026, 1, 1, 12, tzinfo=UTC)
FORMS = [
    pytest.param({"b": 1, "a": 2}, '{"a":2,"b":1}', id="keys are sorted"),
    pytest.param({"é": "😀"}, '{"é":"😀"}', id="letters stay letters"),
    pytest.param((1, [2, (3,)]), "[1,[2,[3]]]", id="tuples are lists"),
    pytest.param({"b", "a", "c"}, '["a","b","c"]', id="a set is a sorted list"),
    pytest.param(frozenset({2, 1}), "[1,2]", id="a frozen set too"),
    pytest.param(date(2026, 1, 2), '"2026-01-02"', id="a day is ISO"),
    pytest.param(NOON, '"2026-01-01T12:00:00+00:00"', id="a moment is ISO"),
    pytest.param({date(2026, 1, 2): 1}, '{"2026-01-02":1}', id="a key may be a day"),
    pytest.param({Colour.RED: Colour.RED}, '{"red":"red"}', id="an enum is its value"),
    pytest.param(
        Point(1, Point(2)), '{"inner":{"inner":null,"x":2},"x":1}', id="a dataclass"
    ),
    pytest.param([True, None, 0.25], "[true,null,0.25]", id="plain values"),
    pytest.param([], "[]", id="nothing in it"),
]

REFUSED = [
    pytest.param(object(), "object", id="an object"),
    pytest.param(b"bytes", "bytes", id="bytes"),
    pytest.param(Decimal("1.0"), "Decimal", id="a decimal, equal in several forms"),
    pytest.param([{"a": {1j}}], "complex", id="deep inside"),
    pytest.param(Point, "type", id="a class"),
    pytest.param({1: "a"}, "a key that is int", id="a key that would equal a text"),
    pytest.param({None: "a"}, "a key that is NoneType", id="a key that is nothing"),
    pytest.param(datetime(2026, 1, 1), "datetime", id="a moment of no zone"),  # noqa: DTZ001
]


@pytest.mark.parametrize(("value", "form"), FORMS)
def test_a_value_has_one_form(value, form):
    assert canonical_json(value) == form.encode()


@pytest.mark.parametrize(("value", "names"), REFUSED)
def test_what_has_no_form_is_refused_by_name(value, names):
    with pytest.raises(TypeError, match=rf"^{names} has no canonical form$"):
        digest(value)


@pytest.mark.parametrize("number", ["nan", "inf", "-inf"])
def test_what_is_no_number_is_refused(number):
    with pytest.raises(ValueError, match="not JSON compliant"):
        digest({"deep": [float(number)]})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param({"a": 1, "b": 2}, {"b": 2, "a": 1}, id="order of keys"),
        pytest.param([1, 2], (1, 2), id="kind of list"),
        pytest.param({"a", "b"}, ["a", "b"], id="a set and its sorted list"),
        pytest.param(
            NOON,
            NOON.astimezone(timezone(timedelta(hours=2))),
            id="one moment in two zones",
        ),
    ],
)
def test_equal_values_have_equal_digests(one, other):
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param([1, 2], [2, 1], id="order of a list"),
        pytest.param("1", 1, id="text and number"),
        pytest.param(None, "", id="nothing and an empty text"),
        pytest.param(["a", "b"], ["ab"], id="where a text ends"),
        pytest.param("e\u0301", "é", id="one letter of two code points"),
        pytest.param("a", "a ", id="a space"),
    ],
)
def test_other_values_have_other_digests(one, other):
    assert digest(one) != digest(other)


def test_a_digest_is_the_same_in_every_process():
    known = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
    assert digest({}) == known


def test_plain_values_are_new_and_touch_nothing():
    value = {"list": [1]}
    plain(value)["list"].append(2)
    assert value == {"list": [1]}
