"""How the texts of boxes are set: broken into lines, and pictures side by side."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from orgmodel.chart.chart import Tone
from orgmodel.chart.layout import gaps
from orgmodel.chart.metrics import WrappedLine, Wrapper, wrapper_of
from orgmodel.chart.view import Illustration, Paragraph, View
from orgmodel.model import Position

MOST_LINES = 7
MOST_PROMINENT = 6
"""More heads than this side by side are no larger than others."""
BULLET = "• "
"""Before the entries of a list."""


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes of the texts in boxes, in points.

    Args:
        top: titles of tops and bodies.
        title: all other titles.
        name: names of holders.
        note: remarks.
    """

    top: float
    title: float
    name: float
    note: float

    def sizes(self) -> tuple[float, ...]:
        """Give all sizes, from the largest kind of text to the smallest."""
        return self.top, self.title, self.name, self.note


class SetText(NamedTuple):
    """A text as it is set in a box.

    Args:
        lines: its lines.
        size: height of its font, in points.
        tone: how it is set.
        divided: whether a line divides it from what stands above it.
        indent: how far from the left side of the box it begins; None where it stands in the
            middle.
        pictures: what stands in its only line in place of text.
    """

    lines: Sequence[WrappedLine]
    size: float
    tone: Tone
    divided: bool = False
    indent: float | None = None
    pictures: tuple[Illustration, ...] = ()


class Setter:
    """Sets the texts of boxes.

    Args:
        view: what is shown.
        type_: sizes of the texts.
    """

    def __init__(self, view: View, type_: Type) -> None:
        self.captions = view.captions
        self.prominent = _prominent(view)
        self.wrappers: dict[Tone, Wrapper] = {
            "strong": wrapper_of(type_.title, bold=True),
            "plain": wrapper_of(type_.name, bold=False),
            "muted": wrapper_of(type_.note, bold=False),
            "badge": wrapper_of(type_.note, bold=True),
        }
        self.wrappers_of_tops = {**self.wrappers, "strong": wrapper_of(type_.top, bold=True)}

    def set(self, node: int, width: float) -> list[SetText]:
        """Set the texts of a box of some width, with its pictures above them."""
        room = width - 2 * gaps.PAD_X
        wrappers = self._wrappers(node)
        caption = self.captions[node]
        texts = list(_rows_of_pictures(caption.pictures, room)) if caption.pictures else []
        for paragraph in caption.paragraphs:
            text, tone, divided, listed, _ = paragraph
            wrapper = wrappers[tone]
            if listed:
                texts.extend(_entry(paragraph, room, wrapper))
            else:
                lines = wrapper.wrap(text, room, MOST_LINES)
                texts.append(SetText(lines, wrapper.size, tone, divided))
        return texts

    def longest_word(self, node: int) -> float:
        """Measure the widest part of the texts of a box that is not broken if it can be helped."""
        wrappers = self._wrappers(node)
        paragraphs = self.captions[node].paragraphs
        return max([wrappers[each.tone].longest_word(each.text) for each in paragraphs])

    def parts(self, node: int, width: float) -> bool:
        """Tell whether a box of some width parts a number or sign from its word."""
        room = width - 2 * gaps.PAD_X
        wrappers = self._wrappers(node)
        paragraphs = self.captions[node].paragraphs
        return any(wrappers[each.tone].longest_held(each.text) > room for each in paragraphs)

    def _wrappers(self, node: int) -> Mapping[Tone, Wrapper]:
        return self.wrappers_of_tops if node in self.prominent else self.wrappers


def text_height(texts: Sequence[SetText]) -> float:
    """Measure the texts of a box from top to bottom, with the room at its dividers and badges.

    A badge at the end reaches into the margin below: boxes with it are no higher for its room.
    """
    height, badges, dividers = 0.0, 0, 0
    for lines, size, tone, divided, _, _ in texts:
        height += len(lines) * size
        badges += len(lines) if tone == "badge" else 0
        dividers += divided
    if badges and texts[-1].tone == "badge":
        badges -= 1
    return height * gaps.LINE + gaps.BADGE_GAP * badges + gaps.PAD_Y * dividers


def _prominent(view: View) -> frozenset[int]:
    """Give the bodies, and those who head the organisation where they are few."""
    under_bodies = [each for body in view.bodies for each in view.places.all_under(body)]
    heads = view.bodies.union(
        node for node in (*view.tops, *under_bodies) if not _helps(view, node)
    )
    return heads if len(heads - view.bodies) <= MOST_PROMINENT else view.bodies


def _helps(view: View, node: int) -> bool:
    """Tell whether a box is that of someone who only supports others."""
    thing = view.things[node]
    return isinstance(thing, Position) and thing.reports_to is None and bool(thing.supports)


def _rows_of_pictures(pictures: Sequence[Illustration], room: float) -> Iterator[SetText]:
    """Set pictures side by side, in as many rows as they need."""
    row: list[Illustration] = []
    for picture in pictures:
        if row and _row_width([*row, picture]) > room:
            yield _picture_row(row)
            row = []
        row.append(picture)
    if row:
        yield _picture_row(row)


def _picture_row(row: Sequence[Illustration]) -> SetText:
    height = max(picture.height for picture in row) + gaps.PICTURE_GAP
    line = WrappedLine("", _row_width(row))
    return SetText((line,), height / gaps.LINE, "plain", pictures=tuple(row))


def _row_width(pictures: Sequence[Illustration]) -> float:
    return sum(picture.width + gaps.PICTURE_GAP for picture in pictures) - gaps.PICTURE_GAP


def _entry(paragraph: Paragraph, room: float, wrapper: Wrapper) -> Iterator[SetText]:
    """Set an entry of a list: the first line begins with a bullet, the others under its text."""
    hang, left = wrapper.font.width(BULLET), gaps.PAD_X
    first, *others = wrapper.wrap(paragraph.text, room - hang, MOST_LINES)
    bulleted = WrappedLine(BULLET + first.text, hang + first.width)
    yield SetText((bulleted,), wrapper.size, paragraph.tone, indent=left)
    if others:
        yield SetText(others, wrapper.size, paragraph.tone, indent=left + hang)
