"""Keys in the words of people: what each part of a story is called."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from content.items import FORMATS
from content.models import Region
from content.releasing import Part, all_parts, name_of
from content.story import Story
from content.story_parts import Where

# In which part a field's keys are looked up.
_KEYS_OF = {
    "personas": Part.PERSONA,
    "stages": Part.STAGE,
    "proof": Part.PROOF,
    "notes": Part.FIXED_TEXT,
    "products": Part.TERM,
    "pillar": Part.PILLAR,
    "owner": Part.TEAM,
    "order of pillars": Part.PILLAR,
    "order of messages": Part.MESSAGE,
    "order of personas": Part.PERSONA,
    "order of stages": Part.STAGE,
}


class Names:
    """Names of the parts of stories; a later story's count before an earlier one's."""

    def __init__(self, *stories: Story) -> None:
        self._of_parts: dict[tuple[Part, str], str] = {}
        for story in stories:
            for part, value in all_parts(story):
                self._of_parts[part, value.key] = name_of(part, value)
        self._regions = dict(Region._default_manager.values_list("key", "name"))

    def of(self, field: str, key: str) -> str:
        """Return what people call what stands in `field`; the key when unknown."""
        if field == "formats":
            return FORMATS.get(key, key)
        if field == "regions":
            return self._regions.get(key, key)
        part = _KEYS_OF.get(field)
        return self._of_parts.get((part, key), key) if part else key

    def all_of(self, field: str, keys: Iterable[str]) -> list[str]:
        return [self.of(field, key) for key in keys]

    def where(self, where: Where) -> str:
        """Return which pieces are meant: "Social post, E-mail · EU · de", "" is all."""
        lists = ("formats", "regions", "languages")
        named = (", ".join(self.all_of(n, getattr(where, n))) for n in lists)
        return " · ".join(text for text in named if text)

    def lines(self, field: str, value: Any) -> list[str]:
        """Return a plain value of `field` (as in a `FieldChange`) as lines of text."""
        if value is None or value == "":
            return []
        if isinstance(value, bool):
            return ["Yes" if value else "No"]
        if field == "wordings":
            return [self._wording(wording) for wording in value]
        if isinstance(value, list):
            return self.all_of(field, value)
        if field.endswith("_on"):
            return [day_text(date.fromisoformat(value))]
        if field in ("status", "kind"):
            return [value.capitalize()]
        return [line for line in self.of(field, value).splitlines() if line.strip()]

    def _wording(self, wording: dict[str, Any]) -> str:
        where = self.where(Where(**wording["where"]))
        use = " · ".join(text for text in (wording["length"], where) if text)
        return f"{wording['text']} ({use})" if use else wording["text"]


def day_text(day: date) -> str:
    """Return "3 May 2026"."""
    return f"{day.day} {day:%B %Y}"
