"""The legend: what occurs in a chart and what it means, and nothing else."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from orgmodel.chart.chart import Point, Sample, Text
from orgmodel.chart.metrics import text_width
from orgmodel.chart.view import View
from orgmodel.chart.view.grouping import UNGROUPED, letter_of
from orgmodel.chart.words import word

SIZE = 8.0
ROW = 13.0
SAMPLE_WIDTH = 26.0
SAMPLE_HEIGHT = 10.0
LABEL_GAP = 6.0
ENTRY_GAP = 20.0
LINES = ("reports_to", "supports", "dotted_line_to", "deputises_for", "coordinates_with")
CLASSES = ("governing", "line", "staff", "support", "control")
STATES = ("vacant", "planned", "frozen", "abolished")
BASELINE = 2.9


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the legend before it has a place.

    Args:
        kind: a kind of line, a class, a state, `body`, `fold`, a group such as `group-0`, or
            `ungrouped`.
        label: what it means.
        is_line: whether it is shown by a piece of line.
    """

    kind: str
    label: str
    is_line: bool

    @property
    def width(self) -> float:
        """Width of sample and label."""
        return SAMPLE_WIDTH + LABEL_GAP + text_width(self.label, SIZE)


def entries_of(view: View, *, framed: bool = False, joined: bool = False) -> list[Entry]:
    """Find what occurs in a view and needs an explanation.

    Args:
        view: what is shown.
        framed: whether units have frames.
        joined: whether somebody who supports a unit is joined to its frame.
    """
    kinds = {kind for node in view.order if (kind := view.joined[node])}
    kinds.update(statement.kind for statement in view.statements)
    if joined:
        kinds.add("supports")
    lines = [kind for kind in LINES if kind in kinds]
    entries = [Entry(kind, word(f"line {kind}", view.language), is_line=True) for kind in lines]
    boxes = [
        Entry(kind, word(f"box {kind}", view.language), is_line=False) for kind in _box_kinds(view)
    ]
    frames = [Entry("frame", word("frame", view.language), is_line=False)] if framed else []
    return entries + boxes + frames + list(_group_entries(view))


def place_legend(
    entries: Sequence[Entry], left: float, top: float, width: float
) -> tuple[tuple[Sample, ...], float]:
    """Set the entries in as many rows as they need.

    Returns:
        The samples, and the height they take.
    """
    samples = []
    x, y = left, top
    for entry in entries:
        if x > left and x + entry.width > left + width:
            x, y = left, y + ROW
        samples.append(_sample(entry, x, y + ROW / 2))
        x += entry.width + ENTRY_GAP
    return tuple(samples), (y - top + ROW) if samples else 0.0


def _box_kinds(view: View) -> Iterator[str]:
    positions = [node for node in view.order if not view.is_body(node)]
    states = {view.captions[node].state for node in positions}
    classes = {view.classes[node] for node in positions}
    if len(positions) < len(view.order):
        yield "body"
    known = [class_ for class_ in CLASSES if class_ in classes]
    if len(known) > 1 and not view.groups:
        yield from known
    yield from (state for state in STATES if state in states)
    if any(view.folded[node] for node in view.order):
        yield "fold"


def _group_entries(view: View) -> Iterator[Entry]:
    shown = {view.captions[node].group for node in view.order}
    for group, name in view.groups.items():
        if group == UNGROUPED:
            yield Entry("ungrouped", name, is_line=False)
        elif group in shown:
            yield Entry(f"group-{group}", f"{letter_of(group)} · {name}", is_line=False)


def _sample(entry: Entry, x: float, middle: float) -> Sample:
    right = x + SAMPLE_WIDTH
    if entry.is_line:
        outline: tuple[Point, ...] = ((x, middle), (right, middle))
    else:
        high, low = middle - SAMPLE_HEIGHT / 2, middle + SAMPLE_HEIGHT / 2
        outline = ((x, high), (right, high), (right, low), (x, low), (x, high))
    width = text_width(entry.label, SIZE)
    label = Text(
        entry.label, right + LABEL_GAP, middle + BASELINE, SIZE, round(width, 2), "plain", "start"
    )
    return Sample(entry.kind, (outline,), label)
