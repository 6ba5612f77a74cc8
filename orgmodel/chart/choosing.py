"""Choosing how a view is arranged: what is tried for the wanted sheet, and what of it is best."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import sqrt
from typing import TypeAlias

from orgmodel.chart.layout import (
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
    measure_boxes,
    merit,
    text_size,
    with_rivals,
)
from orgmodel.chart.options import Options
from orgmodel.chart.sheet import FREE_SHAPE, Paper, papers_for
from orgmodel.chart.view import View

LEAST_WIDTH = 1134.0
SOME = 300
"""From this many boxes on only one width is tried in each type, and not the largest type."""
MANY = 1000
"""From this many boxes on only the usual type is tried."""
MOST_WIDTHS = 10
MISSED_BY_FAR = 0.2
"""A sheet on which letters would have to be so much larger to be read does not matter any more."""
SPACIOUS = 4.0
"""A sheet of any size may be this much larger than its boxes."""
_Tried: TypeAlias = tuple[Arrangement, int]


@dataclass(frozen=True, slots=True)
class Wish:
    """What the maker chose, whether marks need room at the boxes, and how many widths are tried."""

    options: Options
    marked: bool
    widths: int = MOST_WIDTHS

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
    """

    arrangement: Arrangement
    papers: list[Paper]
    width: float = float("inf")


def choose(view: View, wish: Wish) -> Iterator[Choice]:
    """Choose arrangements, the best first, then what takes less room.

    Args:
        view: what is shown.
        wish: what it is chosen for.
    """
    sizes = papers_for(wish.options.sheet)
    if not sizes:
        yield Choice(_choose_free(view, wish, FREE_SHAPE), [])
        return
    shapes = [paper.shape for paper in sizes[0]]
    size = len(view.order)
    tried = _try(view, wish, shapes, (USUAL, DENSE, TIGHT) if size <= MANY else (USUAL,))
    may_be_close = size <= SOME and not wish.marked
    if may_be_close and not _readable(tried, sizes[0]):
        tried += _try(view, wish, shapes, (CLOSE,))
        may_be_close = False
    yield from _best(view, tried, sizes)
    if may_be_close:
        tried += _try(view, wish, shapes, (CLOSE,))
        yield _roomiest(view, tried, sizes)


def _best(view: View, tried: Sequence[_Tried], sizes: Sequence[list[Paper]]) -> Iterator[Choice]:
    """Give the best of what was tried, and what takes least room."""
    papers = next((papers for papers in sizes if _readable(tried, papers)), sizes[-1])
    least = _least_text(tried, sizes, papers) if by_degrees(view) else READABLE
    fitting = _readable(tried, papers, least) or tried
    rooms = [paper.room for paper in papers]
    best = max(fitting, key=lambda each: merit(each[0], rooms[each[1]]))
    yield _chosen(view, best, tried, sizes, papers)
    roomiest = max(fitting, key=lambda each: text_size(each[0], rooms[each[1]]))
    yield _chosen(view, roomiest, tried, sizes, papers)


def _roomiest(view: View, tried: Sequence[_Tried], sizes: Sequence[list[Paper]]) -> Choice:
    """Give what has the largest text on the wanted paper."""
    rooms = [paper.room for paper in sizes[0]]
    roomiest = max(tried, key=lambda each: text_size(each[0], rooms[each[1]]))
    return _chosen(view, roomiest, tried, sizes, sizes[0])


def _chosen(
    view: View,
    chosen: _Tried,
    tried: Sequence[_Tried],
    sizes: Sequence[list[Paper]],
    papers: list[Paper],
) -> Choice:
    arrangement, turned = chosen
    roomed = [(each, papers[side].room) for each, side in tried]
    rivalled = with_rivals(view, arrangement, roomed)
    return Choice(rivalled, [each[turned] for each in sizes], papers[turned].width)


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
