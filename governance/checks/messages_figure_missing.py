"""messages.figure-missing: a message said without the number that makes it true."""

from collections.abc import Iterator

from content.items import Role
from governance.case import Case
from governance.check import check
from governance.composing.messages import is_ours, sentence_finding
from governance.findings import Finding, Tier
from governance.matching.telling import MessageState

# Too short to hold a figure; the text below them does.
_LABELS = (Role.TITLE, Role.HEADING, Role.CTA, Role.CAPTION)


@check(
    id="messages.figure-missing",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.messages", "facts.meaning"),
    source="The company's own storyboard",
)
def figure_missing(case: Case) -> Iterator[Finding]:
    """Find messages that are said, but whose figure is missing.

    Why: "well before" persuades nobody; "47 minutes before" does, and is proven.
    Fix: add the figure, or use the approved wording.

    Said once with its figure is enough. Headings are not asked for figures.
    """
    for message in case.story.messages:
        if case.carriage.state(message.key) is not MessageState.FIGURE_MISSING:
            continue
        for telling in case.carriage.of(message.key):
            role = telling.sentence.prose.passage.role
            bare = telling.state is MessageState.FIGURE_MISSING
            if bare and role not in _LABELS and is_ours(telling):
                says = "This says {label}, but its figure is missing."
                yield sentence_finding("messages.figure-missing", case, telling, says)
                break
