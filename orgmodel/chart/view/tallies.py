"""What is counted in boxes: direct reports, all positions below, full-time equivalents."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from orgmodel.chart.options import Options
from orgmodel.chart.view.standing import stands
from orgmodel.chart.words import number, word
from orgmodel.graph import OrgGraph
from orgmodel.graph.command import Command
from orgmodel.model import Position


def find_tallies(
    graph: OrgGraph, nodes: Sequence[int], options: Options, language: str
) -> dict[int, list[str]]:
    """Write what the options count, for each position of which there is something to say.

    Support is never counted, nor what is abolished or over; what is folded is counted.
    """
    if not options.badges:
        return {}
    writer = _Writer(_command_on(graph, options), options, language)
    bodies = len(graph.organisation.bodies)
    written = {
        node: list(writer.write(node - bodies, graph.positions[node - bodies]))
        for node in nodes
        if node >= bodies
    }
    return {node: texts for node, texts in written.items() if texts}


class _Writer:
    def __init__(self, command: Command, options: Options, language: str) -> None:
        self.command = command
        self.badges = options.badges
        self.language = language

    def write(self, place: int, position: Position) -> Iterator[str]:
        direct = len(self.command.reports[place])
        total = self.command.subordinate_counts[place]
        if "reports" in self.badges and direct:
            yield word("direct", self.language, count=number(direct, self.language))
        alone = "reports" not in self.badges
        if "total" in self.badges and (total > direct or (alone and total)):
            yield word("total", self.language, count=number(total, self.language))
        if "fte" in self.badges and position.fte is not None:
            yield word("fte", self.language, count=number(position.fte, self.language))


def _command_on(graph: OrgGraph, options: Options) -> Command:
    """Give the line of command of the positions that stand on the day of the options."""
    living = replace(options, show_abolished=False)
    counted = [stands(graph, position, living) for position in graph.positions]
    return Command(graph.command.managers, counted)
