"""A PNG tells how large it is on paper."""

import struct
from zlib import crc32

import pytest

from orgmodel.drawing import draw
from orgmodel.drawing.resolution import with_resolution
from tests.drawing.handmade import small_chart
from tests.drawing.pixels import read_png

METRE = 39.3701  # inches
CHUNK = 33  # where the first chunk after the header begins


@pytest.mark.parametrize("engine", ["embedded", "pygraphviz"])
@pytest.mark.parametrize("dpi", [72, 144, 300])
def test_a_png_tells_its_resolution(engine, dpi):
    png = draw(small_chart(), "png", engine=engine, dpi=dpi)
    length, name, across, down, unit = struct.unpack(">I4sIIB", png[CHUNK : CHUNK + 17])
    assert (length, name, unit) == (9, b"pHYs", 1)
    assert across == down == pytest.approx(dpi * METRE, abs=1)
    (check,) = struct.unpack(">I", png[CHUNK + 17 : CHUNK + 21])
    assert check == crc32(png[CHUNK + 4 : CHUNK + 17])
    assert read_png(png).width == pytest.approx(small_chart().width * dpi / 72, abs=2)


def test_a_resolution_that_is_told_stays():
    png = draw(small_chart(), "png", dpi=72)
    assert with_resolution(png, 300) == png
