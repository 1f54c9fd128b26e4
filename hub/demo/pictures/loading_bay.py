"""Loading bay: a lorry at the middle one of three doors, pallets beside it."""

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import path, rounded
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    HONEY,
    INK,
    LAMP,
    PAPER,
    PINE,
    RED,
    SEA,
    SKINS,
    SLATE,
    SNOW,
    STEEL,
)
from hub.demo.pictures.props import SOFT, cartons, cloud


def loading_bay() -> Canvas:
    canvas = Canvas(Gradient("#7fb4c6", "#f6e6c8"))
    _harbour(canvas)
    _ground(canvas)
    _wall(canvas)
    for x in (330, 800, 1270):
        _door(canvas, x, is_open=x == 800)
    _lorry(canvas)
    cartons(canvas, 1090, 812, 3)
    cartons(canvas, 1262, 838, 2)
    cartons(canvas, 1180, 900, 1)
    _forklift(canvas)
    canvas.glow(250, 60, 700, LAMP, 0.22)
    return canvas


def _harbour(canvas: Canvas) -> None:
    """Far away: the sun, and cranes."""
    canvas.glow(180, 250, 420, "#fff3d0", 0.9)
    canvas.disc(180, 250, 46, "#fff7e0")
    cloud(canvas, 1180, 130, 1.2, 0.5)
    cloud(canvas, 560, 90, 0.9, 0.4)
    for x, size in ((-20, 1.0), (1520, 1.1)):
        with canvas.at(x, 692, size):
            for left in (0, 84):
                canvas.line([(left + 16, -300), (left, 0)], "#6f8f9a", 10)
            canvas.line([(6, -120), (90, -120)], "#6f8f9a", 7)
            canvas.line([(6, -120), (98, -300)], "#6f8f9a", 5)
            canvas.line([(-160, -300), (230, -300)], "#6f8f9a", 13)
            canvas.line([(-160, -300), (56, -430), (230, -300)], "#6f8f9a", 5)
            canvas.line([(56, -300), (56, -430)], "#6f8f9a", 8)


def _ground(canvas: Canvas) -> None:
    canvas.shape(
        path("0,690 1600,690 1600,1000 0,1000"), Gradient("#7d8b91", "#56646b")
    )
    for foot in (-470, -170, 170, 470):
        far, near = 800 + foot * 1.1, 800 + foot * 2.1
        outline = [(far - 5, 706), (far + 5, 706), (near + 14, 1000), (near - 14, 1000)]
        canvas.shape(outline, HONEY, 0.75)
    canvas.shape(path("0,690 1600,690 1600,726 0,726"), Gradient(INK, "#56646b"), 0.3)


def _wall(canvas: Canvas) -> None:
    canvas.box(
        96, 150, 1504, 700, Gradient("#2f6474", SEA), shadow=Shadow(10, 10, 26, 0.3)
    )
    for x in range(128, 1504, 34):
        canvas.box(x, 176, x + 2, 700, INK, alpha=0.10)
    canvas.box(
        80,
        132,
        1520,
        178,
        Gradient("#3c7687", "#2a5c6c"),
        4,
        shadow=Shadow(8, 0, 10, 0.4),
    )
    canvas.box(96, 640, 1504, 700, Gradient(PINE, DEEP))
    canvas.box(96, 640, 1504, 646, HONEY, alpha=0.8)


def _door(canvas: Canvas, x: float, *, is_open: bool) -> None:
    with canvas.at(x, 0):
        canvas.box(
            -176,
            262,
            176,
            690,
            Gradient("#132f3a", INK),
            6,
            shadow=Shadow(4, 0, 16, 0.4),
        )
        canvas.box(
            -140,
            300,
            140,
            690,
            Gradient("#050f14", INK) if is_open else Gradient("#eef3f5", "#c6d3d8"),
            3,
        )
        if not is_open:
            for top in range(352, 690, 56):
                canvas.box(-140, top, 140, top + 3, SLATE, alpha=0.35)
            canvas.box(-60, 372, 60, 392, INK, 4, 0.75)
        for side in (-172, 140):
            for top in range(560, 690, 44):
                canvas.shape(
                    [
                        (side, top),
                        (side + 32, top - 24),
                        (side + 32, top - 2),
                        (side, top + 22),
                    ],
                    AMBER,
                )
        canvas.box(-30, 196, 30, 236, Gradient("#e8b24a", AMBER), 6, shadow=SOFT)
        canvas.words(0, 216, {330: "1", 800: "2", 1270: "3"}[int(x)], 30, DEEP)
        canvas.glow(-108, 250, 100, LAMP, 0.75)
        canvas.glow(108, 250, 100, LAMP, 0.75)
        for lamp in (-108, 108):
            canvas.box(lamp - 20, 240, lamp + 20, 252, LAMP, 5)


