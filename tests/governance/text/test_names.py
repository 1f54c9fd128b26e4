"""Names are found as whole words, in every disguise, and only with their capital."""

import pytest

from governance.text.masks import MaskKind, NameFinder, find_names
from governance.text.normalise import normalise
from tests.governance.text.disguises import disguises, in_sentence

NAMES = ["Kelvane", "Kelvane Cloud", "O'Hara & Sons", "eBay", ".NET", "Yahoo!", "3M"]

DISGUISED = [
    pytest.param(name, form, placed, id=f"{name}, {disguise}, {setting}")
    for name in ("Kelvane Cloud", "O'Hara & Sons")
    for disguise, form in disguises(name).items()
    for setting, placed in in_sentence(form).items()
]


def quoted(source, names=NAMES):
    return [source[mask.start : mask.end] for mask in find_names(source, names)]


@pytest.mark.parametrize(("name", "form", "placed"), DISGUISED)
def test_a_disguised_name_is_found_in_its_place(name, form, placed):
    end = placed.start + len(form)

    assert find_names(placed.text, [name]) == ((placed.start, end, MaskKind.NAME),)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(
            "Kelvane Cloud by Kelvane", ["Kelvane Cloud", "Kelvane"], id="longest"
        ),
        pytest.param("Kelvane Clouds", ["Kelvane"], id="shorter where longer fails"),
        pytest.param("Kelvane’s cloud, Kelvane-based", ["Kelvane"] * 2, id="endings"),
        pytest.param("Kelvanes and Subkelvane", [], id="part of a word"),
        pytest.param("the kelvane cloud", [], id="small letter"),
        pytest.param("KELVANE CLOUD", ["KELVANE CLOUD"], id="capitals"),
        pytest.param("Kelvane cloud", ["Kelvane cloud"], id="second word small"),
        pytest.param("EBay or eBay", ["EBay", "eBay"], id="name without a capital"),
        pytest.param("on .NET, not NET", [".NET"], id="sign before"),
        pytest.param("Yahoo! Inc. and Yahoo", ["Yahoo!"], id="sign after"),
        pytest.param("3M and 13M", ["3M"], id="figure"),
    ],
)
def test_a_name_is_found_whole(source, expected):
    assert quoted(source) == expected


def test_a_list_without_names_finds_nothing():
    assert quoted("Kelvane", names=["", " ", "&"]) == []


def test_one_finder_serves_many_texts():
    finder = NameFinder(name for name in NAMES)

    assert [len(finder.find(normalise(text))) for text in ("Kelvane", "", "3M 3M")] == [
        1, 0, 2
    ]  # fmt: skip
