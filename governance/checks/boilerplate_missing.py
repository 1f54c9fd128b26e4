"""boilerplate.missing: a fixed text that this kind of piece must hold."""

from collections.abc import Iterator

from content.items import Role
from content.story_parts import Boilerplate
from governance.case import Case
from governance.check import check
from governance.composing.fixed_texts import altered, evidence_of, stands_in
from governance.findings import Finding, Fix, FixKind, Tier


@check(
    id="boilerplate.missing",
    version=1,
    cap=Tier.HARD_BLOCK,
    reads=("story.boilerplate",),
    source="The company's own storyboard",
)
def missing_boilerplate(case: Case) -> Iterator[Finding]:
    """Find required fixed texts that do not stand in the piece.

    Why: they carry what the law or a contract asks for, and say who speaks.
    Fix: insert the approved text.

    A text that stands there in other words is altered, not missing.
    """
    for text in required(case):
        if not stands_in(case, text) and altered(case, text) is None:
            yield Finding(
                check="boilerplate.missing",
                subject=f"fixed text:{text.key}",
                says=f"The fixed text “{text.title}” is missing.",
                evidence=(evidence_of(case, text),),
                fix=Fix(
                    FixKind.INSERT,
                    case.item.passages[-1].path if case.item.passages else "",
                    text=text.text,
                    role=Role.BOILERPLATE,
                ),
            )


def required(case: Case) -> Iterator[Boilerplate]:
    """Yield the fixed texts that the storyboard requires of this item."""
    named = {term.use.form.term.key for term in case.terms}
    item = case.item
    for text in case.story.story.boilerplate:
        if (
            text.required
            and text.where.fits(item.format, item.region, item.language)
            and (not text.products or named.intersection(text.products))
        ):
            yield text
