"""A map of Europe with the lanes that shipments take."""

from math import hypot

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import Point, curve_of, path, smooth
from hub.demo.pictures.palette import (
    AMBER,
    BLUE,
    DEEP,
    GREEN,
    HONEY,
    INK,
    PAPER,
    ROSE,
    SKY,
    STEEL,
)
from hub.demo.pictures.props import DEEPER

# Coasts as (longitude, latitude), drawn from memory and smoothed: a picture, no chart.
_LAND = {
    "continent": path(
        "-9.2,43.2 -8.8,41.2 -9.4,38.7 -8.9,37.0 -6.4,36.7 "
        "-5.4,36.0 -2.2,36.8 -0.4,38.4 0.1,39.6 2.2,41.3 3.2,42.3 "
        "3.9,43.5 6.6,43.2 8.8,44.4 10.3,43.4 12.2,41.8 14.2,40.8 "
        "15.7,39.9 16.1,38.0 17.1,39.0 16.8,40.4 18.5,40.1 "
        "16.0,41.7 13.6,43.6 12.4,45.3 13.8,45.0 15.2,44.2 "
        "17.5,42.9 19.4,41.6 20.2,39.4 21.4,37.2 23.1,36.5 "
        "23.6,38.0 22.9,40.4 26.0,40.8 29.0,41.1 28.0,43.3 "
        "30.2,45.8 33.5,46.1 36.5,46.8 44,47 44,64 36,66.5 "
        "33,69.5 27,71 20,70 14.5,67.5 11.5,64.7 7.2,62.6 "
        "5.0,61.0 5.6,59.0 7.6,58.0 10.4,59.2 11.4,58.4 12.7,56.2 "
        "14.2,55.5 16.3,56.6 17.0,58.7 18.8,60.0 17.3,62.0 "
        "21.2,64.5 24.5,65.8 21.6,63.0 21.4,60.8 25.0,60.2 "
        "29.8,60.0 24.2,59.4 23.6,58.0 21.6,57.3 21.1,55.4 "
        "18.9,54.5 14.4,54.0 11.0,54.2 10.7,56.4 10.3,57.5 "
        "8.2,56.6 8.6,54.2 6.8,53.5 4.7,52.9 3.2,51.4 1.6,50.6 "
        "0.1,49.4 -1.6,48.7 -4.7,48.4 -2.2,47.1 -1.2,45.2 "
        "-1.8,43.4 -5.0,43.5"
    ),
    "britain": path(
        "-5.4,50.1 -2.8,50.7 1.3,51.1 1.6,52.6 0.2,53.2 -1.4,54.8 "
        "-2.4,56.2 -2.0,57.6 -3.2,58.6 -5.4,58.2 -5.2,56.0 "
        "-3.2,54.8 -3.0,53.4 -4.8,52.4 -3.4,51.4"
    ),
    "ireland": path("-6.2,53.2 -6.6,52.2 -9.8,51.7 -9.6,53.6 -8.2,55.0 -5.9,54.6"),
    "zealand": path("10.9,55.7 11.2,55.0 12.3,55.1 12.5,56.0"),
    "sicily": ((12.6, 37.9), (15.2, 36.8), (15.5, 38.2)),
    "sardinia": path("8.4,39.2 9.6,39.2 9.6,40.9 8.4,40.8"),
    "corsica": path("8.7,41.7 9.4,41.8 9.4,42.9 8.7,42.4"),
    "crete": ((23.6, 35.3), (26.2, 35.1), (25.0, 34.9)),
    "africa": path(
        "-12,30 -9.6,31.5 -6.2,35.2 -2.2,35.2 3,36.8 9.8,37.3 "
        "10.6,34.6 15,32.3 20,31 32,31.2 44,31 44,20 -12,20"
    ),
    "anatolia": path(
        "26.2,39.2 27.4,37.0 30.6,36.6 34,36.2 36,36.6 35.6,33 "
        "46,30 46,41 41,41.2 36,41.6 31,41.3 29.2,41.0"
    ),
}
_STOPS = {
    "Rotterdam": (4.5, 51.9),
    "Gdynia": (18.5, 54.5),
    "Lyon": (4.8, 45.8),
    "Milan": (9.2, 45.5),
    "Madrid": (-3.7, 40.4),
    "Dublin": (-6.3, 53.3),
    "Oslo": (10.7, 59.9),
    "Vienna": (16.4, 48.2),
    "Athens": (23.7, 38.0),
    "Stockholm": (18.0, 59.3),
    "Bucharest": (26.1, 44.4),
    "London": (-0.1, 51.5),
}
_LANES = (
    ("Rotterdam", "Gdynia", HONEY),
    ("Rotterdam", "Lyon", HONEY),
    ("Lyon", "Madrid", HONEY),
    ("Rotterdam", "Vienna", HONEY),
    ("Vienna", "Bucharest", HONEY),
    ("Milan", "Athens", "#7fd0c0"),
    ("Rotterdam", "Milan", "#7fd0c0"),
    ("London", "Dublin", "#7fd0c0"),
    ("Rotterdam", "London", HONEY),
    ("Gdynia", "Stockholm", "#7fd0c0"),
    ("Rotterdam", "Oslo", "#7fd0c0"),
)


