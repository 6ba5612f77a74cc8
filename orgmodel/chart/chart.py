"""What a chart is: boxes, lines and texts with coordinates, before anything draws them.

All measures are points (1/72 inch); the origin is the upper left corner, y grows downwards.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import ClassVar, Literal, TypeAlias, TypeVar, dataclass_transform

from orgmodel.model import Align

Point: TypeAlias = tuple[float, float]
LineKind: TypeAlias = Literal[
    "reports_to", "supports", "dotted_line_to", "deputises_for", "coordinates_with"
]
Tone: TypeAlias = Literal["strong", "plain", "muted", "badge"]
Anchor: TypeAlias = Literal["start", "middle", "end"]

Drawn = TypeVar("Drawn")


@dataclass_transform(frozen_default=True)
def drawn(kind: type[Drawn]) -> type[Drawn]:
    """Make a frozen dataclass of which a chart has tens of thousands.

    The type checker keeps it from being changed: where Python itself does, making one takes four
    times as long.
    """
    return dataclass(slots=True, unsafe_hash=True)(kind)


@drawn
class Text:
    """One line of text.

    Args:
        text: the characters.
        x: where its anchor stands.
        y: where its baseline stands.
        size: height of the font in points.
        width: measured width in points.
        tone: how it is set: strong (bold), plain, muted (grey), badge.
        anchor: which part of the text stands at x.
    """

    text: str
    x: float
    y: float
    size: float
    width: float
    tone: Tone = "plain"
    anchor: Anchor = "middle"


@dataclass(frozen=True, slots=True)
class Image:
    """A picture in a box: a photo or an icon.

    Args:
        source: the picture itself, as a data URI of PNG or JPEG.
        x: left edge.
        y: upper edge.
        width: width in points.
        height: height in points.
    """

    source: str
    x: float
    y: float
    width: float
    height: float


@drawn
class Box:
    """A position, a body or a fold mark.

    Args:
        id: the id of what is drawn, unique in the chart.
        what: what it is.
        class_: governing, line, staff, support or control; None where it is not known.
        state: filled, vacant, planned, frozen or abolished.
        x: left edge.
        y: upper edge.
        width: width in points.
        height: height in points.
        texts: the lines of text in it, with coordinates of the chart.
        dividers: heights (y) of lines that divide the box between job sharers.
        tooltip: everything it says, in one text for screen readers.
        group: the group that it is coloured by, counted from 0; -1 where it is in none of them,
            None where nothing is coloured by groups.
        focus: whether it is the one that was asked for, and is to be set apart from all others.
        images: the pictures in it.
        description: what it is and how it is joined to others, in sentences for screen readers.
        peers: a number that it shares with those who stand on one line with it; None for those
            that report to nobody.
        line: the place of its grade among those that stand on lines of their own, counted from
            0, the highest; None where it stands on no such line.
    """

    id: str
    what: Literal["position", "body", "organisation", "fold"]
    class_: str | None
    state: str
    x: float
    y: float
    width: float
    height: float
    texts: tuple[Text, ...]
    dividers: tuple[float, ...] = ()
    tooltip: str = ""
    group: int | None = None
    focus: bool = False
    images: tuple[Image, ...] = ()
    description: str = ""
    peers: int | None = None
    line: int | None = None


@drawn
class Line:
    """One statement such as `secretary supports sekjen`, drawn.

    Args:
        id: unique in the chart.
        kind: the kind of line.
        start: id of the box that states it (the direct report, the supporter).
        end: id of the box it states it of (the manager, the supported), or of the unit.
        paths: the polylines that it draws itself, horizontal and vertical pieces only. Lines of
            siblings share stem and bus; each piece is drawn once and belongs to one of them.
        arrow: whether the last path ends in an arrow head.
        tooltip: the statement as a sentence.
        host: where a unit is meant and has no frame, the id of the box that stands for it: that of
            its head.
        joints: where it joins another line of its kind, so that both go on as one: a dot is drawn
            there. Lines of command need none, and lines that cross have none.
    """

    id: str
    kind: LineKind
    start: str
    end: str
    paths: tuple[tuple[Point, ...], ...]
    arrow: bool = False
    tooltip: str = ""
    host: str = ""
    joints: tuple[Point, ...] = ()

    @property
    def goal(self) -> str:
        """The id of the box or frame that it is drawn to."""
        return self.host or self.end


@dataclass(frozen=True, slots=True)
class Frame:
    """A named rectangle round the boxes of a unit.

    Args:
        id: the id of the unit.
        name: its name.
        x: left edge.
        y: upper edge.
        width: width in points.
        height: height in points.
        texts: the name in lines, with coordinates of the chart.
    """

    id: str
    name: str
    x: float
    y: float
    width: float
    height: float
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One entry of the legend: a small box or line, and what it means.

    Args:
        kind: what it shows: a kind of line, a class, `plain` for no class, `line plain` for both, a
            state, a group (`group-0`), `ungrouped`, either of these for a class (`group-0 staff`),
            `shared`, `frame`; a `sign` is shown by its label.
        paths: the piece of line, or the outline of the little box, then what divides it.
        label: its meaning.
    """

    kind: str
    paths: tuple[tuple[Point, ...], ...]
    label: Text


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart laid out.

    Args:
        title: title of the document.
        language: language of its words, as `id` or `en`.
        width: width of the sheet.
        height: height of the sheet.
        boxes: what is drawn, in reading order.
        lines: the lines between the boxes.
        frames: rectangles round units.
        texts: title, date and other texts outside boxes.
        legend: what the boxes and lines mean.
        reason: why this layout was chosen, as a sentence.
        align: what stands on one line: those of one level, or those of one grade.
        description: what it shows in all, in sentences for screen readers.
        date: the day that it shows, as 2026, 2026-03 or 2026-03-31; empty where none is known.
    """

    title: str
    language: str
    width: float
    height: float
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    frames: tuple[Frame, ...] = ()
    texts: tuple[Text, ...] = ()
    legend: tuple[Sample, ...] = ()
    reason: str = ""
    align: Align = "level"
    description: str = ""
    date: str = ""
    display: ClassVar[Callable[["Chart"], str] | None] = None
    """What draws the chart as SVG where a notebook shows it."""

    def to_json(self) -> str:
        """Write the chart as JSON, the same to the byte for the same chart."""
        return json.dumps({"orgmodel_chart": 1, **asdict(self)}, ensure_ascii=False, indent=1)

    def _repr_svg_(self) -> str | None:
        """Show the chart in a notebook."""
        return None if Chart.display is None else Chart.display(self)
