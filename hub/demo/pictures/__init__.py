"""The demo's pictures, drawn so that no photograph's rights are touched."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from io import BytesIO

from hub.demo.pictures.aisle import inspector_with_tablet
from hub.demo.pictures.canvas import HEIGHT, WIDTH, Canvas
from hub.demo.pictures.control import control_desk
from hub.demo.pictures.credits import exif, iptc, xmp
from hub.demo.pictures.dashboard import dashboard_screen
from hub.demo.pictures.depot import depot_at_night
from hub.demo.pictures.lanes import map_with_lanes
from hub.demo.pictures.loading_bay import loading_bay
from hub.demo.pictures.paper import certificate
from hub.demo.pictures.sensor import sensor_close_up
from hub.demo.pictures.ship import container_ship
from hub.demo.pictures.telephones import team_on_phones
from hub.demo.pictures.temperature import temperature_curve
from hub.demo.pictures.vaccines import vials

__all__ = ["HEIGHT", "PICTURES", "WIDTH", "Drawn", "picture"]

_STUDIO = "Kelvane Studio"
_QUALITY = 88


@dataclass(frozen=True)
class Drawn:
    """A picture of the demo. alt: what it shows, for those who cannot see it."""

    title: str
    alt: str
    draw: Callable[[], Canvas]
    credit: str = _STUDIO

    @property
    def rights(self) -> str:
        return f"© {self.credit}. Drawn for a demo; the company does not exist."


PICTURES = {
    "loading-bay-gdynia.jpg": Drawn(
        "Loading bay, Gdynia",
        "A lorry stands at the middle one of three doors of a cold store, with pallets "
        "beside it.",
        loading_bay,
        "Baltic Picture Desk",
    ),
    "sensor.jpg": Drawn(
        "A sensor, close up",
        "A white sensor lies on a carton; its display reads 4.2 °C and its light is "
        "green.",
        sensor_close_up,
    ),
    "depot-at-night.jpg": Drawn(
        "The depot at night",
        "Two lorries stand under lamps in front of a depot; three of its six doors are "
        "open and lit.",
        depot_at_night,
    ),
    "map-with-lanes.jpg": Drawn(
        "Lanes across Europe",
        "A map of Europe with lanes between twelve towns, and a card with the "
        "curve of a shipment to Gdynia.",
        map_with_lanes,
    ),
    "dashboard.jpg": Drawn(
        "The dashboard",
        "A screen on a desk shows a temperature curve that nearly met its limit, and a "
        "list of six shipments, one of them marked.",
        dashboard_screen,
    ),
    "inspector.jpg": Drawn(
        "An inspector in the aisle",
        "A woman in a white coat stands between shelves and holds a tablet with a "
        "temperature curve.",
        inspector_with_tablet,
    ),
    "vials.jpg": Drawn(
        "Vials in the clean room",
        "Four labelled vials stand on a bench, with more vials and two people in "
        "protective clothing behind them.",
        vials,
    ),
    "temperature-curve.jpg": Drawn(
        "A temperature curve",
        "A temperature curve rises towards its limit, is marked with a dot where the "
        "alert went out, and falls again before it meets the limit.",
        temperature_curve,
    ),
    "container-ship.jpg": Drawn(
        "Refrigerated containers at sea",
        "A ship with white, blue and amber containers sails on a calm sea in the "
        "evening.",
        container_ship,
    ),
    "control-desk.jpg": Drawn(
        "The control desk",
        "Three people, seen from behind, sit before a wall of screens with a map, "
        "curves and lists.",
        control_desk,
    ),
    "certificate.jpg": Drawn(
        "A certificate with its seal",
        "A signed certificate with a golden seal lies on a dark desk, with a fountain "
        "pen beside it.",
        certificate,
    ),
    "team-on-phones.jpg": Drawn(
        "Specialists, day and night",
        "Three people with headsets sit at their computers; behind them the windows go "
        "from day to night.",
        team_on_phones,
    ),
}


@cache
def picture(name: str) -> bytes:
    """Return the JPEG file of this name. Raises KeyError for an unknown one."""
    drawn = PICTURES[name]
    says = drawn.title, drawn.credit, drawn.rights
    out = BytesIO()
    drawn.draw().image.save(
        out,
        "JPEG",
        quality=_QUALITY,
        optimize=True,
        exif=exif(*says),
        xmp=xmp(*says),
        extra=iptc(*says, drawn.alt),
    )
    return out.getvalue()
