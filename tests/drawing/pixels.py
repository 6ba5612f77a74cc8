"""Reads the pixels of a PNG, so that tests can look at a picture."""

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    rows: list[bytes]
    depth: int

    def pixel(self, x: int, y: int) -> str:
        red, green, blue = self.rows[y][x * self.depth : x * self.depth + 3]
        return f"#{red:02x}{green:02x}{blue:02x}"

    def colours(self) -> set[str]:
        return {self.pixel(x, y) for y in range(self.height) for x in range(self.width)}


def read_png(data: bytes) -> Picture:
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    width, height, bits, kind = struct.unpack(">IIBB", data[16:26])
    assert bits == 8
    depth = {2: 3, 6: 4}[kind]
    packed, place = b"", 8
    while place < len(data):
        length, name = struct.unpack(">I4s", data[place : place + 8])
        if name == b"IDAT":
            packed += data[place + 8 : place + 8 + length]
        place += length + 12
    return Picture(width, height, _rows(zlib.decompress(packed), width * depth, depth), depth)


def _rows(raw: bytes, length: int, depth: int) -> list[bytes]:
    rows, above = [], bytes(length)
    for start in range(0, len(raw), length + 1):
        above = _unfiltered(raw[start], raw[start + 1 : start + 1 + length], above, depth)
        rows.append(above)
    return rows


def _unfiltered(filter_: int, row: bytes, above: bytes, depth: int) -> bytes:
    done = bytearray(row)
    for place in range(len(done)):
        left = done[place - depth] if place >= depth else 0
        corner = above[place - depth] if place >= depth else 0
        up = above[place]
        added = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[filter_]
        done[place] = (done[place] + added) & 255
    return bytes(done)


def _paeth(left: int, up: int, corner: int) -> int:
    guess = left + up - corner
    return min(
        (abs(guess - left), 0, left), (abs(guess - up), 1, up), (abs(guess - corner), 2, corner)
    )[2]
