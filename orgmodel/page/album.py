"""The photos and icons of the page: each picture once, and where it stands."""

from dataclasses import dataclass, field
from typing import Any

from orgmodel.chart.view import Illustration, View


@dataclass(frozen=True, slots=True)
class Pictures:
    """Collects the pictures of boxes.

    Args:
        view: what is shown, with the pictures of its boxes.
        sources: the pictures met, as data URIs, by their place.
    """

    view: View
    sources: dict[str, int] = field(default_factory=dict)

    def of(self, node: int) -> dict[str, Any]:
        """Give the icon and the photos of a node: the place of each picture, width and height.

        There is a photo for each holder, none for those who have none.
        """
        caption = self.view.captions[node]
        return {"icon": self._plain(caption.icon), "photos": list(map(self._plain, caption.photos))}

    def _plain(self, picture: Illustration | None) -> list[float] | None:
        if picture is None:
            return None
        place = self.sources.setdefault(picture.source, len(self.sources))
        return [place, round(picture.width, 2), round(picture.height, 2)]
