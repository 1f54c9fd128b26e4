"""A temperature curve that nearly meets its limit."""

from math import exp, sin

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import path, smooth
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    INK,
    PAPER,
    RED,
    SKY,
    STEEL,
)
from hub.demo.pictures.props import SOFT


def temperature_curve() -> Canvas:
    """A curve rises, is noticed at the dot, and falls before it meets its limit."""
    canvas = Canvas(Gradient("#f7fafb", "#e6eef1"))
    canvas.box(90, 70, 1510, 930, PAPER, 34, shadow=Shadow(18, 0, 36, 0.16))
    _scale(canvas)
    points = [(x, _temperature(x)) for x in range(330, 1441, 6)]
    fill = [*points, (1440, 830), (330, 830)]
    canvas.shape(fill, Gradient("#79bccd", "#f4fafb"), 0.75)
    canvas.line([(x, y + 9) for x, y in points], INK, 12, 0.10)
    canvas.line(points, BLUE, 12)
    canvas.shape(
        path("330,190 1440,190 1440,262 330,262"), Gradient("#f6d6cc", "#fdf4f1"), 0.8
    )
    for x in range(330, 1440, 44):
        canvas.line([(x, 262), (x + 24, 262)], RED, 7)
    _alert(canvas, 792)
    _thermometer(canvas, 206)
    return canvas


def _scale(canvas: Canvas) -> None:
    for y in range(266, 831, 94):
        canvas.box(330, y, 1440, y + 3, "#e5edf0")
    for x in range(330, 1441, 185):
        canvas.box(x, 830, x + 3, 846, STEEL)
        canvas.box(x - 22, 862, x + 26, 874, STEEL, 6, 0.8)
    canvas.box(330, 828, 1440, 832, STEEL)


def _temperature(x: float) -> float:
    rise = 372 * exp(-(((x - 905) / 178) ** 2))
    return 690 - rise + 16 * sin(x / 47) + 7 * sin(x / 19)


def _alert(canvas: Canvas, x: float) -> None:
    y = _temperature(x)
    canvas.line([(x, y), (x, 828)], AMBER, 4, 0.6)
    for radius, alpha in ((70, 0.14), (48, 0.24)):
        canvas.disc(x, y, radius, AMBER, alpha=alpha)
    canvas.disc(x, y, 27, PAPER, shadow=SOFT)
    canvas.disc(x, y, 19, AMBER)
    canvas.shape([(x - 66, y - 34), (x - 40, y - 46), (x - 96, y - 92)], DEEP)
    canvas.box(
        x - 374, y - 178, x - 82, y - 66, Gradient("#173f4c", DEEP), 20, shadow=SOFT
    )
    canvas.disc(x - 322, y - 122, 30, AMBER)
    with canvas.at(x - 322, y - 122):
        bell = smooth(path("-14,6 -10,-12 0,-18 10,-12 14,6"))
        canvas.shape(bell, PAPER)
        canvas.box(-16, 4, 16, 9, PAPER, 2)
        canvas.disc(0, 13, 4, PAPER)
    canvas.box(x - 272, y - 148, x - 116, y - 132, PAPER, 7)
    canvas.box(x - 272, y - 114, x - 168, y - 102, SKY, 6)


def _thermometer(canvas: Canvas, x: float) -> None:
    canvas.disc(x, 800, 62, Gradient("#eef4f6", "#cddbe1"), shadow=SOFT)
    canvas.box(x - 36, 180, x + 36, 800, Gradient("#f3f7f9", "#dbe5e9"), 36)
    canvas.disc(x, 800, 44, Gradient("#2a8aa5", BLUE))
    canvas.box(x - 16, 430, x + 16, 800, Gradient("#3aa0bb", BLUE), 16)
    canvas.box(x - 24, 200, x - 15, 700, PAPER, 5, 0.8)
    for y in range(240, 720, 40):
        canvas.box(x + 46, y, x + (72 if (y - 240) % 80 else 84), y + 4, STEEL, 2)
    canvas.disc(x - 14, 786, 12, PAPER, alpha=0.5)
