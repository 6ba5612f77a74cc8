"""What the maker of a chart can choose."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Fit: TypeAlias = Literal[
    "free", "A4", "A4-portrait", "A4-landscape", "A3", "A3-portrait", "A3-landscape", "16:9"
]
FITS: tuple[str, ...] = get_args(Fit)


@dataclass(frozen=True, slots=True)
class Options:
    """What is shown of an organisation, and on what sheet.

    Args:
        root: id of the position or body to start from; None shows the whole organisation.
        depth: how many levels below the tops are shown; None shows all.
        fit: the wanted sheet; `A4` and `A3` choose between portrait and landscape themselves.
        title: the title; None takes the organisation's name.
        language: the language of titles and words; None takes the organisation's.
        show_holders: whether the names of holders are shown.
        show_abolished: whether abolished positions are shown.
        date: the day of which holders are shown; None takes the organisation's `as_of`.

    Raises:
        ValueError: the sheet is unknown, or the depth is negative.
    """

    root: str | None = None
    depth: int | None = None
    fit: Fit = "free"
    title: str | None = None
    language: str | None = None
    show_holders: bool = True
    show_abolished: bool = False
    date: dt.date | None = None

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn."""
        if self.fit not in FITS:
            raise ValueError(f"no sheet is called {self.fit!r}; there are {', '.join(FITS)}")
        if self.depth is not None and self.depth < 0:
            raise ValueError(f"the depth must not be negative, and is {self.depth}")
