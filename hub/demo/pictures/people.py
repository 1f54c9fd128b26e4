"""People: drawn from the hips up, facing us or away from us."""

from dataclasses import dataclass

from hub.demo.pictures.canvas import Canvas, Gradient
from hub.demo.pictures.outlines import Point, path, smooth
from hub.demo.pictures.palette import AMBER, HONEY, INK, SNOW


@dataclass(frozen=True)
class Person:
    """hair: short, long, bun or cap. coat: the colours of what they wear, lit first."""

    skin: str
    hair: str
    hair_colour: str
    coat: tuple[str, str]
    shirt: str = SNOW
    headset: bool = False


def facing(canvas: Canvas, who: Person) -> None:
    """Somebody who looks at us; the chin at (0, -150), the waist at (0, 180)."""
    _hair_behind(canvas, who)
    _body(canvas, who)
    collar = path("-40,-118 0,-60 40,-118 22,-130 -22,-130")
    canvas.shape(collar, who.shirt)
    canvas.shape(path("-40,-120 -58,-100 -10,-34 0,-60"), who.coat[0])
    canvas.shape(path("40,-120 58,-100 10,-34 0,-60"), who.coat[1])
    canvas.box(-25, -185, 25, -112, _darker(who.skin), 22)
    _head(canvas, who)
    for side in (-1, 1):
        canvas.disc(side * 22, -226, 5.4, INK, tall=1.2)
        canvas.line([(side * 30, -245), (side * 14, -246)], who.hair_colour, 4.5)
    canvas.line(
        smooth([(-14, -184), (0, -178), (14, -184)], closed=False), "#8a3f2d", 4
    )
    canvas.line([(0, -220), (-5, -204), (2, -202)], _darker(who.skin), 4)
    for side in (-1, 1):
        canvas.disc(side * 36, -202, 11, "#e07a5f", alpha=0.18)
    _hair_in_front(canvas, who)
    if who.headset:
        _headset(canvas)


def away(canvas: Canvas, who: Person) -> None:
    """Somebody who looks away from us."""
    _body(canvas, who)
    canvas.box(-26, -190, 26, -112, _darker(who.skin), 18)
    canvas.shape(smooth(path("-60,-120 0,-138 60,-120 40,-104 -40,-104")), who.coat[1])
    for side in (-1, 1):
        canvas.disc(side * 58, -214, 12, who.skin, tall=1.3)
    outline = path(
        "-56,-236 -40,-284 0,-298 40,-284 56,-236 50,-190 30,-160 "
        "0,-152 -30,-160 -50,-190"
    )
    canvas.shape(smooth(outline), Gradient(who.hair_colour, _darker(who.hair_colour)))
    if who.hair == "bun":
        canvas.disc(0, -300, 30, who.hair_colour)
    if who.hair == "long":
        canvas.shape(
            smooth(path("-58,-230 -60,-120 -30,-70 30,-70 60,-120 58,-230")),
            Gradient(who.hair_colour, _darker(who.hair_colour)),
        )
    if who.headset:
        _headset(canvas, microphone=False)


def arm(canvas: Canvas, points: list[Point], who: Person, width: float = 50) -> None:
    """A sleeve along the points, with a hand at the last one."""
    canvas.line(smooth(points, closed=False), who.coat[1], width)
    (ax, ay), (bx, by) = points[-2], points[-1]
    reach = 24 / max(1, ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5)
    canvas.disc(bx + (bx - ax) * reach, by + (by - ay) * reach, 23, who.skin)


def _body(canvas: Canvas, who: Person) -> None:
    outline = path(
        "-40,-124 -110,-92 -134,-10 -128,290 128,290 134,-10 110,-92 40,-124"
    )
    torso = smooth(outline[:4], closed=False) + smooth(outline[4:], closed=False)
    canvas.shape(torso, Gradient(*who.coat))


def _head(canvas: Canvas, who: Person) -> None:
    for side in (-1, 1):
        canvas.disc(side * 56, -214, 12, _darker(who.skin), tall=1.3)
    face = path(
        "-56,-246 -40,-286 0,-298 40,-286 56,-246 54,-206 36,-168 "
        "0,-150 -36,-168 -54,-206"
    )
    canvas.shape(smooth(face), Gradient(who.skin, who.skin))


def _hair_behind(canvas: Canvas, who: Person) -> None:
    if who.hair == "long":
        back = path("-70,-250 0,-312 70,-250 80,-150 66,-88 -66,-88 -80,-150")
        canvas.shape(smooth(back), _darker(who.hair_colour))
    if who.hair == "bun":
        canvas.disc(0, -314, 34, _darker(who.hair_colour))


def _hair_in_front(canvas: Canvas, who: Person) -> None:
    if who.hair == "cap":
        canvas.shape(
            smooth(path("-62,-250 -52,-300 0,-322 52,-300 62,-250"), closed=False),
            Gradient(HONEY, AMBER),
        )
        canvas.box(-70, -262, 70, -246, "#c98a24", 8)
        canvas.box(-8, -322, 8, -258, "#c98a24", 4)
        return
    fringe = path(
        "-60,-222 -62,-262 -40,-302 6,-312 48,-296 62,-258 "
        "60,-222 50,-250 20,-272 -22,-264 -48,-250"
    )
    canvas.shape(smooth(fringe), Gradient(who.hair_colour, _darker(who.hair_colour)))


def _headset(canvas: Canvas, *, microphone: bool = True) -> None:
    band = path("-60,-216 -58,-280 0,-320 58,-280 60,-216")
    canvas.line(smooth(band, closed=False), INK, 9)
    for side in (-1, 1):
        canvas.box(
            side * 62 - 13, -242, side * 62 + 13, -188, Gradient("#26414c", INK), 12
        )
    if microphone:
        stalk = smooth([(-62, -192), (-56, -166), (-26, -160)], closed=False)
        canvas.line(stalk, INK, 5)
        canvas.disc(-22, -161, 8, INK)


def _darker(colour: str) -> str:
    parts = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{int(part * 0.84):02x}" for part in parts)
