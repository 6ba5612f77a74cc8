"""Breaking words that are wider than a line into parts of about the same length."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from orgmodel.chart.metrics.balancing import Filler
from orgmodel.chart.metrics.fonts import Font
from orgmodel.chart.metrics.pieces import Piece, piece_after
from orgmodel.chart.metrics.scripts import clusters_of
from orgmodel.chart.metrics.syllables import fragments_of


def fitting(pieces: Iterable[Piece], width: float, font: Font) -> Iterator[Piece]:
    """Break those of the pieces that are wider than a line into as few parts as can be."""
    for piece in pieces:
        if piece.width <= width:
            yield piece
        else:
            yield from _broken(piece, width, font)


def _broken(piece: Piece, width: float, font: Font) -> Iterator[Piece]:
    space = piece.following_width - piece.width
    for number, (part, hyphen) in enumerate(_parts(piece.text, width, font)):
        text = part + hyphen
        yield piece_after(text, font.width(text), 0.0 if number else space)


def _parts(text: str, width: float, font: Font) -> Iterator[tuple[str, str]]:
    fragments, hyphen = fragments_of(text)
    room = width - font.width(hyphen)
    pieces = [
        piece_after(part, font.width(part), 0.0)
        for fragment in fragments
        for part in _small(fragment, room, font)
    ]
    lines = _filled(pieces, room)
    if len(lines) > 1:
        lines = _evened(pieces, _balanced(pieces, room))
    for line in lines:
        yield "".join([piece.text for piece in line]), "" if line is lines[-1] else hyphen


def _filled(pieces: Sequence[Piece], width: float) -> list[Sequence[Piece]]:
    return _divided(pieces, Filler(pieces).fill(width))


def _balanced(pieces: Sequence[Piece], width: float) -> list[Sequence[Piece]]:
    filler = Filler(pieces)
    return _divided(pieces, filler.balance(width, filler.fill(width)))


def _divided(pieces: Sequence[Piece], starts: Sequence[int]) -> list[Sequence[Piece]]:
    return [pieces[start:end] for start, end in pairwise([*starts, len(pieces)])]


def _evened(pieces: Sequence[Piece], lines: list[Sequence[Piece]]) -> list[Sequence[Piece]]:
    """Let the first line be the short one rather than the last, where that is less short."""
    widest = max(map(_width_of, lines))
    others = [line[::-1] for line in _filled(pieces[::-1], widest)][::-1]
    return max(lines, others, key=lambda each: min(map(_width_of, each)))


def _width_of(line: Sequence[Piece]) -> float:
    return sum([piece.width for piece in line])


def _small(fragment: str, room: float, font: Font) -> list[str]:
    """Divide a fragment that is wider than the line itself."""
    if font.width(fragment) <= room:
        return [fragment]
    smaller, _ = fragments_of(fragment)
    return smaller if len(smaller) > 1 else clusters_of(fragment)
