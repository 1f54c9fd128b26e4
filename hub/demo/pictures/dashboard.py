"""A desk with the dashboard on its screen."""

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import curve_of, oval, path, rounded, smooth
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    GREEN,
    HONEY,
    INK,
    PAPER,
    ROSE,
    SEA,
    SKY,
    SNOW,
    STEEL,
)
from hub.demo.pictures.props import SOFT


def dashboard_screen() -> Canvas:
    canvas = Canvas(Gradient("#e9f1f4", "#cfdde3"))
    canvas.glow(300, 120, 700, PAPER, 0.8)
    canvas.shape(
        path("0,800 1600,800 1600,1000 0,1000"), Gradient("#c79f6e", "#a97f50")
    )
    canvas.shape(path("0,800 1600,800 1600,812 0,812"), "#e0bd8e")
    canvas.haze(oval(800, 836, 300, 26), INK, 14, 0.4)
    canvas.shape(
        path("720,740 880,740 910,830 690,830"), Gradient("#9fb0b8", "#6f838c")
    )
    canvas.box(640, 822, 960, 842, Gradient("#d3dde1", "#93a5ad"), 10)
    canvas.box(
        210,
        90,
        1390,
        766,
        Gradient("#1a2c34", "#0b171c"),
        30,
        shadow=Shadow(26, 0, 40, 0.4),
    )
    with canvas.inside(rounded(234, 114, 1366, 742, 12)):
        _screen(canvas)
        canvas.shape(path("234,114 640,114 360,742 234,742"), PAPER, 0.03)
    _plant(canvas, 120, 816)
    _mug(canvas, 1460, 850)
    canvas.box(470, 880, 1130, 936, Gradient("#eef3f5", "#cbd6db"), 14, shadow=SOFT)
    for row in range(3):
        for key in range(21):
            canvas.box(
                486 + key * 30, 888 + row * 15, 510 + key * 30, 899 + row * 15, PAPER, 3
            )
    return canvas


def _screen(canvas: Canvas) -> None:
    canvas.box(234, 114, 1366, 742, "#f2f6f8")
    canvas.box(234, 114, 1366, 742, Gradient("#f6f9fa", "#e9f0f3"))
    canvas.box(234, 114, 330, 742, Gradient(SEA, DEEP))
    canvas.disc(282, 160, 22, HONEY)
    for i in range(6):
        canvas.box(
            262, 220 + i * 62, 302, 252 + i * 62, PAPER, 8, 0.9 if i == 1 else 0.28
        )
    for i, (colour, values) in enumerate(
        (
            (GREEN, [30, 26, 28, 20, 22, 14]),
            (BLUE, [18, 24, 20, 28, 22, 26]),
            (AMBER, [30, 28, 20, 24, 12, 8]),
            (GREEN, [22, 20, 24, 18, 20, 17]),
        )
    ):
        left = 360 + i * 248
        canvas.box(left, 144, left + 226, 256, PAPER, 14, shadow=Shadow(4, 0, 10, 0.12))
        canvas.box(left + 20, 164, left + 96, 174, STEEL, 5)
        canvas.box(left + 20, 190, left + 76, 222, DEEP, 6)
        canvas.line(curve_of([190 + v for v in values], left + 108, 19), colour, 5)
    _chart(canvas)
    _list(canvas)


def _chart(canvas: Canvas) -> None:
    canvas.box(360, 280, 956, 716, PAPER, 16, shadow=Shadow(4, 0, 12, 0.12))
    canvas.box(386, 304, 560, 318, DEEP, 6)
    for top in range(366, 690, 62):
        canvas.box(386, top, 930, top + 2, "#e3ebee")
    canvas.box(386, 384, 930, 388, ROSE)
    values = [600, 590, 604, 576, 560, 520, 460, 424, 452, 520, 566, 580, 572, 590]
    curve = curve_of(values, 392, 41)
    canvas.shape([*curve, (925, 690), (392, 690)], Gradient("#7fc3d3", "#f2fafc"), 0.7)
    canvas.line(curve, BLUE, 6)
    canvas.disc(679, 424, 26, AMBER, alpha=0.3)
    canvas.disc(679, 424, 13, AMBER)
    canvas.disc(679, 424, 6, PAPER)
    canvas.box(704, 400, 826, 448, DEEP, 10)
    canvas.box(718, 413, 790, 421, PAPER, 4, 0.9)
    canvas.box(718, 428, 766, 435, SKY, 3)


def _list(canvas: Canvas) -> None:
    canvas.box(980, 280, 1330, 716, PAPER, 16, shadow=Shadow(4, 0, 12, 0.12))
    canvas.box(1004, 304, 1130, 318, DEEP, 6)
    for i, colour in enumerate((AMBER, GREEN, GREEN, GREEN, GREEN, GREEN)):
        top = 342 + i * 62
        if i == 0:
            canvas.box(992, top - 8, 1318, top + 46, "#fdf1da", 10)
        canvas.disc(1022, top + 19, 15, colour)
        if colour == AMBER:
            canvas.box(1020, top + 10, 1024, top + 22, PAPER, 2)
            canvas.disc(1022, top + 27, 2.6, PAPER)
        else:
            canvas.line(
                [(1015, top + 20), (1020, top + 25), (1030, top + 13)], PAPER, 4
            )
        canvas.box(1052, top + 6, 1052 + 120 - (i * 37) % 40, top + 16, DEEP, 5, 0.85)
        canvas.box(1052, top + 25, 1052 + 76 + (i * 23) % 40, top + 32, STEEL, 3)
        canvas.box(1240, top + 8, 1304, top + 30, "#e3eef2", 10)


def _plant(canvas: Canvas, x: float, y: float) -> None:
    for turn, size in path("-38,0.9 -16,1.15 4,1.25 24,1.05 44,0.85"):
        with canvas.at(x, y - 90, size, turn):
            leaf = smooth(path("0,0 -26,-70 -20,-150 0,-200 20,-150 26,-70"))
            canvas.shape(leaf, Gradient("#5fae86", "#2d7a63"))
            canvas.line([(0, -8), (0, -180)], "#bfe3cf", 3, 0.5)
    canvas.haze(oval(x, y + 56, 80, 14), INK, 10, 0.5)
    canvas.shape(
        [(x - 66, y - 96), (x + 66, y - 96), (x + 48, y + 54), (x - 48, y + 54)],
        Gradient(SNOW, STEEL),
    )
    canvas.box(x - 72, y - 108, x + 72, y - 82, Gradient(PAPER, "#d5dfe3"), 6)


def _mug(canvas: Canvas, x: float, y: float) -> None:
    canvas.haze(oval(x, y + 48, 74, 13), INK, 9, 0.5)
    canvas.line(
        smooth(
            [(x + 44, y - 40), (x + 92, y - 36), (x + 88, y + 16), (x + 42, y + 20)],
            closed=False,
        ),
        "#c98a24",
        15,
    )
    canvas.box(
        x - 54, y - 66, x + 54, y + 48, Gradient(HONEY, AMBER, sideways=True), 16
    )
    canvas.shape(oval(x, y - 62, 54, 13), "#c98a24")
    canvas.shape(oval(x, y - 60, 46, 9), "#5b3a22")
    for i in (-18, 8):
        canvas.line(
            smooth(
                [
                    (x + i, y - 84),
                    (x + i + 12, y - 112),
                    (x + i - 6, y - 136),
                    (x + i + 8, y - 166),
                ],
                closed=False,
            ),
            PAPER,
            7,
            0.5,
        )
