"""What several pictures show: cartons on a pallet, clouds."""

from hub.demo.pictures.canvas import Canvas, Gradient, Shadow
from hub.demo.pictures.outlines import path, smooth
from hub.demo.pictures.palette import BARK, CARTON, INK, PAPER, SNOW, TAPE, WOOD

SOFT = Shadow(10, 0, 14, 0.25)
DEEPER = Shadow(22, 0, 30, 0.35)


def cartons(canvas: Canvas, x: float, y: float, rows: int, wide: int = 2) -> None:
    """Draw cartons on a pallet whose foot stands at (x, y), 75 wide for each."""
    width = 75 * wide
    ground = [(x - 10, y - 6), (x + width + 14, y - 6), (x + width + 26, y + 10)]
    canvas.haze([*ground, (x, y + 10)], INK, 9, 0.45)
    for row in range(rows):
        for place in range(wide):
            left, top = x + 75 * place, y - 24 - 62 * (row + 1)
            canvas.box(left, top, left + 73, top + 61, Gradient(CARTON, "#c2986a"), 3)
            canvas.box(left, top, left + 73, top + 4, "#e8caa2", 2)
            canvas.box(left + 30, top, left + 43, top + 61, TAPE, alpha=0.55)
            canvas.box(left + 50, top + 36, left + 66, top + 52, SNOW, 2, 0.85)
    _pallet(canvas, x, y, width)


def _pallet(canvas: Canvas, x: float, y: float, width: float) -> None:
    canvas.box(x - 4, y - 24, x + width + 2, y - 16, WOOD, 2)
    for left in (x - 4, x + width / 2 - 12, x + width - 22):
        canvas.box(left, y - 17, left + 24, y - 6, BARK)
    canvas.box(x - 4, y - 7, x + width + 2, y, "#a1774a", 2)


def cloud(canvas: Canvas, x: float, y: float, scale: float, alpha: float = 0.7) -> None:
    with canvas.at(x, y, scale):
        puffs = path("-120,0 -100,-38 -40,-52 0,-84 64,-70 96,-34 150,-26 160,0")
        canvas.haze(smooth(puffs), PAPER, 5, alpha)
