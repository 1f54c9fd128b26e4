"""A ship with refrigerated containers, at sunset."""

from math import sin

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import path, smooth
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    INK,
    LAMP,
    PAPER,
    RED,
    SEA,
    SLATE,
    SNOW,
    STEEL,
)
from hub.demo.pictures.props import cloud

_COLOURS = (SNOW, BLUE, SNOW, AMBER, SNOW, SEA, SNOW, "#3b8aa0", SNOW)


def container_ship() -> Canvas:
    canvas = Canvas(Gradient("#4b93ab", "#fbdfae"))
    canvas.glow(1210, 560, 700, "#fff0c4", 0.95)
    canvas.disc(1210, 548, 78, Gradient("#fffbe8", "#ffe6a0"))
    for x, y, size, alpha in (
        (300, 170, 1.5, 0.5),
        (900, 110, 1.0, 0.4),
        (1440, 220, 1.1, 0.45),
        (640, 300, 0.8, 0.35),
    ):
        cloud(canvas, x, y, size, alpha)
    canvas.shape(
        path("0,640 1600,640 1600,1000 0,1000"), Gradient("#2f8199", "#0e3847")
    )
    for i in range(26):
        y = 648 + i * 11
        wide = 150 - i * 3
        canvas.box(
            1210 - wide + (i * 37) % 40,
            y,
            1210 + wide - (i * 53) % 60,
            y + 4,
            "#ffe9b0",
            2,
            0.55 - i * 0.018,
        )
    for x, y in ((1330, 330), (1390, 360), (1490, 320)):
        canvas.line(
            smooth(
                [
                    (x - 30, y - 10),
                    (x - 12, y - 16),
                    (x, y),
                    (x + 12, y - 16),
                    (x + 30, y - 10),
                ],
                closed=False,
            ),
            DEEP,
            4,
            0.6,
        )
    _ship(canvas)
    _waves(canvas)
    return canvas


def _ship(canvas: Canvas) -> None:
    with canvas.at(800, 0):
        hull = path("-690,596 640,596 720,540 640,780 -610,780 -676,700")
        canvas.haze(path("-650,770 660,770 700,820 -700,820"), INK, 18, 0.5)
        for column in range(13):
            for row in range(_height(column)):
                _container(
                    canvas,
                    -440 + column * 80,
                    546 - row * 52,
                    _COLOURS[(column * 5 + row * 3) % 9],
                )
        _bridge(canvas)
        canvas.shape(hull, Gradient("#1f5b6d", DEEP), shadow=Shadow(8, 0, 20, 0.35))
        canvas.shape(
            path("-690,596 640,596 720,540 712,566 650,618 -688,618"), PAPER, 0.9
        )
        canvas.shape(path("-640,742 652,742 640,790 -612,790"), RED, 0.9)
        canvas.words(-260, 684, "NORTH SEA LINE", 60, PAPER, 0.92)
        for x in range(120, 560, 70):
            canvas.disc(x, 664, 9, LAMP, alpha=0.9)
        canvas.line([(600, 596), (600, 500)], SLATE, 6)
        canvas.line([(600, 510), (690, 552)], SLATE, 3)


def _height(column: int) -> int:
    return (3, 4, 5, 5, 6, 5, 6, 5, 5, 6, 5, 4, 3)[column]


def _container(canvas: Canvas, x: float, y: float, colour: str) -> None:
    canvas.box(x, y, x + 77, y + 49, colour, 2)
    canvas.box(x, y + 36, x + 77, y + 49, INK, alpha=0.10)
    for left in range(8, 77, 11):
        canvas.box(x + left, y + 4, x + left + 2, y + 45, INK, alpha=0.13)
    if colour == SNOW:
        canvas.box(x + 52, y + 7, x + 73, y + 42, "#d3dde2", 2)
        canvas.disc(x + 62, y + 18, 7, SLATE)
        canvas.box(x + 56, y + 30, x + 69, y + 37, "#5fb98f", 2)


def _bridge(canvas: Canvas) -> None:
    canvas.box(
        -640,
        330,
        -470,
        600,
        Gradient(PAPER, "#d5e0e5"),
        6,
        shadow=Shadow(6, 6, 14, 0.3),
    )
    canvas.box(-664, 318, -446, 344, Gradient("#eef3f5", STEEL), 6)
    for row in range(4):
        for place in range(5):
            left, top = -626 + place * 30, 362 + row * 56
            lit = (row + place) % 3 != 1
            canvas.box(
                left, top, left + 20, top + 26, "#ffe3a0" if lit else "#5b7f8d", 4
            )
    canvas.box(-650, 322, -460, 336, "#21424f", 3)
    canvas.box(-600, 210, -530, 320, Gradient(BLUE, SEA), 8)
    canvas.box(-600, 232, -530, 250, AMBER)
    canvas.haze(
        smooth(path("-575,208 -600,170 -690,140 -780,150 -700,118 -590,130 -545,180")),
        "#7b8f97",
        14,
        0.35,
    )
    canvas.line([(-490, 318), (-490, 230)], SLATE, 6)
    canvas.line([(-520, 250), (-460, 250)], SLATE, 5)


def _waves(canvas: Canvas) -> None:
    for level, (base, high, first, last) in enumerate(
        (
            (778, 10, "#3c93aa", "#2a778d"),
            (826, 13, "#2f8298", "#1f657a"),
            (884, 16, "#236d82", "#164f61"),
            (944, 18, "#185468", "#0c3542"),
        )
    ):
        crest = [
            (x, base + high * sin(x / (70 + 12 * level) + level * 1.9))
            for x in range(-20, 1641, 20)
        ]
        canvas.shape([*crest, (1640, 1000), (-20, 1000)], Gradient(first, last))
        canvas.line(crest, "#cbeaf1", 3, 0.28)
    canvas.haze(
        smooth(
            path("130,800 240,770 700,786 1300,778 1470,760 1530,792 1300,806 600,806")
        ),
        PAPER,
        9,
        0.4,
    )
