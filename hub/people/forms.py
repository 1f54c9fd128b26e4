"""The forms of teams, review areas, guests and people."""

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.contrib.auth.models import Group
from django.utils import timezone
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.users.forms import UserCreationForm, UserEditForm

from content.models import GuestAuthor, ProgrammePage, User
from content.planning import invite_guest, stop_guest
from content.planning.guests import GROUP_PREFIX
from content.roles import GROUPS, Role
from hub.days import DayInput
from hub.new_keys import HELP, new_key

STAFF = (
    User.objects.filter(is_active=True)
    # A guest is in such a group until their time is over.
    .exclude(groups__name__startswith=GROUP_PREFIX)
    .order_by("first_name", "last_name", "username")
)


class PersonChoice(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One person, by name."""

    def label_from_instance(self, person: User) -> str:
        return person.name


class PeopleChoice(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several people, by name, to be ticked."""

    widget = forms.CheckboxSelectMultiple

    def label_from_instance(self, person: User) -> str:
        return f"{person.name}, {person.job_title}" if person.job_title else person.name


class GroupedForm(WagtailAdminModelForm):
    """Something with a key and a group of people of its own."""

    members = PeopleChoice(STAFF, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].required = False
        if self.instance.pk is None:
            self.fields["key"].help_text = HELP
        else:
            self.fields["key"].disabled = True
            self.fields["members"].initial = self.instance.members

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean()
        if not values.get("key") and "key" not in self.errors:
            values["key"] = new_key(self._meta.model, values.get("name") or "")
        return values

    def save(self, commit: bool = True) -> Any:
        """Save it, then its members: the group is made with it."""
        saved = super().save(commit=commit)
        if commit:
            saved.group.user_set.set(self.cleaned_data["members"])
        return saved


class TeamForm(GroupedForm):
    lead = PersonChoice(
        STAFF.filter(groups__name=GROUPS[Role.LEAD]),
        required=False,
        help_text="A marketing lead: writes for the team and may sign off for it.",
    )
    signer = PersonChoice(
        STAFF, required=False, help_text="Agrees to objectives for this team."
    )


class AreaForm(GroupedForm):
    duty = PersonChoice(
        STAFF, required=False, help_text="Is asked when nobody is named."
    )


class GuestForm(WagtailAdminModelForm):
    """Invites a guest, or changes until when they write, and where."""

    user = PersonChoice(
        User.objects.none(),
        label="Person",
        help_text="Somebody who has an account and belongs to no team or area. An "
        "administrator makes the account first, and hands over its password.",
    )
    programme: Any = forms.ModelChoiceField(
        ProgrammePage.objects.select_related("team").order_by("title")
    )

    class Meta:
        model = GuestAuthor
        fields = ("user", "programme", "ends_on")
        widgets = {"ends_on": DayInput()}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outside = User.objects.filter(is_active=True, is_superuser=False, groups=None)
        self.fields["user"].queryset = outside.filter(guest_author=None)
        if self.instance.pk is not None:
            self.fields["user"].queryset = User.objects.filter(pk=self.instance.user_id)
            self.fields["user"].disabled = True

    instance: GuestAuthor

    def save(self, commit: bool = True) -> GuestAuthor:
        """Do it. A day that is over ends the guest's rights at once."""
        del commit
        given, now = self.cleaned_data, timezone.now()
        if self.instance.pk is not None and given["ends_on"] < now.date():
            return stop_guest(self.instance, given["ends_on"])
        guest = invite_guest(given["user"], given["programme"], given["ends_on"], now)
        self.instance = guest
        return guest

    def clean_ends_on(self) -> Any:
        day = self.cleaned_data["ends_on"]
        if self.instance.pk is None and day < timezone.now().date():
            raise forms.ValidationError("This day is over already.")
        return day


FIELD_ORDER = (
    "username first_name last_name email job_title groups is_active "
    "time_zone away_until delegate password1 password2"
).split()


class PersonForm(forms.ModelForm):  # type: ignore[type-arg]
    """What people of the hub have besides what Wagtail knows of them."""

    field_order = FIELD_ORDER

    time_zone = forms.ChoiceField(
        choices=lambda: [(name, name) for name in sorted(available_timezones())],
        initial="UTC",
        help_text="Working hours and times count in it.",
    )
    delegate = PersonChoice(
        STAFF, required=False, help_text="Who gets what comes meanwhile."
    )
    groups = forms.ModelMultipleChoiceField(
        Group.objects.exclude(name__startswith=GROUP_PREFIX).order_by("name"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        label="What this person does",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Administrators of the hub are a group like others.
        self.fields.pop("is_superuser", None)

    def clean_groups(self) -> Any:
        groups = self.cleaned_data["groups"]
        day = timezone.now().date()
        guest = GuestAuthor.objects.filter(user=self.instance.pk, ends_on__gte=day)
        if groups and guest.exists():
            raise forms.ValidationError(
                "A guest author belongs to no group: end that first."
            )
        return groups

    def _save_m2m(self) -> None:
        kept = list(self.instance.groups.filter(name__startswith=GROUP_PREFIX))
        super()._save_m2m()  # type: ignore[misc]
        self.instance.groups.add(*kept)


MORE_FIELDS = {"job_title", "time_zone", "away_until", "delegate"}


class NewPersonForm(PersonForm, UserCreationForm):
    class Meta(UserCreationForm.Meta):
        fields = (UserCreationForm.Meta.fields - {"is_superuser"}) | MORE_FIELDS
        widgets = {"away_until": DayInput()}  # noqa: RUF012


class ChangePersonForm(PersonForm, UserEditForm):
    class Meta(UserEditForm.Meta):
        fields = (UserEditForm.Meta.fields - {"is_superuser"}) | MORE_FIELDS
        widgets = {"away_until": DayInput()}  # noqa: RUF012

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        editing_self = kwargs.pop("editing_self", False)
        super().__init__(*args, **kwargs)
        if editing_self:
            del self.fields["is_active"]
