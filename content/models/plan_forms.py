"""The forms of campaigns and programmes, which fill in what follows from the rest."""

from typing import Any

from django.utils.text import slugify
from wagtail.admin.forms import WagtailAdminPageForm


class CampaignForm(WagtailAdminPageForm):
    """A campaign's key comes from its title, once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _settle(self.fields["key"], is_settled=self.instance.pk is not None)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not cleaned.get("key") and "key" not in self.errors:
            cleaned["key"] = slugify(cleaned.get("title", ""))[:80].strip("-")
        return cleaned


class ProgrammeForm(WagtailAdminPageForm):
    """A programme is named after its campaign and team. A message stands in it once."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("key", "team"):
            _settle(self.fields[name], is_settled=self.instance.pk is not None)
        self.fields["team"].required = True

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        team, campaign = cleaned.get("team"), self.parent_page
        if team and campaign:
            self.instance.title = f"{campaign.title} · {team.name}"
            if not cleaned.get("key") and "key" not in self.errors:
                cleaned["key"] = f"{campaign.specific.key}-{team.key}"[:80]
            if self.instance.pk is None and self._is_there(team):
                says = f"{team.name} has a programme in this campaign already."
                self.add_error("team", says)
        return cleaned

    def is_valid(self) -> bool:
        valid: bool = super().is_valid()
        return valid and self._stand_once()

    def _is_there(self, team: Any) -> bool:
        programmes = type(self.instance).objects.child_of(self.parent_page)
        found: bool = programmes.filter(team=team).exists()
        return found

    def _stand_once(self) -> bool:
        seen: set[str] = set()
        once = True
        for line in self.formsets["messages"].forms:
            key = line.cleaned_data.get("message")
            if line.cleaned_data.get("DELETE") or not key:
                continue
            if key in seen:
                line.add_error("message", "This message stands here twice.")
                once = False
            seen.add(key)
        return once


def _settle(field: Any, *, is_settled: bool) -> None:
    """Let a field be left empty at first, and let nobody change it later."""
    field.disabled = is_settled
    field.required = False
