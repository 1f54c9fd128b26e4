"""PDF files for tests, written by fpdf2."""

from fpdf import FPDF

LONG = "Words that fill the line until it has to be broken at the right edge. "


class PdfFile(FPDF):
    """A file under construction. Lengths in millimetres, sizes in points."""

    def __init__(self, size=11):
        super().__init__()
        self.add_page()
        self.set_font("Helvetica", size=size)

    def say(self, text, size=11, style="", gap=0, leading=5):
        """Write a paragraph, broken where the line ends or where `text` breaks it."""
        self.set_font("Helvetica", style, size)
        self.multi_cell(0, leading, text, new_x="LMARGIN", new_y="NEXT")
        self.ln(gap)
        return self

    def data(self):
        return bytes(self.output())


def pdf_data(*paragraphs):
    """The bytes of a file of one page with these paragraphs."""
    file = PdfFile()
    for paragraph in paragraphs:
        file.say(paragraph, gap=5)
    return file.data()
