"""How many dots of a PNG make an inch, so that on paper it is as large as the chart."""

import struct
from zlib import crc32

_BEGINNING = 33  # bytes of the signature and the header, which every PNG begins with
_INCH = 0.0254  # metres


def with_resolution(png: bytes, dpi: float) -> bytes:
    """Give a PNG that tells its resolution; one that does so already stays as it is.

    Args:
        png: the picture.
        dpi: dots per inch.
    """
    if b"pHYs" in png[: _BEGINNING * 4]:
        return png
    dots = round(dpi / _INCH)
    chunk = b"pHYs" + struct.pack(">IIB", dots, dots, 1)
    length, check = struct.pack(">I", len(chunk) - 4), struct.pack(">I", crc32(chunk))
    return b"".join([png[:_BEGINNING], length, chunk, check, png[_BEGINNING:]])
