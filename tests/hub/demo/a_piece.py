"""A piece with one block of each kind, for the tests of the writers."""

from hub.demo.pieces import (
    Bullets,
    Button,
    Fixed,
    Heading,
    Picture,
    Piece,
    Quote,
    Slide,
    Table,
    Text,
)

BODY = (
    Heading("Why & how"),
    Text("Keep it < 8 degrees."),
    Bullets(("One", "Two")),
    Quote("It works.", "Ann Lee, Driver"),
    Table((("What", "When"), ("Call", "At once"))),
    Picture("temperature-curve.jpg", "A curve that rises and falls", "Last night"),
    Button("Read on", "https://example.org/a?b=1&c=2"),
    Fixed("note", "Results may differ."),
)


def a_piece(file, **values):
    values = {"title": "A title", "lead": "A lead", "body": BODY} | values
    return Piece(key="one", file=file, format="article", **values)


def a_deck(**values):
    first = Slide("Welcome", (Text("Good morning"),), notes="Say hello.")
    second = Slide("All of it", BODY, notes="Take your time.")
    return a_piece("a.pptx", body=(), slides=(first, second), **values)
