"""A certificate with its seal, and a pen."""

from math import cos, pi, sin

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import path, rounded, smooth
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    INK,
    PAPER,
    SEA,
    SLATE,
    STEEL,
)
from hub.demo.pictures.props import DEEPER


def certificate() -> Canvas:
    canvas = Canvas(Gradient("#2b5d6d", "#12323e"))
    for i in range(12):
        canvas.shape(
            [(0, i * 90), (1600, i * 90 - 60), (1600, i * 90 - 56), (0, i * 90 + 4)],
            PAPER,
            0.025,
        )
    canvas.glow(500, 200, 900, "#7fc0d0", 0.35)
    with canvas.at(700, 505, 1, 4):
        canvas.box(-440, -370, 440, 370, "#dfe6e8", 6, shadow=DEEPER)
    with canvas.at(720, 500, 1, -3):
        _sheet(canvas)
    with canvas.at(1290, 560, 1, 32):
        _pen(canvas)
    return canvas


def _sheet(canvas: Canvas) -> None:
    canvas.box(
        -450,
        -380,
        450,
        380,
        Gradient(PAPER, "#eef2f3"),
        6,
        shadow=Shadow(20, 8, 30, 0.4),
    )
    canvas.box(-420, -350, 420, 350, SEA, 4)
    canvas.box(-416, -346, 416, 346, Gradient(PAPER, "#f1f5f6"), 3)
    canvas.box(-406, -336, 406, 336, AMBER, 3, 0.7)
    canvas.box(-403, -333, 403, 333, Gradient("#fefefd", "#f2f5f6"), 3)
    canvas.disc(0, -252, 40, Gradient(BLUE, SEA))
    canvas.line([(-17, -252), (-4, -238), (19, -268)], PAPER, 9)
    canvas.box(-230, -186, 230, -158, DEEP, 8)
    canvas.box(-140, -138, 140, -124, AMBER, 7)
    for i, half in enumerate((300, 320, 290, 310, 200)):
        canvas.box(-half, -80 + i * 38, half, -68 + i * 38, STEEL, 6, 0.75)
    canvas.box(-310, 232, -110, 236, SLATE)
    canvas.box(-270, 250, -150, 260, STEEL, 5)
    signature = path(
        "-300,214 -270,170 -262,218 -236,186 -220,214 -196,190 "
        "-180,216 -140,196 -116,206"
    )
    canvas.line(smooth(signature, closed=False), BLUE, 5)
    with canvas.at(230, 206):
        _seal(canvas)


def _seal(canvas: Canvas) -> None:
    for side in (-1, 1):
        ribbon = [
            (side * 6, 30),
            (side * 62, 22),
            (side * 88, 168),
            (side * 54, 146),
            (side * 26, 172),
        ]
        canvas.shape(ribbon, Gradient("#2a7f98", SEA), shadow=Shadow(5, 0, 6, 0.3))
    teeth = [
        (
            (104 if i % 2 else 92) * cos(i * pi / 24),
            (104 if i % 2 else 92) * sin(i * pi / 24),
        )
        for i in range(48)
    ]
    canvas.shape(
        smooth(teeth, steps=4),
        Gradient("#f6cf7c", "#cf8f22"),
        shadow=Shadow(7, 0, 10, 0.35),
    )
    canvas.disc(0, 0, 78, Gradient("#d79a2e", "#f3c768"))
    canvas.disc(0, 0, 70, Gradient("#f8d88f", "#dba238"))
    canvas.line([(-30, 0), (-8, 24), (34, -26)], PAPER, 14)
    canvas.disc(-26, -40, 12, PAPER, alpha=0.35)


def _pen(canvas: Canvas) -> None:
    canvas.haze(rounded(-18, -260, 40, 330, 18), INK, 16, 0.5)
    canvas.box(-22, -270, 22, 170, Gradient("#173f4c", INK, sideways=True), 20)
    canvas.box(-14, -260, -6, 160, PAPER, 4, 0.25)
    canvas.box(-24, 40, 24, 60, Gradient("#f7d58c", "#b98020", sideways=True), 3)
    canvas.box(12, -250, 26, -40, Gradient("#f7d58c", "#c98a24"), 6)
    canvas.shape(
        path("-22,168 22,168 8,258 -8,258"),
        Gradient("#33505b", "#16303a", sideways=True),
    )
    canvas.shape([(-8, 256), (8, 256), (0, 306)], Gradient("#f7d58c", "#b98020"))
