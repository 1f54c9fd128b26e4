"""A depot at night: lit windows, lorries under lamps, wet ground."""

from math import sin

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import oval, path, rounded, smooth
from hub.demo.pictures.palette import AMBER, BLUE, DEEP, HONEY, INK, LAMP, PAPER, SLATE


def depot_at_night() -> Canvas:
    canvas = Canvas(Gradient("#071722", "#2c5d70"))
    _sky(canvas)
    _hills(canvas)
    _building(canvas)
    canvas.shape(
        path("0,700 1600,700 1600,1000 0,1000"), Gradient("#143240", "#081820")
    )
    _reflections(canvas)
    for x in (84, 800, 1530):
        _lamp(canvas, x)
    _lorry(canvas, 130, 850, 1.0)
    _lorry(canvas, 870, 890, 1.12)
    return canvas


def _sky(canvas: Canvas) -> None:
    for i in range(120):
        x, y = (i * 733) % 1600, (i * i * 37) % 520
        canvas.disc(x, y, 1.2 + (i % 3) * 0.6, PAPER, alpha=0.25 + (i % 5) * 0.12)
    canvas.glow(1290, 170, 330, "#cfe6ef", 0.5)
    canvas.disc(1290, 170, 62, Gradient("#fdf8e8", "#e4e9e4"))
    for x, y, r in ((1272, 152, 14), (1312, 186, 10), (1296, 142, 7), (1268, 194, 8)):
        canvas.disc(x, y, r, "#d3d9d6", alpha=0.8)


def _hills(canvas: Canvas) -> None:
    for base, height, colour in ((610, 90, "#1d4555"), (660, 60, "#16394a")):
        ridge = [
            (x, base - height * (0.5 + 0.5 * sin(x / 190 + base)))
            for x in range(0, 1641, 40)
        ]
        canvas.shape([(0, 760), *smooth(ridge, closed=False), (1640, 760)], colour)
    for x in (60, 100, 1480, 1530, 1575):
        canvas.shape([(x - 24, 704), (x, 560), (x + 24, 704)], "#0e2a36")
        canvas.shape([(x - 18, 640), (x, 530), (x + 18, 640)], "#0e2a36")


def _building(canvas: Canvas) -> None:
    canvas.box(
        150,
        380,
        1450,
        704,
        Gradient("#2a5a6b", "#173f4c"),
        shadow=Shadow(0, 0, 40, 0.5),
    )
    canvas.box(150, 380, 1450, 430, Gradient("#1d4a59", "#153b48"))
    canvas.box(136, 366, 1464, 388, "#3b7485", 4)
    canvas.box(1080, 250, 1380, 384, Gradient("#2f6474", "#1d4a59"))
    canvas.box(1068, 240, 1392, 256, "#3b7485", 4)
    for x in range(1114, 1340, 62):
        canvas.box(x, 284, x + 42, 340, Gradient("#ffe6a6", "#f4c361"), 3)
        canvas.glow(x + 21, 312, 90, LAMP, 0.5)
    for i, x in enumerate(range(200, 1400, 200)):
        lit = i in (1, 3, 4)
        paint = (
            Gradient("#ffe9b0", "#eab75a") if lit else Gradient("#8fa9b3", "#6b8791")
        )
        canvas.box(x - 8, 492, x + 148, 704, "#0d2a34", 4)
        canvas.box(x, 502, x + 140, 704, paint, 2)
        if not lit:
            for top in range(526, 704, 26):
                canvas.box(x, top, x + 140, top + 2, INK, alpha=0.3)
        else:
            canvas.glow(x + 70, 610, 240, LAMP, 0.45)
            _inside(canvas, x)
        canvas.box(x + 54, 452, x + 86, 478, AMBER, 4)
        canvas.words(x + 70, 465, str(i + 1), 20, DEEP)


