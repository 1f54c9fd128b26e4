"""boilerplate.altered: a fixed text that somebody touched."""

from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.composing.fixed_texts import altered, evidence_of, stands_in
from governance.composing.messages import replacing
from governance.findings import Finding, Tier


@check(
    id="boilerplate.altered",
    version=1,
    cap=Tier.MUST_FIX,
    reads=("story.boilerplate",),
    source="The company's own storyboard",
)
def boilerplate_altered(case: Case) -> Iterator[Finding]:
    """Find fixed texts that stand there with other words.

    Why: a fixed text was agreed to the letter, often with lawyers.
    Fix: restore the approved text, or have the new one approved as a variant.

    Other spaces, quotation marks and line breaks alter nothing.
    """
    item = case.item
    for text in case.story.story.boilerplate:
        if not text.where.fits(item.format, item.region, item.language):
            continue
        if stands_in(case, text):
            continue
        found = altered(case, text)
        if found:
            yield Finding(
                check="boilerplate.altered",
                subject=f"fixed text:{text.key}",
                says=f"This is not the approved “{text.title}”.",
                place=found.place,
                evidence=(evidence_of(case, text),),
                fix=replacing(found.place, found.paragraph),
            )
