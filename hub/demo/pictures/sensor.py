"""A sensor on a carton, close up."""

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import curve_of, path, rounded
from hub.demo.pictures.palette import (
    AMBER,
    BARK,
    BLUE,
    GREEN,
    HONEY,
    INK,
    PAPER,
    SEA,
    STEEL,
    TAPE,
)

# Which of the seven strokes of a digit are lit: top, upper left, upper right, middle,
# lower left, lower right, bottom.
_STROKES = {"4": "0111010", "2": "1011101", "5": "1101011"}


def sensor_close_up() -> Canvas:
    canvas = Canvas(Gradient("#d9e8ee", "#f3efe6"))
    _far_cartons(canvas)
    _surface(canvas)
    with canvas.at(820, 520, 1.0, -7):
        _sensor(canvas)
    canvas.glow(250, 100, 620, PAPER, 0.5)
    return canvas


def _far_cartons(canvas: Canvas) -> None:
    for x, y, size in (
        (-120, 560, 3.2),
        (380, 470, 2.6),
        (1080, 540, 3.0),
        (1360, 380, 2.4),
    ):
        with canvas.at(x, y, size):
            canvas.box(0, -150, 150, 40, Gradient("#e4c498", "#c79d6d"), 3)
            canvas.box(62, -150, 88, 40, TAPE, alpha=0.5)
            canvas.box(0, -56, 150, -53, BARK, alpha=0.35)
    canvas.soften(15)


def _surface(canvas: Canvas) -> None:
    """The carton it lies on, in perspective."""
    canvas.shape(
        path("0,640 1600,560 1600,1000 0,1000"), Gradient("#dcb78a", "#c1935f")
    )
    canvas.shape(path("0,640 1600,560 1600,574 0,656"), "#efd6b3", 0.8)
    canvas.shape(path("560,612 700,605 560,1000 330,1000"), "#b98f5e", 0.35)
    for y in range(690, 1000, 60):
        canvas.line([(0, y + 30), (1600, y - 40)], BARK, 2, 0.06)


def _sensor(canvas: Canvas) -> None:
    canvas.haze(rounded(-330, -170, 380, 330, 70), INK, 34, 0.55)
    canvas.box(-350, -250, 350, 270, Gradient("#c3d0d6", "#8fa2ab"), 74)
    canvas.box(-350, -262, 350, 250, Gradient(PAPER, "#dfe8ec"), 74)
    canvas.box(-330, -244, 330, 232, Gradient("#f9fbfc", "#e9f0f3"), 62)
    canvas.box(
        -280, -196, 130, 96, Gradient("#16404d", INK), 34, shadow=Shadow(4, 0, 8, 0.25)
    )
    canvas.box(-268, -184, 118, 84, Gradient("#123a47", "#0b232c"), 26)
    with canvas.inside(rounded(-268, -184, 118, 84, 26)):
        canvas.shape(path("-268,-184 -60,-184 -210,84 -268,84"), PAPER, 0.05)
    _figure(canvas)
    values = [30, 24, 34, 20, 30, 26, 16, 28, 22]
    canvas.line(curve_of([40 + v * 0.9 for v in values], -236, 42), "#5fc0d2", 5)
    _side(canvas)
    canvas.box(-280, 132, 40, 152, SEA, 10, 0.9)
    canvas.box(-280, 170, -60, 184, STEEL, 7)
    canvas.words(-278, 208, "KELVANE", 30, BLUE, anchor="lm")


def _figure(canvas: Canvas) -> None:
    for x, digit in ((-232, "4"), (-92, "2")):
        for (left, top, right, bottom), lit in zip(
            _strokes(x, -150), _STROKES[digit], strict=True
        ):
            canvas.box(
                left, top, right, bottom, "#8fe6f0", 7, 1.0 if lit == "1" else 0.08
            )
    canvas.disc(-116, -14, 9, "#8fe6f0")
    canvas.disc(38, -134, 12, "#8fe6f0")
    canvas.disc(38, -134, 6, "#0f303b")
    canvas.words(72, -118, "C", 52, "#8fe6f0")
    canvas.glow(-100, -70, 230, "#5fd4e2", 0.18)


def _strokes(x: float, y: float) -> list[tuple[float, float, float, float]]:
    return [
        (x + 10, y, x + 82, y + 15),
        (x, y + 10, x + 15, y + 66),
        (x + 78, y + 10, x + 93, y + 66),
        (x + 10, y + 62, x + 82, y + 77),
        (x, y + 72, x + 15, y + 128),
        (x + 78, y + 72, x + 93, y + 128),
        (x + 10, y + 124, x + 82, y + 139),
    ]


def _side(canvas: Canvas) -> None:
    """A light that says all is well, the button, the feeler with its cable."""
    canvas.glow(236, -160, 90, "#6be0a0", 0.7)
    canvas.disc(236, -160, 24, Gradient("#8af0b8", GREEN), shadow=Shadow(3, 0, 5, 0.3))
    canvas.disc(230, -167, 8, PAPER, alpha=0.7)
    canvas.disc(236, 0, 66, Gradient("#dbe4e8", PAPER), shadow=Shadow(6, 0, 12, 0.3))
    canvas.disc(236, 0, 52, Gradient(HONEY, AMBER))
    canvas.disc(236, -6, 44, Gradient("#f7d48a", "#eab24c"))
    for top in (128, 150, 172, 194):
        canvas.box(176, top, 296, top + 8, STEEL, 4)
