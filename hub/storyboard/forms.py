"""What people fill in to sign, to send back, and to bring a file."""

from typing import Any

from django import forms

MAX_BYTES = 1_000_000


class SignForm(forms.Form):
    """The first signature."""

    AT_ONCE, FROM = "at-once", "from"

    note = forms.CharField(
        label="What is new, in a sentence or two",
        help_text="Everybody reads it with the new storyboard.",
        widget=forms.Textarea({"rows": 3}),
        max_length=2000,
    )
    when = forms.ChoiceField(
        label="From when on it holds",
        choices=[
            (AT_ONCE, "As soon as it has its second signature"),
            (FROM, "From a day and time"),
        ],
        initial=AT_ONCE,
        widget=forms.RadioSelect,
    )
    moment = forms.DateTimeField(
        label="Day and time",
        required=False,
        widget=forms.DateTimeInput({"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"],
    )
    seen = forms.CharField(widget=forms.HiddenInput)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        if values.get("when") == self.FROM and not values.get("moment"):
            self.add_error("moment", "Choose the day and time.")
        if values.get("when") == self.AT_ONCE:
            values["moment"] = None
        return values


class FileForm(forms.Form):
    """A storyboard's YAML file."""

    file = forms.FileField(
        label="Storyboard file (YAML)",
        widget=forms.FileInput({"accept": ".yaml,.yml"}),
        error_messages={
            "required": "Choose a file first.",
            "empty": "This file is empty.",
        },
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size and file.size > MAX_BYTES:
            raise forms.ValidationError(
                "It is larger than 1 MB: that is no storyboard."
            )
        return file
