"""Laying out: what is shown, and where it stands. Knows no Graphviz."""

from orgmodel.chart.chart import Box, Chart, Frame, Image, Line, Sample, Text
from orgmodel.chart.checking import DrawingFault, FaultKind, check, count_crossings, missing
from orgmodel.chart.laying_out import lay_out
from orgmodel.chart.options import Options
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
    "lay_out",
    "missing",
]
