"""The mirror for languages that are written from right to left: the whole sheet is turned round."""

from collections.abc import Sequence
from dataclasses import replace

from orgmodel.chart.chart import Anchor, Box, Chart, Frame, Image, Line, Point, Sample, Text

RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages that are written from right to left."""
DECIMALS = 2
_TURNED: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


def is_right_to_left(language: str) -> bool:
    """Tell whether a language such as `ar` or `ar-EG` is written from right to left."""
    return language.partition("-")[0].lower() in RIGHT_TO_LEFT


def mirrored(chart: Chart) -> Chart:
    """Turn a chart round: what stood left stands right, all texts stay as they are."""
    return _Mirror(chart.width).chart(chart)


class _Mirror:
    def __init__(self, width: float) -> None:
        self.width = width

    def chart(self, chart: Chart) -> Chart:
        return replace(
            chart,
            boxes=tuple([self._box(box) for box in chart.boxes]),
            lines=tuple([self._line(line) for line in chart.lines]),
            frames=tuple([self._frame(frame) for frame in chart.frames]),
            texts=self._texts(chart.texts),
            legend=tuple([self._sample(sample) for sample in chart.legend]),
        )

    def _across(self, x: float) -> float:
        return round(self.width - x, DECIMALS)

    def _box(self, box: Box) -> Box:
        images = tuple([self._image(image) for image in box.images])
        left = self._across(box.x + box.width)
        return replace(box, x=left, texts=self._texts(box.texts), images=images)

    def _image(self, image: Image) -> Image:
        return replace(image, x=self._across(image.x + image.width))

    def _frame(self, frame: Frame) -> Frame:
        return replace(frame, x=self._across(frame.x + frame.width), texts=self._texts(frame.texts))

    def _line(self, line: Line) -> Line:
        return replace(line, paths=self._paths(line.paths), joints=self._path(line.joints))

    def _sample(self, sample: Sample) -> Sample:
        return replace(sample, paths=self._paths(sample.paths), label=self._text(sample.label))

    def _paths(self, paths: Sequence[Sequence[Point]]) -> tuple[tuple[Point, ...], ...]:
        return tuple(map(self._path, paths))

    def _path(self, path: Sequence[Point]) -> tuple[Point, ...]:
        return tuple([(self._across(x), y) for x, y in path])

    def _texts(self, texts: Sequence[Text]) -> tuple[Text, ...]:
        return tuple([self._text(text) for text in texts])

    def _text(self, text: Text) -> Text:
        return replace(text, x=self._across(text.x), anchor=_TURNED[text.anchor])
