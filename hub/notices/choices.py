"""What a person chose to be mailed."""

from dataclasses import dataclass

from django import forms

from content.models import User
from content.permissions import roles_of
from hub.models import MailChoice, Mailing
from hub.notices.rules import EVENTS, Rule
from hub.notices.telling import chosen


@dataclass(frozen=True)
class Offer:
    """One event that can concern a person, and the field in which they choose."""

    event: str
    rule: Rule
    field: forms.BoundField


class ChoicesForm(forms.Form):
    """One field for each event that can concern the person."""

    def __init__(self, *args: object, person: User, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type] # passed on as given
        self._person = person
        roles = roles_of(person)
        for event, rule in EVENTS.items():
            if rule.roles & roles:
                self.fields[event] = forms.ChoiceField(
                    label=rule.label,
                    choices=[(how.value, how.label) for how in rule.offered],
                    initial=chosen(person, event).value,
                    widget=forms.RadioSelect,
                )

    @property
    def offers(self) -> list[Offer]:
        return [Offer(event, EVENTS[event], self[event]) for event in self.fields]

    def save(self) -> None:
        """Keep what differs from the usual way."""
        for event, value in self.cleaned_data.items():
            if value == EVENTS[event].usual:
                MailChoice.objects.filter(person=self._person, event=event).delete()
            else:
                MailChoice.objects.update_or_create(
                    person=self._person,
                    event=event,
                    defaults={"mailing": Mailing(value)},
                )
