"""The shapes that Graphviz draws for the parts of a chart.

It draws those of one look together, whatever parts they belong to: what they look like is then said
once for many, and Graphviz needs a third less time.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from orgmodel.drawing.engine import Engine
from orgmodel.drawing.errors import DrawError
from orgmodel.drawing.xdot import Operation, shapes_of, to_xdot


def draw_shapes(parts: Iterable[list[Operation]], engine: Engine) -> Iterator[list[str]]:
    """Let Graphviz draw the operations of all parts.

    Args:
        parts: the operations of each part.
        engine: the Graphviz that draws them.

    Returns:
        The shapes of each part, as SVG, one for each operation, in their order. They are waited
        for where they are looked at, which raises `DrawError` where Graphviz failed or left
        something out.
    """
    order = _Order()
    drawn = engine.draw_all(order.graphs(to_xdot(order.operations(parts))), shapes_of)
    return order.restored(chain.from_iterable(drawn))


class _Order:
    """Remembers the order of what is drawn in another order."""

    def __init__(self) -> None:
        self.lengths: list[int] = []
        """How many operations each part has."""
        self.looks: list[str] = []
        """The look of each operation."""
        self.drawn: list[str] = []
        """The look of each graph."""

    def operations(self, parts: Iterable[list[Operation]]) -> Iterator[Operation]:
        for part in parts:
            self.lengths.append(len(part))
            self.looks += [look for look, _ in part]
            yield from part

    def graphs(self, graphs: Iterable[tuple[str, str]]) -> Iterator[str]:
        for look, graph in graphs:
            self.drawn.append(look)
            yield graph

    def restored(self, drawn: Iterable[list[str]]) -> Iterator[list[str]]:
        """Give the shapes of each part, out of those of each graph."""
        alike: dict[str, list[str]] = defaultdict(list)
        for look, shapes in zip(self.drawn, drawn, strict=False):
            alike[look] += shapes
        self._ensure_complete(alike)
        following = {look: iter(shapes) for look, shapes in alike.items()}
        shapes_in_order = map(next, map(following.__getitem__, self.looks))
        for length in self.lengths:
            yield list(islice(shapes_in_order, length))

    def _ensure_complete(self, alike: dict[str, list[str]]) -> None:
        if {look: len(shapes) for look, shapes in alike.items()} != Counter(self.looks):
            drawn = sum(map(len, alike.values()))
            raise DrawError(f"Graphviz drew {drawn:,} of {len(self.looks):,} shapes.")
