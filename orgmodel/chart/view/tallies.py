"""What is counted in boxes: direct reports, all positions below, full-time equivalents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from orgmodel.chart.options import Badge, Options
from orgmodel.chart.view.standing import stands
from orgmodel.chart.words import number, word
from orgmodel.graph import OrgGraph
from orgmodel.graph.command import Command
from orgmodel.model import Position

WORDS: Mapping[Badge, str] = {"reports": "direct", "total": "total", "fte": "fte"}
ALONE = "total alone"
"""The word for all below where it is not said before how many of them report directly."""


def find_tallies(
    graph: OrgGraph, nodes: Sequence[int], options: Options, language: str
) -> dict[int, list[str]]:
    """Write what the options count, for each position of which there is something to say."""
    return {
        node: [
            word(_word_of(badge, options), language, count=number(count, language))
            for badge, count in each
        ]
        for node, each in count_badges(graph, nodes, options).items()
    }


def _word_of(badge: Badge, options: Options) -> str:
    alone = badge == "total" and "reports" not in options.badges
    return ALONE if alone else WORDS[badge]


def count_badges(
    graph: OrgGraph, nodes: Sequence[int], options: Options
) -> dict[int, list[tuple[Badge, float]]]:
    """Count what the options ask for, for each position of which there is something to say.

    Support is never counted, nor what is abolished or over; what is folded is counted.
    """
    if not options.badges:
        return {}
    counter = _Counter(command_on(graph, options), options.badges)
    bodies = len(graph.organisation.bodies)
    counted = {
        node: list(counter.count(node - bodies, graph.positions[node - bodies]))
        for node in nodes
        if node >= bodies
    }
    return {node: counts for node, counts in counted.items() if counts}


def command_on(graph: OrgGraph, options: Options) -> Command:
    """Give the line of command of the positions that stand on the day of the options."""
    if options.date is None and all(position.valid is None for position in graph.positions):
        return graph.command
    living = replace(options, show_abolished=False)
    counted = [stands(graph, position, living) for position in graph.positions]
    return Command(graph.command.managers, counted)


class _Counter:
    def __init__(self, command: Command, badges: Sequence[Badge]) -> None:
        self.command = command
        self.badges = badges

    def count(self, place: int, position: Position) -> Iterator[tuple[Badge, float]]:
        direct = len(self.command.reports[place])
        total = self.command.subordinate_counts[place]
        if "reports" in self.badges and direct:
            yield "reports", direct
        alone = "reports" not in self.badges
        if "total" in self.badges and (total > direct or (alone and total)):
            yield "total", total
        if "fte" in self.badges and position.fte is not None:
            yield "fte", position.fte
