"""How photos stand in boxes: each beside the name of its holder, as the texts are read."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import TypeAlias

from orgmodel.chart.layout import gaps
from orgmodel.chart.layout.set_text import SetPicture, SetText, text_height
from orgmodel.chart.view import Illustration, Paragraph
from orgmodel.chart.view.captions import Caption

SetParagraph: TypeAlias = Callable[[Paragraph, float], SetText]
"""Sets a paragraph; so much of the room beside it is taken."""


def set_with_photos(caption: Caption, set_paragraph: SetParagraph) -> Iterator[SetText]:
    """Set the texts of a box with photos.

    The photo of a single holder stands beside all texts; those of several stand beside the texts
    that tell of their holders. Those who have none are set as far in as the others.
    """
    taken = room_of_photos(caption)
    if len(caption.photos) == 1:
        texts = [set_paragraph(paragraph, taken) for paragraph in caption.paragraphs]
        yield from _beside(caption.photos[0], texts, taken, 0.0)
        return
    for holder, paragraphs in groupby(caption.paragraphs, key=lambda each: each.holder):
        if holder is None:
            yield from (set_paragraph(paragraph, 0.0) for paragraph in paragraphs)
        else:
            texts = [set_paragraph(paragraph, taken) for paragraph in paragraphs]
            yield from _beside(caption.photos[holder], texts, taken, gaps.PICTURE_GAP)


def room_beside(caption: Caption, paragraph: Paragraph) -> float:
    """Measure how much of the room beside a paragraph photos take."""
    is_alone = len(caption.photos) == 1
    return room_of_photos(caption) if is_alone or paragraph.holder is not None else 0.0


def room_of_photos(caption: Caption) -> float:
    """Measure the widest photo of a box and its distance to the texts."""
    return max(photo.width for photo in caption.photos if photo) + gaps.PHOTO_GAP


def _beside(
    photo: Illustration | None, texts: Sequence[SetText], taken: float, gap: float
) -> Iterator[SetText]:
    """Set texts beside a photo, both in the middle of the room that the higher of them needs."""
    height = text_height([text._replace(divided=False) for text in texts])
    whole = max(height, photo.height if photo else 0.0) + gap
    spare = (whole - height) / 2
    *_, last = range(len(texts))
    for place, text in enumerate(texts):
        inset = text.size * gaps.BADGE_INSET if text.tone == "badge" else 0.0
        yield text._replace(
            indent=gaps.PAD_X + taken + inset,
            above=spare if place == 0 else 0.0,
            below=spare if place == last else 0.0,
            picture=_placed(photo, taken, whole) if photo and place == 0 else None,
        )


def _placed(photo: Illustration, taken: float, whole: float) -> SetPicture:
    left = gaps.PAD_X + (taken - gaps.PHOTO_GAP - photo.width) / 2
    return SetPicture(photo, left, (whole - photo.height) / 2)
