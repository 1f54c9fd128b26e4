"""The team on the telephones, by day and by night."""

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import path, rounded
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    INK,
    LAMP,
    PAPER,
    SEA,
    SKINS,
)
from hub.demo.pictures.people import Person, arm, facing


def team_on_phones() -> Canvas:
    canvas = Canvas(Gradient("#e7f0f3", "#d3e1e7"))
    _windows(canvas)
    people = (
        Person(SKINS[1], "long", "#2a1a14", (BLUE, SEA), headset=True),
        Person(SKINS[0], "short", "#a8622f", (AMBER, "#c38724"), headset=True),
        Person(SKINS[2], "short", "#17110e", ("#4f9d7e", "#34765d"), headset=True),
    )
    for x, who in zip((310, 800, 1290), people, strict=True):
        with canvas.at(x, 690, 1.18):
            facing(canvas, who)
    canvas.shape(
        path("0,800 1600,800 1600,1000 0,1000"),
        Gradient("#d2a876", "#a77d4e"),
        shadow=Shadow(-10, 0, 16, 0.25),
    )
    canvas.box(0, 800, 1600, 814, "#ecd0a4")
    for x, who in zip((310, 800, 1290), people, strict=True):
        with canvas.at(x, 690, 1.18):
            arm(canvas, [(-122, -40), (-150, 60), (-74, 112)], who)
            arm(canvas, [(122, -40), (152, 60), (80, 112)], who)
        _laptop(canvas, x)
    _bubble(canvas, 500, 236)
    _bubble(canvas, 1010, 190)
    return canvas


def _windows(canvas: Canvas) -> None:
    """Day outside on the left, night on the right: the duty never ends."""
    for x in range(70, 1500, 310):
        t = (x - 70) / 1240
        first, last = (
            ("#8fcbe0", "#e9f5f8"),
            ("#8fcbe0", "#f7ead0"),
            ("#5d86a8", "#f6c890"),
            ("#16344a", "#4a6d86"),
            ("#071a2a", "#1f4258"),
        )[round(t * 4)]
        canvas.box(x - 10, 60, x + 240, 520, PAPER, 8, shadow=Shadow(6, 0, 14, 0.18))
        with canvas.inside(rounded(x, 70, x + 230, 510, 3)):
            canvas.box(x, 70, x + 230, 510, Gradient(first, last))
            for i in range(6):
                high = 60 + (i * 67 + x) % 150
                canvas.box(
                    x + i * 42 - 6,
                    510 - high,
                    x + i * 42 + 30,
                    510,
                    "#24505f" if t > 0.6 else "#7fa9b8",
                    alpha=0.55,
                )
                if t > 0.6:
                    for w in range(3):
                        canvas.box(
                            x + i * 42 + 2,
                            522 - high + w * 34,
                            x + i * 42 + 12,
                            534 - high + w * 34,
                            LAMP,
                            alpha=0.85,
                        )
            if t < 0.3:
                canvas.glow(x + 70, 160, 150, "#fff4cc", 0.9)
                canvas.disc(x + 70, 160, 34, "#fff2c0")
            if t > 0.9:
                canvas.glow(x + 150, 160, 120, "#dbe9f2", 0.6)
                canvas.disc(x + 150, 160, 30, "#f3f1e2")
                canvas.disc(x + 164, 150, 26, "#0d2536")
        canvas.box(x + 112, 70, x + 118, 510, PAPER)
        canvas.box(x, 286, x + 230, 292, PAPER)


def _laptop(canvas: Canvas, x: float) -> None:
    canvas.haze(
        [(x - 150, 900), (x + 150, 900), (x + 180, 930), (x - 180, 930)], INK, 12, 0.35
    )
    canvas.box(
        x - 132,
        748,
        x + 132,
        910,
        Gradient("#e4ecef", "#9fb0b8"),
        12,
        shadow=Shadow(4, 0, 10, 0.2),
    )
    canvas.disc(x, 828, 20, Gradient(BLUE, SEA))
    canvas.line([(x - 8, 828), (x - 2, 835), (x + 9, 820)], PAPER, 5)
    canvas.box(x - 156, 906, x + 156, 922, Gradient("#f3f6f8", "#aebcc3"), 7)


def _bubble(canvas: Canvas, x: float, y: float) -> None:
    canvas.shape([(x + 20, y + 80), (x + 60, y + 80), (x + 6, y + 130)], PAPER)
    canvas.box(x, y, x + 150, y + 92, PAPER, 26, shadow=Shadow(8, 0, 14, 0.18))
    for i in range(3):
        canvas.disc(x + 42 + i * 33, y + 46, 9, (BLUE, AMBER, BLUE)[i])
