"""What all diagram makers are told: boxes in reading order, and lines between them."""

from collections.abc import Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import LineKind
from orgmodel.chart.view import View
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.words import word


@dataclass(frozen=True, slots=True)
class Box:
    """A body or position.

    Args:
        key: a name that every diagram language takes, the same for the same view.
        title: what it is called.
        facts: what else it says, a line each.
        depth: how many stand above it.
        is_body: whether it is a body.
        is_support: whether its class is support, or it stands there by support alone.
        state: filled, vacant, planned, frozen or abolished.
    """

    key: str
    title: str
    facts: tuple[str, ...]
    depth: int
    is_body: bool
    is_support: bool
    state: str

    @property
    def style(self) -> str:
        """How it is set apart: body, vacant or support; empty for all others."""
        if self.is_body:
            return "body"
        if self.state == "vacant":
            return "vacant"
        return "support" if self.is_support else ""


@dataclass(frozen=True, slots=True)
class Line:
    """A line between two boxes, by their keys, from the one that states it.

    Args:
        kind: the kind of line.
        start: who states it.
        end: of whom.
        in_tree: whether the box that states it stands under the other because of it.
        label: what it says: its kind; of a unit, which has no box, also the name.
        of_unit: whether it states it of a unit, and leads to the box of its head.
    """

    kind: LineKind
    start: str
    end: str
    in_tree: bool
    label: str
    of_unit: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """A chart without places.

    Args:
        title: the title; empty where there is none.
        under: what stands under the title: subtitle, day, version, source.
        language: the language of the words.
        boxes: in reading order, each followed by what stands under it.
        lines: those of the tree, in reading order, then the others.
    """

    title: str
    under: tuple[str, ...]
    language: str
    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]


def diagram_of(view: View, title: str, under: Sequence[str] = ()) -> Diagram:
    """Tell what a view shows, under a title and what is said below it."""
    order = view.reading_order()
    keys = {node: f"n{number}" for number, node in enumerate(order, start=1)}
    return Diagram(
        tidy(title) if title else "",
        tuple(under),
        view.language,
        _boxes(view, order, keys),
        _lines(view, order, keys),
    )


def _boxes(view: View, order: list[int], keys: dict[int, str]) -> tuple[Box, ...]:
    depths: dict[int, int] = {}
    for node in order:
        depths[node] = depths.get(view.above[node], -1) + 1
    return tuple(
        Box(
            key=keys[node],
            title=view.name(node),
            facts=view.captions[node].facts,
            depth=depths[node],
            is_body=view.is_body(node),
            is_support=view.classes[node] == "support" or view.joined[node] == "supports",
            state=view.captions[node].state,
        )
        for node in order
    )


def _lines(view: View, order: list[int], keys: dict[int, str]) -> tuple[Line, ...]:
    tree = [
        _line(view, keys, (kind, node, view.above[node]), in_tree=True)
        for node in order
        if (kind := view.joined[node]) is not None and view.above[node] in keys
    ]
    others = [
        _line(view, keys, (line.kind, line.start, line.end), in_tree=False)
        for line in view.statements
        if line.start in keys and line.end in keys
    ]
    return (*tree, *others)


def _line(
    view: View, keys: dict[int, str], stated: tuple[LineKind, int, int], *, in_tree: bool
) -> Line:
    kind, start, end = stated
    of_unit = view.unit_meant(*stated) is not None
    label = word(f"line {kind}", view.language)
    if of_unit:
        label = word("supports unit", view.language, name=view.name_meant(*stated))
    return Line(kind, keys[start], keys[end], in_tree=in_tree, label=label, of_unit=of_unit)
