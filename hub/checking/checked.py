"""One check of a file that is not the hub's: what is shown of it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from content.files.reading import Declared, UnreadableFile, read_bytes
from content.items import ContentItem
from content.models import ProgrammePage
from content.planning import roll_down_of
from content.yaml_tree import BadFile
from governance.audit import Audit
from governance.auditing import audit_outside
from governance.standards import story_in_force
from hub.editor.findings_shown import FindingShown, lists_of
from hub.editor.story_shown import MessageShown, Need, denials, story_told
from hub.findings import in_listed_order
from hub.review.marked_text import Shown, marked


@dataclass(frozen=True)
class CheckedFile:
    """name: of the file, or "your text"."""

    name: str
    item: ContentItem
    audit: Audit
    text: list[Shown]
    findings: list[FindingShown]
    needs: tuple[Need, ...]
    denials: tuple[MessageShown, ...]
    storyboard: int

    @property
    def to_fix(self) -> int:
        return sum(finding.sort in ("stops", "to_fix") for finding in self.findings)


def check(
    data: bytes,
    name: str,
    format: str,
    programme: ProgrammePage | None,
    now: datetime,
) -> CheckedFile:
    """Read and audit the bytes of a file. Keeps nothing.

    Raises UnreadableFile with a sentence when nothing of it could be read.
    """
    said: dict[str, Any] = {"format": format} if format else {}
    try:
        item = read_bytes(data, name, Declared(**said))
    except BadFile as error:
        raise UnreadableFile(" ".join(error.lines())) from error
    if not item.passages:
        raise UnreadableFile("There is no text in it.")
    if programme is not None:
        item = replace(item, programme=programme.key, team=programme.team.key)
    audit = audit_outside(item, now)
    story = story_in_force(now).for_programme(roll_down_of(item.programme))
    lists = lists_of(item, audit)
    listed = [*lists.to_fix, *lists.questions, *lists.suggestions]
    return CheckedFile(
        name=name,
        item=item,
        audit=audit,
        text=marked(item, in_listed_order(audit, listed)),
        findings=listed,
        needs=story_told(item, audit, story),
        denials=denials(item, audit, story),
        storyboard=story.release,
    )
