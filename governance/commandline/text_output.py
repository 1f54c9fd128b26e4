"""A run as text for the person who wrote the files."""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

from content.items import FORMATS
from governance.audit import Audit, Outcome
from governance.audit.messages import MessageResult
from governance.commandline.batch import Audited, Batch
from governance.findings import Finding, Fix, FixKind, Tier
from governance.labels import HOW, QUESTION, STATES, TIERS
from governance.matching.telling import How, MessageState

STYLES = {
    Tier.HARD_BLOCK: "bold white on red",
    Tier.MUST_FIX: "bold red",
    Tier.ADVISORY: "bold yellow",
    Tier.INFO: "bold cyan",
}
QUESTION_STYLE = "bold magenta"
SIGNS = {
    MessageState.SAID: ("✓", "green"),
    MessageState.FIGURE_MISSING: ("◐", "yellow"),
    MessageState.UNSURE: ("?", "magenta"),
    MessageState.OUTDATED: ("!", "yellow"),
    MessageState.CONTRADICTED: ("✗", "red"),
    MessageState.ABSENT: ("○", "red"),
}
FILE, NOT_READ = "File", "Not read"
NOUNS = (FILE, TIERS[Tier.ADVISORY], TIERS[Tier.INFO], QUESTION)
# As much of a sentence as reads at a glance.
EXCERPT = 110
# A width that no line reaches.
UNWRAPPED = 1_000_000


