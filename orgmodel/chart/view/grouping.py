"""The groups that boxes are coloured by: classes, units, grades or tags, each with a letter."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import TypeAlias

from orgmodel.chart.options import Options
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.view.hierarchy import Hierarchy
from orgmodel.chart.words import word
from orgmodel.graph import OrgGraph
from orgmodel.model import CLASSES, Body, Position

NONE = ""
"""The key of those that are in no group."""
Keys: TypeAlias = dict[int, str]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of boxes.

    Args:
        names: the name of each group.
        of: the group of each position that is shown, by its place in the names.
    """

    names: tuple[str, ...] = ()
    of: Mapping[int, int] = field(default_factory=dict)


def letter_of(group: int) -> str:
    """Give the sign of a group, which tells it from others without colour: A, B, ..., AA."""
    high, low = divmod(group, len(ascii_uppercase))
    return (letter_of(high - 1) if high else "") + ascii_uppercase[low]


def find_groups(
    graph: OrgGraph,
    hierarchy: Hierarchy,
    nodes: Sequence[int],
    classes: Sequence[str | None],
    options: Options,
) -> Groups:
    """Sort the positions that are shown into the groups that the options colour by.

    Args:
        graph: the organisation.
        hierarchy: what stands under what.
        nodes: the nodes that are shown.
        classes: the class of each node.
        options: what they are coloured by, and in what language.
    """
    if options.colour_by is None:
        return Groups()
    language = options.language or graph.organisation.language
    positions = {
        node: thing for node in nodes if not isinstance(thing := hierarchy.things[node], Body)
    }
    kind, _, tag = options.colour_by.partition(":")
    if kind == "unit":
        return _numbered(_by_unit(graph, positions), _unit_namer(graph, language), language, kind)
    if tag:
        keys = {node: tag if tag in each.tags else NONE for node, each in positions.items()}
    elif kind == "tag":
        keys = {node: next(iter(each.tags), NONE) for node, each in positions.items()}
    elif kind == "grade":
        keys = {node: each.grade or NONE for node, each in positions.items()}
    else:
        return _by_class(positions, classes, language)
    return _numbered(keys, tidy, language, kind)


def _by_class(
    positions: Mapping[int, Position], classes: Sequence[str | None], language: str
) -> Groups:
    keys = {node: classes[node] or NONE for node in positions}
    in_order = [class_ for class_ in CLASSES if class_ in keys.values()]
    return _numbered(keys, lambda key: word(f"box {key}", language), language, "class", in_order)


def _by_unit(graph: OrgGraph, positions: Mapping[int, Position]) -> Keys:
    """Take the widest units of which there are several."""
    paths: dict[str, list[str]] = {NONE: [NONE]}
    for unit in graph.organisation.units:
        above = [each.id for each in graph.units_above(unit)]
        paths.setdefault(unit.id, [*reversed(above), unit.id])
    own = {node: paths.get(each.unit or NONE, [NONE]) for node, each in positions.items()}
    deepest = max((len(path) for path in own.values()), default=1)
    keys: Keys = {}
    for depth in range(deepest):
        keys = {node: path[min(depth, len(path) - 1)] for node, path in own.items()}
        if len(set(keys.values()) - {NONE}) > 1:
            break
    return keys


def _unit_namer(graph: OrgGraph, language: str) -> Callable[[str], str]:
    return lambda key: tidy(graph.unit(key).label(language))


def _numbered(
    keys: Keys,
    name: Callable[[str], str],
    language: str,
    kind: str,
    in_order: Sequence[str] = (),
) -> Groups:
    """Number the groups in the order given, else as they occur; those in none come last."""
    found = dict.fromkeys([*in_order, *(key for key in keys.values() if key != NONE)])
    names = [name(key) for key in found]
    if NONE in keys.values():
        found[NONE] = None
        names.append(word(f"no {kind}", language))
    places = {key: place for place, key in enumerate(found)}
    return Groups(tuple(names), {node: places[key] for node, key in keys.items()})
