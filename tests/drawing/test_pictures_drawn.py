"""Pictures in SVG, PNG and PDF."""

import re
import shutil
from base64 import b64encode
from dataclasses import replace

import pytest

from orgmodel.chart.chart import Chart, Image
from orgmodel.drawing import DrawWarning, draw, missing
from tests.drawing.handmade import box
from tests.drawing.pixels import read_png
from tests.pictures import png

RED = f"data:image/png;base64,{b64encode(png(30, 40)).decode()}"
BLUE = f"data:image/png;base64,{b64encode(png(30, 40, (0, 0, 250))).decode()}"


def chart(*sources):
    boxes = tuple(
        replace(
            box(f"b{number}", 20 + 150 * number, 20),
            images=(Image(source, 30 + 150 * number, 25, 15, 20),),
        )
        for number, source in enumerate(sources)
    )
    return Chart("T", "en", 160 * len(sources) + 20, 100, boxes, ())


def test_svg_holds_each_picture_once_and_asks_nobody_for_it():
    drawn = draw(chart(RED, BLUE, RED), "svg").decode()
    found = re.findall(r"<(image|use) ([^>]*)/>", drawn)
    assert [what for what, _ in found] == ["image", "image", "use"]
    first, other, again = (attributes for _, attributes in found)
    name = re.search('id="([^"]+)"', first)[1]
    assert first == f'id="{name}" x="30" y="-75" width="15" height="20" href="{RED}"'
    assert other.endswith(f'x="180" y="-75" width="15" height="20" href="{BLUE}"')
    assert again == f'href="#{name}" x="300" y="0"'
    assert not re.findall(r'href="(?!data:image/png;base64,|#)', drawn)
    assert missing(chart(RED, BLUE, RED), drawn.encode()) == ()


def test_a_picture_that_is_not_in_the_svg_is_missed_and_one_too_many_is_found():
    whole = chart(RED, BLUE)
    drawn = draw(whole, "svg").decode()
    without = re.sub("<image[^>]*/>", "", drawn, count=1)
    assert missing(whole, without.encode()) == ("the picture 'b0' is not in the drawing",)
    bare = replace(whole, boxes=tuple(replace(each, images=()) for each in whole.boxes))
    assert missing(bare, drawn.encode()) == (
        "the picture 'b0' is not in the chart",
        "the picture 'b1' is not in the chart",
    )


@pytest.mark.parametrize("engine", ["auto", "system", "pygraphviz"])
def test_png_shows_the_pictures_in_their_place(engine):
    if engine == "system" and shutil.which("dot") is None:
        pytest.skip("Graphviz is not installed")
    picture = read_png(draw(chart(RED, BLUE), "png", engine=engine, dpi=72))
    assert {picture.pixel(x, y) for x in (32, 43) for y in (27, 43)} == {"#c81e1e"}
    assert {picture.pixel(x, y) for x in (182, 193) for y in (27, 43)} == {"#0000fa"}
    assert not {"#c81e1e", "#0000fa"} & {picture.pixel(x, 35) for x in (27, 48, 177, 198)}


def test_pdf_shows_the_pictures():
    drawn = draw(chart(RED, BLUE), "pdf")
    assert drawn.count(b"/Subtype /Image") >= 2
    assert draw(chart(), "pdf").count(b"/Subtype /Image") == 0


def test_the_embedded_engine_says_that_it_leaves_pictures_out_of_png():
    with pytest.warns(DrawWarning, match="leaves the pictures out of PNG: draw SVG"):
        drawn = draw(chart(RED), "png", engine="embedded")
    assert "#c81e1e" not in read_png(drawn).colours()


def test_dot_says_that_it_holds_no_pictures():
    with pytest.warns(DrawWarning, match="DOT can hold no pictures"):
        assert b"data:" not in draw(chart(RED), "dot")
