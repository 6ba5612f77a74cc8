import json
import os
import re
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

import orgmodel
from orgmodel.chart.chart import Chart, Line
from orgmodel.drawing import DrawError, DrawWarning, draw, read_theme, to_dot
from tests.drawing.handmade import box, full_chart, small_chart, text
from tests.drawing.pixels import read_png

HASHED = """\
import sys
from orgmodel.drawing import draw
from tests.drawing.handmade import full_chart
sys.stdout.buffer.write(draw(full_chart(), sys.argv[1]))
"""


def _wide(width: float) -> Chart:
    return Chart("Wide", "en", width, 60, (box("a", 0, 10),), ())


def _titled(words: str) -> Chart:
    return replace(_wide(140), boxes=(replace(box("a", 0, 10), texts=(text(words, 60, 30),)),))


def test_json_is_the_chart_itself():
    assert json.loads(draw(small_chart(), "json"))["title"] == "R&D"


def test_dot_is_the_text_that_any_graphviz_draws():
    assert draw(small_chart(), "dot", theme="dark").decode() == to_dot(
        small_chart(), read_theme("dark")
    )


def test_a_theme_may_be_given_itself():
    assert draw(small_chart(), "svg", theme=read_theme("dark")) == draw(
        small_chart(), "svg", theme="dark"
    )


@pytest.mark.parametrize("format_", ["svg", "png", "dot", "json"])
def test_the_same_chart_gives_the_same_bytes(format_):
    assert draw(full_chart(), format_) == draw(full_chart(), format_)


