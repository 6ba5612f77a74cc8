"""The view: what is shown of an organisation, before anything has a place on the sheet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from orgmodel.chart.chart import LineKind
from orgmodel.chart.options import Options
from orgmodel.chart.view.blocks import Block
from orgmodel.chart.view.captions import Caption, Captions, tidy
from orgmodel.chart.view.graded_staff import with_staff_on_lines
from orgmodel.chart.view.grades import NO_LINE, find_lines, order_grades
from orgmodel.chart.view.grouping import NO_GROUPS, Groups, find_groups
from orgmodel.chart.view.hierarchy import TOP, Hierarchy, build_hierarchy
from orgmodel.chart.view.layouts import Layouts, Wishes, find_layouts
from orgmodel.chart.view.peers import NO_PEERS
from orgmodel.chart.view.selection import select
from orgmodel.chart.view.sides import Places, classes_of, find_places
from orgmodel.chart.view.statements import Statement, find_notes, find_statements
from orgmodel.chart.view.tallies import find_tallies
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position, Unit

COMMA = ", "
"""Between the sign of a group and what is counted."""


@dataclass(frozen=True, slots=True)
class View:
    """What is shown. Nodes are the boxes, named by their place in the lists.

    Args:
        language: the language of the chart.
        things: the position or body of each node.
        bodies: the nodes that are bodies.
        ids: the id of each box, unique in the chart.
        classes: the class of each.
        above: the node that each stands under, -1 for tops.
        joined: the kind of line that joins it there.
        places: who stands under each node, and where.
        beside: whether each stands beside the stem of the one above it.
        tops: the nodes under which all others stand.
        order: all nodes shown, everyone after what he stands under.
        captions: what each box says.
        folded: for each how many positions below are not shown.
        statements: the lines beside those of the forest.
        layouts: how reports are to stand under their managers.
        groups: the groups that boxes are coloured by.
        group_labels: what is said of them in the legend, by their numbers.
        helped: the units by the lines that lead from their supporters to their heads, as a unit
            has no box: start and end of the line.
        descriptions: what is said of each box beside its caption; empty where nothing is.
        grades: the grades from the highest down, where they are asked for.
        blocks: the parts that get frames, inner ones first.
    """

    language: str
    things: list[Body | Position]
    bodies: frozenset[int]
    ids: list[str]
    classes: list[str | None]
    above: list[int]
    joined: list[LineKind | None]
    places: Places
    beside: list[bool]
    tops: list[int]
    order: list[int]
    captions: list[Caption]
    folded: list[int]
    statements: list[Statement]
    layouts: Layouts
    groups: Groups = NO_GROUPS
    group_labels: Mapping[int, str] = field(default_factory=dict)
    helped: Mapping[tuple[int, int], Unit] = field(default_factory=dict)
    descriptions: Mapping[int, str] = field(default_factory=dict)
    grades: Sequence[str] = ()
    blocks: Sequence[Block] = ()

    def reading_order(self) -> list[int]:
        """Give all nodes, each followed by what stands under it."""
        order = []
        waiting = self.tops[::-1]
        while waiting:
            node = waiting.pop()
            order.append(node)
            waiting.extend(reversed(self.places.all_under(node)))
        return order

    def has_under(self, node: int) -> bool:
        """Tell whether anyone stands under the box or beside its stem."""
        places = self.places
        return bool(
            places.children[node]
            or places.assistants[node]
            or places.staff[node]
            or places.deputies[node]
        )

    def name(self, node: int) -> str:
        """Give the title of a position or the name of a body."""
        return tidy(self.things[node].label(self.language))

    def unit_meant(self, kind: LineKind, start: int, end: int) -> Unit | None:
        """Give the unit that a line means which leads to the unit's head; None for all others."""
        return self.helped.get((start, end)) if kind == "supports" else None

    def name_meant(self, kind: LineKind, start: int, end: int) -> str:
        """Give the name of what a line states something of: a box, or the unit of its head."""
        unit = self.unit_meant(kind, start, end)
        return self.name(end) if unit is None else tidy(unit.label(self.language))

    def peers_of(self, node: int) -> int | None:
        """Give the number that a node shares with its peers; None where it reports to nobody."""
        number = self.places.peers[node]
        return None if number == NO_PEERS else number

    def are_peers(self, one: int, other: int) -> bool:
        """Tell whether two report to one manager, or both to nobody, with one class and role."""
        if self.above[one] != self.above[other]:
            return False
        peers = self.places.peers
        if peers[one] != NO_PEERS or peers[other] != NO_PEERS:
            return peers[one] == peers[other]
        return self._rank(one) == self._rank(other) and not self.bodies & {one, other}

    def _rank(self, node: int) -> tuple[str | None, str | None]:
        return self.classes[node], self.things[node].role

    def is_body(self, node: int) -> bool:
        """Tell whether the box is a body's."""
        return node in self.bodies


