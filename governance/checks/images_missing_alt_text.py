"""images.missing-alt-text: an image that informs must also speak."""

import re
from collections.abc import Iterator

from governance.case import Case
from governance.check import check
from governance.findings import Finding, Place, Tier

FILE_NAME = re.compile(r"[^\s]+\.(avif|gif|jpe?g|png|svg|tiff?|webp)", re.IGNORECASE)


@check(
    id="images.missing-alt-text",
    version=1,
    cap=Tier.MUST_FIX,
    reads=(),
    source="WCAG 2.2, success criterion 1.1.1 (level A)",
)
def missing_alt_text(case: Case) -> Iterator[Finding]:
    """Find images that tell a screen-reader user nothing.

    Why: someone who cannot see the image loses the information it carries.
    Fix: say what the image tells, or mark it decorative if it tells nothing.

    Decorative images are never reported.
    """
    for image in case.item.images:
        if image.decorative:
            continue
        alt = image.alt.strip()
        if not alt:
            says = f"The image {_named(image.source)}has no text alternative."
        elif FILE_NAME.fullmatch(alt):
            # Upload forms often prefill the field with the file's own name.
            says = f"“{alt}” is a file name, not what the image shows."
        else:
            continue
        place = Place(image.path, 0, len(image.alt), image.alt)
        subject = f"image:{image.source or image.path}"
        yield Finding("images.missing-alt-text", subject, says, place)


def _named(source: str) -> str:
    name = source.rpartition("/")[2][:60]
    return f"“{name}” " if name else ""
