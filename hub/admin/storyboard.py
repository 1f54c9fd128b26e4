"""The storyboard in Wagtail's admin: a form for each part and each shared list."""

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    Panel,
)
from wagtail.admin.ui.tables import Column

from content.models import (
    FixedText,
    Message,
    Metric,
    Persona,
    Pillar,
    ProofPoint,
    Region,
    Stage,
    Storyboard,
    Term,
)
from content.roles import Action
from hub.admin.part_form import StoryboardForm, naming
from hub.admin.part_viewset import PartViewSet

_DAYS = FieldRowPanel([FieldPanel("valid_from_on"), FieldPanel("valid_until_on")])


def _folded(heading: str, *fields: str) -> Panel:
    panels = [FieldPanel(name) for name in fields]
    return MultiFieldPanel(panels, heading=heading, classname="collapsed")


_KEY = _folded("Key", "key")
_FOR = _folded("Which pieces it is for", "formats", "regions", "languages")


def _form(named_by: str, *panels: Panel | str) -> ObjectList:
    shown = [FieldPanel(panel) if isinstance(panel, str) else panel for panel in panels]
    return ObjectList([*shown, _KEY], base_form_class=naming(named_by))


class StoryboardViewSet(PartViewSet):
    model = Storyboard
    word = "storyboard"
    goes = False
    list_display = ("title",)
    list_filter = ()
    edit_handler = ObjectList(
        [
            FieldPanel("title"),
            FieldPanel("umbrella"),
            FieldPanel("positioning"),
            FieldPanel("tone"),
            FieldPanel("language"),
            MultiFieldPanel(
                [FieldPanel("approval_prefix"), FieldPanel("approvals_before")],
                heading="Numbers of approvals",
                classname="collapsed",
            ),
            FieldPanel("key"),
        ],
        base_form_class=StoryboardForm,
    )


class PillarViewSet(PartViewSet):
    model = Pillar
    word = "pillar"
    edit_handler = _form("title", "title")


class MessageViewSet(PartViewSet):
    model = Message
    word = "message"
    list_display = ("__str__", "pillar", "owner", *PartViewSet.list_display[1:])
    list_filter = ("archived", "pillar", "owner")
    edit_handler = _form(
        "statement",
        "statement",
        FieldRowPanel([FieldPanel("number"), FieldPanel("pillar")]),
        MultiFieldPanel(
            [FieldPanel("personas"), FieldPanel("stages")], heading="For whom, and when"
        ),
        MultiFieldPanel(
            [FieldPanel("proof"), FieldPanel("notes")], heading="What it rests on"
        ),
        InlinePanel(
            "wordings",
            heading="Other wordings",
            label="Wording",
            panels=[
                FieldPanel("text"),
                FieldPanel("length"),
                FieldPanel("formats"),
                FieldPanel("regions"),
                FieldPanel("languages"),
            ],
        ),
        FieldPanel("denials"),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("owner"), FieldPanel("keeper")])],
            heading="Who answers for it",
        ),
        MultiFieldPanel([_DAYS], heading="From when until when"),
    )


class ProofViewSet(PartViewSet):
    model = ProofPoint
    word = "proof"
    list_display = (
        "__str__",
        "owner",
        Column("expires_on", label="Holds until", sort_key="expires_on"),
        *PartViewSet.list_display[1:],
    )
    list_filter = ("archived", "status", "owner")
    search_fields = ("claim", "figure", "evidence")
    search_backend_name = None
    edit_handler = _form(
        "claim",
        "claim",
        "figure",
        MultiFieldPanel(
            [FieldPanel("evidence"), FieldPanel("evidence_file")], heading="Evidence"
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("as_of_on"), FieldPanel("expires_on")]),
                FieldPanel("status"),
            ],
            heading="How long it holds",
        ),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("owner"), FieldPanel("keeper")])],
            heading="Who answers for it",
        ),
    )


class TermViewSet(PartViewSet):
    model = Term
    word = "term"
    change = Action.EDIT_TERMS
    list_display = ("__str__", "kind", "forbidden", *PartViewSet.list_display[1:])
    list_filter = ("archived", "kind")
    search_fields = ("preferred", "admitted", "deprecated", "forbidden", "retired")
    search_backend_name = None
    edit_handler = _form(
        "preferred",
        FieldRowPanel([FieldPanel("preferred"), FieldPanel("kind")]),
        FieldPanel("admitted"),
        FieldPanel("deprecated"),
        FieldPanel("forbidden"),
        FieldPanel("retired"),
        FieldPanel("unless"),
        FieldPanel("why"),
        FieldPanel("source"),
        _folded("Which forms of the words are meant", "inflect", "verb", "exact_case"),
        _FOR,
    )


class FixedTextViewSet(PartViewSet):
    model = FixedText
    word = "fixed_text"
    list_display = ("__str__", "required", *PartViewSet.list_display[1:])
    edit_handler = _form(
        "title",
        "title",
        "text",
        InlinePanel(
            "variants", heading="Variants", label="Variant", panels=[FieldPanel("text")]
        ),
        "required",
        "products",
        _FOR,
    )


class PersonaViewSet(PartViewSet):
    model = Persona
    word = "persona"
    icon = "user"
    edit_handler = _form("name", "name", "goals", "worries")


class StageViewSet(PartViewSet):
    model = Stage
    word = "stage"
    icon = "order"
    edit_handler = _form("name", "name")


class RegionViewSet(PartViewSet):
    model = Region
    word = "region"
    icon = "globe"
    list_display = ("__str__", "time_zone", *PartViewSet.list_display[1:])
    edit_handler = _form("name", "name", "time_zone")


class MetricViewSet(PartViewSet):
    model = Metric
    word = "metric"
    icon = "order"
    change = Action.PLAN
    edit_handler = _form("name", "name", "unit")


VIEWSETS = tuple(
    viewset()
    for viewset in (
        StoryboardViewSet,
        PillarViewSet,
        MessageViewSet,
        ProofViewSet,
        TermViewSet,
        FixedTextViewSet,
        PersonaViewSet,
        StageViewSet,
        RegionViewSet,
        MetricViewSet,
    )
)