@pytest.mark.parametrize("format_", ["svg", "dot"])
def test_the_same_bytes_come_under_any_hash_seed(format_):
    drawn = [
        subprocess.run(
            [sys.executable, "-c", HASHED, format_],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert drawn[0] == drawn[1] == draw(full_chart(), format_)


def test_a_png_shows_the_chart_at_144_dots_per_inch():
    picture = read_png(draw(small_chart(), "png"))
    assert (picture.width, picture.height) == (660, 400)
    assert picture.pixel(2, 2) == "#ffffff"
    assert picture.pixel(100, 200) == "#1f3a5c"
    assert picture.pixel(350, 240) == "#f6f8fa"


def test_a_png_has_the_resolution_asked_for():
    picture = read_png(draw(small_chart(), "png", dpi=72))
    assert (picture.width, picture.height) == (330, 200)


def test_a_line_without_a_path_of_its_own_leaves_no_trace():
    chart = _wide(140)
    unseen = Line("l", "reports_to", "a", "a", ())
    with_line = read_png(draw(replace(chart, lines=(unseen,)), "png"))
    assert with_line.rows == read_png(draw(chart, "png")).rows


def test_texts_leave_ink_in_the_png():
    chart = _wide(140)
    bare = replace(chart, boxes=(replace(chart.boxes[0], texts=()),))
    inks = len(read_png(draw(chart, "png")).colours()), len(read_png(draw(bare, "png")).colours())
    assert inks[0] > inks[1] + 10


def test_a_png_that_would_get_too_long_is_made_smaller_and_says_so():
    with pytest.warns(DrawWarning) as caught:
        data = draw(_wide(20_000), "png")
    assert str(caught[0].message) == (
        "The PNG has 115 dots per inch instead of 144: at more, it would pass 32,000 pixels on a "
        "side or 100,000,000 in all. Draw SVG or a smaller part of the chart."
    )
    assert int.from_bytes(data[16:20]) <= 32_767


def test_a_png_is_bounded_in_all_its_pixels_too():
    with pytest.warns(DrawWarning, match="The PNG has 1440 dots per inch instead of 2000"):
        draw(replace(_wide(500), height=500), "png", dpi=2000)


def test_a_png_in_another_script_needs_more_than_the_embedded_engine():
    with pytest.raises(DrawError) as caught:
        draw(_titled("事務総長"), "png", engine="embedded")
    assert str(caught.value) == (
        "The embedded Graphviz has no letters for '事' in PNG: draw SVG, run 'pip install "
        "orgmodel[pdf]', or install Graphviz, and a font that has them."
    )


@pytest.mark.parametrize(
    "words", ["Γενικός", "Секретарь", "Tổng thư ký", "\u00d712 \u2013 „Ä“ … 5 €"]
)
def test_latin_greek_and_cyrillic_need_nothing_more(words):
    assert draw(_titled(words), "png", engine="embedded").startswith(b"\x89PNG")


def test_any_script_is_drawn_in_svg():
    assert "事務総長" in draw(_titled("事務総長"), "svg", engine="embedded").decode()


@pytest.fixture
def font_list(tmp_path, monkeypatch):
    """Let the system answer in a way of one's own when it is asked for its fonts."""

    def write(answer):
        asked = tmp_path / "fc-list"
        asked.write_text(f"#!/bin/sh\n{answer}\n", encoding="utf-8")
        asked.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    return write


def test_a_letter_that_no_font_has_is_said(font_list):
    font_list("case $1 in :charset=41) echo Font;; esac")
    with pytest.warns(DrawWarning) as caught:
        draw(_titled("A 事"), "png", engine="pygraphviz")
    assert str(caught[0].message) == (
        "No installed font has the letter '事': it becomes an empty box. Install a font that has "
        "it, or draw SVG."
    )


def test_a_sign_that_no_font_has_is_said_as_a_letter_is(font_list):
    font_list("exit 0")
    with pytest.warns(DrawWarning) as caught:
        draw(_titled("A 事 🚀"), "png", engine="pygraphviz")
    assert str(caught[0].message) == (
        "No installed font has the letter '事' and the sign '🚀': they become empty boxes. Install "
        "a font that has it, or draw SVG."
    )


def test_nothing_is_said_of_fonts_where_the_system_fails_to_say(font_list, recwarn):
    font_list("exit 1")
    draw(_titled("A"), "png", engine="pygraphviz")
    assert recwarn.list == []


def test_nothing_is_said_of_fonts_where_the_system_cannot_be_asked(tmp_path, monkeypatch, recwarn):
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    draw(_titled("A"), "png", engine="pygraphviz")
    assert recwarn.list == []


def _streams(pdf: bytes) -> bytes:
    packed = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    unpacked = [_inflated(one) for one in packed]
    return b"\n".join(unpacked)


def _inflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return data


def test_a_pdf_page_is_as_large_as_the_chart():
    pdf = draw(small_chart(), "pdf", engine="pygraphviz")
    assert pdf.startswith(b"%PDF")
    assert re.search(rb"MediaBox \[ 0 0 330 200 \]", pdf)
    assert _streams(pdf).count(b" Tj") + _streams(pdf).count(b"]TJ") > 0


def test_a_pdf_says_what_it_is_and_nothing_of_the_clock():
    chart = replace(small_chart(), title="Bagan 총무과 & Co", date="2026-03")
    pdf = PdfReader(BytesIO(draw(chart, "pdf", engine="pygraphviz")))
    assert pdf.metadata == {
        "/Title": "Bagan 총무과 & Co",
        "/Creator": f"orgmodel {orgmodel.__version__}",
        "/Producer": "pypdf",
        "/CreationDate": "D:202603",
    }
    assert str(pdf.root_object["/Lang"]) == "id"
    assert len(pdf.pages) == 1


def test_a_pdf_of_no_certain_day_has_no_date():
    pdf = PdfReader(BytesIO(draw(small_chart(), "pdf", engine="pygraphviz")))
    assert pdf.metadata is not None
    assert "/CreationDate" not in pdf.metadata


def test_the_same_chart_gives_the_same_pdf():
    first = draw(small_chart(), "pdf", engine="pygraphviz")
    time.sleep(1.1)
    assert draw(small_chart(), "pdf", engine="pygraphviz") == first


def test_a_pdf_page_that_readers_refuse_is_said():
    with pytest.warns(DrawWarning) as caught:
        draw(_wide(15_000), "pdf", engine="pygraphviz")
    assert str(caught[0].message) == (
        "The PDF page is 15,000 pt long; many readers open no more than 14,400 pt. "
        "Draw a smaller part of the chart."
    )
