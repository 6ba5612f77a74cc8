"""Reading pictures: photos and icons in PNG or JPEG, out of files of this machine alone."""

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LARGEST = 1_000_000
"""Bytes of a picture; each is held whole in the drawing."""
LONGEST_SIDE = 4_000
"""Pixels on a side."""
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|//|\\\\")
MEDIA: Mapping[bytes, str] = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}
JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""The markers of JPEG after which the size stands."""
JPEG_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))
"""The markers of JPEG that no length follows."""
FILL = 0xFF
"""What begins a marker of JPEG, and may stand before it any number of times."""


class PictureError(ValueError):
    """A file cannot be drawn as a picture; it says why, as the end of a sentence."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture.

    Args:
        media: image/png or image/jpeg.
        content: the bytes of its file.
        width: its width in pixels.
        height: its height in pixels.
    """

    media: str
    content: bytes
    width: int
    height: int


def read_picture(folder: str | Path, written: str) -> Picture:
    """Read a picture.

    Args:
        folder: where the path starts.
        written: the path of the file, as the organisation names it.

    Raises:
        PictureError: it is no file of this machine, no PNG or JPEG, or too large.
    """
    if ADDRESS.match(written):
        raise PictureError("is an address; copy the picture beside this file and name its path")
    try:
        file = Path(folder, written)
        if not file.is_file():
            raise PictureError("is not there; paths start at the folder of this file")
        if file.stat().st_size > LARGEST:
            raise PictureError(f"is larger than {LARGEST:,} bytes; make the picture smaller")
        return _picture(file.read_bytes())
    except (OSError, ValueError) as error:
        if isinstance(error, PictureError):
            raise
        raise PictureError("cannot be opened") from None


def _picture(content: bytes) -> Picture:
    media = next((kind for start, kind in MEDIA.items() if content.startswith(start)), None)
    if media is None:
        raise PictureError("is neither PNG nor JPEG, the only pictures that are drawn")
    try:
        width, height = _png_size(content) if media == "image/png" else _jpeg_size(content)
    except (struct.error, IndexError):
        width = height = 0
    if not width or not height:
        raise PictureError("is broken: it does not say how large the picture is")
    if max(width, height) > LONGEST_SIDE:
        raise PictureError(f"has more than {LONGEST_SIDE:,} pixels on a side; make it smaller")
    return Picture(media, content, width, height)


def _png_size(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", content, 16)
    return width, height


def _jpeg_size(content: bytes) -> tuple[int, int]:
    at = 2
    while content[at] == FILL:
        marker = content[at + 1]
        if marker in JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        if marker == FILL:
            at += 1
        elif marker in JPEG_ALONE:
            at += 2
        else:
            at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    return 0, 0
