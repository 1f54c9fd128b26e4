"""The control desk: people from behind, and a wall of screens."""

from math import sin

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import curve_of, path, rounded, smooth
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    GREEN,
    HONEY,
    LAMP,
    PAPER,
    RED,
    ROSE,
    SEA,
    SKINS,
    SKY,
)
from hub.demo.pictures.people import Person, away


def control_desk() -> Canvas:
    canvas = Canvas(Gradient("#0a1f29", "#12323f"))
    for x in range(0, 1600, 100):
        canvas.box(x, 0, x + 2, 640, PAPER, alpha=0.03)
    _wall_screen(canvas, 400, 60, 1200, 480, "map")
    _wall_screen(canvas, 50, 110, 360, 300, "curve")
    _wall_screen(canvas, 50, 320, 360, 490, "list")
    _wall_screen(canvas, 1240, 110, 1550, 300, "list")
    _wall_screen(canvas, 1240, 320, 1550, 490, "curve")
    canvas.shape(
        path("0,640 1600,640 1600,1000 0,1000"), Gradient("#12313d", "#081a22")
    )
    canvas.haze(path("400,640 1200,640 1400,900 200,900"), "#4fa9bd", 50, 0.22)
    _desk(canvas)
    people = (
        Person(SKINS[0], "short", "#7a4a28", (BLUE, SEA), headset=True),
        Person(SKINS[2], "bun", "#1d1512", (AMBER, "#b57c1e")),
        Person(SKINS[1], "short", "#241a15", ("#4a7f8f", "#2b5866"), headset=True),
    )
    for x, who in zip((340, 800, 1260), people, strict=True):
        with canvas.at(x, 770, 1.08):
            away(canvas, who)
        _chair(canvas, x)
    return canvas


def _wall_screen(
    canvas: Canvas, left: int, top: int, right: int, bottom: int, shows: str
) -> None:
    canvas.glow(
        (left + right) / 2, (top + bottom) / 2, (right - left) * 0.8, "#3fa3bb", 0.35
    )
    canvas.box(
        left - 8,
        top - 8,
        right + 8,
        bottom + 8,
        "#04090c",
        14,
        shadow=Shadow(8, 0, 20, 0.6),
    )
    canvas.box(left, top, right, bottom, Gradient("#164656", "#0d2d38"), 8)
    with canvas.inside(rounded(left, top, right, bottom, 8)), canvas.at(left, top):
        wide, high = right - left, bottom - top
        {"map": _show_map, "curve": _show_curve, "list": _show_list}[shows](
            canvas, wide, high
        )


def _show_map(canvas: Canvas, wide: float, high: float) -> None:
    for x in range(0, int(wide), 50):
        canvas.line([(x, 0), (x, high)], SKY, 1, 0.12)
    for y in range(0, int(high), 50):
        canvas.line([(0, y), (wide, y)], SKY, 1, 0.12)
    for land in (
        path("60,250 90,120 210,60 330,90 360,180 300,260 340,330 250,390 150,340"),
        path("430,120 560,50 700,80 760,180 720,290 600,330 520,400 460,300 410,220"),
    ):
        canvas.shape(smooth(land), "#2c7387", 0.9)
    stops = path("170,160 290,130 240,300 480,160 620,120 690,230 560,290")
    for a, b in ((0, 1), (1, 3), (3, 4), (4, 5), (3, 6), (0, 2), (2, 6), (6, 5)):
        start, end = stops[a], stops[b]
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 30)
        canvas.line(smooth([start, middle, end], closed=False), HONEY, 3.5, 0.9)
    for stop in stops:
        canvas.glow(*stop, 30, LAMP, 0.7)
        canvas.disc(*stop, 7, PAPER)
    canvas.disc(480, 160, 22, RED, alpha=0.35)
    canvas.disc(480, 160, 10, "#ff7d5e")
    canvas.box(505, 120, 650, 178, PAPER, 8, 0.95)
    canvas.box(518, 134, 600, 143, DEEP, 4)
    canvas.box(518, 153, 632, 160, ROSE, 3)


def _show_curve(canvas: Canvas, wide: float, high: float) -> None:
    canvas.line([(20, high * 0.28), (wide - 20, high * 0.28)], "#ff9d84", 3, 0.9)
    values = [
        high
        * (0.66 + 0.1 * sin(i * 1.7) - (0.26 if i == 7 else 0.14 if i in (6, 8) else 0))
        for i in range(12)
    ]
    curve = curve_of(values, 20, (wide - 40) / 11)
    canvas.shape(
        [*curve, (wide - 20, high - 16), (20, high - 16)],
        Gradient("#4fb3c8", "#123c49"),
        0.55,
    )
    canvas.line(curve, "#8fe0ee", 4)
    canvas.box(20, 14, 120, 24, PAPER, 4, 0.7)


def _show_list(canvas: Canvas, wide: float, high: float) -> None:
    canvas.box(20, 16, 130, 26, PAPER, 4, 0.7)
    for i in range(int((high - 40) // 30)):
        top = 42 + i * 30
        canvas.disc(32, top + 9, 8, (GREEN, GREEN, HONEY, GREEN)[i % 4])
        canvas.box(54, top + 4, 54 + 130 - (i * 41) % 50, top + 13, PAPER, 4, 0.55)
        canvas.box(wide - 70, top + 4, wide - 22, top + 13, SKY, 4, 0.5)


def _desk(canvas: Canvas) -> None:
    for x in (340, 800, 1260):
        for side in (-1, 1):
            with canvas.at(x + side * 108, 0):
                canvas.box(-92, 560, 92, 676, "#05090c", 8)
                canvas.box(-86, 566, 86, 670, Gradient("#2f8ba2", "#15495a"), 5)
                canvas.line(
                    curve_of([640, 634, 642, 616, 628, 638, 620], -74, 25), "#c9f1f8", 4
                )
                canvas.box(-74, 580, -10, 589, PAPER, 4, 0.7)
                canvas.box(-8, 676, 8, 706, "#0b1a21")
        canvas.glow(x, 650, 260, "#49b0c7", 0.22)
    canvas.shape(path("60,706 1540,706 1600,770 0,770"), Gradient("#2a5766", "#1b3f4c"))
    canvas.box(0, 770, 1600, 790, "#0d2731")


def _chair(canvas: Canvas, x: float) -> None:
    canvas.box(
        x - 128,
        800,
        x + 128,
        1010,
        Gradient("#23414d", "#0e222b"),
        46,
        shadow=Shadow(-4, 0, 16, 0.4),
    )
    canvas.box(x - 96, 826, x + 96, 1010, Gradient("#2b4d5a", "#142c36"), 34)
