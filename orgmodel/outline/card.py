"""One position as a page: manager, chain to the top, direct reports, support, holders."""

from collections.abc import Iterable, Iterator

from orgmodel.chart.words import partial_day
from orgmodel.graph import OrgGraph, Supported, bodies_by_member
from orgmodel.model import Holder, Position
from orgmodel.outline.names import holder_named, named
from orgmodel.outline.words import word

INDENT = "  "


def card(graph: OrgGraph, name: str, language: str | None = None) -> str:
    """Write the page of one position.

    Args:
        graph: the organisation.
        name: id of the position.
        language: language of titles and words; the organisation's by default.

    Raises:
        KeyError: no position has the id.
    """
    position = graph.position(name)
    return "\n".join(_Card(graph, position, language or graph.organisation.language).lines()) + "\n"


class _Card:
    """Writes the page of one position in one language."""

    def __init__(self, graph: OrgGraph, position: Position, language: str) -> None:
        self.graph = graph
        self.position = position
        self.language = language

    def lines(self) -> Iterator[str]:
        yield named(self.position, self.language)
        yield from self._facts()
        yield from self._command()
        yield from self._below()
        yield from self._other_lines()

    def _facts(self) -> Iterator[str]:
        position = self.position
        unit = self.graph.unit_of(position)
        heads = (u for u in self.graph.organisation.units if self.graph.head(u) is position)
        yield from self._fact("role", position.role)
        yield from self._fact("class", position.class_)
        yield from self._fact("unit", named(unit, self.language) if unit else position.unit)
        yield from self._list("heads", heads)
        yield from self._fact("grade", position.grade)
        yield from self._fact("status", position.status)
        yield from self._fact("seats", str(position.count) if position.count > 1 else None)
        yield from self._entries("holders", map(self._holder, position.holders))
        yield from self._fact("source", position.source)
        yield from self._fact("note", position.note)

    def _command(self) -> Iterator[str]:
        graph, position = self.graph, self.position
        yield from self._fact("reports_to", self._manager())
        chain = graph.chain_of_command(position)
        if len(chain) > 1 and graph.level(position) is not None:
            yield from self._fact(
                "chain", " > ".join(named(thing, self.language) for thing in chain)
            )
        if not graph.is_attached(position):
            yield from self._levels()

    def _levels(self) -> Iterator[str]:
        graph, position = self.graph, self.position
        level = graph.level(position)
        steps = str(level) if level is not None else word("endless", self.language)
        yield from self._fact("level", steps)

    def _below(self) -> Iterator[str]:
        graph, position = self.graph, self.position
        reports = graph.direct_reports(position)
        yield from self._list("direct_reports", reports)
        count = graph.subordinate_count(position)
        if count > len(reports):
            yield from self._fact("subordinates", f"{count:,}")

    def _other_lines(self) -> Iterator[str]:
        graph, position = self.graph, self.position
        yield from self._list("supported_by", graph.supporters(position))
        yield from self._list("supports", graph.supported(position))
        yield from self._list("dotted_line_to", graph.dotted_managers(position))
        yield from self._list("dotted_reports", graph.dotted_reports(position))
        yield from self._list("deputies", graph.deputies(position))
        yield from self._list("deputises_for", graph.deputised(position))
        yield from self._list("coordinates_with", graph.coordinated(position))
        yield from self._list("member_of", bodies_by_member(graph).get(position.id, ()))

    def _manager(self) -> str:
        manager = self.graph.manager(self.position)
        if manager is not None:
            return named(manager, self.language)
        stated = self.position.reports_to
        if stated is None:
            return word("nobody", self.language)
        return word("unknown", self.language, name=stated)

    def _holder(self, holder: Holder) -> str:
        dates = [
            word(key, self.language, date=partial_day(date, self.language))
            for key, date in (("since", holder.since), ("until", holder.until))
            if date is not None
        ]
        said = holder_named(holder, self.language)
        return f"{said} ({', '.join(dates)})" if dates else said

    def _list(self, key: str, things: Iterable[Supported]) -> Iterator[str]:
        yield from self._entries(key, (named(thing, self.language) for thing in things))

    def _entries(self, key: str, entries: Iterable[str]) -> Iterator[str]:
        written = list(entries)
        if len(written) == 1:
            yield from self._fact(key, written[0])
        elif written:
            yield f"{INDENT}{word(key, self.language)} ({len(written):,}):"
            yield from (f"{INDENT * 2}{entry}" for entry in written)

    def _fact(self, key: str, value: str | None) -> Iterator[str]:
        if value is not None:
            yield f"{INDENT}{word(key, self.language)}: {value}"
