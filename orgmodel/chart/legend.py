"""The legend: what occurs in a chart and what it means, and nothing else."""

from collections.abc import Container, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from orgmodel.chart.chart import Point, Sample, Text
from orgmodel.chart.metrics import text_width, wrap
from orgmodel.chart.unaligned import graded_beside, heads_of_hung
from orgmodel.chart.view import View
from orgmodel.chart.view.grouping import UNGROUPED
from orgmodel.chart.words import word

SIZE = 8.0
ROW = 13.0
SAMPLE_WIDTH = 26.0
SAMPLE_HEIGHT = 10.0
LABEL_GAP = 6.0
ENTRY_GAP = 20.0
LINES = ("reports_to", "supports", "dotted_line_to", "deputises_for", "coordinates_with")
CLASSES = ("governing", "line", "staff", "support", "control")
UNMARKED = frozenset((None, "line"))
"""Classes whose boxes need no explanation where there are no others."""
SIGNS = ("acting", "plt", "plh", "pj", "seats")
STATES = ("vacant", "planned", "frozen", "abolished")
BASELINE = 2.9
LONGEST_NOTE = 300.0


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the legend before it has a place.

    Args:
        kind: a kind of line, a class, `plain` for no class, `line plain` for both, a state, `body`,
            `shared`, `fold`, a group such as `group-0`, `ungrouped`, either with a class behind it,
            or `sign`.
        label: what it means; it says itself what a sign looks like.
        is_line: whether it is shown by a piece of line.
    """

    kind: str
    label: str
    is_line: bool

    @property
    def sample_width(self) -> float:
        """Width of what is drawn before the label."""
        return 0.0 if self.kind == "sign" else SAMPLE_WIDTH + LABEL_GAP

    @property
    def width(self) -> float:
        """Width of sample and label."""
        return self.sample_width + text_width(self.label, SIZE)


def entries_of(
    view: View, in_rows: Container[int], *, framed: bool = False, joined: bool = False
) -> list[Entry]:
    """Find what occurs in a view and needs an explanation.

    Args:
        view: what is shown.
        in_rows: those that stand in rows.
        framed: whether units have frames.
        joined: whether somebody who supports a unit is joined to its frame.
    """
    kinds = {kind for node in view.order if (kind := view.joined[node])}
    kinds.update(statement.kind for statement in view.statements)
    if joined:
        kinds.add("supports")
    lines = [kind for kind in LINES if kind in kinds]
    entries = [Entry(kind, word(f"line {kind}", view.language), is_line=True) for kind in lines]
    boxes = [_box_entry(view, kind) for kind in _box_kinds(view)]
    frames = [Entry("frame", word("frame", view.language), is_line=False)] if framed else []
    return [*entries, *boxes, *frames, *_group_entries(view), *_sign_entries(view, in_rows)]


def entries_of_notes(notes: Sequence[str]) -> Iterator[Entry]:
    """Set what is to be said below all samples, in lines that any sheet has room for."""
    for note in notes:
        for line in wrap(note, LONGEST_NOTE, SIZE):
            yield Entry("sign", line.text, is_line=False)


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
    if not classes <= UNMARKED and view.groups.kind != "class":
        yield from _class_kinds(view, classes)
    yield from (state for state in STATES if state in states)
    if "shared" in _signs(view):
        yield "shared"
    if any(view.folded[node] for node in view.order):
        yield "fold"


def _class_kinds(view: View, classes: AbstractSet[str | None]) -> Iterator[str]:
    """Give the kinds of the classes; those of no class look like those of the line.

    Where fills tell of groups, the entries of these show boxes of no class.
    """
    are_plain = None in classes and not view.groups.kind
    for class_ in CLASSES:
        if class_ == "line" and class_ in classes and are_plain:
            yield "line plain"
        elif class_ in classes:
            yield class_
    if are_plain and "line" not in classes:
        yield "plain"


def _box_entry(view: View, kind: str) -> Entry:
    """Explain a kind of box; where fills tell of groups, a class by its shape alone."""
    is_shape = kind in CLASSES and view.groups.kind
    label = word(f"box {kind}", view.language)
    return Entry(f"ungrouped {kind}" if is_shape else kind, label, is_line=False)


def _group_entries(view: View) -> Iterator[Entry]:
    groups, shown = view.groups, {view.captions[node].group for node in view.order}
    for group, label in view.group_labels.items():
        if group not in shown:
            continue
        if group == UNGROUPED:
            yield Entry("ungrouped", label, is_line=False)
        else:
            class_ = f" {groups.keys[group]}" if groups.kind == "class" else ""
            yield Entry(f"group-{group}{class_}", label, is_line=False)


def _sign_entries(view: View, in_rows: Container[int]) -> Iterator[Entry]:
    shown = _signs(view)
    signs = [sign for sign in SIGNS if sign in shown]
    if graded_beside(view):
        signs.append("beside")
    if heads_of_hung(view, in_rows):
        signs.append("columns")
    labels = [word(f"sign {sign}", view.language) for sign in signs]
    for label in dict.fromkeys(labels):
        yield Entry("sign", label, is_line=False)


def _signs(view: View) -> frozenset[str]:
    return frozenset().union(*{view.captions[node].signs for node in view.order})


def _sample(entry: Entry, x: float, middle: float) -> Sample:
    left, y = x + entry.sample_width, middle + BASELINE
    width = round(text_width(entry.label, SIZE), 2)
    label = Text(entry.label, left, y, SIZE, width, "plain", "start")
    return Sample(entry.kind, tuple(_paths(entry, x, middle)), label)


def _paths(entry: Entry, x: float, middle: float) -> Iterator[tuple[Point, ...]]:
    right = x + SAMPLE_WIDTH
    if entry.is_line:
        yield (x, middle), (right, middle)
    elif entry.kind != "sign":
        high, low = middle - SAMPLE_HEIGHT / 2, middle + SAMPLE_HEIGHT / 2
        yield (x, high), (right, high), (right, low), (x, low), (x, high)
    if entry.kind == "shared":
        yield (x, middle), (right, middle)
