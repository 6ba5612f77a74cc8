"""Laying out: what is shown, and where it stands. Knows no Graphviz."""

from orgmodel.chart.chart import Box, Chart, Frame, Image, Line, Sample, Text
from orgmodel.chart.checking import DrawingFault, FaultKind, check, count_crossings, missing
from orgmodel.chart.laying_out import lay_out
from orgmodel.chart.options import Options
from orgmodel.chart.sheet import is_on_wanted_paper
from orgmodel.model import FITS, Fit

__all__ = [
    "FITS",
    "Box",
    "Chart",
    "DrawingFault",
    "FaultKind",
    "Fit",
    "Frame",
    "Image",
    "Line",
    "Options",
    "Sample",
    "Text",
    "check",
    "count_crossings",
    "is_on_wanted_paper",
    "lay_out",
    "missing",
]
