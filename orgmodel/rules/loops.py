"""Family 2, the line of command: lines to oneself and loops."""

from collections.abc import Iterator, Sequence

from orgmodel.diagnostic import Mend, Severity
from orgmodel.graph import OrgGraph
from orgmodel.model import Body, Position
from orgmodel.rules.names import looped, named
from orgmodel.rules.rule import Finding, rule


@rule("OM201", "self-report", Severity.ERROR)
def self_report(graph: OrgGraph) -> Iterator[Finding]:
    """A position or a body reports to itself.

    Why: nobody is their own manager. In many spreadsheets a line to oneself marks the top; here
    the top is the position that reports to nobody, or to a body.

    Bad:
        positions:
          - {id: ceo, title: Chief Executive, reports_to: ceo}  # <- OM201
          - {id: adaptation, title: Head of Adaptation, reports_to: ceo}

    Good:
        positions:
          - {id: ceo, title: Chief Executive}
          - {id: adaptation, title: Head of Adaptation, reports_to: ceo}

    Source: the UK government's validator of organograms.
    """
    things: list[Body | Position] = [*graph.organisation.bodies, *graph.positions]
    own = [t for t in things if t.reports_to == t.id and t.id not in graph.shared_ids]
    tops = [*graph.roots, *(thing for thing in own if isinstance(thing, Position))]
    for thing in own:
        cure = "leave reports_to out to make it a root"
        if isinstance(thing, Body):
            cure = "leave reports_to out if no body stands above it"
        message = f"{named(graph, thing)} reports to itself; {cure}"
        safe = isinstance(thing, Body) or len(tops) == 1
        yield Finding(thing, ("reports_to",), message, mend=Mend(None, safe=safe))


@rule("OM202", "reporting-cycle", Severity.ERROR)
def reporting_cycle(graph: OrgGraph) -> Iterator[Finding]:
    """Positions or bodies report to each other in a loop.

    Why: whoever follows the line of command upwards must come to an end. In a loop everybody is
    below everybody else and nobody decides. Each loop is reported once, from its smallest id.

    Bad:
        positions:
          - {id: director, title: Director}
          - {id: product, title: Head of Product, reports_to: research}
          - {id: design, title: Head of Design, reports_to: product}  # <- OM202
          - {id: research, title: Head of Research, reports_to: design}

    Good:
        positions:
          - {id: director, title: Director}
          - {id: product, title: Head of Product, reports_to: director}
          - {id: design, title: Head of Design, reports_to: product}
          - {id: research, title: Head of Research, reports_to: product}

    Source: the UK government's validator of organograms; Fayol's unbroken scalar chain.
    """
    cycles: list[Sequence[Body | Position]] = [*graph.body_cycles, *graph.command_cycles]
    for cycle in cycles:
        if any(thing.id in graph.shared_ids for thing in cycle):
            continue
        first, *others = cycle
        yield Finding(
            first,
            ("reports_to",),
            f"{looped(graph, cycle)}: each reports to the next, and nobody is at the top",
            related=tuple(
                (thing, ("reports_to",), f"{named(graph, thing)} is in the loop")
                for thing in others
            ),
        )