class TextReport:
    """Prints results as they come, then the sum, with a progress bar below them; where
    they go to a file, the bar goes to stderr.
    """

    def __init__(self, batch: Batch, total: int) -> None:
        self._batch = batch
        self._total = total
        self._console = Console(highlight=False, soft_wrap=False)
        self._counts: Counter[str] = Counter()

    def shown(self, results: Iterable[Audited]) -> Iterator[Audited]:
        """Yield the results on, each printed; the sum is printed after the last."""
        columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn())
        # Two consoles on one screen would write over each other.
        here = self._console.is_terminal
        screen = self._console if here else Console(stderr=True)
        with Progress(*columns, console=screen, transient=True) as progress:
            task = progress.add_task("", total=self._total)
            for result in results:
                self._show(result)
                progress.advance(task)
                yield result
        self._show_sum()

    def _show(self, result: Audited) -> None:
        self._counts[FILE] += 1
        if result.audit is None or result.item is None:
            self._counts[NOT_READ] += 1
            self._line(Text.assemble((result.name, "bold"), "  not read"))
            self._line(Text(result.unreadable), indent=2)
        else:
            audit = result.audit
            kind = FORMATS.get(result.item.format, result.item.format)
            self._line(Text.assemble((result.name, "bold underline"), f"  {kind}"))
            self._line(Text(audit.title, style="italic"), indent=2)
            shown = [f for f in audit.findings if f.tier is not Tier.SHADOW]
            self._counts.update(label(finding) for finding in shown)
            for number, finding in enumerate(shown, 1):
                self._show_finding(number, finding)
            if not shown:
                rest = " in what could be read" if audit.unread else ""
                self._line(Text(f"Nothing to fix{rest}.", style="green"), indent=2)
            self._show_messages(audit)
            self._show_gaps(audit)
        self._console.print()

    def _show_finding(self, number: int, finding: Finding) -> None:
        style = QUESTION_STYLE if finding.is_question else STYLES[finding.tier]
        head = Text.assemble((f"{number:>2}  ", ""), (label(finding), style), "  ")
        head.append(finding.says)
        self._line(head, indent=2)
        if finding.place:
            where = Text(f"{finding.place.path}: ", style="dim")
            quote = Text(f"“{excerpt(finding.place.quote)}”")
            self._line(where + quote, indent=6)
        for evidence in finding.evidence:
            says = f"Storyboard {evidence.release}, {evidence.label}"
            if evidence.text:
                says = f"{says}: {excerpt(evidence.text)}"
            self._line(Text(says, style="dim"), indent=6)
        if finding.fix:
            self._line(Text(in_words(finding.fix), style="green"), indent=6)

    def _show_messages(self, audit: Audit) -> None:
        told = [m for m in audit.messages if is_worth_a_line(m)]
        if told:
            self._line(Text("Story to tell", style="bold"), indent=2)
        for message in told:
            sign, style = SIGNS[message.state]
            asked = f"{message.asked} · " if message.asked else ""
            text = Text.assemble((f"{sign} ", style), (f"{message.label}  ", "bold"))
            if message.suspended:
                state = "not asked for while its proof is out of date"
            else:
                state = STATES[message.state].lower()
            text.append(f"{asked}{state}")
            if message.place:
                how = HOW[How(message.how)]
                text.append(f" ({how}, {message.prominence}): ", style="dim")
                text.append(f"“{excerpt(message.place.quote)}”", style="dim")
            self._line(text, indent=4)

    def _show_gaps(self, audit: Audit) -> None:
        for unread in audit.unread:
            where = f"{unread.path}: " if unread.path else ""
            text = f"Not read: {where}{unread.reason}"
            self._line(Text(text, style="yellow"), indent=2)
        if audit.not_compared and audit.not_compared != self._batch.no_meaning:
            self._line(Text(audit.not_compared, style="yellow"), indent=2)
        for run in audit.runs:
            if run.outcome in (Outcome.NOT_RUN, Outcome.NOT_APPLICABLE):
                text = f"Not checked: {run.check}: {run.reason}"
                self._line(Text(text, style="yellow"), indent=2)

    def _show_sum(self) -> None:
        story, profile = self._batch.story, self._batch.profile
        counts = self._counts
        order = [*TIERS.values(), QUESTION, NOT_READ]
        parts = [counted(counts[name], name) for name in order if counts[name]]
        line = " · ".join([counted(counts[FILE], FILE), *parts])
        self._line(Text(line, style="bold"))
        self._line(
            Text(
                f"Checked against storyboard {story.release} “{story.story.title}” by "
                f"“{profile.title}”, as of {self._batch.today.isoformat()}.",
                style="dim",
            )
        )
        if self._batch.no_meaning:
            self._line(Text(self._batch.no_meaning, style="yellow"))

    def _line(self, text: Text, indent: int = 0) -> None:
        # A file or another program gets each sentence on one line, to be searched.
        width = self._console.width if self._console.is_terminal else UNWRAPPED
        for line in text.wrap(self._console, width - indent):
            line.rstrip()
            self._console.print(Text(" " * indent) + line, soft_wrap=True)


def counted(count: int, name: str) -> str:
    """Return "1 suggestion", "2 suggestions", "2 to fix"."""
    plural = "s" if name in NOUNS and count != 1 else ""
    return f"{count} {name.lower()}{plural}"


def label(finding: Finding) -> str:
    """Return how much a finding weighs, in the words of the screen."""
    return QUESTION if finding.is_question else TIERS[finding.tier]


def one_line(text: str) -> str:
    return " ".join(text.split())


def excerpt(text: str) -> str:
    """Return the text on one line, cut where it becomes long."""
    line = one_line(text)
    return line if len(line) <= EXCERPT else f"{line[: EXCERPT - 1].rstrip()}…"


def in_words(fix: Fix) -> str:
    """Return an edit as an instruction."""
    match fix.kind:
        case FixKind.REPLACE:
            return f"Write: “{one_line(fix.text)}”"
        case FixKind.INSERT:
            return f"Insert: “{one_line(fix.text)}”"
        case FixKind.REMOVE:
            return "Take it out."


def is_worth_a_line(message: MessageResult) -> bool:
    """Say whether the programme asks for it, or the text says something of it."""
    return bool(message.asked) or message.state is not MessageState.ABSENT
