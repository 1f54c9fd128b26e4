"""Outlines as lists of points: boxes with round corners, ovals, smooth curves."""

from collections.abc import Sequence
from math import cos, radians, sin

Point = tuple[float, float]


def path(text: str) -> list[Point]:
    """Return the points of "x,y x,y …"."""
    pairs = (pair.split(",") for pair in text.split())
    return [(float(x), float(y)) for x, y in pairs]


def rounded(
    left: float, top: float, right: float, bottom: float, radius: float = 0
) -> list[Point]:
    """Return the outline of a box with round corners."""
    if not radius:
        return [(left, top), (right, top), (right, bottom), (left, bottom)]
    corners = (
        (right - radius, top + radius, -90),
        (right - radius, bottom - radius, 0),
        (left + radius, bottom - radius, 90),
        (left + radius, top + radius, 180),
    )
    return [
        (x + radius * cos(radians(turn)), y + radius * sin(radians(turn)))
        for x, y, start in corners
        for turn in range(start, start + 91, 6)
    ]


def oval(x: float, y: float, wide: float, high: float) -> list[Point]:
    """Return the outline of an ellipse with these half axes."""
    turns = (radians(turn) for turn in range(0, 360, 3))
    return [(x + wide * cos(turn), y + high * sin(turn)) for turn in turns]


def smooth(
    points: Sequence[Point], closed: bool = True, steps: int = 14
) -> list[Point]:
    """Return a smooth curve through all points (Catmull-Rom)."""
    count = len(points)

    def near(i: int) -> Point:
        return points[i % count] if closed else points[min(max(i, 0), count - 1)]

    found = []
    for i in range(count if closed else count - 1):
        around = near(i - 1), near(i), near(i + 1), near(i + 2)
        xs, ys = zip(*around, strict=True)
        for step in range(steps):
            t = step / steps
            found.append((_between(*xs, t), _between(*ys, t)))
    return found if closed else [*found, points[-1]]


def _between(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b
        + (c - a) * t
        + (2 * a - 5 * b + 4 * c - d) * t**2
        + (3 * b - a - 3 * c + d) * t**3
    )


def curve_of(values: Sequence[float], left: float, step: float) -> list[Point]:
    """Return a smooth line through values that stand `step` apart."""
    points = [(left + step * i, value) for i, value in enumerate(values)]
    return smooth(points, closed=False)