def _inside(canvas: Canvas, x: float) -> None:
    """What stands in an open door, against the light."""
    with canvas.inside(rounded(x, 502, x + 140, 704)):
        for row, count in enumerate((3, 2, 1)):
            for place in range(count):
                left, top = x + 8 + place * 36, 664 - row * 40
                canvas.box(left, top, left + 34, top + 38, "#8a6a3c", 2, 0.9)
        canvas.disc(x + 112, 586, 11, "#4a3a22")
        canvas.box(x + 98, 600, x + 126, 660, "#4a3a22", 12)
        canvas.box(x + 102, 650, x + 110, 704, "#4a3a22")
        canvas.box(x + 114, 650, x + 122, 704, "#4a3a22")


def _reflections(canvas: Canvas) -> None:
    for i, x in enumerate(range(200, 1400, 200)):
        if i in (1, 3, 4):
            canvas.haze(
                [(x, 704), (x + 140, 704), (x + 190, 940), (x - 50, 940)],
                "#f0c56e",
                26,
                0.30,
            )
    for y in range(730, 1000, 34):
        for i in range(9):
            left = (i * 211 + y * 7) % 1700 - 60
            canvas.box(left, y, left + 120, y + 2, "#9cc3d0", alpha=0.10)
    for x in (120, 560, 1000, 1440):
        canvas.shape(
            [
                (x, 716),
                (x + 8, 716),
                (x - 60 + (x - 800) * 0.35, 1000),
                (x - 90 + (x - 800) * 0.35, 1000),
            ],
            HONEY,
            0.35,
        )


def _lamp(canvas: Canvas, x: float) -> None:
    canvas.haze(
        [(x - 16, 262), (x + 16, 262), (x + 200, 800), (x - 200, 800)],
        "#ffe7a8",
        26,
        0.13,
    )
    canvas.haze(oval(x, 800, 190, 36), "#ffe7a8", 20, 0.28)
    canvas.box(x - 5, 258, x + 5, 790, Gradient("#3d5763", "#1a2f39"))
    canvas.box(x - 40, 246, x + 40, 262, "#4a6672", 6)
    canvas.box(x - 32, 260, x + 32, 266, "#fff6d8", 3)
    canvas.glow(x, 266, 130, "#fff0c0", 0.9)


def _lorry(canvas: Canvas, x: float, y: float, scale: float) -> None:
    """From the side, driving to the right, its headlamps on."""
    with canvas.at(x, y, scale):
        canvas.haze(path("0,-10 600,-10 620,22 -20,22"), "#02090d", 12, 0.8)
        canvas.haze(path("588,-70 900,-120 960,20 590,-30"), "#fff0c0", 16, 0.35)
        canvas.box(
            0,
            -236,
            440,
            -44,
            Gradient(PAPER, "#c3d2d9"),
            8,
            shadow=Shadow(10, 0, 18, 0.5),
        )
        canvas.box(0, -96, 440, -84, BLUE)
        canvas.box(0, -82, 440, -76, AMBER)
        for left in range(40, 440, 50):
            canvas.box(left, -232, left + 2, -100, SLATE, alpha=0.22)
        canvas.words(150, -164, "KELVANE", 54, BLUE)
        canvas.box(442, -210, 470, -130, Gradient("#e8eef1", "#a9b9c0"), 5)
        for top in range(-200, -136, 12):
            canvas.box(447, top, 465, top + 5, SLATE, 2)
        canvas.shape(
            path("470,-44 470,-204 545,-204 588,-128 592,-44"),
            Gradient("#2a8aa5", "#17586c"),
        )
        canvas.shape(
            path("508,-134 508,-190 541,-190 570,-134"), Gradient("#d9f0f6", "#7fb4c4")
        )
        canvas.box(0, -46, 592, -30, "#22343c")
        canvas.box(574, -74, 594, -52, "#fff8de", 4)
        canvas.glow(590, -63, 90, "#fff3c8", 0.95)
        canvas.box(0, -66, 8, -48, "#ff6a4c", 2)
        canvas.glow(2, -57, 50, "#ff5a3c", 0.7)
        for wheel in (70, 140, 380, 540):
            canvas.disc(wheel, -18, 32, "#0b1216")
            canvas.disc(wheel, -18, 17, Gradient("#c9d5da", "#71848d"))
            canvas.disc(wheel, -18, 5, "#2b3c44")
