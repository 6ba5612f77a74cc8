"""How large each box is and how its texts are broken into lines."""

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import Tone
from orgmodel.chart.layout import gaps
from orgmodel.chart.metrics import longest_word, text_width, wrap
from orgmodel.chart.view import Paragraph, View

WIDTHS = (92.0, 104.0, 116.0, 128.0, 140.0, 156.0, 176.0)
"""The widths a box may have; a chart takes one of them."""
SAMPLE = 400
MOST_LINES = 6
BROKEN_WORD_COST = 4.0


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of text as it will be set in a box."""

    text: str
    size: float
    tone: Tone
    width: float
    divided: bool = False


@dataclass(frozen=True, slots=True)
class Boxes:
    """The boxes of a view before they have a place.

    Args:
        widths: width of each.
        heights: height of each, without the mark of what is folded.
        feet: height of each with that mark.
        lines: what stands in each, line by line.
    """

    widths: list[float]
    heights: list[float]
    feet: list[float]
    lines: list[Sequence[SetLine]]


def choose_width(view: View) -> float:
    """Choose the width of boxes that needs the least paper without breaking words."""
    step = max(1, len(view.order) // SAMPLE)
    sample = view.order[::step]
    return min(WIDTHS, key=lambda width: (sum(_cost(view, n, width) for n in sample), width))


def measure_boxes(view: View, width: float) -> Boxes:
    """Measure all boxes of a view.

    Args:
        view: what is shown.
        width: width of the boxes; those beside a stem are a little narrower.
    """
    count = len(view.things)
    widths = [width] * count
    narrow = width - gaps.SIDE_NARROWER
    for node in view.order:
        for beside in (view.places.assistants[node], view.places.staff[node]):
            for each in beside:
                widths[each] = narrow
    lines: list[Sequence[SetLine]] = [()] * count
    heights = [0.0] * count
    for node in view.order:
        lines[node] = _set(view, node, widths[node])
        heights[node] = _height(lines[node])
    _even(view, heights)
    folds = [gaps.FOLD_HEIGHT if folded else 0.0 for folded in view.folded]
    feet = [height + fold for height, fold in zip(heights, folds, strict=True)]
    return Boxes(widths, heights, feet, lines)


def _cost(view: View, node: int, width: float) -> float:
    room = width - 2 * gaps.PAD_X
    height = _height(_set(view, node, width))
    area = (width + gaps.INDENT + gaps.SIBLING_GAP) * (height + gaps.ROW_GAP + gaps.BRANCH_GAP)
    broken = any(
        longest_word(paragraph.text, _size(view, node, paragraph), bold=_is_bold(paragraph)) > room
        for paragraph in view.captions[node].paragraphs
    )
    return area * (BROKEN_WORD_COST if broken else 1.0)


def _set(view: View, node: int, width: float) -> list[SetLine]:
    room = width - 2 * gaps.PAD_X
    lines = []
    for paragraph in view.captions[node].paragraphs:
        size, bold = _size(view, node, paragraph), _is_bold(paragraph)
        divided = paragraph.divided
        for text in wrap(paragraph.text, room, size, bold=bold, most=MOST_LINES):
            measured = text_width(text, size, bold=bold)
            lines.append(SetLine(text, size, paragraph.tone, measured, divided))
            divided = False
    return lines


def _size(view: View, node: int, paragraph: Paragraph) -> float:
    if paragraph.tone == "strong":
        return gaps.TOP_TITLE if view.is_prominent(node) else gaps.TITLE
    return gaps.NAME if paragraph.tone == "plain" else gaps.NOTE


def _is_bold(paragraph: Paragraph) -> bool:
    return paragraph.tone in ("strong", "badge")


def _height(lines: Sequence[SetLine]) -> float:
    text = sum(line.size * gaps.LINE for line in lines)
    dividers = sum(gaps.PAD_Y for line in lines if line.divided)
    return round(text + dividers + 2 * gaps.PAD_Y, 1)


def _even(view: View, heights: list[float]) -> None:
    """Make siblings equally high where they differ by no more than a line."""
    places = view.places
    for node in view.order:
        for group in (places.children[node], places.assistants[node], places.staff[node]):
            if len(group) > 1:
                _even_group(group, heights)


def _even_group(group: Sequence[int], heights: list[float]) -> None:
    highest = max(heights[each] for each in group)
    for each in group:
        if highest - heights[each] < gaps.TITLE * gaps.LINE + 1:
            heights[each] = highest
