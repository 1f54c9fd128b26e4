"""An aisle between shelves, and an inspector with a tablet."""

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import curve_of, oval, path
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    CARTON,
    GREEN,
    HONEY,
    INK,
    LAMP,
    PAPER,
    ROSE,
    SEA,
    SKINS,
    SLATE,
    STEEL,
)
from hub.demo.pictures.people import Person, arm, facing


def inspector_with_tablet() -> Canvas:
    canvas = Canvas(Gradient("#dfeaee", "#c3d4da"))
    _aisle(canvas)
    canvas.soften(4)
    who = Person(SKINS[3], "bun", "#4a2f24", (PAPER, "#d5e0e5"), BLUE)
    with canvas.at(820, 680, 1.5):
        canvas.haze(oval(0, 230, 190, 40), INK, 24, 0.3)
        facing(canvas, who)
        canvas.box(44, -14, 106, 60, "#c6d4da", 6)
        canvas.box(52, -34, 64, 16, Gradient(HONEY, AMBER), 4)
        _pass(canvas)
        arm(canvas, [(-112, -70), (-162, 40), (-128, 122)], who, 58)
        arm(canvas, [(112, -70), (160, 40), (118, 128)], who, 58)
        with canvas.at(-8, 62, 1, -4):
            _tablet(canvas)
        for x, y in ((-116, 148), (104, 146)):
            canvas.disc(x, y, 24, who.skin, tall=1.15)
            thumb = sorted((x, x + 34 if x < 0 else x - 34))
            canvas.box(thumb[0], y - 22, thumb[1], y - 2, who.skin, 9)
    canvas.glow(1300, 120, 640, LAMP, 0.25)
    return canvas


def _aisle(canvas: Canvas) -> None:
    """Shelves to both sides, and a floor that runs to a lit door."""
    canvas.shape(
        path("560,620 1040,620 1900,1000 -300,1000"), Gradient("#b7c5cb", "#8b9ca4")
    )
    canvas.shape(path("790,620 810,620 850,1000 750,1000"), HONEY, 0.6)
    canvas.box(640, 300, 960, 622, Gradient("#f3f8fa", "#e1ebef"))
    canvas.box(700, 390, 900, 622, Gradient("#fff3cf", "#ffe2a0"))
    canvas.glow(800, 500, 300, LAMP, 0.6)
    for side in (-1, 1):
        for depth in range(5):
            _bay(canvas, side, depth)
    for i in range(5):
        wide = 60 * 1.6**i
        canvas.box(
            800 - wide,
            250 - 46 * i - i * i * 5,
            800 + wide,
            260 - 44 * i - i * i * 5,
            "#fffbe8",
            4,
            0.9,
        )


def _bay(canvas: Canvas, side: int, depth: int) -> None:
    """One bay of the shelves; depth 0 is the farthest."""
    near, far = 170 * 1.48 ** (depth + 1), 170 * 1.48**depth

    def spot(x: float, level: float) -> tuple[float, float]:
        return 800 + side * x, 600 + (x - 170) * 0.42 - level * x * 1.42

    for level in range(4):
        low, high = 0.02 + level * 0.27, 0.24 + level * 0.27
        canvas.shape(
            [
                spot(far, low - 0.02),
                spot(near, low - 0.02),
                spot(near, high + 0.03),
                spot(far, high + 0.03),
            ],
            "#27505e",
        )
        steps = 3
        for part in range(steps):
            a = far + (near - far) * (part / steps + 0.02)
            b = far + (near - far) * ((part + 1) / steps - 0.03)
            colours = (CARTON, "#c99f6f", "#e3c79f", "#8fb9c6")
            top = high - 0.02 * ((part + level + depth) % 3)
            canvas.shape(
                [spot(a, low), spot(b, low), spot(b, top), spot(a, top)],
                colours[(part * 2 + level + depth) % 4],
            )
        canvas.shape(
            [
                spot(far, low - 0.035),
                spot(near, low - 0.035),
                spot(near, low),
                spot(far, low),
            ],
            AMBER,
        )
    canvas.shape(
        [
            spot(near * 0.985, -0.02),
            spot(near, -0.02),
            spot(near, 1.12),
            spot(near * 0.985, 1.12),
        ],
        BLUE,
    )


def _pass(canvas: Canvas) -> None:
    canvas.line([(-24, -112), (-4, 6)], AMBER, 6)
    canvas.line([(24, -112), (4, 6)], AMBER, 6)
    canvas.box(-26, 4, 26, 66, PAPER, 6, shadow=Shadow(3, 0, 4, 0.3))
    canvas.box(-18, 12, 18, 30, BLUE, 3)
    canvas.box(-18, 38, 18, 43, SLATE, 2)
    canvas.box(-18, 50, 6, 55, STEEL, 2)


def _tablet(canvas: Canvas) -> None:
    canvas.box(
        -104, -10, 118, 158, Gradient("#1d333c", INK), 14, shadow=Shadow(10, 0, 14, 0.4)
    )
    canvas.box(-94, 0, 108, 148, PAPER, 6)
    canvas.box(-94, 0, 108, 24, SEA, 6)
    canvas.disc(-78, 12, 6, HONEY)
    canvas.line([(-80, 48), (94, 48)], ROSE, 3)
    curve = curve_of([104, 100, 106, 92, 70, 62, 84, 98, 94, 100], -82, 20)
    canvas.shape([*curve, (98, 120), (-82, 120)], Gradient("#a6d5e0", "#eef7f9"))
    canvas.line(curve, BLUE, 4)
    canvas.disc(92, 134, 8, GREEN)
    canvas.box(-80, 128, 20, 136, STEEL, 3)
