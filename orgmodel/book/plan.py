"""Planning a book: which boxes stand on which page.

The first page goes down from the tops as far as it can be read. Each branch that is folded there
goes on by itself: small ones share a page, larger ones have one or more of their own. A manager
with more reports than a page can hold is continued on further pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import TypeAlias

from orgmodel.book.forest import ROOT, Forest
from orgmodel.book.portions import divide
from orgmodel.book.sheet import Fits, Sheet

STACKED = 1.1
"""More boxes than these never fit on a page, as a share of it, though they stand in columns."""
SPREAD = 0.75
"""The same for branches, which leave more paper white."""
MOST = 1.4
"""An organisation of no more is tried on one page, however unlikely it is to fit."""
MANY = 99
"""So many parts are thought of until it is known how many there are."""
PAIR = 2
"""A head and one report are tried on a page, however large they are."""
NEARLY_EMPTY = 0.2
"""A page that holds no more than this is put together with its neighbour if they fit."""
USUAL = 0.6
"""The share of a page that boxes usually fill."""
SMALL = 0.1
"""A branch below a box that takes no more of a page than this is not put on a page of its own."""
NEARLY_ALL = 0.8
"""A branch that is more than this of one that does not fit may not fit either."""
FOLDED_COST = 0.15
"""What it costs a reader to turn the page for a branch, in pages."""

Job: TypeAlias = Sheet | int
"""A page that is planned, or a node whose branch is still to be divided."""


def plan_sheets(forest: Forest, fits: Fits) -> tuple[Sheet, ...]:
    """Plan the pages of a book in reading order.

    Args:
        forest: the organisation.
        fits: tells whether a page can be read when it is printed.
    """
    planner = _Planner(forest, fits)
    return tuple(planner.merge(planner.plan()))


class _Planner:
    def __init__(self, forest: Forest, fits: Fits) -> None:
        self.forest = forest
        self.fits = fits

    def plan(self) -> Iterator[Sheet]:
        tops = self._tops(ROOT, self.forest.under[ROOT])
        everything = replace(self._whole(tops), first=True)
        if self.forest.weight(everything.shown) <= MOST and self.fits(everything):
            yield everything
            return
        waiting: list[Job] = [ROOT]
        while waiting:
            job = waiting.pop()
            if isinstance(job, Sheet):
                yield job
                continue
            sheets = self._divide(job)
            yield from sheets
            waiting.extend(reversed(self._share(self._folded(sheets))))

    def merge(self, sheets: Iterable[Sheet]) -> list[Sheet]:
        """Put neighbouring pages together where one of them is nearly empty."""
        merged: list[Sheet] = []
        for sheet in sheets:
            both = self._both(merged[-1], sheet) if merged else None
            if both is not None and self.fits(both):
                merged[-1] = both
            else:
                merged.append(sheet)
        return merged

    def _both(self, one: Sheet, other: Sheet) -> Sheet | None:
        """Give two pages as one, unless branches go on from them, or both are full enough."""
        if not (self._is_closed(one) and self._is_closed(other)):
            return None
        weights = self.forest.weight(one.shown), self.forest.weight(other.shown)
        if min(weights) > NEARLY_EMPTY or sum(weights) > SPREAD:
            return None
        return Sheet((*one.tops, *other.tops), (*one.shown, *other.shown))

    def _is_closed(self, sheet: Sheet) -> bool:
        return not sheet.first and sheet.parts == 1 and not self._folded([sheet])

    # One branch

    def _divide(self, node: int) -> list[Sheet]:
        """Give the page that a branch begins with, or several if it has too many reports."""
        depths = list(self._depths(node))
        tried = [sheet for sheet in depths if not self._is_thin(sheet)]
        while tried and not self.fits(tried[-1]):
            tried.pop()
        whole = sum(self.forest.branches[each] for each in self.forest.under[node])
        tried.sort(key=lambda sheet: self._cost(sheet, whole))
        best = next((sheet for sheet in tried if self.fits(sheet)), None)
        if best is not None:
            return [self._with_small_ones(self._with_few(best))]
        return self._slices(node) or [next(filter(self.fits, depths[::-1]), depths[0])]

    def _depths(self, node: int) -> Iterator[Sheet]:
        """Cut a branch below each of its levels, as long as there is a chance that it fits."""
        under = self.forest.under
        tops = self._tops(node, under[ROOT])
        shown = list(tops)
        level = list(tops) if node == ROOT else list(under[node])
        if node != ROOT:
            shown.extend(level)
        weight = self.forest.weight(shown)
        while weight <= SPREAD or len(shown) <= PAIR:
            yield Sheet(tops, tuple(shown), first=node == ROOT)
            level = [each for above in level for each in under[above]]
            if not level:
                return
            shown.extend(level)
            weight += self.forest.weight(level)

    def _is_thin(self, sheet: Sheet) -> bool:
        """Tell whether a page holds nothing but a short chain of heads with one report each."""
        is_chain = all(len(self.forest.under[node]) == 1 for node in sheet.shown[:-1])
        if len(sheet.tops) != 1 or not is_chain or not self.forest.under[sheet.shown[-1]]:
            return False
        return self.forest.weight(sheet.shown) < USUAL

    def _cost(self, sheet: Sheet, whole: float) -> float:
        """Estimate what a page costs with all that it leaves to others, in pages."""
        folded, branches = self._folded([sheet]), self.forest.branches
        large = [node for node in folded if self._is_large(node, whole)]
        small = sum(branches[node] for node in folded if node not in large)
        alone = sum(1 + branches[node] / USUAL for node in large)
        return ceil(small / USUAL) + alone + FOLDED_COST * len(folded)

    def _is_large(self, node: int, whole: float) -> bool:
        """Tell whether a branch needs more than a page; one that is nearly all there is, is tried.

        Args:
            node: the head of the branch.
            whole: what all that weighs that it is folded in, which does not fit on a page.
        """
        branch = self.forest.branches[node]
        if branch > USUAL or branch < NEARLY_ALL * whole:
            return branch > USUAL
        return not self.fits(self._whole([node]))

    def _with_few(self, sheet: Sheet) -> Sheet:
        """Show the reports of heads whose own page would hold little but them, if they fit."""
        under = self.forest.under
        few = [node for node in self._folded([sheet]) if self._holds_little(node)]
        fuller = replace(sheet, shown=(*sheet.shown, *(each for n in few for each in under[n])))
        return fuller if few and self._may_fit(fuller) and self.fits(fuller) else sheet

    def _holds_little(self, node: int) -> bool:
        """Tell whether the page of a head would be nearly empty, as large branches go on alone."""
        weights, branches = self.forest.weights, self.forest.branches
        held = sum(
            branches[each] if branches[each] <= NEARLY_EMPTY else weights[each]
            for each in self.forest.under[node]
        )
        return branches[node] > SPREAD and held <= SMALL

    def _with_small_ones(self, sheet: Sheet) -> Sheet:
        """Unfold the small branches of a page, as many as fit."""
        small = [node for node in self._folded([sheet]) if self._is_small(node)]
        small.sort(key=lambda node: self.forest.branches[node])
        while small:
            unfolded = self.forest.whole(small)[len(small) :]
            fuller = replace(sheet, shown=(*sheet.shown, *unfolded))
            if self._may_fit(fuller) and self.fits(fuller):
                return fuller
            small = small[: len(small) // 2]
        return sheet

    def _slices(self, node: int) -> list[Sheet]:
        """Divide the reports of a manager into portions of about the same size.

        The chain of heads above him stands on the first page; no pages if it is too long for that.
        """
        chain = self._chain(node)
        reports = self.forest.under[chain[-1]]

        def sheet_of(portion: Sequence[int], small: Sequence[int] | None = None) -> Sheet:
            heads = chain if portion[0] == reports[0] else chain[-1:]
            if small is None:
                small = [each for each in portion if self._is_small(each)]
            below = self.forest.whole(small)[len(small) :]
            if heads[0] == ROOT:
                return Sheet(tuple(portion), (*portion, *below), MANY, MANY, first=True)
            first = node == ROOT and heads is chain
            return Sheet((heads[0],), (*heads, *portion, *below), MANY, MANY, first=first)

        weights = [self._sliced_weight(report) for report in reports]
        portions = list(
            divide(reports, weights, STACKED, lambda portion: self.fits(sheet_of(portion)))
        )
        if len(chain) > 1 and not portions[0][1]:
            return []
        sheets = [
            sheet_of(portion) if fits else sheet_of(portion, small=()) for portion, fits in portions
        ]
        return [
            replace(sheet, part=part, parts=len(sheets)) for part, sheet in enumerate(sheets, 1)
        ]

    def _tops(self, node: int, reports: Sequence[int]) -> tuple[int, ...]:
        return tuple(reports) if node == ROOT else (node,)

    def _chain(self, node: int) -> list[int]:
        """Go down from a head as long as there is only one report."""
        chain = [node]
        weight = 0.0
        while weight < USUAL:
            under = self.forest.under[chain[-1]]
            if len(under) != 1 or not self.forest.under[under[0]]:
                break
            chain.append(under[0])
            weight += self.forest.weights[under[0]]
        return chain if len(chain) == 1 or node != ROOT else chain[1:]

    # Several branches

    def _share(self, folded: Sequence[int]) -> list[Job]:
        """Put folded branches on pages, small ones together; larger ones are divided later."""
        weight = self.forest.branches
        jobs: dict[int, Job] = {node: node for node in folded if weight[node] > SPREAD}
        small = [node for node in folded if weight[node] <= SPREAD]
        weights = [weight[node] for node in small]
        whole = self._whole
        for portion, fits in divide(small, weights, SPREAD, lambda tops: self.fits(whole(tops))):
            jobs[portion[0]] = self._whole(portion) if fits else portion[0]
        return [jobs[node] for node in folded if node in jobs]

    def _whole(self, tops: Sequence[int]) -> Sheet:
        return Sheet(tuple(tops), tuple(self.forest.whole(tops)))

    # Measures

    def _folded(self, sheets: Sequence[Sheet]) -> list[int]:
        """Give the nodes whose branches some pages leave to others."""
        under = self.forest.under
        shown = dict.fromkeys(node for sheet in sheets for node in sheet.shown)
        return [node for node in shown if under[node] and under[node][0] not in shown]

    def _is_small(self, node: int) -> bool:
        return self.forest.branches[node] - self.forest.weights[node] <= SMALL

    def _sliced_weight(self, node: int) -> float:
        small = self._is_small(node)
        return self.forest.branches[node] if small else self.forest.weights[node]

    def _may_fit(self, sheet: Sheet) -> bool:
        return self.forest.weight(sheet.shown) <= SPREAD
