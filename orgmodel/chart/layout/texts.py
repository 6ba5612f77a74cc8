"""How the texts of boxes are set: broken into lines, with pictures over and beside them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from orgmodel.chart.chart import Tone
from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.photos import room_beside, set_with_photos
from orgmodel.chart.layout.set_text import SetPicture, SetText
from orgmodel.chart.metrics import WrappedLine, Wrapper, wrapper_of
from orgmodel.chart.view import Illustration, Paragraph, View
from orgmodel.chart.view.captions import Caption
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
        """Set the texts of a box of some width, with its pictures."""
        room = width - 2 * gaps.PAD_X
        wrappers = self._wrappers(node)
        caption = self.captions[node]
        texts = [_picture_row(caption.icon)] if caption.icon else []
        if caption.photos:
            texts.extend(set_with_photos(caption, _BesidePhotos(room, wrappers)))
            return texts
        for paragraph in caption.paragraphs:
            text, tone, divided, listed, _, _ = paragraph
            wrapper = wrappers[tone]
            if listed:
                texts.extend(_entry(paragraph, room, wrapper))
            else:
                lines = wrapper.wrap(text, room, MOST_LINES)
                texts.append(SetText(lines, wrapper.size, tone, divided))
        return texts

    def longest_word(self, node: int) -> float:
        """Measure the widest part of the texts of a box that is not broken if it can be helped."""
        wrappers, caption = self._wrappers(node), self.captions[node]
        return max(
            [
                wrappers[each.tone].longest_word(each.text) + _taken(caption, each)
                for each in caption.paragraphs
            ]
        )

    def parts(self, node: int, width: float) -> bool:
        """Tell whether a box of some width parts a number or sign from its word."""
        room = width - 2 * gaps.PAD_X
        wrappers, caption = self._wrappers(node), self.captions[node]
        return any(
            wrappers[each.tone].longest_held(each.text) > room - _taken(caption, each)
            for each in caption.paragraphs
        )

    def _wrappers(self, node: int) -> Mapping[Tone, Wrapper]:
        return self.wrappers_of_tops if node in self.prominent else self.wrappers


@dataclass(frozen=True, slots=True)
class _BesidePhotos:
    """Sets paragraphs in the room that photos leave them."""

    room: float
    wrappers: Mapping[Tone, Wrapper]

    def __call__(self, paragraph: Paragraph, taken: float) -> SetText:
        wrapper = self.wrappers[paragraph.tone]
        lines = wrapper.wrap(paragraph.text, self.room - taken, MOST_LINES)
        return SetText(lines, wrapper.size, paragraph.tone, paragraph.divided)


def _taken(caption: Caption, paragraph: Paragraph) -> float:
    return room_beside(caption, paragraph) if caption.photos else 0.0


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


def _picture_row(picture: Illustration) -> SetText:
    """Set a picture in the middle, over all texts."""
    room = picture.height + gaps.PICTURE_GAP
    return SetText((), 0.0, "plain", above=room, picture=SetPicture(picture))


def _entry(paragraph: Paragraph, room: float, wrapper: Wrapper) -> Iterator[SetText]:
    """Set an entry of a list: the first line begins with a bullet, the others under its text."""
    hang, left = wrapper.font.width(BULLET), gaps.PAD_X
    first, *others = wrapper.wrap(paragraph.text, room - hang, MOST_LINES)
    bulleted = WrappedLine(BULLET + first.text, hang + first.width)
    yield SetText((bulleted,), wrapper.size, paragraph.tone, indent=left)
    if others:
        yield SetText(others, wrapper.size, paragraph.tone, indent=left + hang)
