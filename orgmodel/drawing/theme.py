"""A theme: colours, pens and marks by meaning."""

from dataclasses import dataclass, replace
from typing import Annotated, Literal, TypeAlias

from pydantic import ConfigDict, Field

Colour: TypeAlias = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Fill: TypeAlias = Annotated[str, Field(pattern=r"^(#[0-9a-fA-F]{6}|none)$")]
Stroke: TypeAlias = Literal["solid", "dashed", "dotted"]
Corners: TypeAlias = Literal["square", "rounded"]
Mark: TypeAlias = Literal["left", "right", "sides", "pause", "cross"]
Width: TypeAlias = Annotated[float, Field(gt=0, le=8)]

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn.

    Args:
        colour: `#rrggbb`.
        width: width in points.
        stroke: solid, dashed or dotted.
        double: whether two parallel lines are drawn in place of one.
    """

    __pydantic_config__ = _STRICT

    colour: Colour
    width: Width = 1.0
    stroke: Stroke = "solid"
    double: bool = False


@dataclass(frozen=True, slots=True)
class BoxStyle:
    """How a box is drawn.

    Args:
        outline: pen of its border; a double pen draws a second border inside the first.
        fill: colour of its inside, or `none`.
        ink: colour of its texts.
        muted: colour of its muted texts.
        corners: square or rounded.
        marks: signs inside its border, which need no colour to be seen.
    """

    __pydantic_config__ = _STRICT

    outline: Pen
    fill: Fill
    ink: Colour
    muted: Colour
    corners: Corners = "square"
    marks: tuple[Mark, ...] = ()

    @property
    def signed(self) -> bool:
        """Whether it has more than a border and an inside."""
        return bool(self.marks) or self.outline.double


@dataclass(frozen=True, slots=True)
class StateStyle:
    """What a state changes in the style of a box; None leaves it as it is.

    Args:
        stroke: of the border.
        width: of the border.
        fill: of the inside; where it changes, the texts take the colours of the theme.
        marks: added to those of the box.
    """

    __pydantic_config__ = _STRICT

    stroke: Stroke | None = None
    width: Width | None = None
    fill: Fill | None = None
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Boxes:
    """Styles by class of position, and for what is no position; `plain` is for all the others."""

    __pydantic_config__ = _STRICT

    plain: BoxStyle
    governing: BoxStyle
    line: BoxStyle
    staff: BoxStyle
    support: BoxStyle
    control: BoxStyle
    body: BoxStyle
    organisation: BoxStyle
    fold: BoxStyle


@dataclass(frozen=True, slots=True)
class States:
    """What each state changes in the style of a box."""

    __pydantic_config__ = _STRICT

    vacant: StateStyle
    planned: StateStyle
    frozen: StateStyle
    abolished: StateStyle
    filled: StateStyle = StateStyle()


@dataclass(frozen=True, slots=True)
class Lines:
    """Pens by kind of line."""

    __pydantic_config__ = _STRICT

    reports_to: Pen
    supports: Pen
    dotted_line_to: Pen
    deputises_for: Pen
    coordinates_with: Pen


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours, pens and marks of a drawing, by meaning.

    Args:
        paper: colour of the sheet.
        ink: colour of the texts outside boxes.
        muted: colour of the muted ones among them.
        groups: fills of boxes that are coloured by groups; ink and muted are readable on each, and
            none is the fill of plain boxes.
        badge: the small frame round a badge.
        frame: the rectangle round a unit.
        focus: pen of the ring round the box that was asked for.
        boxes: styles of boxes.
        states: what a state changes in them.
        lines: pens by kind of line.
    """

    __pydantic_config__ = _STRICT

    paper: Colour
    ink: Colour
    muted: Colour
    groups: Annotated[tuple[Colour, ...], Field(min_length=2)]
    badge: BoxStyle
    frame: BoxStyle
    focus: Pen
    boxes: Boxes
    states: States
    lines: Lines

    def box(
        self,
        what: str,
        class_: str | None = None,
        state: str = "filled",
        group: int | None = None,
    ) -> BoxStyle:
        """Say how a box is drawn.

        Args:
            what: position, body, organisation or fold.
            class_: the class of a position; None where it is not known.
            state: filled, vacant, planned, frozen or abolished.
            group: the group that fills a position in place of its class, which keeps its shape;
                more groups than there are fills begin anew with the first, and what is in none
                (-1) has the fill of plain boxes.
        """
        kind = class_ if what == "position" else what
        style: BoxStyle = getattr(self.boxes, kind or "plain", self.boxes.plain)
        if group is not None:
            style = self._grouped(style, group)
        change: StateStyle = getattr(self.states, state, self.states.filled)
        return self._changed(style, change)

    def line(self, kind: str) -> Pen:
        """Say how a kind of line is drawn."""
        pen: Pen = getattr(self.lines, kind)
        return pen

    def _grouped(self, style: BoxStyle, group: int) -> BoxStyle:
        if group < 0:
            plain = self.boxes.plain
            return replace(style, fill=plain.fill, ink=plain.ink, muted=plain.muted)
        fill = self.groups[group % len(self.groups)]
        return replace(style, fill=fill, ink=self.ink, muted=self.muted)

    def _changed(self, style: BoxStyle, change: StateStyle) -> BoxStyle:
        pen = style.outline
        stroke, width = change.stroke or pen.stroke, change.width or pen.width
        outline = replace(pen, stroke=stroke, width=width)
        changed = replace(style, outline=outline, marks=(*style.marks, *change.marks))
        if change.fill is None:
            return changed
        return replace(changed, fill=change.fill, ink=self.ink, muted=self.muted)
