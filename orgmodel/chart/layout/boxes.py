"""How large each box is and how its texts are broken into lines."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from orgmodel.chart.chart import Tone
from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.margins import NO_MARGINS, Margins, find_margins
from orgmodel.chart.metrics import ELLIPSIS, longest_word, text_width, wrap
from orgmodel.chart.view import Illustration, Paragraph, View
from orgmodel.model import Position

WIDTHS = (82.0, 88.0, 95.0, 104.0, 114.0, 124.0, 136.0, 148.0, 162.0, 180.0, 200.0)
"""The widths a box may have; a chart takes one of them."""
SAMPLE = 150
MOST_LINES = 7
MOST_PROMINENT = 6
"""More heads than this side by side are no larger than others."""
BULLET = "• "
"""Before the entries of a list."""


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of the texts in boxes, in points.

    Args:
        top: titles of tops and bodies.
        title: all other titles.
        name: names of holders.
        note: remarks.
    """

    top: float
    title: float
    name: float
    note: float

    def sizes(self) -> tuple[float, ...]:
        """Give all sizes, from the largest kind of text to the smallest."""
        return self.top, self.title, self.name, self.note


USUAL = Type(top=10.5, title=9.0, name=8.0, note=7.5)
DENSE = Type(top=11.2, title=9.8, name=9.3, note=9.2)
"""Large letters between narrow gaps, for much on little paper."""
TIGHT = Type(top=12.4, title=11.4, name=10.9, note=10.8)
"""Still larger letters, so that what has to be made small can still be read."""
CLOSE = Type(top=14.6, title=14.0, name=13.6, note=13.5)
"""The largest letters between the narrowest gaps, for what fits no wanted sheet otherwise."""
LARGEST_DIFFERENCE = 36.0
"""Siblings are made equally high where that adds no more than half of this to them."""
SMALL_GROUP = 16
"""More siblings than this are made equally high only where it costs half as much."""
WORTH_TRYING = 1.6
"""Widths are tried that need at most this many times the paper of the best."""
TALL_COST = 1.25
CUT_COST = 100.0
"""No width is taken in which a text is cut short if there is any other."""
COMFORTABLE_LINES = 3
BOLD: tuple[Tone, ...] = ("strong", "badge")


class SetLine(NamedTuple):
    """A line of text as it will be set in a box."""

    text: str
    size: float
    tone: Tone
    width: float
    divided: bool = False
    indent: float | None = None
    """How far from the left side of the box it begins; None where it stands in the middle."""
    pictures: tuple[Illustration, ...] = ()
    """What stands in the line in place of text."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a view before they have a place.

    Args:
        widths: width of each.
        type_: the sizes of their texts.
        heights: height of each, without the mark of what is folded.
        feet: height of each with that mark.
        lines: what stands in each, line by line.
        smallest: size of the smallest text; infinite where there is none.
        width: the width that was asked for.
        margins: the room that frames need.
    """

    type_: Type
    widths: list[float]
    heights: list[float]
    feet: list[float]
    lines: list[Sequence[SetLine]]
    smallest: float
    width: float = 0.0
    margins: Margins = NO_MARGINS


