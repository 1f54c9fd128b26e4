"""What the elements of HTML are to a reader. Plain questions about one element."""

import re

from lxml import etree

from content.items import MarkKind, Role

Element = etree._Element

# Elements that end one passage and start another. All others run with the text.
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl "
    "dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li main menu ol p pre section summary table tbody td tfoot th thead tr "
    "ul xmp".split()
)

# Elements whose text is not part of what the page says: code for machines, ways
# around the site, choices of a form.
SKIPPED = frozenset(
    "applet area base canvas col colgroup command datalist frame frameset head link "
    "map math meta meter nav noframes noscript option optgroup param progress rp rt "
    "script select source style template textarea title track".split()
)

# Elements that hold something to see or hear that no reader of text can judge.
MEDIA = {
    "video": "A video was not watched.",
    "audio": "A recording was not heard.",
    "iframe": "A page of another place, shown in a frame, was not read.",
    "object": "An embedded object was not read.",
    "embed": "An embedded object was not read.",
}

ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "summary"), Role.HEADING),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
    **dict.fromkeys(("pre", "xmp"), Role.CODE),
    "blockquote": Role.QUOTE,
    "footer": Role.LEGAL,
}

MARKS = {
    **dict.fromkeys(("b", "strong"), MarkKind.STRONG),
    **dict.fromkeys(("i", "em"), MarkKind.EMPHASIS),
    **dict.fromkeys(("code", "kbd", "samp", "tt", "var"), MarkKind.CODE),
}

_WORD = r"(?:^|[\s_-]){}(?:$|[\s_-])"
_BUTTON = re.compile(_WORD.format("(?:btn|button|cta)"), re.IGNORECASE)
# Whole names only: "card-footer" and "has-footer" are no small print.
_LEGAL = re.compile(
    r"(?:^|\s)(?:(?:site|page|e?mail|main|global)[_-]?)?"
    r"(?:footer|disclaimer|legal|fine-?print|small-?print)(?:$|\s)",
    re.IGNORECASE,
)
# Mail hides the words that stand beside the subject by a style sheet, too.
_PREHEADER = re.compile(r"(?:^|\s)(?:preheader|preview-?text)(?:$|\s)", re.IGNORECASE)
_UNSEEN = re.compile(
    r"(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|opacity:0(?:\.0*)?(?=;|!|$)"
    r"|max-height:0(?:px)?(?=;|!|$)|font-size:0(?:px|pt|em)?(?=;|!|$))",
    re.IGNORECASE,
)
# markdown-it's own names for the marks of footnotes, which are not words of the text.
_NOTE_SIGNS = ("footnote-ref", "footnote-backref")
_WHOLE_PAGES = ("html", "body", "main", "article")
_INPUT_BUTTONS = ("submit", "button", "reset")


def is_hidden(element: Element) -> bool:
    """Say whether neither a sighted reader nor a screen reader meets the element.

    Style sheets are not followed; only what the element says of itself.
    """
    attributes = element.attrib
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    if _PREHEADER.search(attributes.get("class", "")):
        return True
    style = re.sub(r"\s", "", attributes.get("style", ""))
    return bool(_UNSEEN.search(style))


def is_note_sign(element: Element) -> bool:
    """Say whether the element is the raised number of a footnote."""
    return element.get("class") in _NOTE_SIGNS


def is_way_around(element: Element) -> bool:
    """Say whether the element leads around the site, rather than being read."""
    return element.get("role") in ("navigation", "search", "menu", "menubar")


def is_button(element: Element) -> bool:
    """Say whether the element looks like something to press."""
    tag = element.tag
    if tag == "button":
        return True
    if tag == "input":
        return element.get("type", "").lower() in _INPUT_BUTTONS
    if tag != "a":
        return False
    if element.get("role") == "button" or _BUTTON.search(element.get("class", "")):
        return True
    # In e-mail the cell around a link is what looks like a button.
    around = element.getparent()
    if around is None or around.tag not in ("td", "div", "p", "span"):
        return False
    return bool(_BUTTON.search(around.get("class", "")))


def is_legal(element: Element) -> bool:
    """Say whether the element holds the small print at the foot of a page or mail."""
    if element.tag == "footer" or element.get("role") == "contentinfo":
        return True
    names = f"{element.get('class', '')} {element.get('id', '')}"
    return element.tag not in _WHOLE_PAGES and bool(_LEGAL.search(names))


def is_decorative(image: Element) -> bool:
    """Say whether an image tells the reader of itself that it tells nothing.

    `alt=""` is how HTML says so; an image without `alt` says nothing at all. A picture
    of one pixel is a counter of readers.
    """
    if image.get("role") in ("presentation", "none"):
        return True
    if image.get("width") in ("0", "1") and image.get("height") in ("0", "1"):
        return True
    return image.get("alt") == "" and not image.get("aria-label")


def is_data_table(table: Element) -> bool:
    """Say whether a table holds data, rather than the layout of a page or mail."""
    if table.get("role") in ("presentation", "none"):
        return False
    if table.find(".//table") is not None:
        return False
    return any(table.find(f".//{tag}") is not None for tag in ("th", "caption"))


def text_in(element: Element) -> str:
    """Return all text in the element on one line."""
    return " ".join("".join(map(str, element.itertext())).split())