def build_view(graph: OrgGraph, options: Options) -> View:
    """Find what the options show of an organisation; it may be broken.

    Raises:
        KeyError: the root or the focus of the options is no position or body.
        ValueError: nothing is as the options ask for.
    """
    language = options.language or graph.organisation.language
    hierarchy = build_hierarchy(graph, options)
    classes = classes_of(graph, hierarchy)
    selection = select(graph, hierarchy, classes, options)
    nodes = selection.nodes
    places = find_places(graph, hierarchy, nodes, classes)
    if options.align == "grade":
        places = with_staff_on_lines(places, hierarchy.things, nodes)
    order = _downwards(selection.tops, places)
    grades = _grades(graph, hierarchy, classes, options)
    groups = find_groups(graph, hierarchy.things, nodes, classes, grades, options.colour_by)
    return View(
        language=language,
        things=hierarchy.things,
        bodies=frozenset(range(len(graph.organisation.bodies))),
        ids=_ids(graph),
        classes=classes,
        above=hierarchy.above,
        joined=hierarchy.joined,
        places=places,
        beside=_beside(places, nodes),
        tops=selection.tops,
        order=order,
        captions=_captions(graph, hierarchy, nodes, groups, options),
        folded=selection.folded,
        statements=find_statements(hierarchy, places, nodes, options),
        layouts=_layouts(hierarchy, places, order, grades, options),
        groups=groups,
        group_labels=groups.labels(graph, language),
        helped=hierarchy.helped,
        grades=grades,
    )


def _grades(
    graph: OrgGraph, hierarchy: Hierarchy, classes: list[str | None], options: Options
) -> tuple[str, ...]:
    """Order the grades where the options ask for it."""
    asked = "grade" in (options.align, options.colour_by) or options.level == "all"
    return order_grades(graph, hierarchy, classes) if asked else ()


def _layouts(
    hierarchy: Hierarchy,
    places: Places,
    order: list[int],
    grades: Sequence[str],
    options: Options,
) -> Layouts:
    lines = [NO_LINE] * len(hierarchy.things)
    if options.align == "grade":
        lines = find_lines(grades, hierarchy.things, order, hierarchy.above, places)
    single = {
        hierarchy.places[name]: layout
        for name, layout in options.layouts
        if name in hierarchy.places
    }
    return find_layouts(
        order,
        hierarchy.above,
        places,
        Wishes(options.layout or "auto", single, lines),
        lambda node: isinstance(hierarchy.things[node], Body),
    )


def _captions(
    graph: OrgGraph,
    hierarchy: Hierarchy,
    nodes: Sequence[int],
    groups: Groups,
    options: Options,
) -> list[Caption]:
    language = options.language or graph.organisation.language
    notes = find_notes(graph, nodes, options, language)
    tallies = find_tallies(graph, nodes, options, language)
    is_told = groups.kind == "grade" and options.level == "all"
    signs = {} if is_told else {node: groups.sign(group) for node, group in groups.of.items()}
    remarks = _remarks(notes, signs, tallies)
    writer = Captions(graph, options, language)
    written = [Caption((), "filled")] * len(hierarchy.things)
    for node in nodes:
        written[node] = writer.write(hierarchy.things[node], remarks.get(node, ()))
    for node, group in groups.of.items():
        written[node] = written[node]._replace(group=group)
    if options.focus is not None:
        focus = hierarchy.places[options.focus]
        written[focus] = written[focus]._replace(focus=True)
    return written


def _remarks(
    notes: Mapping[int, Sequence[str]],
    signs: Mapping[int, str],
    tallies: Mapping[int, Sequence[str]],
) -> dict[int, list[str]]:
    """Put together what stands under the names: notes, then the sign of a group and counts."""
    remarks = {node: list(texts) for node, texts in notes.items()}
    for node in {**signs, **tallies}:
        marks = (signs.get(node, ""), COMMA.join(tallies.get(node, ())))
        remarks.setdefault(node, []).extend(mark for mark in marks if mark)
    return remarks


def _ids(graph: OrgGraph) -> list[str]:
    """Give the ids of bodies and positions; of two that are the same the position's stays."""
    bodies, positions = graph.organisation.bodies, graph.positions
    names = unique([*(each.id for each in positions), *(each.id for each in bodies)])
    return names[len(positions) :] + names[: len(positions)]


def unique(names: Iterable[str]) -> list[str]:
    """Make names unique: the second `x` becomes `x (2)`."""
    listed = list(names)
    taken = set(listed)
    if len(taken) == len(listed):
        return listed
    counts: dict[str, int] = {}
    result = []
    for name in listed:
        count = counts.get(name, 0) + 1
        counts[name] = count
        result.append(name if count == 1 else _fresh(name, count, taken))
    return result


def _fresh(name: str, count: int, taken: set[str]) -> str:
    while f"{name} ({count})" in taken:
        count += 1
    taken.add(f"{name} ({count})")
    return f"{name} ({count})"


def _beside(places: Places, nodes: list[int]) -> list[bool]:
    beside = [False] * len(places.children)
    for node in nodes:
        for each in (*places.assistants[node], *places.staff[node]):
            beside[each] = True
    return beside


def _downwards(tops: list[int], places: Places) -> list[int]:
    order = list(tops)
    for node in order:
        order.extend(places.all_under(node))
    return order


__all__ = ["TOP", "Hierarchy", "View", "build_view", "unique"]
