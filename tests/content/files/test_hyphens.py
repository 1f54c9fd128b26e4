import pytest

from content.files.hyphens import Hyphens

TEXT = (
    ("A well-known cold chain and humidity, without fail.", False),
    ("Each baro", True),
    ("meter, there.", False),
)


@pytest.mark.parametrize(
    ("before", "after", "is_split", "joined"),
    [
        pytest.param("a", "b", False, "a b", id="no hyphen"),
        pytest.param("humi", "dity now", True, "humidity now", id="taken hyphen"),
        pytest.param("humi-", "dity", False, "humidity", id="own hyphen"),
        pytest.param("humi\u00ad", "dity", False, "humidity", id="soft hyphen"),
        pytest.param("a well-", "known", False, "a well-known", id="known compound"),
        pytest.param("cold-", "chain", False, "cold-chain", id="two words of the text"),
        pytest.param("with-", "out", False, "without", id="one word of the text"),
        pytest.param("baro-", "graph", False, "barograph", id="a half is no word"),
        pytest.param("Anglo-", "Saxon", False, "Anglo-Saxon", id="a capital follows"),
        pytest.param("24-", "hour", False, "24-hour", id="a figure before"),
        pytest.param("2025-", "26", False, "2025-26", id="a figure follows"),
        pytest.param("fit –", "and proven", False, "fit – and proven", id="a dash"),
        pytest.param(
            "fit -", "and proven", False, "fit - and proven", id="a dash typed short"
        ),
        pytest.param(
            "state-of-the-", "art", False, "state-of-the-art", id="many parts"
        ),
    ],
)
def test_lines_are_joined(before, after, is_split, joined):
    assert Hyphens(TEXT).ended(before, after, is_split) + after == joined
