"""Dates that count from the loading day."""

from datetime import date

import pytest

from hub.demo.data_files import data_names, data_text, dated

DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("on: D", "on: 2026-03-02", id="the day itself"),
        pytest.param("on: D-2", "on: 2026-02-28", id="days before"),
        pytest.param("on: D+30", "on: 2026-04-01", id="days after"),
        pytest.param(
            "a:\n  on: D\n  b: D-1",
            "a:\n  on: 2026-03-02\n  b: 2026-03-01",
            id="every line, at its depth",
        ),
        pytest.param("- on: D+1", "- on: 2026-03-03", id="first key of an entry"),
    ],
)
def test_a_day_is_written_out(text, expected):
    assert dated(text, DAY) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("text: Vitamin D", id="a word in a sentence"),
        pytest.param("text: D-Day came", id="a word that begins with D"),
        pytest.param('text: "D"', id="in quotation marks"),
        pytest.param("D-21: text", id="a key"),
    ],
)
def test_other_text_stays(text):
    assert dated(text, DAY) == text


def test_files_are_found_in_the_order_of_their_names():
    names = list(data_names("programmes"))
    assert names == sorted(names)
    assert "programmes/inspection-public-relations.yaml" in names


def test_a_file_is_read_for_its_day():
    assert "effective_on: 2026-02-09" in data_text("storyboard-2.yaml", DAY)
