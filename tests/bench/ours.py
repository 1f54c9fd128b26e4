"""Our own speed: audits of many texts and of a draft, and storyboards made ready."""

from dataclasses import replace
from functools import partial
from itertools import islice
from statistics import median

from content.items import ContentItem, Passage, Role
from content.story import Story
from governance.audit import Outcome
from governance.compile import compile_story
from tests.bench.clock import cpu_of_each, cpu_once
from tests.bench.subject import SIZES, USUAL, Subject, compared
from tests.bench.table import Section, milliseconds, times, whole
from tests.bench.texts import Texts, draft

TERMS = tuple(f"{size:,} terms" for size in SIZES)
DRAFT_WORDS = 800
# Comparing meaning is slow enough to be measured on a part of the texts.
COMPARED_WORDS = 10_000


def throughput(subject: Subject, rounds: int) -> Section:
    """Words per CPU second of all checks over items that were read before."""
    texts = subject.texts
    section = Section(
        f"All checks, warm, on {texts.name}: words per CPU second",
        (*TERMS, f"time of {SIZES[-1]:,} : {USUAL:,}"),
    )
    works = [partial(subject.audits, size, texts.items) for size in SIZES]
    section.add("without meaning checks", *_rates(texts, cpu_of_each(works, rounds)))
    audits = subject.audits(USUAL, texts.items)
    found = [finding.check for audit in audits for finding in audit.findings]
    on_terms = sum(check.startswith("terms.") for check in found)
    section.notes.append(
        f"{len(texts.items)} texts, {texts.words:,} words. Folding and splitting are "
        f"part of it, reading files is not. With {USUAL:,} terms there are "
        f"{len(found):,} findings, {on_terms:,} of them on terms."
    )
    failed = {r.check for a in audits for r in a.runs if r.outcome is Outcome.NOT_RUN}
    if failed:
        section.notes.append(f"These checks failed: {', '.join(sorted(failed))}.")
    if subject.embedder:
        _add_meaning(section, subject, rounds)
    return section


def _add_meaning(section: Section, subject: Subject, rounds: int) -> None:
    part = subject.texts.every(max(1, round(subject.texts.words / COMPARED_WORDS)))
    sources = [subject.source() for _ in range(rounds)]
    fresh = median(cpu_once(partial(compared, s, part.items)) for s in sources)
    compare = partial(compared, subject.known, part.items)
    pairs = list(zip(part.items, compare(), strict=True))
    works = [partial(subject.audits_with, size, pairs) for size in SIZES]
    kept, *spent = cpu_of_each([compare, *works], rounds)
    section.add("with meaning, compared before", *_rates(part, spent))
    again = [cpu + kept for cpu in spent]
    section.add("with meaning, vectors kept", *_rates(part, again))
    first = [cpu + fresh for cpu in spent]
    section.add("with meaning, for the first time", *_rates(part, first))
    section.notes.append(
        f"With meaning: on {len(part.items)} of them, {part.words:,} words. The model "
        "compares only sentences that share words with a message."
    )


def _rates(texts: Texts, spent: list[float]) -> list[str]:
    rates = [whole(texts.words / cpu) for cpu in spent]
    return [*rates, times(spent[-1] / spent[SIZES.index(USUAL)])]


def drafts(subject: Subject, rounds: int) -> Section:
    """CPU time of one draft, as the editor asks for it again and again."""
    name = subject.texts.name
    section = Section(
        f"A draft of {DRAFT_WORDS} words, warm, of {name}: CPU, p50", TERMS
    )
    item = draft(subject.texts, DRAFT_WORDS)
    works = [partial(subject.audits, size, [item]) for size in SIZES]
    section.add(
        "without meaning checks", *map(milliseconds, cpu_of_each(works, rounds))
    )
    if subject.embedder:
        # A version is new only once: each size gets its own.
        new = iter(_versions(subject, item, len(SIZES) * (rounds + 1)))
        same = [_typing(subject, size, [item] * (rounds + 1)) for size in SIZES]
        edited = [
            _typing(subject, size, list(islice(new, rounds + 1))) for size in SIZES
        ]
        section.add("with meaning, nothing changed", *map(milliseconds, same))
        section.add("with meaning, one sentence new", *map(milliseconds, edited))
    return section


def _typing(subject: Subject, size: int, versions: list[ContentItem]) -> float:
    """Return the median CPU time per version after the first."""

    def work(item: ContentItem) -> None:
        facts = compared(subject.known, [item])
        subject.audits_with(size, zip([item], facts, strict=True))

    work(versions[0])
    return median(cpu_once(partial(work, version)) for version in versions[1:])


def _versions(subject: Subject, item: ContentItem, number: int) -> list[ContentItem]:
    """Return the draft with a last sentence that differs each time."""
    statement = subject.story.messages[0].statement.rstrip(".")
    return [
        replace(
            item,
            passages=(
                *item.passages,
                Passage("last", Role.BODY, f"{statement}, and so said visitor {n}."),
            ),
        )
        for n in range(number)
    ]


def storyboards(subject: Subject, rounds: int) -> Section:
    """CPU time until a storyboard can be used."""
    section = Section("The storyboard: CPU", TERMS)
    stories = [subject.stories[size] for size in SIZES]
    reads = [partial(Story.from_yaml, story.to_yaml(), "bench") for story in stories]
    compiles = [partial(compile_story, story) for story in stories]
    for name, works in (
        ("reading and validating its YAML", reads),
        ("compiling it for audits", compiles),
    ):
        section.add(name, *map(milliseconds, cpu_of_each(works, rounds)))
    return section
