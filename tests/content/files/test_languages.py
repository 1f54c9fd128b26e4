import pytest

from content.files.languages import language_of


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("en", "en"),
        ("EN_gb", "en-GB"),
        (" zh-hant-tw ", "zh-Hant-TW"),
        ("de-1996", "de-1996"),
        ("English", None),
        ("", None),
        ("e", None),
        (7, None),
        (None, None),
    ],
)
def test_languages(said, language):
    assert language_of(said) == language
