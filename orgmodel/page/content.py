"""What the page knows of an organisation, as plain data for its script."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeAlias

from orgmodel.chart import Options
from orgmodel.chart.settling import settle
from orgmodel.chart.view import View, build_view
from orgmodel.chart.view.grades import scale_of
from orgmodel.chart.view.tallies import count_badges
from orgmodel.drawing import read_theme
from orgmodel.graph import OrgGraph
from orgmodel.model import Fit, Organisation, Position, Unit
from orgmodel.outline import html_lists
from orgmodel.page.album import Pictures
from orgmodel.page.entries import Entries
from orgmodel.page.groupings import find_groupings
from orgmodel.page.heading import heading_of
from orgmodel.page.paper import papers_of
from orgmodel.page.texts import Texts, languages_of
from orgmodel.page.words import words

DARK_THEME = "dark"
Plain: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that the page shows, in the order in which it is read.

    Texts are a single text or one for each language. Nodes are bodies and positions, each
    followed by what stands under it, so that a branch is one stretch of the list; `above`, `unit`
    and the ends of lines are places in these lists.

    Args:
        heading: the title of the page and what is said under it; what is not said is left out.
        language: the language that the page opens in.
        own_language: the language of texts that are not said by language.
        languages: the languages that can be chosen.
        as_of: the day that is described, as it was written; None where it is not said.
        depth: how many levels are unfolded at first; None lets the page choose.
        focus: the node that was asked for with those around it; None where none was.
        holders: whether the names of holders are in the data.
        tells_all: whether boxes tell all that is known of people and places of work.
        badges: what is counted in boxes at first.
        frames: whether units are framed at first.
        layout: how reports stand under their managers at first.
        colour_by: which of the groupings colours the boxes at first; None leaves it to classes.
        groupings: what boxes can be coloured by: the names of the groups, and the group of each
            node by its place among them, -1 for none.
        units: id, name and parent of each unit that someone is in, or that lies around one.
        nodes: the bodies and positions; what is not said is left out.
        order: the nodes in the order of the file; None where it is that of the list.
        pictures: the photos and icons as data URIs; nodes name them by their place.
        lines: kind, start and end of the lines beside those that place the boxes, and whether the
            printed chart routes them on their own.
        roles: the names of the roles that occur.
        duties: the names of the duties that occur.
        words: the words of the page, by language.
        themes: the colours on a light and on a dark ground.
        sheet: the paper that the page is printed on.
        outline: the same as HTML lists, for those who read the page without its script.
    """

    heading: Plain
    language: str
    own_language: str
    languages: list[str]
    as_of: str | None
    depth: int | None
    focus: int | None
    holders: bool
    tells_all: bool
    badges: list[str]
    frames: bool
    layout: str
    colour_by: str | None
    groupings: Plain
    units: list[Plain]
    nodes: list[Plain]
    order: list[int] | None
    pictures: list[str]
    lines: list[tuple[str, int, int, bool]]
    roles: dict[str, Texts]
    duties: dict[str, Texts]
    words: Plain
    themes: Plain
    sheet: Fit
    outline: str

    def to_plain(self) -> Plain:
        """Give what the script needs as plain values."""
        left_out = ("outline", "sheet")
        plain = {name: getattr(self, name) for name in self.__slots__ if name not in left_out}
        return plain | {"papers": papers_of(self.sheet)}


def build_content(graph: OrgGraph, options: Options, theme: str = "default") -> Content:
    """Gather what the page shows; the organisation may be broken.

    Args:
        graph: the organisation.
        options: what is shown; `depth` says how far the page is unfolded at first.
        theme: name or file of the theme on a light ground.

    Raises:
        KeyError: the root or the focus of the options is no position or body.
        ValueError: nothing is as the options ask for.
        DrawError: there is no such theme.
    """
    organisation = graph.organisation
    settled = settle(options, organisation)
    view = build_view(graph, replace(settled, depth=None))
    order = view.reading_order()
    new = {node: place for place, node in enumerate(order)}
    units = list(_units(graph, view, order))
    counts = count_badges(graph, order, replace(settled, badges=("reports", "total")))
    pictures = Pictures(view)
    places = {unit.id: place for place, unit in enumerate(units)}
    entries = Entries(graph, view, settled, places, counts)
    languages = languages_of(organisation, options.language)
    return Content(
        heading=heading_of(graph, options, languages),
        language=options.language or organisation.language,
        own_language=organisation.language,
        languages=languages,
        as_of=_day(organisation, options.date),
        depth=options.depth,
        focus=_focus(view, options, new),
        holders=options.show_holders,
        tells_all=options.level == "all",
        badges=list(options.badges),
        frames=options.frames,
        layout=settled.layout or "auto",
        colour_by=options.colour_by,
        groupings=find_groupings(graph, view, order, options, languages),
        units=[_unit(unit) for unit in units],
        nodes=[entries.write(node, new, pictures.of(node)) for node in order],
        order=_order_of_file(organisation, [view.ids[node] for node in order]),
        pictures=list(pictures.sources),
        lines=_lines(view, new),
        roles=entries.roles(),
        duties=entries.duties(),
        words=words(scale_of(graph)),
        themes={"light": asdict(read_theme(theme)), "dark": asdict(read_theme(DARK_THEME))},
        sheet=settled.sheet,
        outline=html_lists(graph, view),
    )


def _lines(view: View, places: dict[int, int]) -> list[tuple[str, int, int, bool]]:
    return [
        (line.kind, places[line.start], places[line.end], line.way == "routed")
        for line in view.statements
    ]


def _focus(view: View, options: Options, places: dict[int, int]) -> int | None:
    if options.focus is None:
        return None
    return next(place for node, place in places.items() if view.ids[node] == options.focus)


def _order_of_file(organisation: Organisation, ids: list[str]) -> list[int] | None:
    places = {name: place for place, name in enumerate(ids)}
    names = [each.id for each in organisation.bodies]
    names += [each.id for each in organisation.positions]
    order = [places[name] for name in names if name in places]
    return None if order == sorted(order) else order


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
