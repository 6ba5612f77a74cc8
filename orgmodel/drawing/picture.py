"""From a chart to the bytes of a picture."""

import math
import warnings
from pathlib import Path
from typing import Literal, TypeAlias

from orgmodel.chart.chart import Chart
from orgmodel.drawing.dot import to_dot
from orgmodel.drawing.engine import Engine, EngineName, PictureFormat, find_engine
from orgmodel.drawing.errors import DrawError, DrawWarning
from orgmodel.drawing.letters import foreign_letters, letters_without_font
from orgmodel.drawing.pictures import has_pictures, picture_files
from orgmodel.drawing.resolution import with_resolution
from orgmodel.drawing.svg import draw_svg
from orgmodel.drawing.theme import Theme
from orgmodel.drawing.theme_file import DEFAULT_THEME, read_theme
from orgmodel.source import collector_at_rest

Format: TypeAlias = Literal["svg", "png", "pdf", "dot", "json"]

FORMATS: tuple[Format, ...] = ("svg", "png", "pdf", "dot", "json")
DEFAULT_DPI = 144.0
_LONGEST_PNG = 32_000  # pixels on a side; Graphviz and most viewers end at 32,767
_LARGEST_PNG = 100_000_000  # pixels in all; drawing them takes about a gigabyte
_LARGEST_PDF = 14_400  # points on a side; beyond it PDF readers may refuse the page
_INCH = 72


def draw(
    chart: Chart,
    format_: Format,
    *,
    theme: str | Path | Theme = DEFAULT_THEME,
    engine: EngineName = "auto",
    dpi: float = DEFAULT_DPI,
) -> bytes:
    """Draw a chart.

    Args:
        chart: the chart, laid out.
        format_: svg, png, pdf, dot or json (the chart itself).
        theme: a theme, its name, or the path of its TOML file.
        engine: which Graphviz draws; `auto` takes the embedded one wherever it can do it.
        dpi: dots per inch of a PNG, which is made smaller where its sides would get too long.

    Returns:
        The file's bytes. The same chart gives the same SVG, DOT and JSON to the byte, and with the
        same Graphviz and fonts the same PDF.

    Raises:
        DrawError: there is no Graphviz that can do it, it failed, or the theme is not valid.

    Warns:
        DrawWarning: the picture differs from what was asked, or may not be seen everywhere.
    """
    if format_ == "json":
        return chart.to_json().encode()
    chosen = theme if isinstance(theme, Theme) else read_theme(theme)
    if format_ == "dot":
        if has_pictures(chart):
            _warn("DOT can hold no pictures, so they are left out: draw SVG.")
        return to_dot(chart, chosen).encode()
    if format_ not in FORMATS:
        raise DrawError(f"There is no format {format_!r}; the formats are {', '.join(FORMATS)}.")
    return _picture(chart, chosen, format_, engine, dpi)


def _picture(
    chart: Chart, theme: Theme, format_: PictureFormat, name: EngineName, dpi: float
) -> bytes:
    foreign = foreign_letters(chart) if format_ == "png" else ""
    engine = find_engine(name, format_, foreign_script=foreign, pictures=has_pictures(chart))
    if format_ == "svg":
        with collector_at_rest():
            return draw_svg(chart, theme, engine)
    _warn_of_fonts(chart, engine)
    _warn_of_pictures(chart, engine)
    if format_ == "pdf":
        _warn_of_pdf_size(chart)
    bounded = _bounded_dpi(chart, dpi) if format_ == "png" else None
    with picture_files(chart) as files:
        dot = to_dot(chart, theme, bold_font=engine.bold_font, files=files)
        drawn = engine.run(dot, format_, bounded)
    if bounded is not None:
        return with_resolution(drawn, bounded)
    return _described(chart, drawn)


def _described(chart: Chart, pdf: bytes) -> bytes:
    from orgmodel.drawing.pdf import with_description  # noqa: PLC0415  only a PDF needs it

    return with_description(pdf, chart.title, chart.language, chart.date)


def _bounded_dpi(chart: Chart, dpi: float) -> float:
    side, area = max(chart.width, chart.height), chart.width * chart.height
    bounded = _INCH * min(_LONGEST_PNG / side, math.sqrt(_LARGEST_PNG / area))
    if dpi <= bounded:
        return dpi
    _warn(
        f"The PNG has {bounded:.0f} dots per inch instead of {dpi:.0f}: at more, it would pass "
        f"{_LONGEST_PNG:,} pixels on a side or {_LARGEST_PNG:,} in all. Draw SVG or a smaller part "
        "of the chart."
    )
    return bounded


def _warn_of_pdf_size(chart: Chart) -> None:
    side = max(chart.width, chart.height)
    if side > _LARGEST_PDF:
        _warn(
            f"The PDF page is {side:,.0f} pt long; many readers open no more than "
            f"{_LARGEST_PDF:,} pt. Draw a smaller part of the chart."
        )


def _warn_of_fonts(chart: Chart, engine: Engine) -> None:
    lacking = "" if engine.embedded else letters_without_font(chart)
    if lacking:
        _warn(f"No installed font has {_named(lacking)}. Install a font that has it, or draw SVG.")


def _named(lacking: str) -> str:
    """Name the first letter and the first sign that no font has, and what becomes of them."""
    letters = [f"the letter {each!r}" for each in lacking if each.isalpha()]
    signs = [f"the sign {each!r}" for each in lacking if not each.isalpha()]
    named = [*letters[:1], *signs[:1]]
    becomes = "it becomes an empty box" if len(named) == 1 else "they become empty boxes"
    return f"{' and '.join(named)}: {becomes}"


def _warn_of_pictures(chart: Chart, engine: Engine) -> None:
    if engine.embedded and has_pictures(chart):
        _warn(
            "The embedded Graphviz leaves the pictures out of PNG: draw SVG, run "
            "'pip install orgmodel[pdf]', or install Graphviz."
        )


def _warn(sentence: str) -> None:
    warnings.warn(sentence, DrawWarning, stacklevel=4)
