"""Choosing how a view is arranged: what is tried for the wanted sheet, and what of it is best."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import TypeAlias

from orgmodel.chart.layout import (
    AMPLE,
    CLOSE,
    DENSE,
    READABLE,
    TIGHT,
    USUAL,
    Arrangement,
    Boxes,
    Room,
    Tries,
    Type,
    area_of,
    by_degrees,
    choose_widths,
    comfort,
    measure_boxes,
    merit,
    roominess,
    text_size,
    with_rivals,
)
from orgmodel.chart.options import Options
from orgmodel.chart.sheet import FREE_SHAPE, Paper, papers_for
from orgmodel.chart.view import View

LEAST_WIDTH = 1134.0
FEW = 60
"""From this many boxes on letters do not grow to fill a sheet."""
SOME = 300
"""From this many boxes on only one width is tried in each type, and not the largest type."""
MANY = 1000
"""From this many boxes on only the usual type is tried."""
MOST_WIDTHS = 10
MISSED_BY_FAR = 0.2
"""A sheet on which letters would have to be so much larger to be read does not matter any more."""
SPACIOUS = 4.0
"""A sheet of any size may be this much larger than its boxes."""
BRANCH = 2.0
"""Who hangs below a branch of a peer that is so many boxes high does not look equal to him."""
NEARLY = 0.94
"""Letters that are this part of others are hardly smaller: peers who look equal are worth it."""
_Tried: TypeAlias = tuple[Arrangement, int]


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted of a chart.

    Args:
        options: what the maker chose.
        marked: whether marks need room at the boxes.
        widths: how many widths of boxes are tried.
        alone: whether letters may grow to fill the sheet, which is no page of a book.
    """

    options: Options
    marked: bool
    widths: int = MOST_WIDTHS
    alone: bool = False

    def measure(self, view: View, width: float, type_: Type) -> Boxes:
        """Measure all boxes of a view, with room for the marks that are wished for."""
        boxes = measure_boxes(view, width, type_)
        return replace(boxes, smallest=type_.note) if self.marked else boxes


@dataclass(frozen=True, slots=True)
class Choice:
    """An arrangement that may be taken.

    Args:
        arrangement: how the boxes are arranged.
        papers: the papers that it can be put on, the wanted one first.
        width: width of the one that is to be large enough.
        is_rivalled: whether the next one is to be taken if its letters turn out to be larger.
    """

    arrangement: Arrangement
    papers: list[Paper]
    width: float = float("inf")
    is_rivalled: bool = False


def choose(view: View, wish: Wish) -> Iterator[Choice]:
    """Choose arrangements, the best first, then what takes less room.

    Of few boxes, which leave room, one in large letters comes before the best.

    Args:
        view: what is shown.
        wish: what it is chosen for.
    """
    size = len(view.order)
    grows = wish.alone and size < FEW
    sizes = papers_for(wish.options.sheet, alone=grows)
    if not sizes:
        yield Choice(_choose_free(view, wish, FREE_SHAPE), [])
        return
    shapes = [paper.shape for paper in sizes[0]]
    tried = _try(view, wish, shapes, (USUAL, DENSE, TIGHT) if size <= MANY else (USUAL,))
    may_be_close = size <= SOME and not wish.marked
    if may_be_close and not _readable(tried, sizes[0]):
        tried += _try(view, wish, shapes, (CLOSE,))
        may_be_close = False
    chooser = _Chooser(view, sizes, tried)
    best = chooser.best()
    if grows:
        types = (AMPLE, CLOSE) if best[0].buried(BRANCH) else (AMPLE,)
        yield from chooser.larger(best, _try(view, wish, shapes, types))
    yield chooser.chosen(best)
    yield chooser.roomiest()
    if may_be_close:
        tried += _try(view, wish, shapes, (CLOSE,))
        yield _Chooser(view, sizes, tried, sizes[0]).roomiest()


