"""Finishing the pages of a book: page numbers, references to other pages, links."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from orgmodel.book.book import Link, Page
from orgmodel.book.tabs import Mark, Tabs
from orgmodel.book.words import word
from orgmodel.chart import Box, Chart, Sample, Text
from orgmodel.chart.chart import Anchor
from orgmodel.chart.metrics import text_width, wrap
from orgmodel.chart.sheet import MARGIN

SMALL = 8.0
"""Size of page numbers and running titles."""
HEAD_BASELINE = 18.0
RUNNING = 0.7
"""The share of the width of a page that a running title takes at most."""
CORNER_GAP = 16.0
FOOT_BASELINE = 13.0
"""From the lower edge of the paper."""
DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """The references of a page, each by the id of its box.

    Args:
        onward: where branches go on.
        back: where branches come from.
        notes: what boxes say of lines to other pages, with these pages.
    """

    onward: Mapping[str, Mark]
    back: Mapping[str, Mark]
    notes: Mapping[str, Sequence[tuple[str, int]]]


def with_marks(chart: Chart, marks: Marks) -> Page:
    """Put the references to other pages on a chart and link them."""
    boxes: list[Box] = []
    links: list[Link] = []
    homeless: list[tuple[Box, Mark]] = []
    tabs = Tabs(chart, {f"{name} +" for name in marks.onward})
    for box in chart.boxes:
        if box.what != "fold":
            tab = tabs.above(box, marks.back[box.id]) if box.id in marks.back else None
            if tab is not None:
                boxes.append(tab)
                links.append(_link(tab, marks.back[box.id].page))
            elif box.id in marks.back:
                homeless.append((box, marks.back[box.id]))
            boxes.append(box)
            links.extend(_links_of(box, marks))
        elif boxes[-1].id in marks.onward:
            mark = marks.onward[boxes[-1].id]
            boxes.append(tabs.below(boxes[-1], box, mark))
            links.append(_link(boxes[-1], mark.page))
        else:
            boxes.append(box)
    legend = tuple(_sample(sample, chart.language) for sample in chart.legend)
    texts = (*chart.texts, *_corner(chart, homeless))
    page = replace(chart, boxes=tuple(boxes), texts=texts, legend=legend)
    return Page(page, tuple(links))


def _corner(chart: Chart, homeless: Sequence[tuple[Box, Mark]]) -> Iterator[Text]:
    """Set the marks that find no place at their boxes in the corner of the page."""
    right = chart.width - MARGIN
    for box, mark in homeless:
        title = " ".join(text.text for text in box.texts if text.tone == "strong")
        text = _small(f"{title} {mark.text}", right, HEAD_BASELINE, "end")
        right -= text.width + CORNER_GAP
        yield text


def with_running_title(chart: Chart, title: str) -> Chart:
    """Put the title of the book over a page that has another title, in one line."""
    if chart.title == title:
        return chart
    lines = wrap(title, RUNNING * (chart.width - 2 * MARGIN), SMALL, most=1)
    running = [_small(line.text, MARGIN, HEAD_BASELINE, "start") for line in lines]
    return replace(chart, texts=(*chart.texts, *running))


def with_page_number(page: Page, number: int, count: int, contents: int | None = None) -> Page:
    """Put the page number on a page.

    Args:
        page: the page.
        number: its number, from 1.
        count: how many pages there are.
        contents: the page of the table of contents, if there is one and this is not it.
    """
    chart = page.chart
    foot = chart.height - FOOT_BASELINE
    said = word("page of", chart.language, page=number, pages=count)
    texts = [_small(said, chart.width - MARGIN, foot, "end")]
    links = list(page.links)
    if contents is not None:
        text = _small(word("contents", chart.language), MARGIN, foot, "start")
        texts.append(text)
        links.append(_text_link(text, contents))
    return Page(replace(chart, texts=(*chart.texts, *texts)), tuple(links))


def _links_of(box: Box, marks: Marks) -> Iterator[Link]:
    """Link the notes of a box, then the box itself to where its branch is."""
    yield from _note_links(box, marks.notes.get(box.id, ()))
    mark = marks.back.get(box.id) or marks.onward.get(box.id)
    if mark is not None:
        yield _link(box, mark.page)


def _note_links(box: Box, notes: Sequence[tuple[str, int]]) -> Iterator[Link]:
    """Link the last lines of a box, where its notes stand."""
    lines = list(box.texts)
    for note, page in reversed(notes):
        rest = _letters(note)
        while rest and lines and rest.endswith(_letters(lines[-1].text)):
            rest = rest.removesuffix(_letters(lines[-1].text))
            yield _text_link(lines.pop(), page)


def _letters(text: str) -> str:
    return "".join(text.split())


def _sample(sample: Sample, language: str) -> Sample:
    if sample.kind != "fold":
        return sample
    label = word("fold", language)
    width = round(text_width(label, sample.label.size), DECIMALS)
    return replace(sample, label=replace(sample.label, text=label, width=width))


def _small(text: str, x: float, y: float, anchor: Anchor) -> Text:
    width = round(text_width(text, SMALL), DECIMALS)
    return Text(text, round(x, DECIMALS), round(y, DECIMALS), SMALL, width, "muted", anchor)


def _link(box: Box, page: int) -> Link:
    return Link(box.x, box.y, box.width, box.height, page)


def _text_link(text: Text, page: int) -> Link:
    left = text.x - text.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[text.anchor]
    top, height = text.y - text.size, 1.25 * text.size
    return Link(
        round(left, DECIMALS), round(top, DECIMALS), text.width, round(height, DECIMALS), page
    )
