"""The view of one page: a part of the view of the whole organisation."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from orgmodel.book.sheet import Sheet
from orgmodel.chart.view import View
from orgmodel.chart.view.hierarchy import TOP
from orgmodel.chart.view.sides import Places
from orgmodel.chart.view.statements import Statement


def statements_of(view: View) -> dict[int, list[Statement]]:
    """Gather for each node the lines beside those of command that begin or end at it."""
    found: dict[int, list[Statement]] = {}
    for statement in view.statements:
        found.setdefault(statement.start, []).append(statement)
        found.setdefault(statement.end, []).append(statement)
    return found


def build_page_view(
    view: View,
    statements: Mapping[int, Sequence[Statement]],
    sheet: Sheet,
    folded: Collection[int],
    notes: Mapping[int, Sequence[str]],
) -> View:
    """Build the view of a page; its nodes are numbered anew, in the old order.

    Args:
        view: the whole organisation.
        statements: its lines by the nodes that they join.
        sheet: the boxes of the page.
        folded: the boxes whose branch goes on elsewhere.
        notes: what boxes say of lines that lead to other pages.
    """
    return _Cutter(view, sheet).cut(statements, folded, notes)


class _Cutter:
    def __init__(self, view: View, sheet: Sheet) -> None:
        self.view = view
        self.nodes = sorted(sheet.shown)
        self.new = {node: place for place, node in enumerate(self.nodes)}
        self.tops = [self.new[node] for node in sheet.tops]

    def cut(
        self,
        statements: Mapping[int, Sequence[Statement]],
        folded: Collection[int],
        notes: Mapping[int, Sequence[str]],
    ) -> View:
        view, nodes, tops = self.view, self.nodes, set(self.tops)
        places = self._places()
        order = _downwards(self.tops, places)
        above = [
            TOP if place in tops else self.new[view.above[node]] for place, node in enumerate(nodes)
        ]
        beside = {each for side in (places.assistants, places.staff) for s in side for each in s}
        return replace(
            view,
            things=[view.things[node] for node in nodes],
            bodies=frozenset([self.new[node] for node in view.bodies if node in self.new]),
            ids=[view.ids[node] for node in nodes],
            classes=[view.classes[node] for node in nodes],
            above=above,
            joined=[
                None if place in tops else view.joined[node] for place, node in enumerate(nodes)
            ],
            places=places,
            beside=[place in beside for place in range(len(nodes))],
            tops=self.tops,
            order=order,
            captions=[view.captions[node].noted(notes.get(node, ())) for node in nodes],
            folded=[1 if node in folded else view.folded[node] for node in nodes],
            statements=self._statements(statements),
            layouts=view.layouts.of(nodes, order, above, places),
            descriptions={
                place: view.descriptions.get(node, "") for place, node in enumerate(nodes)
            },
            helped={
                (self.new[start], self.new[end]): unit
                for (start, end), unit in view.helped.items()
                if start in self.new and end in self.new
            },
        )

    def _places(self) -> Places:
        places = self.view.places
        return Places(
            self._cut_all(places.children),
            self._cut_all(places.assistants),
            self._cut_all(places.staff),
            self._cut_all(places.deputies),
            [places.peers[node] for node in self.nodes],
        )

    def _cut_all(self, lists: Sequence[Sequence[int]]) -> list[list[int]]:
        new = self.new
        return [[new[each] for each in lists[node] if each in new] for node in self.nodes]

    def _statements(self, statements: Mapping[int, Sequence[Statement]]) -> list[Statement]:
        return [
            replace(statement, start=self.new[node], end=self.new[statement.end])
            for node in self.nodes
            for statement in statements.get(node, ())
            if statement.start == node and statement.end in self.new
        ]


def _downwards(tops: Sequence[int], places: Places) -> list[int]:
    order = list(tops)
    for node in order:
        order.extend(places.all_under(node))
    return order
