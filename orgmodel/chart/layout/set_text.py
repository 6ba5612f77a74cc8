"""Texts as they are set in a box, with the pictures that stand over and beside them."""

from collections.abc import Sequence
from typing import NamedTuple

from orgmodel.chart.chart import Tone
from orgmodel.chart.layout import gaps
from orgmodel.chart.metrics import WrappedLine
from orgmodel.chart.view import Illustration


class SetPicture(NamedTuple):
    """A picture as it is set over or beside a text.

    Args:
        picture: what is drawn.
        left: how far from the left side of the box it begins; None where it stands in the middle.
        drop: how far under the upper side of the text with all its room it begins.
    """

    picture: Illustration
    left: float | None = None
    drop: float = 0.0


class SetText(NamedTuple):
    """A text as it is set in a box.

    Args:
        lines: its lines.
        size: height of its font, in points.
        tone: how it is set.
        divided: whether a line divides it from what stands above it.
        indent: how far from the left side of the box it begins; None where it stands in the
            middle.
        above: room above it for a picture.
        below: room below it for a picture.
        picture: what stands in that room.
    """

    lines: Sequence[WrappedLine]
    size: float
    tone: Tone
    divided: bool = False
    indent: float | None = None
    above: float = 0.0
    below: float = 0.0
    picture: SetPicture | None = None


def text_height(texts: Sequence[SetText]) -> float:
    """Measure the texts of a box from top to bottom, with the room at its dividers and badges.

    A badge at the end reaches into the margin below: boxes with it are no higher for its room.
    """
    height, badges, dividers, spare = 0.0, 0, 0, 0.0
    for lines, size, tone, divided, _, above, below, _ in texts:
        height += len(lines) * size
        badges += len(lines) if tone == "badge" else 0
        dividers += divided
        spare += above + below
    if badges and texts[-1].tone == "badge":
        badges -= 1
    return height * gaps.LINE + gaps.BADGE_GAP * badges + gaps.PAD_Y * dividers + spare
