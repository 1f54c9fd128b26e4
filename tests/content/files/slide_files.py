"""PowerPoint files for tests: python-pptx's own, with XML as PowerPoint writes it."""

from io import BytesIO

import pptx
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.util import Inches

from tests.content.files.word_files import declared

TITLE, TITLE_AND_CONTENT, TITLE_ONLY, BLANK = 0, 1, 5, 6
BOX = (Inches(1), Inches(1), Inches(3), Inches(1))


class SlideFile:
    """A deck under construction."""

    def __init__(self):
        self.deck = pptx.Presentation()

    def slide(self, layout=TITLE_ONLY, title=""):
        slide = self.deck.slides.add_slide(self.deck.slide_layouts[layout])
        if title:
            slide.shapes.title.text = title
        return slide

    def data(self):
        out = BytesIO()
        self.deck.save(out)
        return out.getvalue()


def box(owner, *paragraphs):
    """Add a text box with these paragraphs to a slide or group; return its shape."""
    shape = owner.shapes.add_textbox(*BOX)
    shape.text_frame.text = "\n".join(paragraphs)
    return shape


def put(slide, xml):
    """Add a shape of XML to a slide."""
    slide.shapes.element.append(parse_xml(declared(xml)))


def part(slide, name, kind, xml):
    """Add a part that the slide refers to; return the relation's id."""
    blob = declared(xml).encode()
    added = Part(PackURI(f"/ppt/{name}"), "application/xml", slide.part.package, blob)
    family = RELATIONSHIP_TYPE.IMAGE.rpartition("/")[0]
    return slide.part.relate_to(added, f"{family}/{kind}")
