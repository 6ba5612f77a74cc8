"""How an organisation wants its chart drawn, as its file says it."""

from typing import Literal, TypeAlias, get_args

from pydantic import Field

from orgmodel.model.base import Model
from orgmodel.model.text import LocalText, Text

Layout: TypeAlias = Literal[
    "auto", "standard", "hanging", "left-hanging", "right-hanging", "columns"
]
Align: TypeAlias = Literal["level", "grade"]
Fit: TypeAlias = Literal[
    "free", "A4", "A4-portrait", "A4-landscape", "A3", "A3-portrait", "A3-landscape", "16:9"
]
LAYOUTS: tuple[Layout, ...] = get_args(Layout)
ALIGNS: tuple[Align, ...] = get_args(Align)
FITS: tuple[Fit, ...] = get_args(Fit)


LAYOUT_OF_ONE = ("chart", "layouts")
"""The way to the layouts of those under single positions; each stands under an id."""


def layout_of(name: str) -> tuple[str, str, str]:
    """Give the way to the layout of those under the position or body of an id."""
    return (*LAYOUT_OF_ONE, name)


def ends_in_id(path: tuple[str | int, ...]) -> bool:
    """Tell whether the last step of a way through an organisation is an id that it refers to."""
    return len(path) == len(LAYOUT_OF_ONE) + 1 and path[:-1] == LAYOUT_OF_ONE


class ChartSettings(Model):
    """What the chart is to be like when nothing else is asked for."""

    layout: Layout | None = None
    """How reports stand under their managers."""
    layouts: dict[Text, Layout] = Field(default_factory=dict)
    """How those under one position stand, by its id."""
    align: Align | None = None
    """What stands on one line: those of one level, or those of one grade."""
    fit: Fit | None = None
    """The sheet that the chart is to fit; 16:9 is a slide of 13 1/3 by 7 1/2 inches."""
    title: LocalText | None = None
    """The title: a text, or one for each language; by default the organisation's name."""
    subtitle: LocalText | None = None
    """A text under the title."""
    version: Text | None = None
    """The version of the chart."""
    pictures: bool | None = None
    """Whether the photos of holders and the icons are drawn."""