def _lorry(canvas: Canvas) -> None:
    """Seen from behind, its doors shut, its cooling unit on top."""
    with canvas.at(800, 0):
        canvas.haze(path("-210,838 210,838 250,880 -250,880"), INK, 16, 0.7)
        for side in (-1, 1):
            canvas.box(
                side * 118 - 48,
                770,
                side * 118 + 48,
                856,
                Gradient("#1c2a30", "#0b1114"),
                14,
            )
            canvas.box(side * 118 - 48, 770, side * 118 + 48, 786, "#05090b", 8, 0.8)
        canvas.box(
            -168,
            330,
            168,
            800,
            Gradient(PAPER, "#d3dee3"),
            10,
            shadow=Shadow(16, 0, 26, 0.5),
        )
        canvas.box(-168, 330, 168, 352, Gradient("#e9eff2", STEEL), 10)
        canvas.box(-152, 360, -4, 756, Gradient(SNOW, "#e2eaed"), 4)
        canvas.box(4, 360, 152, 756, Gradient(SNOW, "#dbe4e8"), 4)
        canvas.box(-3, 356, 3, 760, SLATE)
        for x in (-118, -34, 34, 118):
            canvas.box(x - 4, 366, x + 4, 752, Gradient("#9fb0b7", "#7b8d95"), 3)
            canvas.box(x - 14, 600, x + 14, 622, SLATE, 4)
        for x in (-156, 146):
            for top in (400, 520, 640, 720):
                canvas.box(x, top, x + 10, top + 26, SLATE, 3)
        _badge(canvas, -78, 470)
        canvas.box(-168, 762, 168, 800, Gradient("#33444c", "#1d2a30"), 4)
        canvas.box(-160, 776, 160, 784, AMBER)
        for side in (-1, 1):
            canvas.glow(side * 136, 776, 44, "#ff5a3c", 0.7)
            canvas.box(
                side * 136 - 16, 766, side * 136 + 16, 794, Gradient("#ff7a5c", RED), 5
            )
        canvas.box(-46, 770, 46, 794, SNOW, 3)
        canvas.words(0, 782, "GA 4715K", 17, DEEP)


def _badge(canvas: Canvas, x: float, y: float) -> None:
    """A snow crystal in a round field."""
    canvas.disc(x + 4, y, 52, Gradient(BLUE, SEA))
    for turn in range(0, 180, 60):
        with canvas.at(x + 4, y, 1, turn):
            canvas.line([(0, -34), (0, 34)], PAPER, 5)
            for end in (-1, 1):
                canvas.line([(-11, end * 30), (0, end * 20), (11, end * 30)], PAPER, 4)


def _forklift(canvas: Canvas) -> None:
    with canvas.at(310, 850, 1.12):
        canvas.haze(path("-150,-6 150,-6 170,18 -160,18"), INK, 10, 0.6)
        canvas.box(96, -250, 106, -6, SLATE)
        canvas.box(114, -250, 124, -6, "#47585f")
        canvas.box(112, -20, 214, -12, "#3a4a51", 2)
        canvas.box(-130, -128, 92, -28, Gradient(HONEY, AMBER), 18)
        canvas.box(-130, -74, 92, -66, DEEP, alpha=0.35)
        canvas.shape(
            path("-98,-128 -80,-250 56,-250 84,-128"),
            Gradient("#d6e9ef", "#a9ccd7"),
            0.35,
        )
        canvas.line(path("-98,-128 -80,-250 56,-250 84,-128"), DEEP, 9)
        canvas.disc(-18, -196, 22, SKINS[1])
        canvas.shape(rounded(-42, -226, 8, -198, 14), AMBER)
        canvas.shape(path("-58,-128 -50,-170 16,-170 26,-128"), BLUE)
        canvas.line([(2, -156), (40, -140)], BLUE, 16)
        for x in (-84, 52):
            canvas.disc(x, -28, 36, Gradient("#26343a", "#10181c"))
            canvas.disc(x, -28, 15, STEEL)
    cartons(canvas, 438, 838, 2, 1)
