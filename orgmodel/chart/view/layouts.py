"""Which layouts are asked for: for the whole chart, and for what stands under single heads."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from orgmodel.chart.view.sides import Places
from orgmodel.model import Layout

Sides: TypeAlias = tuple[list[int], list[int]]

NEEDS_ROW: tuple[Layout, ...] = ("standard", "hanging")
"""Heads whose reports stand so stand in a row themselves."""
ON_ONE_SIDE: tuple[Layout, ...] = ("hanging", "left-hanging", "right-hanging")
"""In a column under these all reports hang in one column."""


@dataclass(frozen=True, slots=True)
class Layouts:
    """What is asked for, for each node.

    Args:
        names: the layout of those under it.
        in_rows: whether its reports must stand side by side, because of what is asked for one of
            them or for someone under them.
        faces_left: whether what hangs under it hangs to the left.
        sides: those left and right of a stem on both sides of which reports hang.
        lines: the line of its grade that each is to stand on, -1 for none.
        asked: whether anything is asked for at all.
        firm: the same as `in_rows`, but where only reports of the lowest line who lead nobody
            would have to stand side by side.
    """

    names: list[Layout]
    in_rows: list[bool]
    faces_left: list[bool]
    sides: dict[int, Sides]
    lines: list[int]
    asked: bool
    firm: list[bool]

    @property
    def is_firm(self) -> bool:
        """Whether all reports who must stand side by side must do so on every sheet."""
        return self.firm == self.in_rows

    def loosened(self, order: Sequence[int], above: Sequence[int], places: Places) -> "Layouts":
        """Let reports of the lowest line who lead nobody hang in columns.

        Nobody stands below these, so that grades keep their order.

        Args:
            order: the nodes, everyone after what he stands under.
            above: the node that each stands under.
            places: who stands under each node, and where.
        """
        layouts = replace(self, in_rows=self.firm, faces_left=[False] * len(above), sides={})
        _stand(order, above, places, layouts)
        return layouts

    def of(
        self, nodes: Sequence[int], order: Sequence[int], above: Sequence[int], places: Places
    ) -> "Layouts":
        """Give what is asked for some of the nodes, where these stand by themselves.

        Args:
            nodes: which ones; they are numbered anew in this order.
            order: their new numbers, everyone after what he stands under.
            above: the node that each stands under.
            places: who stands under each node, and where.
        """
        layouts = Layouts(
            [self.names[node] for node in nodes],
            [self.in_rows[node] for node in nodes],
            [False] * len(nodes),
            {},
            [self.lines[node] for node in nodes],
            self.asked,
            [self.firm[node] for node in nodes],
        )
        if self.asked:
            _stand(order, above, places, layouts)
        return layouts

    def keeping_together(
        self,
        joined: Collection[int],
        order: Sequence[int],
        above: Sequence[int],
        places: Places,
    ) -> "Layouts":
        """Give the same layouts, in which some are not parted from the sibling before them.

        Args:
            joined: who hangs on the same side of a stem as the sibling before him.
            order: the nodes, everyone after what he stands under.
            above: the node that each stands under.
            places: who stands under each node, and where.
        """
        if not self.sides or not joined:
            return self
        layouts = replace(self, faces_left=[False] * len(self.names), sides={})
        _stand(order, above, places, layouts, joined)
        return layouts


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the maker of a chart asks for.

    Args:
        whole: the layout of the whole chart.
        single: the layouts of those under single nodes.
        lines: the line of its grade that each node is to stand on, -1 for none.
    """

    whole: Layout
    single: Mapping[int, Layout]
    lines: list[int]


def find_layouts(
    order: Sequence[int],
    above: Sequence[int],
    places: Places,
    wishes: Wishes,
    is_body: Callable[[int], bool],
) -> Layouts:
    """Find the layout of every node; what is asked for one holds for all under it.

    Args:
        order: the nodes, everyone after what he stands under.
        above: the node that each stands under.
        places: who stands under each node, and where.
        wishes: what the maker of the chart asks for.
        is_body: tells whether a node is a body, whose reports stand side by side always.
    """
    count, single, lines = len(above), wishes.single, wishes.lines
    names: list[Layout] = [wishes.whole] * count
    asked = wishes.whole != "auto" or bool(single) or max(lines, default=-1) >= 0
    in_rows, firm = [False] * count, [False] * count
    layouts = Layouts(names, in_rows, [False] * count, {}, lines, asked, firm)
    if not layouts.asked:
        return layouts
    needy = [node for node, name in single.items() if name in NEEDS_ROW]
    lined = [node for node in order if lines[node] >= 0]
    lowest = max(lines)
    leading = [node for node in lined if lines[node] < lowest or places.all_under(node)]
    _force_rows([*needy, *lined], above, single, in_rows)
    _force_rows([*needy, *leading], above, single, firm)
    for node in order:
        upper = above[node]
        names[node] = single.get(node, names[upper] if upper >= 0 else wishes.whole)
        in_rows[node] |= is_body(node)
        firm[node] |= is_body(node)
    _stand(order, above, places, layouts)
    return layouts


def _stand(
    order: Sequence[int],
    above: Sequence[int],
    places: Places,
    layouts: Layouts,
    joined: Collection[int] = (),
) -> None:
    """Turn nodes from the tops down, and divide what hangs on both sides of a stem."""
    names, standing, sizes = layouts.names, [False] * len(above), _sizes(order, above)
    for node in order:
        standing[node] = above[node] < 0 or standing[node]
        _face(node, above[node], layouts)
        if standing[node] and (layouts.in_rows[node] or names[node] == "standard"):
            for child in places.children[node]:
                standing[child] = True
        elif standing[node] and names[node] == "hanging":
            layouts.sides[node] = _hang_on_both_sides(node, places, sizes, joined)
            for each in layouts.sides[node][0]:
                layouts.faces_left[each] = True


def _hang_on_both_sides(
    node: int, places: Places, sizes: Sequence[int], joined: Collection[int]
) -> Sides:
    """Divide those under a head between the left and the right side of its stem.

    Reports, who begin below those beside the stem, are divided about evenly, the first to the left.
    """
    left, right = list(places.assistants[node]), list(places.staff[node])
    on_left = on_right = 0
    goes_left = True
    for child in places.children[node]:
        goes_left = goes_left if child in joined else on_left <= on_right
        if goes_left:
            left.append(child)
            on_left += sizes[child]
        else:
            right.append(child)
            on_right += sizes[child]
    return left, right


def _sizes(order: Sequence[int], above: Sequence[int]) -> list[int]:
    sizes = [1] * len(above)
    for node in reversed(order):
        if above[node] >= 0:
            sizes[above[node]] += sizes[node]
    return sizes


def _force_rows(
    nodes: Iterable[int],
    above: Sequence[int],
    single: Mapping[int, Layout],
    in_rows: list[bool],
) -> None:
    """Let some nodes stand in rows, with all above them."""
    for node in nodes:
        upper = above[node]
        while upper >= 0 and not in_rows[upper] and single.get(upper, "auto") == "auto":
            in_rows[upper] = True
            upper = above[upper]


def _face(node: int, upper: int, layouts: Layouts) -> None:
    """Turn a node as it is asked for, or as the one above it is turned."""
    name = layouts.names[node]
    if name != "hanging":
        layouts.faces_left[node] = name == "left-hanging"
    elif upper >= 0 and not layouts.in_rows[upper]:
        layouts.faces_left[node] |= layouts.faces_left[upper]