def choose_widths(view: View, type_: Type, count: int) -> list[float]:
    """Choose the widths of boxes that are worth trying: the best, then others, narrow to wide.

    Args:
        view: what is shown.
        type_: sizes of the texts.
        count: how many widths are wanted at most. None but the best breaks more words than it.
    """
    step = max(1, len(view.order) // SAMPLE)
    setter, sample = _Setter(view, type_), sorted(view.order)[::step]
    costs = {width: sum([setter.cost(node, width) for node in sample]) for width in WIDTHS}
    broken = {width: sum([setter.breaks(node, width) for node in sample]) for width in WIDTHS}
    best = min(WIDTHS, key=lambda width: (broken[width], costs[width], width))
    others = [
        width
        for width in WIDTHS
        if width != best
        and broken[width] <= broken[best]
        and costs[width] <= costs[best] * WORTH_TRYING
    ]
    every = max(1, -(-len(others) // max(1, count - 1)))
    return [best, *others[::every]][:count]


def measure_boxes(view: View, width: float, type_: Type) -> Boxes:
    """Measure all boxes of a view.

    Args:
        view: what is shown.
        type_: sizes of the texts.
        width: width of the boxes; those beside a stem are a little narrower.
    """
    count = len(view.things)
    setter = _Setter(view, type_)
    widths = [width] * count
    for node in view.order:
        if view.beside[node]:
            widths[node] = width - gaps.SIDE_NARROWER
        elif node in setter.prominent:
            widths[node] = width + gaps.TOP_WIDER
    lines: list[Sequence[SetLine]] = [()] * count
    heights = [0.0] * count
    for node in view.order:
        lines[node] = setter.set(node, widths[node])
        heights[node] = _height(lines[node])
    _even(view, heights)
    folds = [gaps.FOLD_HEIGHT if folded else 0.0 for folded in view.folded]
    feet = [height + fold for height, fold in zip(heights, folds, strict=True)]
    smallest = _smallest(view, lines, type_)
    margins = find_margins(view, widths, type_.note) if view.blocks else NO_MARGINS
    return Boxes(type_, widths, heights, feet, lines, smallest, width, margins)


def _smallest(view: View, lines: Sequence[Sequence[SetLine]], type_: Type) -> float:
    sizes = {line.size for node in view.order for line in lines[node] if line.text}
    if any(view.folded[node] for node in view.order):
        sizes.add(type_.name)
    if view.blocks:
        sizes.add(type_.note)
    return min(sizes, default=float("inf"))


def text_height(lines: Sequence[SetLine]) -> float:
    """Measure the lines of a box from top to bottom, with the room at its dividers and badges."""
    text = sum([line.size for line in lines]) * gaps.LINE
    badges = gaps.BADGE_GAP * sum([line.tone == "badge" for line in lines])
    return text + badges + gaps.PAD_Y * sum([line.divided for line in lines])


class _Setter:
    """Breaks the texts of boxes into lines."""

    def __init__(self, view: View, type_: Type) -> None:
        self.view = view
        self.prominent = _prominent(view)
        self.sizes: dict[Tone, float] = {
            "strong": type_.title,
            "plain": type_.name,
            "muted": type_.note,
            "badge": type_.note,
        }
        self.sizes_of_tops = {**self.sizes, "strong": type_.top}

    def cost(self, node: int, width: float) -> float:
        own = width - gaps.SIDE_NARROWER if self.view.beside[node] else width
        lines = self.set(node, own)
        cost = (width + gaps.INDENT + gaps.SIBLING_GAP) * (_height(lines) + gaps.LEVEL_GAP)
        if sum(line.tone == "strong" for line in lines) > COMFORTABLE_LINES:
            cost *= TALL_COST
        return cost * CUT_COST if any(line.text.endswith(ELLIPSIS) for line in lines) else cost

    def set(self, node: int, width: float) -> list[SetLine]:
        room = width - 2 * gaps.PAD_X
        sizes = self._sizes(node)
        caption = self.view.captions[node]
        lines = list(picture_lines(caption.pictures, room)) if caption.pictures else []
        for paragraph in caption.paragraphs:
            tone, divided = paragraph.tone, paragraph.divided
            size = sizes[tone]
            if paragraph.listed:
                lines.extend(_entry(paragraph, room, size))
                continue
            for line in wrap(paragraph.text, room, size, bold=tone in BOLD, most=MOST_LINES):
                lines.append(SetLine(line.text, size, tone, line.width, divided))
                divided = False
        return lines

    def breaks(self, node: int, width: float) -> bool:
        own = width - gaps.SIDE_NARROWER if self.view.beside[node] else width
        room = own - 2 * gaps.PAD_X
        sizes = self._sizes(node)
        return any(
            longest_word(each.text, sizes[each.tone], bold=each.tone in BOLD) > room
            for each in self.view.captions[node].paragraphs
        )

    def _sizes(self, node: int) -> Mapping[Tone, float]:
        return self.sizes_of_tops if node in self.prominent else self.sizes


def _prominent(view: View) -> frozenset[int]:
    """Give the bodies, and those who head the organisation where they are few."""
    under_bodies = [each for body in view.bodies for each in view.places.all_under(body)]
    heads = view.bodies.union(
        node for node in (*view.tops, *under_bodies) if not _helps(view, node)
    )
    return heads if len(heads - view.bodies) <= MOST_PROMINENT else view.bodies


def _helps(view: View, node: int) -> bool:
    """Tell whether a box is that of someone who only supports others."""
    thing = view.things[node]
    return isinstance(thing, Position) and thing.reports_to is None and bool(thing.supports)


def picture_lines(pictures: Sequence[Illustration], room: float) -> Iterator[SetLine]:
    """Set pictures side by side, in as many lines as they need."""
    row: list[Illustration] = []
    for picture in pictures:
        if row and row_width([*row, picture]) > room:
            yield _picture_line(row)
            row = []
        row.append(picture)
    if row:
        yield _picture_line(row)


def row_width(pictures: Sequence[Illustration]) -> float:
    """Give the width of pictures that stand side by side."""
    return sum(picture.width + gaps.PICTURE_GAP for picture in pictures) - gaps.PICTURE_GAP


def _picture_line(row: Sequence[Illustration]) -> SetLine:
    height = max(picture.height for picture in row) + gaps.PICTURE_GAP
    return SetLine("", height / gaps.LINE, "plain", row_width(row), pictures=tuple(row))


def _entry(paragraph: Paragraph, room: float, size: float) -> Iterator[SetLine]:
    """Set an entry of a list: the first line begins with a bullet, the others under its text."""
    hang = text_width(BULLET, size)
    first, *others = wrap(paragraph.text, room - hang, size, most=MOST_LINES)
    tone, left = paragraph.tone, gaps.PAD_X
    yield SetLine(BULLET + first.text, size, tone, hang + first.width, indent=left)
    for line in others:
        yield SetLine(line.text, size, tone, line.width, indent=left + hang)


def _height(lines: Sequence[SetLine]) -> float:
    return round(text_height(lines) + 2 * gaps.PAD_Y, 1)


def _even(view: View, heights: list[float]) -> None:
    """Make siblings equally high where they differ by no more than a line."""
    places = view.places
    for node in view.order:
        for group in (places.children[node], places.assistants[node], places.staff[node]):
            if len(group) > 1:
                _even_group(group, heights)


def _even_group(group: Sequence[int], heights: list[float]) -> None:
    highest = max(heights[each] for each in group)
    spent = highest - sum(heights[each] for each in group) / len(group)
    allowed = LARGEST_DIFFERENCE if len(group) <= SMALL_GROUP else LARGEST_DIFFERENCE / 2
    for each in group:
        if spent <= allowed / 2 or highest - heights[each] < allowed / 2:
            heights[each] = highest
