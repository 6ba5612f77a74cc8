"""DOT, which others draw, and the operations behind the SVG show the same picture."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import orgmodel
from orgmodel.chart import Options, lay_out
from orgmodel.chart.chart import Chart, Point
from orgmodel.drawing import draw, read_theme, theme_names, to_dot
from orgmodel.drawing.engine import find_engine
from orgmodel.graph import OrgGraph
from tests.drawing.handmade import full_chart, line, small_chart

EXAMPLES = Path(__file__).parents[2] / "examples"
SHAPE = re.compile(
    r"<(?:polygon|polyline|path)(?P<look>[^>]*?) (?:points|d)=\"(?P<points>[^\"]*)\"/>"
)
DOT = re.compile(r"<ellipse (?P<look>[^>]*?) (?P<place>cx=[^>]*)/>")
TEXT = re.compile(
    r"<text [^>]*text-anchor=\"(?P<anchor>\w+)\" x=\"(?P<x>[^\"]*)\" y=\"(?P<y>[^\"]*)\""
    r"[^>]*? font-size=\"(?P<size>[^\"]*)\"(?P<look>[^>]*)>(?P<words>[^<]*)</text>"
)
NUMBER = re.compile(r"-?[0-9.]+")


def _shapes(svg: str) -> Iterator[str]:
    """Tell of every shape how it looks and which rectangle it fills."""
    for shape in SHAPE.finditer(svg):
        numbers = [float(number) for number in NUMBER.findall(shape["points"])]
        across, along = numbers[::2], numbers[1::2]
        bounds = [round(edge) for side in (across, along) for edge in (min(side), max(side))]
        if bounds[0] < bounds[1] or bounds[2] < bounds[3]:
            yield f"{shape['look'].replace('1,5', '1.5,2.5')} {bounds}"
    for dot in DOT.finditer(svg):
        place = " ".join(f"{float(number):.0f}" for number in NUMBER.findall(dot["place"]))
        yield f"dot {dot['look']} {place}"


def _texts(svg: str) -> Iterator[str]:
    for text in TEXT.finditer(svg):
        place = f"{float(text['x']):.0f} {float(text['y']):.0f}"
        bold = "bold" if "bold" in text[0].lower() else "plain"
        words = text["words"].replace("&#45;", "-")
        yield f"{words} {place} {text['anchor']} {float(text['size'])} {bold} {text['look'][-8:]}"


def _drawn_from_dot(chart: Chart, theme: str) -> str:
    engine = find_engine("embedded", "svg")
    dot = to_dot(chart, read_theme(theme), bold_font=engine.bold_font)
    drawn = engine.run(dot, "svg").decode()
    invisible = re.compile(r"<polygon fill=\"[^\"]*\" stroke=\"(?:none|transparent)\"[^>]*/>\n?")
    return invisible.sub("", drawn)


def _assert_same(chart: Chart, theme: str) -> None:
    ours, theirs = draw(chart, "svg", theme=theme).decode(), _drawn_from_dot(chart, theme)
    assert Counter(_texts(ours)) == Counter(_texts(theirs))
    assert Counter(_shapes(ours)) == Counter(_shapes(theirs))


@pytest.mark.parametrize("theme", theme_names())
def test_the_dot_of_a_chart_shows_what_its_svg_shows(theme):
    _assert_same(small_chart(), theme)
    _assert_same(full_chart(), theme)


@pytest.mark.parametrize("theme", theme_names())
@pytest.mark.parametrize("arrow", [False, True])
def test_the_line_of_a_deputy_is_double_in_every_format_as_the_legend_shows_it(theme, arrow):
    way: tuple[Point, ...] = ((40, 110), (20, 110), (20, 45), (40, 45))
    drawn = replace(line("deputises_for", "sekjen", "dewan", way), arrow=arrow)
    chart = replace(small_chart(), lines=(drawn,))
    _assert_same(chart, theme)
    svg = draw(chart, "svg", theme=theme).decode()
    shapes = svg.partition('class="connector deputises_for"')[2].partition("</g>")[0]
    assert shapes.count("<polyline ") == 2
    assert shapes.count("<polygon ") == int(arrow)


@pytest.mark.parametrize("theme", theme_names())
def test_a_dot_stands_where_a_line_joins_another_in_every_format(theme):
    way: tuple[Point, ...] = ((40, 110), (20, 110), (20, 45))
    drawn = replace(line("supports", "sekjen", "dewan", way), joints=((20, 45),))
    chart = replace(small_chart(), lines=(drawn,))
    _assert_same(chart, theme)
    pen = read_theme(theme).line("supports")
    svg = draw(chart, "svg", theme=theme).decode()
    shapes = svg.partition('class="connector supports"')[2].partition("</g>")[0]
    assert re.findall(r'<ellipse fill="(\S+)" .* cx="(\S+)" cy="(\S+)"', shapes) == [
        (pen.colour, "20", "-155")
    ]


@pytest.mark.parametrize("name", ["teknologi", "union", "un-secretariat"])
def test_the_dot_of_an_example_shows_what_its_svg_shows(name):
    graph = OrgGraph(orgmodel.load(EXAMPLES / f"{name}.yaml"))
    _assert_same(lay_out(graph, Options()), "default")
