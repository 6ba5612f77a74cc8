"""What the maker of a chart can choose."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

from orgmodel.model import ALIGNS, CLASSES, FITS, LAYOUTS, Align, Fit, Layout

Side: TypeAlias = Literal["supports", "dotted", "deputies", "coordination"]
Level: TypeAlias = Literal["roles", "names", "all"]
Badge: TypeAlias = Literal["reports", "total", "fte"]
SIDES: tuple[Side, ...] = get_args(Side)
LEVELS: tuple[str, ...] = get_args(Level)
BADGES: tuple[str, ...] = get_args(Badge)
ONLY = ("unit", "class", "tag")
"""What `only` can choose by."""
COLOURED_BY = ("class", "unit", "grade", "tag")
"""What boxes can be coloured by; `tag:NAME` tells those with one tag from all others."""


@dataclass(frozen=True, slots=True)
class Options:
    """What is shown of an organisation, and on what sheet.

    Args:
        root: id of the position or body to start from; None shows the whole organisation.
        depth: how many levels below the tops are shown; None shows all.
        fit: the wanted sheet; `A4` and `A3` choose between portrait and landscape themselves, and
            `16:9` is a slide of 13 1/3 by 7 1/2 inches; None takes what the file says, else `free`.
        title: the title; None takes the organisation's name.
        language: the language of titles and words; None takes the organisation's.
        show_holders: whether the names of holders are shown; without them the level is `roles`.
        show_abolished: whether positions are shown that are abolished, or over, on that day.
        date: the day of which positions and holders are shown; None takes the organisation's
            `as_of`. What begins later is shown only where its status is planned.
        focus: id of the position or body that is shown with its chain, peers and reports, those who
            support and deputise for it, those it supports, and the bodies it sits in, and nobody
            else.
        only: which positions are shown with those above them, as `unit:ID`, `class:NAME` or
            `tag:NAME`; several of one kind show what any of them names, several kinds show what
            all of them name.
        show: which lines beside those of command are drawn. Without `supports` the positions that
            hang by support alone, and lead nobody, are left out.
        level: what is told of people: `roles` nothing, `names` who holds a position, `all` also
            since when, and the grade and the place of work of the position.
        colour_by: what boxes are coloured by: one of `COLOURED_BY`, or `tag:NAME`.
        badges: what is counted in boxes: direct reports, all positions below, full-time
            equivalents.
        frames: whether units are framed where their boxes lie together, else named in the boxes.
        subtitle: a text under the title.
        source: where the facts come from, as a text under the title.
        version: the version of the chart.
        layout: how reports stand under their managers: `standard` side by side, `hanging` on both
            sides of the stem, `left-hanging`, `right-hanging`, in several `columns`; `auto` chooses
            what fits the sheet; None takes what the file says, else `auto`.
        layouts: the layouts of those under single positions: their ids with the layouts.
        pictures: whether the photos of holders and the icons of positions, bodies and units are
            drawn; with the level `roles` no photo is. None takes what the file says.
        folder: the folder in which the paths of pictures start.
        align: what stands on one line: those of one `level` below the top, or those of one `grade`,
            whose managers then set their reports side by side; None takes what the file says. The
            order of grades is that of their scale, else each stands below those of its managers.

    Raises:
        ValueError: a choice is unknown, or the depth is negative.
    """

    root: str | None = None
    depth: int | None = None
    fit: Fit | None = None
    title: str | None = None
    language: str | None = None
    show_holders: bool = True
    show_abolished: bool = False
    date: dt.date | None = None
    focus: str | None = None
    only: tuple[str, ...] = ()
    show: tuple[Side, ...] = SIDES
    level: Level = "names"
    colour_by: str | None = None
    badges: tuple[Badge, ...] = ()
    frames: bool = False
    subtitle: str | None = None
    source: str | None = None
    version: str | None = None
    layout: Layout | None = None
    layouts: tuple[tuple[str, Layout], ...] = ()
    align: Align | None = None
    pictures: bool | None = None
    folder: str = "."

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn; roles alone means no holders, and the reverse."""
        _check([self.sheet], FITS, "sheet")
        layouts = [layout for _, layout in self.layouts]
        _check([self.layout or "auto", *layouts], LAYOUTS, "layout")
        _check([self.align or "level"], ALIGNS, "alignment")
        _check([self.level], LEVELS, "level")
        _check(self.show, SIDES, "side line")
        _check(self.badges, BADGES, "badge")
        if self.depth is not None and self.depth < 0:
            raise ValueError(f"the depth must not be negative, and is {self.depth}")
        for chosen in self.only:
            _check_only(chosen)
        if self.colour_by is not None and not _is_tag(self.colour_by):
            _check([self.colour_by], (*COLOURED_BY, "tag:NAME"), "colouring")
        if self.level == "roles" or not self.show_holders:
            object.__setattr__(self, "level", "roles")
            object.__setattr__(self, "show_holders", False)

    @property
    def sheet(self) -> Fit:
        """The wanted sheet."""
        return self.fit or "free"

    @property
    def chooses(self) -> bool:
        """Whether only a part of the organisation is asked for."""
        asked_for = (self.root, self.depth, self.focus)
        return bool(self.only) or any(choice is not None for choice in asked_for)


def _check(chosen: Sequence[str], known: Sequence[str], what: str) -> None:
    for each in chosen:
        if each not in known:
            raise ValueError(f"no {what} is called {each!r}; there are {', '.join(known)}")


def _check_only(chosen: str) -> None:
    kind, colon, name = chosen.partition(":")
    if not colon or kind not in ONLY or not name:
        raise ValueError(
            f"{chosen!r} does not say what is shown; write unit:ID, class:NAME or tag:NAME"
        )
    if kind == "class":
        _check([name], CLASSES, "class")


def _is_tag(colouring: str) -> bool:
    return colouring.startswith("tag:") and len(colouring) > len("tag:")
