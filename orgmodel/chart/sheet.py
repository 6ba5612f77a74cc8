"""The sheet round the boxes: its size, the title, the date and the legend."""

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import Chart, Text
from orgmodel.chart.layout import Room
from orgmodel.chart.layout.gaps import ASCENT, LINE
from orgmodel.chart.metrics import WrappedLine, text_width
from orgmodel.model import Fit

MARGIN = 28.0
SMALLEST_TEXT = 7.0
"""Smaller text cannot be read on paper."""
LARGEST_TITLE = 0.021
"""Titles in boxes may be this large, in long sides of the sheet: 17 pt on A4, 20 pt on a slide."""
PAPERS = (
    ("A4", 595.3, 841.9),
    ("A3", 841.9, 1190.6),
    ("A2", 1190.6, 1683.8),
    ("A1", 1683.8, 2383.9),
    ("A0", 2383.9, 3370.4),
)
SLIDE = "16:9"
SLIDES = (
    (SLIDE, 540.0, 960.0),
    (f"{SLIDE} × 2", 1080.0, 1920.0),
    (f"{SLIDE} × 3", 1620.0, 2880.0),
    (f"{SLIDE} × 4", 2160.0, 3840.0),
    (f"{SLIDE} × 6", 3240.0, 5760.0),
)
"""A slide of 13 1/3 by 7 1/2 inches, and larger ones for charts that cannot become several."""
FREE_SHAPE = 1.3
TITLE_SIZE = 16.0
DATE_SIZE = 9.5
DATE_GAP = 2.0
HEAD_GAP = 14.0
FOOT_GAP = 18.0
PAPER_FOOT_GAP = 8.0
"""Between chart and legend on paper, where every point of height makes letters larger."""
USUAL_HEAD = 46.0
"""What title and legend usually take away from the height of the sheet."""
DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, upright or lying.

    Args:
        name: as people call it; empty for a sheet cut to what stands on it.
        width: width in points.
        height: height in points.
        largest: size up to which titles in boxes grow to fill it; 0 where they are as in a book.
    """

    name: str
    width: float
    height: float
    largest: float = 0.0

    @property
    def room(self) -> Room:
        """The room for boxes."""
        height = self.height - 2 * MARGIN - USUAL_HEAD
        return Room(self.width - 2 * MARGIN, height, self.largest)

    @property
    def shape(self) -> float:
        """Width divided by height."""
        return self.width / self.height

    def scale(self, width: float, height: float, used: float) -> float:
        """Tell by how much something is to be enlarged to fill the paper.

        Args:
            width: its width.
            height: its height.
            used: height that title and legend need beside it.
        """
        across = (self.width - 2 * MARGIN) / width
        return min(across, (self.height - 2 * MARGIN - used) / height)


def papers_for(fit: Fit, *, alone: bool = False) -> list[list[Paper]]:
    """Give the wanted paper or slide and the larger ones, each as it may lie; none for `free`.

    Args:
        fit: the wanted sheet.
        alone: whether letters may grow to fill the sheet, which is no page of a book.
    """
    if fit == SLIDE:
        return [_turned(*slide, "landscape", alone=alone) for slide in SLIDES]
    name, _, turned = fit.partition("-")
    names = [paper[0] for paper in PAPERS]
    if name not in names:
        return []
    return [_turned(*paper, turned, alone=alone) for paper in PAPERS[names.index(name) :]]


def is_on_wanted_paper(chart: Chart, fit: Fit) -> bool:
    """Tell whether a chart stands on the paper that was wanted, and not on a larger one.

    Args:
        chart: the chart.
        fit: the wanted sheet; on `free`, which has no size, every chart fits.
    """
    sizes = papers_for(fit)
    size = (chart.width, chart.height)
    return not sizes or any(size == (paper.width, paper.height) for paper in sizes[0])


def cut_paper(width: float, height: float, used: float, shape: float | None) -> Paper:
    """Cut a sheet to what stands on it.

    Args:
        width: width of what stands on it.
        height: height of what stands on it.
        used: height that title and legend need beside.
        shape: the exact shape that the sheet must have; None for any.
    """
    full_width, full_height = width + 2 * MARGIN, height + used + 2 * MARGIN
    if shape is not None:
        full_width = max(full_width, full_height * shape)
        full_height = full_width / shape
    return Paper("", round(full_width, DECIMALS), round(full_height, DECIMALS))


def _turned(name: str, short: float, long: float, turned: str, *, alone: bool) -> list[Paper]:
    largest = LARGEST_TITLE * long if alone else 0.0
    upright, lying = Paper(name, short, long, largest), Paper(name, long, short, largest)
    return {"portrait": [upright], "landscape": [lying]}.get(turned, [upright, lying])


def head_texts(title: Sequence[WrappedLine], date: str) -> list[Text]:
    """Set the lines of the title and the date in the upper left corner."""
    texts = []
    y = MARGIN
    for line in title:
        width = round(line.width, DECIMALS)
        baseline = round(y + TITLE_SIZE * ASCENT, DECIMALS)
        texts.append(Text(line.text, MARGIN, baseline, TITLE_SIZE, width, "strong", "start"))
        y += TITLE_SIZE * LINE
    if date:
        width = round(text_width(date, DATE_SIZE), DECIMALS)
        baseline = round(y + DATE_SIZE * ASCENT + DATE_GAP, DECIMALS)
        texts.append(Text(date, MARGIN, baseline, DATE_SIZE, width, "muted", "start"))
    return texts


def head_height(texts: Sequence[Text]) -> float:
    """Measure title and date from the margin down."""
    return texts[-1].y + texts[-1].size * (LINE - ASCENT) - MARGIN if texts else 0.0
