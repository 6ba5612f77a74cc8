"""How large each box is and how its texts are broken into lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.margins import NO_MARGINS, Margins, find_margins
from orgmodel.chart.layout.set_text import SetText, text_height
from orgmodel.chart.layout.texts import Setter, Type
from orgmodel.chart.metrics import ELLIPSIS
from orgmodel.chart.view import View

WIDTHS = (82.0, 88.0, 95.0, 104.0, 114.0, 124.0, 136.0, 148.0, 162.0, 180.0, 200.0)
"""The widths a box may have; a chart takes one of them."""
SAMPLE = 150
USUAL = Type(top=10.5, title=9.0, name=8.0, note=7.5)
DENSE = Type(top=11.2, title=9.8, name=9.3, note=9.2)
"""Large letters between narrow gaps, for much on little paper."""
TIGHT = Type(top=12.4, title=11.4, name=10.9, note=10.8)
"""Still larger letters, so that what has to be made small can still be read."""
CLOSE = Type(top=14.6, title=14.0, name=13.6, note=13.5)
"""The largest letters between the narrowest gaps, for what fits no wanted sheet otherwise."""
AMPLE = Type(top=14.0, title=12.0, name=10.7, note=10.0)
"""Letters as much larger than the usual ones as those are than each other, to fill a sheet."""
LARGEST_DIFFERENCE = 36.0
"""Siblings are made equally high where that adds no more than half of this to them."""
SMALL_GROUP = 16
"""More siblings than this are made equally high only where it costs half as much."""
WORTH_TRYING = 1.6
"""Widths are tried that need at most this many times the paper of the best."""
TALL_COST = 1.25
PARTED_COST = 1.15
"""What a box costs more in which a number or sign is parted from its word."""
CUT_COST = 100.0
"""No width is taken in which a text is cut short if there is any other."""
COMFORTABLE_LINES = 3


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a view before they have a place.

    Args:
        widths: width of each.
        type_: the sizes of their texts.
        heights: height of each, without the mark of what is folded.
        feet: height of each with that mark.
        texts: what stands in each, from top to bottom.
        text_heights: height of all that stands in each.
        smallest: size of the smallest text; infinite where there is none.
        width: the width that was asked for.
        margins: the room that frames need.
        parted: share of the boxes that part a number or sign from its word; some are asked.
    """

    type_: Type
    widths: list[float]
    heights: list[float]
    feet: list[float]
    texts: list[Sequence[SetText]]
    text_heights: list[float]
    smallest: float
    width: float = 0.0
    margins: Margins = NO_MARGINS
    parted: float = 0.0


