"""What is asked before the first word: what is needed, in which form, for what."""

from datetime import date
from itertools import groupby
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from content.files.reading import UnreadableFile, read_bytes
from content.items import FORMATS, ContentItem
from content.models import PIECE_MODELS, Piece, ProgrammePage
from content.permissions import Rights
from hub.editor.opening import may_write_for
from hub.pasted import PastedText

READS = (".docx", ".pdf", ".md", ".txt")


class WriteForm(forms.Form):
    """Offers the programmes that a person writes for.

    item: the draft that was brought along, None when there is none, or before `clean`.
    """

    need = forms.CharField(
        label="What do you need?",
        max_length=255,
        required=False,
        widget=forms.TextInput(
            {"placeholder": "Medora passed inspection, for Heads of Quality"}
        ),
    )
    format = forms.ChoiceField(label="As a", widget=forms.RadioSelect)
    programme = forms.ChoiceField(label="For")
    draft = forms.FileField(
        label="Start from a draft",
        required=False,
        help_text="Word, PDF, Markdown or plain text. Only its text is kept.",
        widget=forms.FileInput({"accept": ",".join(READS)}),
    )
    pasted = PastedText()

    def __init__(
        self, *args: Any, programmes: list[ProgrammePage], **kwargs: Any
    ) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})
        self._programmes = {programme.key: programme for programme in programmes}
        self.item: ContentItem | None = None
        formats: Any = self.fields["format"]
        formats.choices = [(key, FORMATS[key]) for key in PIECE_MODELS]
        choices: Any = self.fields["programme"]
        choices.choices = _by_campaign(programmes)

    @property
    def formats(self) -> list[dict[str, str]]:
        """Return what each card shows."""
        return [
            {
                "key": key,
                "name": FORMATS[key],
                "purpose": model.page_description,
            }
            for key, model in PIECE_MODELS.items()
        ]

    def clean_programme(self) -> ProgrammePage:
        return self._programmes[self.cleaned_data["programme"]]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        upload, pasted = said.get("draft"), said.get("pasted", "")
        if upload is not None:
            self._read(upload.read(), upload.name, "draft")
        elif pasted:
            self._read(pasted.encode(), "pasted.txt", "pasted")
        return said

    def _read(self, data: bytes, name: str, field: str) -> None:
        if not name.lower().endswith(READS):
            self.add_error(field, "This is neither Word, PDF, Markdown nor plain text.")
            return
        try:
            self.item = read_bytes(data, name)
        except UnreadableFile as unreadable:
            says = f"It could not be read: {unreadable.reason}"
            self.add_error(field, ValidationError(says))


def _by_campaign(programmes: list[ProgrammePage]) -> list[Any]:
    """Return the choices: a campaign's name alone where it has one programme."""
    groups = []
    for campaign, below in groupby(programmes, key=lambda p: p.campaign.title):
        members = list(below)
        if len(members) == 1:
            groups.append((members[0].key, campaign))
        else:
            pairs = [(p.key, f"{campaign}: {p.team.name}") for p in members]
            groups.append((campaign, pairs))
    return groups


def programmes_for(rights: Rights, today: date) -> list[ProgrammePage]:
    """Return the programmes that a person may write for, the campaigns in order;
    without campaigns that have ended.
    """
    found = ProgrammePage.objects.select_related("team").order_by("path")
    return [
        programme
        for programme in found
        if may_write_for(rights, programme) and not _has_ended(programme, today)
    ]


def _has_ended(programme: ProgrammePage, today: date) -> bool:
    ends_on = programme.campaign.ends_on
    return ends_on is not None and ends_on < today


def last_used(user: Any, programmes: list[ProgrammePage]) -> str:
    """Return the key of the programme that a person wrote for last, or the first."""
    keys: dict[int, str] = {programme.pk: programme.key for programme in programmes}
    parents = (piece.get_parent().pk for piece in _latest_of(user))
    used = (keys[pk] for pk in parents if pk in keys)
    return next(used, next(iter(keys.values()), ""))


def last_format(user: Any) -> str:
    """Return the format that a person wrote last, or the first there is."""
    formats = (piece.specific_class.format for piece in _latest_of(user))
    return next(formats, next(iter(PIECE_MODELS)))


def _latest_of(user: Any) -> list[Piece]:
    """Return a person's last pieces, the newest first."""
    return list(Piece.objects.filter(owner=user).order_by("-pk")[:20])