class _Chooser:
    """Chooses from what was tried.

    Args:
        view: what is shown.
        sizes: the papers of each size, the wanted one first.
        tried: what was tried.
        papers: those of the size that it is chosen for; by default the first on which anything can
            be read.
    """

    def __init__(
        self,
        view: View,
        sizes: Sequence[list[Paper]],
        tried: Sequence[_Tried],
        papers: list[Paper] | None = None,
    ) -> None:
        self.view = view
        self.sizes = sizes
        self.tried = tried
        legible = next((papers for papers in sizes if _readable(tried, papers)), sizes[-1])
        self.papers = papers or legible
        self.rooms = [paper.room for paper in self.papers]

    def best(self) -> _Tried:
        """Give what shows rank most clearly."""
        return max(self._fitting(), key=lambda each: merit(each[0], self.rooms[each[1]]))

    def larger(self, best: _Tried, ample: Sequence[_Tried]) -> Iterator[Choice]:
        """Give what is better than the best where large letters count, if anything is.

        Ample letters do not count where the smallest of them are smaller than those of other types;
        they may be so by a little where the best has peers who do not look equal. Nor does count
        what parts more numbers from their words than the best.
        """
        uneven = best[0].buried(BRANCH)
        first = max(_as_whole(self._fitting(), best), key=self._comfort)
        least = text_size(first[0], self.rooms[first[1]]) * (NEARLY if uneven else 1.0)
        readable = _as_whole(_readable(ample, self.papers, least), best)
        larger = max([first, *readable], key=self._comfort)
        if larger is not best:
            yield replace(self.chosen(larger), is_rivalled=larger[0].buried(BRANCH) >= uneven)

    def roomiest(self) -> Choice:
        """Give what has the largest text."""
        return self.chosen(
            max(self._fitting(), key=lambda each: roominess(each[0], self.rooms[each[1]]))
        )

    def chosen(self, chosen: _Tried) -> Choice:
        """Tell what was chosen from what, and for which papers."""
        arrangement, turned = chosen
        roomed = [(each, self.rooms[side]) for each, side in self.tried]
        rivalled = with_rivals(self.view, arrangement, roomed)
        return Choice(rivalled, [each[turned] for each in self.sizes], self.papers[turned].width)

    def _comfort(self, tried: _Tried) -> tuple[float, float]:
        return comfort(tried[0], self.rooms[tried[1]])

    def _fitting(self) -> Sequence[_Tried]:
        """Give what can be read on the papers, and what is large enough where rows begin there."""
        least = READABLE
        if by_degrees(self.view):
            least = _least_text(self.tried, self.sizes, self.papers)
        return _readable(self.tried, self.papers, least) or self.tried


def _as_whole(tried: Sequence[_Tried], other: _Tried) -> list[_Tried]:
    """Give those that part no more numbers from their words than another does."""
    return [each for each in tried if each[0].boxes.parted <= other[0].boxes.parted]


def _try(view: View, wish: Wish, shapes: Sequence[float], types: Sequence[Type]) -> list[_Tried]:
    """Try arrangements in some types; each is told with the number of its shape."""
    count = wish.widths if len(view.order) <= SOME else 1
    measured = [
        Tries(view, wish.measure(view, width, type_))
        for type_ in types
        for width in choose_widths(view, type_, count)
    ]
    return [
        (arrangement, turned)
        for tries in measured
        for turned, shape in enumerate(shapes)
        for arrangement in tries.all(shape)
    ]


def _least_text(
    tried: Sequence[_Tried], sizes: Sequence[list[Paper]], papers: list[Paper]
) -> float:
    """Tell how large the text of a large chart must be on a sheet.

    Who just misses a smaller sheet is arranged as those who just fit it, and has the more room the
    more is missed; so a chart that grows changes by degrees from sheet to sheet.
    """
    place = sizes.index(papers)
    if not place:
        return READABLE
    smaller, here = (_largest_text(tried, sizes[each]) for each in (place - 1, place))
    missed = min((READABLE / smaller - 1.0) / MISSED_BY_FAR, 1.0)
    return missed * READABLE + (1.0 - missed) * here


def _largest_text(tried: Sequence[_Tried], papers: Sequence[Paper]) -> float:
    return max(text_size(arrangement, papers[turned].room) for arrangement, turned in tried)


def _readable(
    tried: Sequence[_Tried], papers: Sequence[Paper], least: float = READABLE
) -> list[_Tried]:
    rooms = [paper.room for paper in papers]
    return [each for each in tried if text_size(each[0], rooms[each[1]]) >= least]


def _choose_free(view: View, wish: Wish, shape: float) -> Arrangement:
    (width,) = choose_widths(view, USUAL, 1)
    boxes = wish.measure(view, width, USUAL)
    least = max(LEAST_WIDTH, sqrt(area_of(view, boxes) * SPACIOUS * shape))
    room = Room(least, least / shape)
    tried = Tries(view, boxes).all(shape)
    chosen = max(tried, key=lambda each: merit(each, room))
    return with_rivals(view, chosen, [(each, room) for each in tried])
