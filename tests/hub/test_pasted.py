import pytest
from django.core.exceptions import ValidationError

from hub.pasted import MOST_CHARACTERS, PastedText


@pytest.mark.parametrize(
    ("pasted", "text"),
    [
        pytest.param("One.\r\nTwo.", "One.\n\nTwo.", id="out of a word processor"),
        pytest.param("One\nline.\n\nTwo.", "One\nline.\n\nTwo.", id="out of a file"),
        pytest.param(" \n ", "", id="nothing"),
    ],
)
def test_blank_lines_part_the_paragraphs(pasted, text):
    assert PastedText().clean(pasted) == text


def test_what_is_too_long_is_said_not_cut():
    with pytest.raises(ValidationError, match="longer than 200,000 characters"):
        PastedText().clean("a" * (MOST_CHARACTERS + 1))
    assert "maxlength" not in PastedText().widget.attrs
