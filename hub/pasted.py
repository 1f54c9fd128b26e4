"""Text that people paste into a form, as if it stood in a file."""

from typing import Any

from django import forms

# Beyond this it comes from a file, and is better given as one.
MOST_CHARACTERS = 200_000
_TOO_LONG = (
    f"This is longer than {MOST_CHARACTERS:,} characters. Give it as a file instead, "
    "or in parts."
)


class PastedText(forms.CharField):
    """An optional text; when cleaned, blank lines part its paragraphs, as in files."""

    widget = forms.Textarea({"rows": 6})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            label="Or paste the text",
            required=False,
            max_length=MOST_CHARACTERS,
            error_messages={"max_length": _TOO_LONG},
            **kwargs,
        )
        # Browsers count otherwise, and would cut it without a word.
        self.widget.attrs.pop("maxlength", None)

    def clean(self, value: Any) -> str:
        text: str = super().clean(value).replace("\r\n", "\n")
        return text if "\n\n" in text else text.replace("\n", "\n\n")
