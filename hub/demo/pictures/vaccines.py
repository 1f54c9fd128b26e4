"""Vials of vaccine in a clean room."""

from hub.demo.pictures.canvas import Canvas, Gradient
from hub.demo.pictures.outlines import oval, path, rounded, smooth
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    PAPER,
    SLATE,
    STEEL,
)


def vials() -> Canvas:
    canvas = Canvas(Gradient("#cfe4ec", "#f3f8fa"))
    _clean_room(canvas)
    canvas.shape(
        path("0,700 1600,700 1600,1000 0,1000"), Gradient("#e2ebef", "#b3c4cc")
    )
    canvas.shape(path("0,700 1600,700 1600,710 0,710"), PAPER)
    for i, x in enumerate(range(60, 1600, 164)):
        _vial(canvas, x, 720, 0.8, ("#8fd0dd", "#f0c973", "#a9dcc4")[i % 3])
    canvas.soften(3)
    for i, x in enumerate((300, 640, 980, 1320)):
        _vial(canvas, x, 900, 1.62, ("#f0c973", "#8fd0dd", "#a9dcc4", "#8fd0dd")[i])
    canvas.glow(120, 60, 620, PAPER, 0.7)
    return canvas


def _clean_room(canvas: Canvas) -> None:
    for x in range(-60, 1600, 340):
        canvas.box(x, 60, x + 300, 520, Gradient("#f4fafc", "#d7e7ed"), 8)
        canvas.box(x + 24, 90, x + 276, 300, Gradient("#b8dbe6", "#def0f5"), 6)
    canvas.box(0, 540, 1600, 566, "#9dbac5")
    for x, colour in ((260, "#7fb0bf"), (1180, "#6aa3b4")):
        canvas.disc(x, 250, 62, "#e9c3a2")
        canvas.shape(oval(x, 222, 76, 56), PAPER)
        canvas.box(x - 58, 256, x + 58, 306, colour, 20)
        canvas.shape(
            smooth(
                [
                    (x - 150, 640),
                    (x - 130, 400),
                    (x - 60, 320),
                    (x + 60, 320),
                    (x + 130, 400),
                    (x + 150, 640),
                ]
            ),
            Gradient(PAPER, "#d5e4ea"),
        )
    canvas.soften(11)


def _vial(canvas: Canvas, x: float, y: float, size: float, liquid: str) -> None:
    with canvas.at(x, y, size):
        canvas.haze(oval(6, 4, 78, 14), "#16404d", 9, 0.45)
        canvas.haze(oval(40, 14, 70, 9), liquid, 10, 0.6)
        body = rounded(-62, -196, 62, 8, 22)
        canvas.shape(body, Gradient("#f6fbfd", "#cfe0e7"), 0.86)
        with canvas.inside(body):
            canvas.box(-62, -166, 62, 8, Gradient(liquid, "#f7fbfc"), alpha=0.9)
            canvas.shape(oval(0, -166, 62, 9), PAPER, 0.55)
            canvas.box(-62, -200, -50, 8, "#5f8797", alpha=0.22)
            canvas.box(50, -200, 62, 8, "#5f8797", alpha=0.32)
        canvas.box(-40, -234, 40, -186, Gradient("#e6f1f5", "#c3d7df"), 8, 0.95)
        canvas.box(-48, -288, 48, -228, Gradient("#dfe7ea", "#93a7b0"), 7)
        for left in range(-42, 44, 10):
            canvas.box(left, -284, left + 3, -232, SLATE, alpha=0.25)
        canvas.box(-52, -316, 52, -284, Gradient("#2a8aa5", BLUE), 9)
        canvas.box(-44, -312, 30, -304, PAPER, 4, 0.4)
        canvas.box(-62, -146, 62, -44, PAPER, alpha=0.95)
        canvas.box(-62, -146, 62, -132, AMBER)
        canvas.box(-46, -118, 20, -108, DEEP, 4, 0.8)
        canvas.box(-46, -98, 40, -91, STEEL, 3)
        for i in range(9):
            canvas.box(-46 + i * 8, -80, -42 + i * 8 + (i % 3), -56, DEEP, alpha=0.75)
        canvas.box(-46, -190, -34, -4, PAPER, 6, 0.65)