def map_with_lanes() -> Canvas:
    canvas = Canvas(Gradient("#0f3543", "#1d6178"))
    for x in range(-40, 1700, 130):
        canvas.line([(x, 0), (x + 40, 1000)], SKY, 1.5, 0.13)
    for y in range(20, 1000, 120):
        canvas.line([(0, y), (1600, y + 14)], SKY, 1.5, 0.13)
    for coast in _LAND.values():
        outline = smooth([_at(point) for point in coast], steps=6)
        canvas.haze(outline, "#5fb0c2", 16, 0.35)
    for coast in _LAND.values():
        outline = smooth([_at(point) for point in coast], steps=6)
        canvas.shape(
            outline, Gradient("#5a9dae", "#357487"), shadow=Shadow(5, 0, 7, 0.3)
        )
    for start, end, colour in _LANES:
        _lane(canvas, _at(_STOPS[start]), _at(_STOPS[end]), colour)
    for name, place in _STOPS.items():
        _stop(canvas, *_at(place), main=name in ("Rotterdam", "Gdynia"))
    _card(canvas, *_at(_STOPS["Gdynia"]))
    return canvas


def _at(place: Point) -> Point:
    return 430 + place[0] * 29, 500 - (place[1] - 50) * 39


def _lane(canvas: Canvas, start: Point, end: Point, colour: str) -> None:
    """An arc with a shipment on its way."""
    rise = 0.22 * hypot(end[0] - start[0], end[1] - start[1])
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - rise)
    arc = [_on(start, middle, end, step / 40) for step in range(41)]
    canvas.line([(x, y + 7) for x, y in arc], INK, 6, 0.22)
    canvas.line(arc, colour, 5, 0.95)
    x, y = arc[26]
    canvas.glow(x, y, 44, PAPER, 0.6)
    canvas.disc(x, y, 10, PAPER)
    canvas.disc(x, y, 5, colour)


def _on(a: Point, b: Point, c: Point, t: float) -> Point:
    p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
    return p * a[0] + q * b[0] + r * c[0], p * a[1] + q * b[1] + r * c[1]


def _stop(canvas: Canvas, x: float, y: float, *, main: bool) -> None:
    size = 17 if main else 11
    if main:
        canvas.disc(x, y, 40, HONEY, alpha=0.18)
        canvas.disc(x, y, 28, HONEY, alpha=0.25)
    canvas.disc(x, y, size, PAPER, shadow=Shadow(4, 0, 6, 0.4))
    canvas.disc(x, y, size * 0.55, AMBER if main else BLUE)


def _card(canvas: Canvas, x: float, y: float) -> None:
    """What one shipment's sign says: a curve below its limit."""
    with canvas.at(x + 90, y - 150):
        canvas.shape([(-62, 128), (10, 70), (10, 110)], PAPER)
        canvas.box(0, 0, 360, 196, PAPER, 18, shadow=DEEPER)
        canvas.disc(44, 46, 18, GREEN)
        canvas.line([(36, 47), (42, 53), (53, 40)], PAPER, 5)
        canvas.box(78, 32, 230, 44, DEEP, 6, 0.85)
        canvas.box(78, 54, 180, 63, STEEL, 4)
        canvas.line([(28, 96), (332, 96)], ROSE, 3)
        values = [150, 146, 152, 140, 122, 116, 128, 144, 148, 143, 150]
        curve = curve_of(values, 30, 30)
        canvas.shape(
            [*curve, (330, 172), (30, 172)], Gradient("#9fd3de", "#eaf5f8"), 0.8
        )
        canvas.line(curve, BLUE, 5)
