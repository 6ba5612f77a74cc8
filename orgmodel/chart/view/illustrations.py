"""The pictures in boxes: photos of holders, and icons of positions, bodies and units."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from orgmodel.chart.options import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Holder, Position
from orgmodel.pictures import PictureError, read_picture

Size: TypeAlias = tuple[float, float]
PHOTO: Size = (40.0, 44.0)
"""The most that the photo of a single holder may take, in points."""
PHOTO_OF_SEVERAL: Size = (28.0, 32.0)
"""The most that each photo may take where several hold a position."""
ICON: Size = (40.0, 22.0)
"""The most that an icon may take, in points."""


@dataclass(frozen=True, slots=True)
class Illustration:
    """A picture as it will be drawn in a box.

    Args:
        source: the picture itself, as a data URI.
        width: its width in points.
        height: its height in points.
    """

    source: str
    width: float
    height: float


class Album:
    """Finds the pictures of boxes; each file is read once, and what is no picture is left out.

    Args:
        graph: the organisation.
        options: what is shown: without pictures there are none, without holders no photos.
    """

    def __init__(self, graph: OrgGraph, options: Options) -> None:
        self.folder = options.folder
        self.is_open = bool(options.pictures)
        self.shows_photos = options.show_holders
        units = reversed(graph.organisation.units)
        self.icons_of_heads = {unit.head: unit.icon for unit in units if unit.icon is not None}
        self.known: dict[tuple[str, Size], Illustration | None] = {}

    def icon_of(self, thing: Body | Position) -> Illustration | None:
        """Give the icon of a box, or that of the unit it heads."""
        if not self.is_open:
            return None
        return self._picture(thing.icon or self.icons_of_heads.get(thing.id), ICON)

    def photos_of(self, holders: Sequence[Holder]) -> tuple[Illustration | None, ...]:
        """Give the photo of each holder; empty where nobody has one."""
        if not (self.is_open and self.shows_photos):
            return ()
        most = PHOTO if len(holders) == 1 else PHOTO_OF_SEVERAL
        photos = tuple([self._picture(holder.photo, most) for holder in holders])
        return photos if any(photos) else ()

    def _picture(self, written: str | None, most: Size) -> Illustration | None:
        if written is None:
            return None
        if (written, most) not in self.known:
            self.known[written, most] = self._read(written, most)
        return self.known[written, most]

    def _read(self, written: str, most: Size) -> Illustration | None:
        try:
            picture = read_picture(self.folder, written)
        except PictureError:
            return None
        scale = min(most[0] / picture.width, most[1] / picture.height)
        source = f"data:{picture.media};base64,{b64encode(picture.content).decode()}"
        return Illustration(source, picture.width * scale, picture.height * scale)
