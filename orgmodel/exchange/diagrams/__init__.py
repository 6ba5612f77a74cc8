"""A chart in the languages of other diagram makers: what stands under what, who supports whom."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from orgmodel.chart import Options
from orgmodel.chart.view import build_view
from orgmodel.exchange.diagrams.d2 import d2
from orgmodel.exchange.diagrams.diagram import Diagram, diagram_of
from orgmodel.exchange.diagrams.drawio import drawio
from orgmodel.exchange.diagrams.mermaid import mermaid
from orgmodel.exchange.diagrams.plantuml import plantuml
from orgmodel.graph import OrgGraph

FORMATS: Mapping[str, Callable[[Diagram], str]] = MappingProxyType(
    {"mermaid": mermaid, "plantuml": plantuml, "d2": d2, "drawio": drawio}
)
"""What writes a diagram, by its name."""

__all__ = ["FORMATS", "to_diagram"]


def to_diagram(graph: OrgGraph, options: Options, form: str) -> str:
    """Write what a chart would show for another diagram maker.

    Args:
        graph: the organisation; it may be broken.
        options: what is shown.
        form: mermaid, plantuml, d2 or drawio.

    Raises:
        KeyError: the root of the options is no position or body, or the form is another one.
    """
    view = build_view(graph, options)
    name = graph.organisation.label(view.language)
    return FORMATS[form](diagram_of(view, options.title or name))
