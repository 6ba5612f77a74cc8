"""Pictures for the tests: small files of PNG and JPEG."""

import struct
import zlib


def png(width=30, height=40, colour=(200, 30, 30)):
    """Make a PNG of one colour."""
    row = b"\0" + bytes(colour) * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(row * height)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


def jpeg(width, height, *, before=b"\xff\xe0\x00\x04\x00\x00"):
    """Make the beginning of a JPEG, with the size after some other part."""
    frame = b"\xff\xc2" + struct.pack(">HBHHB", 8, 8, height, width, 0)
    return b"\xff\xd8" + before + frame


def _chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
