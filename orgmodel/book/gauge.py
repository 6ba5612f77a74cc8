"""How much paper boxes take, before anything is laid out."""

from orgmodel.chart.layout import DENSE, READABLE, gaps, measure_boxes
from orgmodel.chart.sheet import papers_for
from orgmodel.chart.view import View
from orgmodel.model import Fit

WIDTH = 95.0
"""A usual width of boxes on a full page."""
ACROSS = gaps.INDENT
DOWN = gaps.ROW_GAP


def weigh(view: View, fit: Fit) -> list[float]:
    """Give for each box the share of a page that it takes at the smallest letters one can read.

    Args:
        view: the organisation.
        fit: the paper.
    """
    paper = papers_for(fit)[0][0]
    boxes = measure_boxes(view, WIDTH, DENSE)
    scale = READABLE / DENSE.note
    page = paper.room.width * paper.room.height / scale**2
    return [
        (width + ACROSS) * (foot + DOWN) / page
        for width, foot in zip(boxes.widths, boxes.feet, strict=True)
    ]
