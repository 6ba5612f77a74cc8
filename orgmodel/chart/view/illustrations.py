"""The pictures in boxes: photos of holders, and icons of positions, bodies and units."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from orgmodel.chart.options import Options
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Holder, Position
from orgmodel.pictures import PictureError, read_picture

Size: TypeAlias = tuple[float, float]
PHOTO: Size = (40.0, 44.0)
"""The most that a photo may take, in points."""
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

    def of(
        self, thing: Body | Position, holders: Sequence[Holder] = ()
    ) -> tuple[Illustration, ...]:
        """Give the pictures of a box: its icon, or that of the unit it heads, then the photos."""
        if not self.is_open:
            return ()
        found = (self._picture(written, most) for written, most in self._named(thing, holders))
        return tuple(picture for picture in found if picture is not None)

    def _named(
        self, thing: Body | Position, holders: Sequence[Holder]
    ) -> Iterator[tuple[str, Size]]:
        icon = thing.icon or self.icons_of_heads.get(thing.id)
        if icon is not None:
            yield icon, ICON
        for holder in holders if self.shows_photos else ():
            if holder.photo is not None:
                yield holder.photo, PHOTO

    def _picture(self, written: str, most: Size) -> Illustration | None:
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
