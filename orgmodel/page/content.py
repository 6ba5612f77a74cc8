"""What the page knows of an organisation, as plain data for its script."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeAlias

from orgmodel.chart import Options
from orgmodel.chart.view import View, build_view
from orgmodel.drawing import read_theme
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation, Position, Unit
from orgmodel.outline import html_lists
from orgmodel.page.entries import Entries
from orgmodel.page.texts import Texts, languages_of
from orgmodel.page.words import WORDS

DARK_THEME = "dark"
Plain: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the page shows, in the order in which it is read.

    Texts are a single text or one for each language. Nodes are bodies and positions, each
    followed by what stands under it, so that a branch is one stretch of the list; `above`, `unit`
    and the ends of lines are places in these lists.

    Args:
        name: the title of the page.
        language: the language that the page opens in.
        languages: the languages that can be chosen.
        as_of: the day that is described, as it was written; None where it is not said.
        depth: how many levels are unfolded at first; None lets the page choose.
        holders: whether the names of holders are in the data.
        units: id, name and parent of each unit that someone is in, or that lies around one.
        nodes: the bodies and positions; what is not said is left out.
        lines: kind, start and end of the lines beside those that place the boxes, and whether the
            printed chart routes them on their own.
        roles: the names of the roles that occur.
        duties: the names of the duties that occur.
        words: the words of the page, by language.
        themes: the colours on a light and on a dark ground.
        outline: the same as HTML lists, for those who read the page without its script.
    """

    name: Texts
    language: str
    languages: list[str]
    as_of: str | None
    depth: int | None
    holders: bool
    units: list[Plain]
    nodes: list[Plain]
    lines: list[tuple[str, int, int, bool]]
    roles: dict[str, Texts]
    duties: dict[str, Texts]
    words: Plain
    themes: Plain
    outline: str

    def to_plain(self) -> Plain:
        """Give what the script needs as plain values."""
        return {name: getattr(self, name) for name in self.__slots__ if name != "outline"}


def build_content(graph: OrgGraph, options: Options, theme: str = "default") -> Content:
    """Gather what the page shows; the organisation may be broken.

    Args:
        graph: the organisation.
        options: what is shown; `depth` says how far the page is unfolded at first.
        theme: name or file of the theme on a light ground.

    Raises:
        KeyError: the root of the options is no position or body.
        DrawError: there is no such theme.
    """
    view = build_view(graph, replace(options, depth=None))
    order = view.reading_order()
    new = {node: place for place, node in enumerate(order)}
    units = list(_units(graph, view, order))
    entries = Entries(graph, view, options, {unit.id: place for place, unit in enumerate(units)})
    organisation = graph.organisation
    return Content(
        name=_name(organisation, options),
        language=options.language or organisation.language,
        languages=languages_of(organisation, options.language),
        as_of=_day(organisation, options.date),
        depth=options.depth,
        holders=options.show_holders,
        units=[_unit(unit) for unit in units],
        nodes=[entries.write(node, new) for node in order],
        lines=[
            (line.kind, new[line.start], new[line.end], line.way == "routed")
            for line in view.statements
        ],
        roles=entries.roles(),
        duties=entries.duties(),
        words={language: dict(words) for language, words in WORDS.items()},
        themes={"light": asdict(read_theme(theme)), "dark": asdict(read_theme(DARK_THEME))},
        outline=html_lists(view),
    )


def _name(organisation: Organisation, options: Options) -> Texts:
    return options.title or organisation.name or ""


def _day(organisation: Organisation, date: dt.date | None) -> str | None:
    day = organisation.as_of if date is None else date.isoformat()
    return None if day is None else str(day)


def _units(graph: OrgGraph, view: View, order: list[int]) -> Iterator[Unit]:
    """Give the units of those shown and the units around them, in the file's order."""
    used: set[str] = set()
    for node in order:
        thing = view.things[node]
        unit = graph.unit_of(thing) if isinstance(thing, Position) else None
        if unit is not None and unit.id not in used:
            used.update(each.id for each in (unit, *graph.units_above(unit)))
    for unit in graph.organisation.units:
        if unit.id in used:
            used.discard(unit.id)
            yield unit


def _unit(unit: Unit) -> Plain:
    return {"id": unit.id, "name": unit.name or unit.id, "parent": unit.parent}
