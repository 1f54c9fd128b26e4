"""Pictures, diagrams and charts, as Word and PowerPoint both draw them."""

from collections.abc import Iterator

from content.files.gathering import Gathering
from content.files.inline import InlineText
from content.files.office import (
    Element,
    Part,
    below,
    file_name,
    name,
    related,
    root_of,
)
from content.items import Role

_CHARTS = ("c:chart", "cx:chart")
_EMBED, _LINK, _DATA = name("r:embed"), name("r:link"), name("r:dm")


def picture(
    gathering: Gathering, part: Part, path: str, element: Element, facts: Element | None
) -> None:
    """Add a picture; `facts` is the element with its description."""
    blip = element.find(f".//{name('a:blip')}")
    relation = None if blip is None else blip.get(_EMBED) or blip.get(_LINK)
    alt = "" if facts is None else facts.get("descr", "")
    gathering.image(path, alt, file_name(part, relation), is_decorative(facts))


def is_decorative(facts: Element | None) -> bool:
    """Say whether the author marked a picture as decoration."""
    if facts is None:
        return False
    mark = facts.find(f".//{name('adec:decorative')}")
    return mark is not None and mark.get("val") in ("1", "true")


def is_told(facts: Element | None) -> bool:
    """Say whether the author said anything of a picture."""
    return facts is not None and (bool(facts.get("descr")) or is_decorative(facts))


def diagram(gathering: Gathering, part: Part, path: str, element: Element) -> None:
    """Add the texts of a diagram (SmartArt), each a passage of its own."""
    data = related(part, element.get(_DATA))
    if data is None:
        gathering.unread(path, "A diagram was not read.")
        return
    texts = root_of(data).iterfind(f".//{name('dgm:t')}")
    paragraphs = (found for text in texts for found in text.iterfind(name("a:p")))
    number = 0
    for paragraph in paragraphs:
        text = plain_text(paragraph)
        number += gathering.add(f"{path}, text {number + 1}", Role.BODY, text)


def plain_text(paragraph: Element) -> InlineText:
    """Return the text of a paragraph of DrawingML without its marks."""
    inline = InlineText()
    for tag, element in below(paragraph, "a:t", "a:br"):
        inline.append("\n" if tag == "a:br" else element.text or "")
    return inline


def program_of(embedded: Element) -> str:
    """Return what an embedded object was made with, such as "Excel Sheet"; or ""."""
    for element in embedded.iter():
        program = element.get("progId") or element.get("ProgID")
        if program:
            return " ".join(p for p in program.split(".") if not p.isdigit())
    return ""


def embedded_reason(embedded: Element) -> str:
    """Return the sentence for an embedded object."""
    program = program_of(embedded)
    return f"An embedded object{f' ({program})' if program else ''} was not read."


def parts_of(graphic: Element, *tags: str) -> Iterator[tuple[str, Element]]:
    """Yield pictures, charts, diagrams, and what else `tags` name, in their order."""
    return below(graphic, "pic:pic", "dgm:relIds", *_CHARTS, *tags)
