"""Laying out: what is shown, and where it stands. Knows no Graphviz."""

from orgmodel.chart.chart import Box, Chart, Frame, Line, Sample, Text
from orgmodel.chart.lay_out import lay_out
from orgmodel.chart.options import FITS, Fit, Options

__all__ = [
    "FITS",
    "Box",
    "Chart",
    "Fit",
    "Frame",
    "Line",
    "Options",
    "Sample",
    "Text",
    "lay_out",
]
