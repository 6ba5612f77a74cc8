"""What is shown of an organisation: boxes, captions and lines, before they have a place."""

from orgmodel.chart.view.blocks import Block
from orgmodel.chart.view.captions import Caption, Paragraph
from orgmodel.chart.view.illustrations import Illustration
from orgmodel.chart.view.layouts import ON_ONE_SIDE, Layouts
from orgmodel.chart.view.statements import Statement
from orgmodel.chart.view.view import View, build_view, unique

__all__ = [
    "ON_ONE_SIDE",
    "Block",
    "Caption",
    "Illustration",
    "Layouts",
    "Paragraph",
    "Statement",
    "View",
    "build_view",
    "unique",
]
