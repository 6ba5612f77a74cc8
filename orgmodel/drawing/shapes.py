"""The shapes that Graphviz draws for the parts of a chart.

It draws those of one look together, whatever parts they belong to: what they look like is then said
once for many, and Graphviz needs a third less time.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from orgmodel.drawing.engine import Engine
from orgmodel.drawing.errors import DrawError
from orgmodel.drawing.xdot import Operation, Sheaf, shapes_of, to_xdot


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
        self.sheaves: list[tuple[str, int]] = []
        """The look of the operations of each graph, and how many there are."""

    def operations(self, parts: Iterable[list[Operation]]) -> Iterator[Operation]:
        for part in parts:
            self.lengths.append(len(part))
            self.looks += [look for look, _ in part]
            yield from part

    def graphs(self, sheaves: Iterable[Sheaf]) -> Iterator[str]:
        for look, size, graph in sheaves:
            self.sheaves.append((look, size))
            yield graph

    def restored(self, drawn: Iterator[list[str]]) -> Iterator[list[str]]:
        """Give the shapes of each part, out of those of each graph, as soon as they are there."""
        shelves = _Shelves(self.sheaves, drawn)
        following = {look: shelves.take(look) for look in set(self.looks)}
        shapes_in_order = map(next, map(following.__getitem__, self.looks))
        for length in self.lengths:
            yield list(islice(shapes_in_order, length))


class _Shelves:
    """Where drawn shapes wait, apart by their looks, until they are wanted."""

    def __init__(self, sheaves: list[tuple[str, int]], drawn: Iterator[list[str]]) -> None:
        self.sheaves = iter(sheaves)
        self.drawn = drawn
        self.waiting: dict[str, deque[list[str]]] = defaultdict(deque)

    def take(self, look: str) -> Iterator[str]:
        """Give the shapes of a look, one after another; more are waited for when none is left."""
        waiting = self.waiting[look]
        while True:
            while not waiting:
                self._fill()
            yield from waiting.popleft()

    def _fill(self) -> None:
        look, size = next(self.sheaves)
        shapes = next(self.drawn, [])
        if len(shapes) != size:
            drew = f"it drew {len(shapes):,} of {size:,} that look alike"
            raise DrawError(f"Graphviz left shapes out: {drew}.")
        self.waiting[look].append(shapes)
