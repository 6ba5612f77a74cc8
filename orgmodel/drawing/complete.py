"""Is everything in the drawing? Counted both ways, in the finished SVG."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.parsers import expat

from orgmodel.chart.chart import Box, Chart, Text
from orgmodel.drawing.text import printable

Part: TypeAlias = tuple[str, str, str]  # what it is, the id of what it belongs to, its text
_WORDS = {"text": "text", "title": "title", "description": "desc"}
"""What is compared by its characters, with the names of its elements."""
_SAID = {element: what for what, element in _WORDS.items()}
_PICTURES = frozenset(["image", "use"])
_DRAWN = frozenset(["path", "polygon", "polyline", "ellipse", "rect"])


def missing(chart: Chart, svg: bytes) -> tuple[str, ...]:
    """Compare a finished SVG with its chart.

    Args:
        chart: the chart.
        svg: what `draw(chart, "svg")` gave.

    Returns:
        A sentence for every box, line, frame and text of the chart, and for every title and
        description of a box, that is not in the drawing, then for every one in the drawing that is
        not in the chart; empty if the two agree.
    """
    expected, found = Counter(_parts(chart)), _Reader().read(svg)
    lost = [f"{_name(part)} is not in the drawing" for part in (expected - found).elements()]
    more = [f"{_name(part)} is not in the chart" for part in (found - expected).elements()]
    return (*lost, *more)


def _name(part: Part) -> str:
    what, owner, text = part
    return f"the {what} {text!r} of {owner}" if what in _WORDS else f"the {what} {owner!r}"


def _parts(chart: Chart) -> Iterator[Part]:
    for box in chart.boxes:
        yield "box", printable(box.id), ""
        yield from _words_of(box)
        yield from (_text_part(_owner("box", box.id), text) for text in box.texts)
        yield from (("picture", printable(box.id), "") for _ in box.images)
    for line in chart.lines:
        yield "line", printable(line.id), ""
    for frame in chart.frames:
        yield "frame", printable(frame.id), ""
        yield from (_text_part(_owner("frame", frame.id), text) for text in frame.texts)
    yield from (_text_part("the sheet", text) for text in chart.texts)
    yield from (_text_part("the sheet", sample.label) for sample in chart.legend)


def _words_of(box: Box) -> Iterator[Part]:
    owner = _owner("box", box.id)
    yield "title", owner, _plain(box.tooltip or box.id)
    if box.description:
        yield "description", owner, _plain(box.description)


def _text_part(owner: str, text: Text) -> Part:
    return "text", owner, _plain(text.text)


def _owner(what: str, identifier: str) -> str:
    return f"the {what} {printable(identifier)!r}"


def _plain(text: str) -> str:
    return " ".join(printable(text).split())


@dataclass(slots=True)
class _Group:
    what: str = ""
    identifier: str = ""
    drawn: bool = False

    @property
    def owner(self) -> str:
        return _owner(self.what, self.identifier) if self.what else "the sheet"


@dataclass(slots=True)
class _Reader:
    found: Counter[Part] = field(default_factory=Counter)
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    text: list[str] | None = None

    def read(self, svg: bytes) -> Counter[Part]:
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(svg, True)  # noqa: FBT003 - expat takes no keywords
        return self.found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "g":
            what = attributes.get("id", "").partition("-")[0] if "data-id" in attributes else ""
            self.groups.append(_Group(what, attributes.get("data-id", "")))
        elif name in _SAID:
            self.text = []
        elif name in _PICTURES:
            self.found["picture", self.groups[-1].identifier, ""] += 1
        elif name in _DRAWN:
            self.groups[-1].drawn = True

    def _end(self, name: str) -> None:
        if name == "g":
            group = self.groups.pop()
            if group.what and group.drawn:
                self.found[group.what, group.identifier, ""] += 1
        elif name in _SAID and self.text is not None:
            if name == "text" or self.groups[-1].what == "box":
                self.found[_SAID[name], self.groups[-1].owner, _plain("".join(self.text))] += 1
            self.text = None

    def _characters(self, data: str) -> None:
        if self.text is not None:
            self.text.append(data)
