"""Word files for tests: python-docx's own, with XML as Word writes it put in."""

from io import BytesIO

import docx
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml

from content.files import word
from content.files.office import NAMESPACES
from tests.content.files.sources import source

_EXTRA = {
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}
_DECLARED = " ".join(
    f'xmlns:{prefix}="{uri}"' for prefix, uri in (NAMESPACES | _EXTRA).items()
)


class WordFile:
    """A file under construction."""

    def __init__(self):
        self.document = docx.Document()
        self._body = self.document.element.body

    def add(self, *blocks):
        """Add blocks of XML at the end of the body."""
        for block in blocks:
            self._body.insert(len(self._body) - 1, element(block))
        return self

    def part(self, name, kind, content_type, root):
        """Add a part that the document refers to; return the relation's id."""
        part = Part(
            PackURI(f"/word/{name}"),
            content_type,
            declared(root).encode() if isinstance(root, str) else root,
            self.document.part.package,
        )
        return self.document.part.relate_to(part, kind)

    def link(self, url):
        """Add a relation to an address; return its id."""
        kind = RELATIONSHIP_TYPE.HYPERLINK
        return self.document.part.relate_to(url, kind, is_external=True)

    def notes(self, kind, texts):
        """Add footnotes or endnotes with these ids and texts."""
        noted = "".join(
            f'<w:{kind} w:id="{key}">{p(text)}</w:{kind}>'
            for key, text in texts.items()
        )
        root = f"<w:{kind}s>{noted}</w:{kind}s>"
        relation = getattr(RELATIONSHIP_TYPE, f"{kind.upper()}S")
        content_type = getattr(CONTENT_TYPE, f"WML_{kind.upper()}S")
        self.part(f"{kind}s.xml", relation, content_type, root)
        return self

    def data(self):
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()


def read(*blocks):
    """What is read of a file with these blocks."""
    return read_file(WordFile().add(*blocks))


def read_file(file):
    """What is read of a file under construction."""
    return word.read(source(file.data(), "text.docx"))


def word_data(*blocks):
    """The bytes of a file with these blocks."""
    return WordFile().add(*blocks).data()


def declared(xml):
    """XML with the names of Office declared on its root."""
    name, rest = xml.split(">", 1)
    if name.endswith("/"):
        return f"{name[:-1]} {_DECLARED}/>{rest}"
    return f"{name} {_DECLARED}>{rest}"


def element(xml):
    return parse_xml(declared(xml))


def p(*inside, style="", properties=""):
    """A paragraph of runs (XML) and texts."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{''.join(map(_run, inside))}</w:p>"


def r(text, properties=""):
    """A run of text."""
    return (
        f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    )


def cell(*blocks, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(blocks)}</w:tc>"


def row(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows):
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def drawing(inside, facts='id="1" name="Picture 1"', facts_inside=""):
    """A drawing in the line of the text."""
    return (
        "<w:r><w:drawing><wp:inline>"
        f"<wp:docPr {facts}>{facts_inside}</wp:docPr>"
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic>"
        "</wp:inline></w:drawing></w:r>"
    )


def text_box(*blocks):
    """A text box as Word writes it: the new form, and the old one for old programs."""
    content = f"<w:txbxContent>{''.join(blocks)}</w:txbxContent>"
    new = drawing(f"<wps:wsp><wps:txbx>{content}</wps:txbx></wps:wsp>")
    old = f"<w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    inner = new.removeprefix("<w:r>").removesuffix("</w:r>")
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"{inner}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )


def _run(inside):
    return inside if inside.startswith("<") else r(inside)
