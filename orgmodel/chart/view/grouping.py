"""The groups that boxes are coloured by: classes, units, grades or tags, each with a letter."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase
from typing import TypeAlias

from orgmodel.chart.view.captions import tidy
from orgmodel.chart.view.grades import scale_of
from orgmodel.chart.words import word
from orgmodel.graph import OrgGraph
from orgmodel.model import CLASSES, Body, Position

NONE = ""
"""The key of those that are in no group."""
UNGROUPED = -1
"""In place of the group of those that are in none."""
Keys: TypeAlias = dict[int, str]


@dataclass(frozen=True, slots=True)
class Groups:
    """The groups of boxes.

    Args:
        kind: what they are told apart by: class, unit, grade or tag; empty where nothing is.
        keys: the class, unit, grade or tag of each group.
        of: the group of each position that is shown, by its place in the keys; `UNGROUPED` for
            those that are in none.
    """

    kind: str = ""
    keys: tuple[str, ...] = ()
    of: Mapping[int, int] = field(default_factory=dict)

    def sign(self, group: int) -> str:
        """Give what tells a group from others without colour; those in none have no sign.

        That is its grade, else its letter.
        """
        is_grade = self.kind == "grade" and group != UNGROUPED
        return tidy(self.keys[group]) if is_grade else letter_of(group)

    def labels(self, graph: OrgGraph, language: str) -> dict[int, str]:
        """Say in a language what the signs mean; a grade is its own sign."""
        return {
            group: name if self.sign(group) in ("", name) else f"{self.sign(group)} · {name}"
            for group, name in self.names(graph, language).items()
        }

    def names(self, graph: OrgGraph, language: str) -> dict[int, str]:
        """Name the groups in a language; what those are called that are in none comes last."""
        names = {
            group: _name(graph, self.kind, key, language) for group, key in enumerate(self.keys)
        }
        if UNGROUPED in self.of.values():
            names[UNGROUPED] = self._name_of_others(graph, language)
        return names

    def _name_of_others(self, graph: OrgGraph, language: str) -> str:
        scale = scale_of(graph) if self.kind == "grade" else None
        called = scale.word(language) if scale else ""
        return (
            word("without", language, what=called) if called else word(f"no {self.kind}", language)
        )


NO_GROUPS = Groups()


def letter_of(group: int) -> str:
    """Give the sign of a group, which tells it from others without colour: A, B, ..., AA.

    Those that are in none have none.
    """
    if group == UNGROUPED:
        return ""
    high, low = divmod(group, len(ascii_uppercase))
    return (letter_of(high - 1) if high else "") + ascii_uppercase[low]


def find_groups(
    graph: OrgGraph,
    things: Sequence[Body | Position],
    nodes: Sequence[int],
    classes: Sequence[str | None],
    grades: Sequence[str],
    colour_by: str | None,
) -> Groups:
    """Sort the positions that are shown into the groups that boxes are coloured by.

    Args:
        graph: the organisation.
        things: the body or position of each node.
        nodes: the nodes that are shown.
        classes: the class of each node.
        grades: the grades from the highest down.
        colour_by: what they are coloured by, as in the options; None for nothing.

    Raises:
        ValueError: nobody has the tag that tells boxes apart.
    """
    if colour_by is None:
        return NO_GROUPS
    positions = {node: thing for node in nodes if not isinstance(thing := things[node], Body)}
    kind, _, tag = colour_by.partition(":")
    if kind == "unit":
        return _numbered(kind, _by_unit(graph, positions))
    if tag:
        _check_tag(graph, tag)
        keys = {node: tag if tag in each.tags else NONE for node, each in positions.items()}
    elif kind == "tag":
        keys = {node: next(iter(each.tags), NONE) for node, each in positions.items()}
    elif kind == "grade":
        keys = {node: each.grade or NONE for node, each in positions.items()}
        used = set(keys.values())
        return _numbered(kind, keys, [grade for grade in grades if grade in used])
    else:
        keys = {node: classes[node] or NONE for node in positions}
        used = set(keys.values())
        return _numbered(kind, keys, [class_ for class_ in CLASSES if class_ in used])
    return _numbered(kind, keys)


def _check_tag(graph: OrgGraph, tag: str) -> None:
    if not any(tag in position.tags for position in graph.positions):
        raise ValueError(f"no position has the tag {tag}")


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


def _name(graph: OrgGraph, kind: str, key: str, language: str) -> str:
    if kind == "class":
        return word(f"box {key}", language)
    return tidy(graph.unit(key).label(language) if kind == "unit" else key)


def _numbered(kind: str, keys: Keys, in_order: Iterable[str] = ()) -> Groups:
    """Number the groups in the order given, else as they occur."""
    found = dict.fromkeys([*in_order, *(key for key in keys.values() if key != NONE)])
    places = {key: place for place, key in enumerate(found)}
    of = {node: places.get(key, UNGROUPED) for node, key in keys.items()}
    return Groups(kind, tuple(found), of)
