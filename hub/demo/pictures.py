"""The demo's pictures, drawn so that no photograph's rights are touched."""

import math
from collections.abc import Callable
from functools import cache
from io import BytesIO

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1200, 675
# Shapes are drawn larger and scaled down, which smooths their edges.
_SCALE = 2

_SKY, _GROUND, _WALL, _DOOR = "#dbe9ef", "#8c979c", "#24505f", "#0d2a34"
_TRUCK, _STRIPE, _PALLET, _LIGHT = "#f4f7f8", "#e0a030", "#a8794a", "#ffe9b0"
_CURVE, _LIMIT, _GRID, _PAPER = "#1d6f86", "#c2452d", "#d5dee2", "#ffffff"

Drawing = ImageDraw.ImageDraw


@cache
def picture(name: str) -> bytes:
    """Return the PNG file of this name. Raises KeyError for an unknown one."""
    image = Image.new("RGB", (WIDTH * _SCALE, HEIGHT * _SCALE))
    _PICTURES[name](ImageDraw.Draw(image))
    out = BytesIO()
    small = image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    small.save(out, "PNG", optimize=True)
    return out.getvalue()


def _loading_bay(draw: Drawing) -> None:
    """A lorry at the second of three doors of a cold store, pallets beside it."""
    _box(draw, 0, 0, WIDTH, 470, _SKY)
    _box(draw, 0, 470, WIDTH, HEIGHT, _GROUND)
    _box(draw, 60, 90, 1140, 470, _WALL)
    for left in (120, 460, 800):
        _box(draw, left, 170, left + 280, 470, _DOOR)
        _box(draw, left + 110, 125, left + 170, 145, _LIGHT)
    _box(draw, 480, 200, 720, 540, _TRUCK)
    _box(draw, 598, 200, 602, 540, _GROUND)
    _box(draw, 480, 500, 720, 520, _STRIPE)
    for left in (500, 650):
        _box(draw, left, 540, left + 50, 590, _DOOR)
    for left, top in ((860, 500), (950, 500), (905, 430)):
        _box(draw, left, top, left + 82, top + 64, _PALLET)


def _temperature_curve(draw: Drawing) -> None:
    """A temperature that rises, is noticed, and falls before it meets its limit."""
    _box(draw, 0, 0, WIDTH, HEIGHT, _PAPER)
    for top in range(95, HEIGHT, 110):
        _box(draw, 80, top, 1140, top + 2, _GRID)
    _box(draw, 80, 150, 1140, 156, _LIMIT)
    points = [(x * _SCALE, _temperature(x) * _SCALE) for x in range(80, 1141, 4)]
    draw.line(points, fill=_CURVE, width=7 * _SCALE, joint="curve")
    x, y = points[120]
    radius = 16 * _SCALE
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=_STRIPE)


def _temperature(x: int) -> float:
    rise = 260 * math.exp(-(((x - 680) / 170) ** 2))
    return 480 - rise + 14 * math.sin(x / 38)


def _box(
    draw: Drawing, left: int, top: int, right: int, bottom: int, colour: str
) -> None:
    corners = (left * _SCALE, top * _SCALE, right * _SCALE, bottom * _SCALE)
    draw.rectangle(corners, fill=colour)


_PICTURES: dict[str, Callable[[Drawing], None]] = {
    "loading-bay-gdynia.png": _loading_bay,
    "temperature-curve.png": _temperature_curve,
}
