"""A view as items of an outline: what each box and its lines say, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass

from orgmodel.chart.view import View
from orgmodel.chart.view.captions import tidy
from orgmodel.chart.view.descriptions import class_said
from orgmodel.chart.words import word as chart_word
from orgmodel.graph import OrgGraph
from orgmodel.model import Body
from orgmodel.outline.words import word

SENTENCES = ("supports", "dotted_line_to", "deputises_for", "coordinates_with")
"""The lines that are said in words; the line of command is the nesting."""


@dataclass(frozen=True, slots=True)
class Item:
    """One body or position in an outline.

    Args:
        title: what it is called.
        facts: what else its box says: seats, state, holders, and how it looks: class and unit.
        lines: whom it supports, a kind of line each: word and titles.
        depth: how many stand above it.
        is_body: whether it is a body.
        is_support: whether it stands there by support only, outside the line of command.
        folded: how many positions below it are not shown.
    """

    title: str
    facts: tuple[str, ...]
    lines: tuple[str, ...]
    depth: int
    is_body: bool
    is_support: bool
    folded: int

    @property
    def details(self) -> tuple[str, ...]:
        """What is said after the title, the lines at the end."""
        return (*self.facts, *self.lines)


def items_of(graph: OrgGraph, view: View) -> Iterator[Item]:
    """Go through everything that a view shows, each followed by what stands under it."""
    said = _lines(view)
    depths: dict[int, int] = {}
    for node in view.reading_order():
        depths[node] = depths.get(view.above[node], -1) + 1
        yield Item(
            title=view.name(node),
            facts=(*view.captions[node].facts, *_standing(graph, view, node)),
            lines=tuple(said.get(node, ())),
            depth=depths[node],
            is_body=view.is_body(node),
            is_support=view.joined[node] == "supports",
            folded=view.folded[node],
        )


def _standing(graph: OrgGraph, view: View, node: int) -> Iterator[str]:
    """Say the class of a position, unless it is the usual one, and its unit."""
    position = view.things[node]
    if isinstance(position, Body):
        return
    class_, unit = view.classes[node], graph.unit_of(position)
    if class_ not in (None, "line"):
        yield class_said(class_, view.language)
    name = view.name(node) if unit is None else tidy(unit.label(view.language))
    if name != view.name(node):
        yield chart_word("in unit", view.language, name=name)


def _lines(view: View) -> dict[int, list[str]]:
    """Say the lines of each node, a kind of line each."""
    ends: dict[tuple[int, str], list[str]] = {}
    for node in view.order:
        if view.joined[node] == "supports" and (node, view.above[node]) not in view.helped:
            ends.setdefault((node, "supports"), []).append(view.name(view.above[node]))
    for line in view.statements:
        if line.kind in SENTENCES and not view.unit_meant(line.kind, line.start, line.end):
            ends.setdefault((line.start, line.kind), []).append(view.name(line.end))
    said: dict[int, list[str]] = {}
    for (node, kind), names in ends.items():
        said.setdefault(node, []).append(f"{word(kind, view.language)}: {', '.join(names)}")
    return said
