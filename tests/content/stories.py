"""Storyboards for tests: one as small as can be, and random ones."""

from datetime import date

from hypothesis import strategies as st

from content.items import FORMATS
from content.story import Story
from content.story_parts import (
    Boilerplate,
    Earlier,
    Entry,
    Message,
    Pillar,
    ProofPoint,
    ProofStatus,
    Term,
    TermKind,
    Where,
    Wording,
)

SMALLEST = "key: oriole\ntitle: Oriole\n"

# Texts that some YAML reader takes for something else, or that hold YAML's own signs.
MISREAD = [
    *"no yes on off y null ~ true 1.10 1 +5 007 2026-01-01 0x1F 0o7 1e3 .5".split(),
    *".inf 1:20 12_3 << = a:b a: :a - -a ? # #x a#b * *a & &a ! !a @a %a".split(),
    *"`a` | > [a] {a} [ ] { } , --- ... ' \" it's".split(),
    *("", "a: b", "# x", "a # b", "- a", '"quoted"', "'", "  ahead", "after  "),
]
SEPARATORS = [" ", "\n", "\n\n", "\t", "\r\n", "\x85", "\u2028", "\u00a0", "\x07", "😀"]

texts = st.one_of(
    st.sampled_from(MISREAD),
    st.lists(st.sampled_from([*MISREAD, *SEPARATORS, "word " * 12])).map("".join),
    st.text(st.characters(exclude_categories=["Cs"])),
)
some_texts = st.lists(texts, max_size=3).map(tuple)
names = st.text(st.characters(categories=["L", "N", "P"]), min_size=1)
some_names = st.lists(names, max_size=3).map(tuple)
days = st.none() | st.dates(date(1900, 1, 1), date(2999, 12, 31))
places = st.builds(
    Where,
    formats=st.lists(st.sampled_from(list(FORMATS)), max_size=2).map(tuple),
    regions=some_texts,
    languages=st.lists(st.sampled_from(["en", "no", "en-GB", "zh-Hant-TW"])).map(tuple),
)
earlier = st.builds(Earlier, release=st.integers(1, 99), text=names)
some_earlier = st.lists(earlier, max_size=2).map(tuple)


def keyed(parts, **values):
    """Lists of parts with the keys k1, k2 …, each made of these strategies."""
    rows = st.lists(st.fixed_dictionaries(values), max_size=3)
    return rows.map(
        lambda rows: tuple(parts(key=f"k{i}", **row) for i, row in enumerate(rows, 1))
    )


entries = keyed(Entry, name=texts)
wordings = st.lists(
    st.builds(Wording, text=names, length=texts, where=places), max_size=2
)
messages = keyed(
    Message,
    statement=names,
    wordings=wordings.map(tuple),
    denials=some_names,
    owner=texts,
    valid_from_on=days,
    earlier=some_earlier,
)
stories = st.builds(
    Story,
    key=st.sampled_from(["acme", "no", "1", "2026-01-01", "a.b-c"]),
    title=texts,
    release=st.integers(0, 10**9),
    effective_on=days,
    umbrella=texts,
    tone=some_texts,
    teams=entries,
    personas=entries,
    stages=entries,
    pillars=messages.map(lambda m: (Pillar(key="only", title="Only", messages=m),)),
    proof_points=keyed(
        ProofPoint,
        claim=names,
        evidence=texts,
        expires_on=days,
        status=st.sampled_from(ProofStatus),
        earlier=some_earlier,
    ),
    terms=keyed(
        Term,
        forbidden=st.lists(names, min_size=1, max_size=3).map(tuple),
        kind=st.sampled_from(TermKind),
        why=texts,
        inflect=st.booleans(),
        exact_case=st.booleans(),
        where=places,
    ),
    boilerplate=keyed(
        Boilerplate,
        title=texts,
        text=texts.map("x{}".format),
        variants=some_names,
        required=st.booleans(),
        where=places,
    ),
)
