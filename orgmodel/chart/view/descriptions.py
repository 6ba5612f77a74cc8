"""What is said of boxes beside their names, for those who do not see class, place and lines."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache

from orgmodel.chart.chart import LineKind
from orgmodel.chart.options import Options
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.view.relations import relations_of
from orgmodel.chart.view.standing import said_state
from orgmodel.chart.view.tallies import command_on
from orgmodel.chart.view.view import View
from orgmodel.chart.words import number, word
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position

TOLD: tuple[LineKind, ...] = ("dotted_line_to", "deputises_for", "coordinates_with")
"""The lines that are told after those of command and support."""
ACTING = frozenset({"acting", "plt", "plh", "pj"})
"""The signs of those who only act in a position."""
MOST_TOPS = 3
"""So many boxes at the top are named of a whole chart."""
COMMA = ", "
"""Between what one sentence says, and between names."""


def described(graph: OrgGraph, options: Options, view: View) -> View:
    """Give a view with a description of each box: class, state, unit, lines, direct reports.

    Args:
        graph: the organisation.
        options: what is shown of it.
        view: all that is shown, on one sheet or several.
    """
    describer = _Describer(graph, options, view)
    return replace(view, descriptions={node: describer.said(node) for node in view.order})


def describe_whole(view: View) -> str:
    """Say how much a chart shows, and who stands at its top."""
    if not view.order:
        return ""
    bodies = sum(map(view.is_body, view.order))
    vacant = sum(view.captions[node].state == "vacant" for node in view.order)
    counts = [
        _counted("position", "positions", len(view.order) - bodies, view.language),
        word("positions vacant", view.language, count=number(vacant, view.language)),
        _counted("body", "bodies", bodies, view.language),
    ]
    shown = [said for said, count in zip(counts, (1, vacant, bodies), strict=True) if count]
    whole = word("whole", view.language, counts=COMMA.join(shown))
    if len(view.tops) > MOST_TOPS:
        return whole
    tops = word("tops", view.language, names=COMMA.join(map(view.name, view.tops)))
    return f"{whole} {tops}"


def class_said(class_: str | None, language: str) -> str:
    """Name the class of a position, as in `staff position`."""
    return word("position" if class_ is None else f"class {class_}", language)


class _Describer:
    def __init__(self, graph: OrgGraph, options: Options, view: View) -> None:
        self.view = view
        self.language = view.language
        self.bodies = len(graph.organisation.bodies)
        self.reports = command_on(graph, options).reports
        self.relations = relations_of(graph, options, view)
        self.units: Mapping[str, str] = {
            unit.id: tidy(unit.label(view.language)) for unit in graph.organisation.units
        }
        self.opening = cache(self._opening)
        self.manager = cache(self._manager)
        self.count = cache(self._count)

    def said(self, node: int) -> str:
        view, relations = self.view, self.relations
        said = self._what(node)
        if view.joined[node] == "reports_to":
            said = f"{said} {self.manager(view.above[node])}"
        if node in relations.stated:
            said = " ".join([said, *self._stated(relations.stated[node])])
        if node in relations.supporters:
            said = f"{said} {self._told('supported', relations.supporters[node])}"
        if node >= self.bodies and self.reports[node - self.bodies]:
            said = f"{said} {self.count(len(self.reports[node - self.bodies]))}"
        return said

    def _what(self, node: int) -> str:
        """Say what it is: its class, its state, how it is held, its unit."""
        thing, caption = self.view.things[node], self.view.captions[node]
        if isinstance(thing, Body):
            return f"{word('box body', self.language)}."
        held = self._held(thing, caption.signs)
        state = said_state(thing, caption.state)
        return self.opening(self.view.classes[node], state, held, thing.unit)

    def _held(self, position: Position, signs: frozenset[str]) -> tuple[str, ...]:
        """Say how a position is held: in several seats, by someone acting, by several together."""
        if not signs:
            return ()
        seats = number(position.count, self.language)
        keys = {
            "several seats": position.count > 1,
            "acting holder": not ACTING.isdisjoint(signs),
            "job share": "shared" in signs,
        }
        return tuple(
            [word(key, self.language, count=seats) for key, is_so in keys.items() if is_so]
        )

    def _opening(
        self, class_: str | None, state: str, held: tuple[str, ...], unit: str | None
    ) -> str:
        said = [class_said(class_, self.language)]
        if state != "filled":
            said.append(word(state, self.language).lower())
        said.extend(held)
        if unit is not None and unit in self.units:
            said.append(word("in unit", self.language, name=self.units[unit]))
        sentence = COMMA.join(said)
        return f"{sentence[0].upper()}{sentence[1:]}."

    def _manager(self, node: int) -> str:
        return self._told("reports_to", [self.view.name(node)])

    def _stated(self, stated: Mapping[LineKind, list[str]]) -> Iterator[str]:
        for kind in ("reports_to", "supports", *TOLD):
            if kind in stated:
                yield self._told(kind, stated[kind])

    def _told(self, what: str, names: list[str]) -> str:
        return word(f"tells {what}", self.language, names=COMMA.join(names))

    def _count(self, reports: int) -> str:
        return _counted("report", "reports", reports, self.language)


def _counted(one: str, several: str, count: int, language: str) -> str:
    if count == 1:
        return word(f"one {one}", language)
    return word(several, language, count=number(count, language))
