"""A canvas for flat drawings: smooth shapes, gradients, soft shadows, light."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil, cos, floor, radians, sin

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, ImageOps

from hub.demo.pictures.outlines import Point, oval, rounded

WIDTH, HEIGHT = 1600, 1000
# Shapes are drawn this many times larger and scaled down, which smooths their edges.
_FINE = 4
# Pillow's radial gradient has 181 in the middle of its edges.
_FADING = [round(255 * max(0, 1 - value / 181) ** 2) for value in range(256)]

Box = tuple[int, int, int, int]


@dataclass(frozen=True)
class Gradient:
    """From one colour to another: from the top down, or from the left."""

    first: str
    last: str
    sideways: bool = False


Paint = str | Gradient


@dataclass(frozen=True)
class Shadow:
    """What a shape throws: how far down and to the side, how soft, how dark (0 … 1)."""

    down: float = 14
    aside: float = 0
    blur: float = 18
    dark: float = 0.28


class Canvas:
    """WIDTH × HEIGHT pixels, from the top left. What comes later lies on top."""

    def __init__(self, paint: Paint) -> None:
        self.image = Image.new("RGB", (WIDTH, HEIGHT))
        self.image.paste(_painted(paint, (WIDTH, HEIGHT)), (0, 0, WIDTH, HEIGHT))
        self._clip: Image.Image | None = None
        self._place = (0.0, 0.0, 1.0, 0.0)

    @contextmanager
    def at(
        self, x: float, y: float, scale: float = 1, turn: float = 0
    ) -> Iterator[None]:
        """Draw around (x, y), larger or turned by so many degrees; inside any other."""
        before = self._place
        self._place = (*self._moved((x, y)), before[2] * scale, before[3] + turn)
        yield
        self._place = before

    @contextmanager
    def inside(self, outline: Sequence[Point]) -> Iterator[None]:
        """Draw only within this outline."""
        before = self._clip
        box, mask = self._mask(outline)
        self._clip = Image.new("L", (WIDTH, HEIGHT))
        self._clip.paste(mask, box)
        yield
        self._clip = before

    def shape(
        self,
        outline: Sequence[Point],
        paint: Paint,
        alpha: float = 1,
        shadow: Shadow | None = None,
    ) -> None:
        """Fill an outline."""
        if shadow:
            self._throw(outline, shadow)
        box, mask = self._mask(outline)
        self._apply(box, mask, paint, alpha)

    def box(
        self,
        left: float,
        top: float,
        right: float,
        bottom: float,
        paint: Paint,
        radius: float = 0,
        alpha: float = 1,
        shadow: Shadow | None = None,
    ) -> None:
        """Fill a box, its corners round."""
        self.shape(rounded(left, top, right, bottom, radius), paint, alpha, shadow)

    def disc(
        self,
        x: float,
        y: float,
        radius: float,
        paint: Paint,
        tall: float = 1,
        alpha: float = 1,
        shadow: Shadow | None = None,
    ) -> None:
        """Fill a circle, or an ellipse `tall` times as high as wide."""
        self.shape(oval(x, y, radius, radius * tall), paint, alpha, shadow)

    def line(
        self, points: Sequence[Point], paint: Paint, width: float, alpha: float = 1
    ) -> None:
        """Draw a line with round ends and corners."""
        reach = width / 2 * self._place[2]
        moved = [self._moved(point) for point in points]
        box = _around(moved, reach + 1)
        mask = _blank(box)
        pen = ImageDraw.Draw(mask)
        spots = [_fine(point, box) for point in moved]
        pen.line(spots, fill=255, width=max(1, round(2 * reach * _FINE)))
        end = reach * _FINE
        for x, y in spots:
            pen.ellipse((x - end, y - end, x + end, y + end), fill=255)
        self._apply(box, mask.reduce(_FINE), paint, alpha)

    def glow(
        self, x: float, y: float, radius: float, colour: str, strength: float = 0.6
    ) -> None:
        """Lay light around a point."""
        (x, y), radius = self._moved((x, y)), radius * self._place[2]
        box = _around([(x, y)], radius)
        full = Image.radial_gradient("L").point(_FADING)
        full = full.resize((round(2 * radius), round(2 * radius)))
        offset = (round(x - radius) - box[0], round(y - radius) - box[1])
        mask = Image.new("L", (box[2] - box[0], box[3] - box[1]))
        mask.paste(full, offset)
        self._apply(box, mask, colour, strength)

    def haze(
        self, outline: Sequence[Point], paint: Paint, blur: float, alpha: float
    ) -> None:
        """Fill an outline whose edge fades away."""
        blur *= self._place[2]
        box, mask = self._mask(outline, blur * 3)
        self._apply(box, mask.filter(ImageFilter.GaussianBlur(blur)), paint, alpha)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        colour: str,
        alpha: float = 1,
        anchor: str = "mm",
    ) -> None:
        """Write `text` at a point; `anchor` as Pillow has it."""
        (x, y), size = self._moved((x, y)), size * self._place[2]
        font = ImageFont.load_default(size * _FINE)
        reach = font.getlength(text) / _FINE + size
        box = _around([(x, y)], reach)
        mask = _blank(box)
        at = _fine((x, y), box)
        ImageDraw.Draw(mask).text(at, text, fill=255, font=font, anchor=anchor)
        if turn := self._place[3]:
            mask = mask.rotate(-turn, Image.Resampling.BICUBIC, center=at)
        self._apply(box, mask.reduce(_FINE), colour, alpha)

    def soften(self, blur: float) -> None:
        """Blur all that is drawn so far, as what lies far behind."""
        self.image = self.image.filter(ImageFilter.GaussianBlur(blur))

    def _throw(self, outline: Sequence[Point], shadow: Shadow) -> None:
        scale = self._place[2]
        dx, dy = shadow.aside * scale, shadow.down * scale
        blur = shadow.blur * scale
        moved = [(x + dx, y + dy) for x, y in (self._moved(p) for p in outline)]
        box, mask = _filled(moved, blur * 3)
        mask = mask.filter(ImageFilter.GaussianBlur(blur))
        self._apply(box, mask, "#06171d", shadow.dark)

    def _mask(
        self, outline: Sequence[Point], margin: float = 0
    ) -> tuple[Box, Image.Image]:
        return _filled([self._moved(point) for point in outline], margin)

    def _apply(self, box: Box, mask: Image.Image, paint: Paint, alpha: float) -> None:
        if alpha < 1:
            mask = mask.point([round(value * alpha) for value in range(256)])
        if self._clip:
            mask = ImageChops.multiply(mask, self._clip.crop(box))
        self.image.paste(_painted(paint, mask.size), box, mask)

    def _moved(self, point: Point) -> Point:
        x, y, scale, turn = self._place
        if not turn:
            return x + point[0] * scale, y + point[1] * scale
        c, s = cos(radians(turn)) * scale, sin(radians(turn)) * scale
        return x + point[0] * c - point[1] * s, y + point[0] * s + point[1] * c


def _painted(paint: Paint, size: tuple[int, int]) -> Image.Image | str:
    if isinstance(paint, str):
        return paint
    ramp = Image.linear_gradient("L")
    if paint.sideways:
        ramp = ramp.rotate(90)
    colours = ImageOps.colorize(ramp, paint.first, paint.last)
    return colours.resize(size, Image.Resampling.BILINEAR)


def _filled(points: Sequence[Point], margin: float) -> tuple[Box, Image.Image]:
    """Return where an outline lies, and how much of each pixel it covers (0 … 255)."""
    box = _around(points, margin + 1)
    mask = _blank(box)
    ImageDraw.Draw(mask).polygon([_fine(point, box) for point in points], fill=255)
    return box, mask.reduce(_FINE)


def _around(points: Sequence[Point], margin: float) -> Box:
    """Return the box around points, as far as it lies on the canvas."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, top = floor(min(xs) - margin), floor(min(ys) - margin)
    right, bottom = ceil(max(xs) + margin), ceil(max(ys) + margin)
    left, top = min(max(left, 0), WIDTH - 1), min(max(top, 0), HEIGHT - 1)
    right, bottom = max(min(right, WIDTH), left + 1), max(min(bottom, HEIGHT), top + 1)
    return left, top, right, bottom


def _blank(box: Box) -> Image.Image:
    return Image.new("L", ((box[2] - box[0]) * _FINE, (box[3] - box[1]) * _FINE))


def _fine(point: Point, box: Box) -> Point:
    return (point[0] - box[0]) * _FINE, (point[1] - box[1]) * _FINE
