"""Title and legend in proportion: as much larger as the letters beside them, seen from a corner."""

from collections.abc import Iterable
from dataclasses import replace

from orgmodel.chart.chart import Point, Sample, Text
from orgmodel.chart.scene import Move


def enlarge_texts(texts: Iterable[Text], scale: float, corner: Point) -> tuple[Text, ...]:
    """Enlarge texts, and how far they stand from a corner."""
    if scale == 1.0:
        return tuple(texts)
    move = _from(corner, scale)
    return tuple([_enlarged(text, move) for text in texts])


def enlarge_samples(samples: Iterable[Sample], scale: float, corner: Point) -> tuple[Sample, ...]:
    """Enlarge the samples of a legend with their labels, and how far they stand from a corner."""
    if scale == 1.0:
        return tuple(samples)
    move = _from(corner, scale)
    return tuple(
        [
            replace(
                sample,
                paths=tuple(map(move.path, sample.paths)),
                label=_enlarged(sample.label, move),
            )
            for sample in samples
        ]
    )


def _from(corner: Point, scale: float) -> Move:
    x, y = corner
    return Move(scale, x - x * scale, y - y * scale)


def _enlarged(text: Text, move: Move) -> Text:
    x, y = move.point(text.x, text.y)
    return replace(text, x=x, y=y, size=move.length(text.size), width=move.length(text.width))
