"""Family 9, hygiene: layouts of the chart that lay nothing out."""

from collections.abc import Iterator

from orgmodel.diagnostic import Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Organisation, Position, Unit, layout_of
from orgmodel.rules.names import named
from orgmodel.rules.rule import Finding, rule


@rule("OM908", "idle-layout", Severity.INFO)
def idle_layout(graph: OrgGraph) -> Iterator[Finding]:
    """The chart has a layout for a position or body under which nobody stands.

    Why: a layout says how those under one position stand. Where nobody reports to it, supports it
    or deputises for it, the layout changes nothing; perhaps its reports have moved and it should
    have moved with them.

    Bad:
        chart:
          layouts:
            clerk: columns  # <- OM908
        positions:
          - {id: head, title: Head}
          - {id: clerk, title: Clerk, reports_to: head}

    Good:
        chart:
          layouts:
            head: columns
        positions:
          - {id: head, title: Head}
          - {id: clerk, title: Clerk, reports_to: head}

    Source: the practice of linters, which report settings that set nothing.
    """
    chart = graph.organisation.chart
    if chart is None or not chart.layouts or _is_unclear(graph):
        return
    leading = frozenset(_leading(graph))
    for name in chart.layouts:
        found = graph.find(name)
        if isinstance(found, Position | Body) and name not in leading:
            yield Finding(
                graph.organisation,
                layout_of(name),
                f"the chart has a layout for those under {named(graph, found)}, but nobody stands "
                "there; name a position that leads others, or leave the layout out",
            )


def _is_unclear(graph: OrgGraph) -> bool:
    """Tell whether a line leads nowhere, so that nobody knows who stands under whom."""
    astray = (not isinstance(each.thing, Organisation) for each in graph.misleading_references)
    return not graph.is_read_wholly or any(astray)


def _leading(graph: OrgGraph) -> Iterator[str]:
    """Go through the ids under or beside which somebody stands in the chart."""
    for body in graph.organisation.bodies:
        yield body.reports_to or ""
    for position in graph.positions:
        yield position.reports_to or ""
        yield from position.deputises_for
        for name in position.supports:
            found = graph.find(name)
            yield (found.head or "") if isinstance(found, Unit) else name
