"""Drawing: a chart and a theme to DOT, SVG, PNG, PDF. Knows nothing of organisations."""

from orgmodel.drawing.complete import missing
from orgmodel.drawing.contrast import hard_to_read
from orgmodel.drawing.dot import to_dot
from orgmodel.drawing.engine import ENGINES, EngineName
from orgmodel.drawing.errors import DrawError, DrawWarning
from orgmodel.drawing.picture import DEFAULT_DPI, FORMATS, Format, draw
from orgmodel.drawing.theme import Theme
from orgmodel.drawing.theme_file import read_theme, theme_names

__all__ = [
    "DEFAULT_DPI",
    "ENGINES",
    "FORMATS",
    "DrawError",
    "DrawWarning",
    "EngineName",
    "Format",
    "Theme",
    "draw",
    "hard_to_read",
    "missing",
    "read_theme",
    "theme_names",
    "to_dot",
]
