"""What is chosen to be shown: a position in its surroundings, or those of a unit, class or tag."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from orgmodel.chart.options import Options
from orgmodel.chart.view.hierarchy import TOP, Hierarchy
from orgmodel.graph import OrgGraph, bodies_by_member
from orgmodel.model import Body, Position, Unit


def choose(
    graph: OrgGraph,
    hierarchy: Hierarchy,
    order: Sequence[int],
    classes: Sequence[str | None],
    options: Options,
) -> list[int]:
    """Choose from the nodes of a branch what the options ask for, with all that stand above.

    Args:
        graph: the organisation.
        hierarchy: what stands under what.
        order: the nodes of the branch, each after the one it stands under.
        classes: the class of each node.
        options: what is asked for.

    Raises:
        KeyError: the focus of the options is no position or body.
        ValueError: nothing is as the options ask for.
    """
    wanted = set(order)
    if options.focus is not None:
        wanted &= _around(graph, hierarchy, order, options)
    if options.only:
        wanted &= _with_those_above(hierarchy, _matching(graph, hierarchy, order, classes, options))
    return [node for node in order if node in wanted]


def _around(
    graph: OrgGraph, hierarchy: Hierarchy, order: Sequence[int], options: Options
) -> set[int]:
    """Give the focus, its chain, peers and reports, and those beside the line of command.

    They are who helps it, whom it helps, and the bodies that it sits in.
    """
    focus = hierarchy.places[options.focus or ""]
    if focus not in set(order):
        raise ValueError(f"{options.focus} does not stand under {options.root}")
    above, joined = hierarchy.above, hierarchy.joined
    near = {node for node in order if above[node] == focus}
    if above[focus] != TOP:
        place = (above[focus], joined[focus])
        near.update(node for node in order if (above[node], joined[node]) == place)
    nodes = set(order)
    others = [node for node in _beside(graph, hierarchy, focus, options) if node in nodes]
    return near | _with_those_above(hierarchy, [focus, *others])


def _beside(graph: OrgGraph, hierarchy: Hierarchy, focus: int, options: Options) -> Iterator[int]:
    """Go through those who support or deputise for the focus, whom it supports, and its bodies."""
    thing = hierarchy.things[focus]
    id_ = thing.id
    found: list[Body | Position] = [*bodies_by_member(graph).get(id_, ())]
    if "supports" in options.show:
        headed = [unit.id for unit in graph.organisation.units if unit.head == id_]
        found += [each for name in (id_, *headed) for each in graph.supporters(name)]
        found += _supported(graph, thing)
    if "deputies" in options.show:
        found += graph.deputies(id_)
    return (hierarchy.places[each.id] for each in found if each.id in hierarchy.places)


def _supported(graph: OrgGraph, thing: Body | Position) -> Iterator[Body | Position]:
    """Go through those whom a position supports, units by their heads."""
    for each in graph.supported(thing) if isinstance(thing, Position) else ():
        found = graph.head(each) if isinstance(each, Unit) else each
        if isinstance(found, Body | Position):
            yield found


def _with_those_above(hierarchy: Hierarchy, nodes: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for start in nodes:
        node = start
        while node != TOP and node not in found:
            found.add(node)
            node = hierarchy.above[node]
    return found


def _matching(
    graph: OrgGraph,
    hierarchy: Hierarchy,
    order: Sequence[int],
    classes: Sequence[str | None],
    options: Options,
) -> list[int]:
    named: dict[str, list[str]] = {}
    for each in options.only:
        kind, _, name = each.partition(":")
        named.setdefault(kind, []).append(name)
    units = _units_in(graph, named.get("unit", ()))
    tests: dict[str, Callable[[int, Position], bool]] = {
        "unit": lambda _, position: position.unit in units,
        "class": lambda node, _: classes[node] in named["class"],
        "tag": lambda _, position: not set(named["tag"]).isdisjoint(position.tags),
    }
    found = []
    for node in order:
        thing = hierarchy.things[node]
        if not isinstance(thing, Body) and all(tests[kind](node, thing) for kind in named):
            found.append(node)
    if not found:
        raise ValueError(f"nothing that can be shown is of {' '.join(options.only)}")
    return found


def _units_in(graph: OrgGraph, names: Sequence[str]) -> set[str]:
    """Give the ids of units and of those inside them.

    Raises:
        ValueError: there is no such unit.
    """
    units = graph.organisation.units
    inside: dict[str, list[Unit]] = {}
    for unit in units:
        inside.setdefault(unit.parent or "", []).append(unit)
    known = {unit.id for unit in units}
    waiting, found = list(names), set()
    for name in names:
        if name not in known:
            raise ValueError(f"no unit has the id {name}")
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(unit.id for unit in inside.get(name, ()))
    return found
