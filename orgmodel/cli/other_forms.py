"""What `render` writes without drawing: the page, text alternatives, others' diagram languages."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from orgmodel.cli.common import CannotRun

if TYPE_CHECKING:
    from orgmodel.chart import Options
    from orgmodel.graph import OrgGraph

PAGE = "html"
DIAGRAMS = ("mermaid", "plantuml", "d2", "drawio")
TEXTS = ("outline", "markdown", "html-outline")
OTHER_FORMS = (PAGE, *DIAGRAMS, *TEXTS)
ENDINGS: Mapping[str, str] = MappingProxyType(
    {
        "html": PAGE,
        "mmd": "mermaid",
        "puml": "plantuml",
        "d2": "d2",
        "drawio": "drawio",
        "txt": "outline",
        "md": "markdown",
    }
)
"""What the ending of a file says."""


def other_form(form: str, graph: "OrgGraph", options: "Options", theme: str) -> str:
    """Write one of the forms.

    Raises:
        CannotRun: there is no such theme, or nothing is as the options ask for.
    """
    from orgmodel.drawing import DrawError

    try:
        return _written(form, graph, options, theme)
    except (DrawError, ValueError) as error:
        raise CannotRun(str(error)) from None


def _written(form: str, graph: "OrgGraph", options: "Options", theme: str) -> str:
    if form == PAGE:
        from orgmodel.page import render_page

        return render_page(graph, options, theme)
    if form in DIAGRAMS:
        from orgmodel.exchange.diagrams import to_diagram

        return to_diagram(graph, options, form)
    from orgmodel.outline import text_alternative

    return text_alternative(graph, options, form)
