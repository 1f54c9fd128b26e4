"""What somebody gives who wants a file or a text checked."""

from typing import Any

from django import forms

from content.files.limits import LIMITS
from content.items import FORMATS
from content.models import ProgrammePage
from hub.pasted import PastedText


class CheckForm(forms.Form):
    """A file, or pasted text; what it is, and for which programme."""

    file = forms.FileField(
        required=False, help_text="Word, PowerPoint, PDF, HTML, Markdown or text."
    )
    text = PastedText()
    format = forms.ChoiceField(
        required=False,
        choices=[("", "What the file looks like"), *FORMATS.items()],
        label="It is a",
    )
    programme: Any = forms.ModelChoiceField(
        required=False,
        queryset=ProgrammePage.objects.none(),
        empty_label="No campaign: only words, figures and claims",
        label="It is for",
    )

    def __init__(self, *args: Any, programmes: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["programme"]
        field.queryset = programmes
        field.label_from_instance = lambda page: page.title

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file and file.size > LIMITS.size_bytes:
            most = LIMITS.size_bytes // 2**20
            raise forms.ValidationError(f"The file is larger than {most} MB.")
        return file

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        has_text = bool(said.get("text"))
        if not self.errors and not said.get("file") and not has_text:
            raise forms.ValidationError("Choose a file, or paste a text.")
        if said.get("file") and has_text:
            raise forms.ValidationError("Give a file or a text, not both at once.")
        return said
