"""What a reviewer fills in; the rules themselves are those of governance.review."""

from datetime import date, timedelta

from django import forms

from governance.models import Answer

# The fields that people write sentences in.
WRITTEN = ("reason", "note", "quote", "text", "why")


class ApproveForm(forms.Form):
    """seen: the digest of the text that was on the screen."""

    area = forms.CharField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput)
    use_until = forms.DateField(
        required=False, widget=forms.DateInput(attrs={"type": "date"})
    )


class ReasonForm(forms.Form):
    area = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(widget=forms.Textarea, label="To the author")


class NotMineForm(forms.Form):
    area = forms.CharField(widget=forms.HiddenInput)
    to = forms.IntegerField(label="Pass it on to")
    reason = forms.CharField(required=False)


class AnswerForm(forms.Form):
    area = forms.CharField(widget=forms.HiddenInput)
    fingerprint = forms.CharField(widget=forms.HiddenInput)
    says = forms.ChoiceField(choices=Answer.Says.choices)
    note = forms.CharField(required=False)


class SuggestForm(forms.Form):
    area = forms.CharField(widget=forms.HiddenInput)
    path = forms.CharField(widget=forms.HiddenInput)
    quote = forms.CharField(strip=False, label="Instead of")
    text = forms.CharField(required=False)
    why = forms.CharField(required=False)


class ExceptionForm(forms.Form):
    fingerprint = forms.CharField(widget=forms.HiddenInput)
    reason = forms.CharField(widget=forms.Textarea, label="Accept it because")
    until = forms.DateField(widget=forms.DateInput(attrs={"type": "date"}))


class DecideExceptionForm(forms.Form):
    area = forms.CharField(widget=forms.HiddenInput)
    granted = forms.ChoiceField(choices=[("yes", "Accept"), ("no", "Refuse")])
    reason = forms.CharField(widget=forms.Textarea)


class JudgeForm(forms.Form):
    """verdict: on a finding that somebody called wrong."""

    verdict = forms.ChoiceField(choices=[("wrong", ""), ("right", "")])
    note = forms.CharField(required=False)


def in_a_quarter(today: date) -> date:
    """Return the day that exceptions are first offered until."""
    return today + timedelta(days=90)