def choose_widths(view: View, type_: Type, count: int) -> list[float]:
    """Choose the widths of boxes that are worth trying: the best, then others, narrow to wide.

    Args:
        view: what is shown.
        type_: sizes of the texts.
        count: how many widths are wanted at most. None but the best breaks more words than it.
    """
    judge, sample = _Judge(view, type_), _sample(view)
    words = {node: judge.setter.longest_word(node) for node in sample}
    broken = {
        width: sum([judge.breaks(*word, width) for word in words.items()]) for width in WIDTHS
    }
    fewest = min(broken.values())
    wide = [width for width in WIDTHS if broken[width] == fewest]
    costs = {width: sum([judge.cost(node, width) for node in sample]) for width in wide}
    best = min(wide, key=lambda width: (costs[width], width))
    others = [
        width for width in wide if width != best and costs[width] <= costs[best] * WORTH_TRYING
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
    setter = Setter(view, type_)
    widths = [width] * count
    texts: list[Sequence[SetText]] = [()] * count
    text_heights, heights = [0.0] * count, [0.0] * count
    for node in view.order:
        if view.beside[node]:
            widths[node] = width - gaps.SIDE_NARROWER
        elif node in setter.prominent:
            widths[node] = width + gaps.TOP_WIDER
        texts[node] = setter.set(node, widths[node])
        text_heights[node] = text_height(texts[node])
        heights[node] = _height(text_heights[node])
    _even(view, heights)
    folds = [gaps.FOLD_HEIGHT if folded else 0.0 for folded in view.folded]
    feet = [height + fold for height, fold in zip(heights, folds, strict=True)]
    smallest = _smallest(view, texts, type_)
    margins = find_margins(view, widths, type_.note) if view.blocks else NO_MARGINS
    sample = _sample(view)
    parted = sum([setter.parts(node, widths[node]) for node in sample]) / max(1, len(sample))
    return Boxes(
        type_, widths, heights, feet, texts, text_heights, smallest, width, margins, parted
    )


def _sample(view: View) -> list[int]:
    """Give some of the boxes, from which all others are judged."""
    return sorted(view.order)[:: max(1, len(view.order) // SAMPLE)]


def _smallest(view: View, texts: Sequence[Sequence[SetText]], type_: Type) -> float:
    sizes = {text.size for node in view.order for text in texts[node] if text.lines}
    if any(view.folded[node] for node in view.order):
        sizes.add(type_.name)
    if view.blocks:
        sizes.add(type_.note)
    return min(sizes, default=float("inf"))


class _Judge:
    """Judges widths of boxes by some of these."""

    def __init__(self, view: View, type_: Type) -> None:
        self.beside = view.beside
        self.setter = Setter(view, type_)

    def cost(self, node: int, width: float) -> float:
        """Tell how much paper a box needs, and more where it reads badly."""
        texts = self.setter.set(node, self._own(node, width))
        height = _height(text_height(texts)) + gaps.LEVEL_GAP
        cost = (width + gaps.INDENT + gaps.SIBLING_GAP) * height
        if sum([len(text.lines) for text in texts if text.tone == "strong"]) > COMFORTABLE_LINES:
            cost *= TALL_COST
        if self.setter.parts(node, self._own(node, width)):
            cost *= PARTED_COST
        is_cut = any(line.text.endswith(ELLIPSIS) for text in texts for line in text.lines)
        return cost * CUT_COST if is_cut else cost

    def breaks(self, node: int, longest_word: float, width: float) -> bool:
        """Tell whether a box is too narrow for its longest word."""
        return longest_word > self._own(node, width) - 2 * gaps.PAD_X

    def _own(self, node: int, width: float) -> float:
        return width - gaps.SIDE_NARROWER if self.beside[node] else width


def _height(height_of_texts: float) -> float:
    return round(height_of_texts + 2 * gaps.PAD_Y, 1)


def _even(view: View, heights: list[float]) -> None:
    """Make siblings equally high where they differ by no more than a line."""
    places = view.places
    for node in view.order:
        for group in (places.children[node], places.assistants[node], places.staff[node]):
            if len(group) > 1:
                _even_group(group, heights)
    for left, right in view.layouts.sides.values():
        _even_pairs(left, right, view, heights)


def _even_pairs(
    left: Sequence[int], right: Sequence[int], view: View, heights: list[float]
) -> None:
    """Make those equally high who hang level with each other on both sides of a stem."""
    own = [[node for node in side if not view.beside[node]] for side in (left, right)]
    lead = any(view.has_under(node) for side in own for node in side)
    for pair in list(zip(*own, strict=False))[: 1 if lead else None]:
        highest = max(heights[each] for each in pair)
        for each in pair:
            heights[each] = highest


def _even_group(group: Sequence[int], heights: list[float]) -> None:
    highest = max(heights[each] for each in group)
    spent = highest - sum(heights[each] for each in group) / len(group)
    allowed = LARGEST_DIFFERENCE if len(group) <= SMALL_GROUP else LARGEST_DIFFERENCE / 2
    for each in group:
        if spent <= allowed / 2 or highest - heights[each] < allowed / 2:
            heights[each] = highest
