"""The photos and icons of the page: each picture once, and where it stands."""

from dataclasses import dataclass, field, replace
from typing import Any

from orgmodel.chart import Options
from orgmodel.chart.view import Illustration, View
from orgmodel.chart.view.illustrations import Album
from orgmodel.graph import OrgGraph


@dataclass(frozen=True, slots=True)
class Pictures:
    """Collects the pictures of boxes.

    Args:
        view: what is shown, with the pictures of its boxes.
        icons: finds those among them that are no photos of people.
        sources: the pictures met, as data URIs, by their place.
    """

    view: View
    icons: Album
    sources: dict[str, int] = field(default_factory=dict)

    def of(self, node: int) -> dict[str, Any]:
        """Give the icon and the photos of a node: the place of each picture, width and height."""
        pictures = self.view.captions[node].pictures
        icons = len(self.icons.of(self.view.things[node])) if pictures else 0
        return {
            "icon": [self._plain(each) for each in pictures[:icons]],
            "photos": [self._plain(each) for each in pictures[icons:]],
        }

    def _plain(self, picture: Illustration) -> list[float]:
        place = self.sources.setdefault(picture.source, len(self.sources))
        return [place, round(picture.width, 2), round(picture.height, 2)]


def pictures_of(graph: OrgGraph, view: View, options: Options) -> Pictures:
    """Collect the pictures of a view.

    Args:
        graph: the organisation.
        view: what is shown of it.
        options: what is to be shown, and where the files are.
    """
    return Pictures(view, Album(graph, replace(options, level="roles", show_holders=False)))
