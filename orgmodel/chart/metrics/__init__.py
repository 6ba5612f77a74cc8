"""How wide texts are, and how they are broken into lines. All measures are points."""

from orgmodel.chart.metrics.balancing import WrappedLine
from orgmodel.chart.metrics.fonts import text_width
from orgmodel.chart.metrics.wrapping import (
    ELLIPSIS,
    Wrapper,
    longest_word,
    wrap,
    wrapper_of,
)

__all__ = [
    "ELLIPSIS",
    "WrappedLine",
    "Wrapper",
    "longest_word",
    "text_width",
    "wrap",
    "wrapper_of",
]
