"""Drawing: a chart and a theme to DOT, SVG, PNG, PDF. Knows nothing of organisations."""

from orgmodel.draw.complete import missing
from orgmodel.draw.dot import to_dot
from orgmodel.draw.engine import ENGINES, EngineName
from orgmodel.draw.errors import DrawError, DrawWarning
from orgmodel.draw.files import write
from orgmodel.draw.picture import DEFAULT_DPI, FORMATS, Format, draw
from orgmodel.draw.theme import Theme, read_theme, theme_names

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
    "missing",
    "read_theme",
    "theme_names",
    "to_dot",
    "write",
]
