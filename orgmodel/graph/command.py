"""The line of command as plain arrays: managers, reports, levels, cycles, counts.

`reports_to` names at most one manager, so one memoised walk answers everything, cycles included,
in time that grows with the number of positions. Support lines never come in here.
"""

from collections.abc import Iterator, Sequence
from functools import cached_property

NOBODY = -1
"""The manager of a position that reports to nobody or to a body."""
UNKNOWN = -2
"""The manager of a position whose manager is not known: the reference is broken."""
_UNSEEN = -1
_ENDLESS = -2


class Command:
    """Who reports to whom, by the place of the positions in the file.

    Args:
        managers: for each position the place of its manager, or `NOBODY`, or `UNKNOWN`.
        counted: for each position whether it counts as its manager's report; abolished ones do not.
    """

    def __init__(self, managers: Sequence[int], counted: Sequence[bool]) -> None:
        self.managers = managers
        self.counted = counted

    @cached_property
    def reports(self) -> list[list[int]]:
        """For each position its direct reports, in the file's order."""
        reports: list[list[int]] = [[] for _ in self.managers]
        for place, manager in enumerate(self.managers):
            if manager >= 0 and self.counted[place]:
                reports[manager].append(place)
        return reports

    @cached_property
    def levels(self) -> list[int | None]:
        """For each position the number of managers above it; None where the way up never ends."""
        return [None if steps == _ENDLESS else steps for steps in self._walk[0]]

    @cached_property
    def cycles(self) -> list[list[int]]:
        """The loops of two or more positions, each in the order of reporting."""
        return self._walk[1]

    @cached_property
    def subordinate_counts(self) -> list[int]:
        """For each position the number of positions below it at any depth."""
        if not all(self.counted):
            return self._without_uncounted.subordinate_counts
        counts = [0] * len(self.managers)
        for place in reversed(self.downwards):
            manager = self.managers[place]
            if manager >= 0:
                counts[manager] += counts[place] + 1
        for cycle in self._loops:
            below = sum(counts[place] for place in cycle) + len(cycle) - 1
            for place in cycle:
                counts[place] = below
        return counts

    @cached_property
    def downwards(self) -> list[int]:
        """All positions outside loops, every manager before its reports."""
        order = [p for p, level in enumerate(self.levels) if level == 0]
        looped = {place for cycle in self._loops for place in cycle}
        for cycle in self._loops:
            order.extend(r for place in cycle for r in self._all_reports[place] if r not in looped)
        for place in order:
            order.extend(self._all_reports[place])
        return order

    def upwards(self, place: int) -> Iterator[int]:
        """Go up from a position's manager to the top, no position twice."""
        seen = {place}
        manager = self.managers[place]
        while manager >= 0 and manager not in seen:
            yield manager
            seen.add(manager)
            manager = self.managers[manager]

    def below(self, place: int) -> Iterator[int]:
        """Go through the subordinates at any depth, each branch to its end, in the file's order."""
        seen = {place}
        waiting = self.reports[place][::-1]
        while waiting:
            below = waiting.pop()
            if below not in seen:
                seen.add(below)
                yield below
                waiting.extend(reversed(self.reports[below]))

    def is_above(self, manager: int, report: int) -> bool:
        """Tell whether one position stands anywhere above another; never so inside a loop."""
        first, last = self._stretches
        return first[manager] < first[report] <= last[manager]

    def root(self, place: int) -> int | None:
        """Give the position at the end of the way up; None where the way never ends."""
        branch = self.branches[place]
        if branch == NOBODY:
            return None
        manager = self.managers[branch]
        return manager if manager >= 0 else branch

    @cached_property
    def branches(self) -> list[int]:
        """For each position the one right below its root on its way up.

        A root is its own branch, and what is in a loop or below one is in none: `NOBODY`.
        """
        branches = [NOBODY] * len(self.managers)
        for place in self.downwards:
            level = self.levels[place]
            if level is not None:
                branches[place] = place if level <= 1 else branches[self.managers[place]]
        return branches

    @cached_property
    def _stretches(self) -> tuple[list[int], list[int]]:
        """First and last number of each position's branch, when all are counted down each branch.

        The numbers start at 1; positions in loops keep 0.
        """
        sizes = self._sizes
        first = [0] * len(sizes)
        last = [0] * len(sizes)
        free = [0] * len(sizes)
        next_tree = 1
        for place in self.downwards:
            manager = self.managers[place]
            if manager >= 0 and first[manager]:
                first[place] = free[manager]
                free[manager] += sizes[place]
            else:
                first[place] = next_tree
                next_tree += sizes[place]
            last[place] = first[place] + sizes[place] - 1
            free[place] = first[place] + 1
        return first, last

    @cached_property
    def _sizes(self) -> list[int]:
        sizes = [1] * len(self.managers)
        for place in reversed(self.downwards):
            if self.managers[place] >= 0:
                sizes[self.managers[place]] += sizes[place]
        return sizes

    @cached_property
    def _without_uncounted(self) -> "Command":
        managers = [
            manager if counts else NOBODY
            for manager, counts in zip(self.managers, self.counted, strict=True)
        ]
        return Command(managers, [True] * len(managers))

    @cached_property
    def _all_reports(self) -> list[list[int]]:
        if all(self.counted):
            return self.reports
        reports: list[list[int]] = [[] for _ in self.managers]
        for place, manager in enumerate(self.managers):
            if manager >= 0:
                reports[manager].append(place)
        return reports

    @cached_property
    def _loops(self) -> list[list[int]]:
        alone = [[p] for p, manager in enumerate(self.managers) if manager == p]
        return self.cycles + alone

    @cached_property
    def _walk(self) -> tuple[list[int], list[list[int]]]:
        steps = [_UNSEEN] * len(self.managers)
        cycles: list[list[int]] = []
        for start in range(len(steps)):
            if steps[start] == _UNSEEN:
                self._climb(start, steps, cycles)
        return steps, cycles

    def _climb(self, start: int, steps: list[int], cycles: list[list[int]]) -> None:
        path: list[int] = []
        on_path: dict[int, int] = {}
        place = start
        while place >= 0 and steps[place] == _UNSEEN and place not in on_path:
            on_path[place] = len(path)
            path.append(place)
            place = self.managers[place]
        if place in on_path:
            cycle = path[on_path[place] :]
            if len(cycle) > 1:
                cycles.append(cycle)
            _mark(path, steps)
        elif place >= 0 and steps[place] == _ENDLESS:
            _mark(path, steps)
        else:
            level = steps[place] + 1 if place >= 0 else 0
            for above in reversed(path):
                steps[above] = level
                level += 1


def _mark(path: list[int], steps: list[int]) -> None:
    for place in path:
        steps[place] = _ENDLESS
