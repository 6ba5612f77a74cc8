"""Reports of one manager who hang on one spine at different indents."""

from collections.abc import Iterator, Mapping, Sequence

from orgmodel.chart.chart import Box, Chart, Line
from orgmodel.chart.checking.fault import DrawingFault
from orgmodel.chart.checking.frames import Holding
from orgmodel.chart.checking.grid import NEARLY
from orgmodel.chart.checking.peers import is_stub


def check_indents(
    chart: Chart, joined: Mapping[str, Sequence[Line]], boxes: Mapping[str, Box]
) -> Iterator[DrawingFault]:
    """Find reports of one manager who hang on one spine at different indents.

    Those who stand outside a frame of their manager are told from those inside, and those in a
    frame of their own, which needs room before them, from those without. Who has others
    under him that reach nearer to the spine than he does needs the room, and is left out; so is,
    left of a stem, everyone who has others under him, as those hang towards the stem.

    Args:
        chart: the chart.
        joined: the lines that join everyone under a manager to him, by his box.
        boxes: the boxes by their ids.
    """
    holding = Holding(chart.frames)
    for manager, lines in joined.items():
        if manager in boxes:
            hung = [line for line in lines if _hangs(line, boxes, joined)]
            yield from _check_manager(manager, hung, boxes, holding)


def _check_manager(
    manager: str, lines: Sequence[Line], boxes: Mapping[str, Box], holding: Holding
) -> Iterator[DrawingFault]:
    around = holding.of(boxes[manager])
    first: dict[tuple[object, ...], tuple[float, str]] = {}
    for line in lines:
        box = boxes[line.start]
        (spine, _), (edge, _) = line.paths[-1][-2:]
        own = holding.of(box)
        key = round(spine, 1), edge > spine, *sorted(own & around), bool(own - around)
        known, name = first.setdefault(key, (edge, box.id))
        if abs(known - edge) > NEARLY:
            message = f"{name} and {box.id} hang under {manager} at different indents"
            yield DrawingFault("uneven-indent", (name, box.id), message)


def _hangs(line: Line, boxes: Mapping[str, Box], joined: Mapping[str, Sequence[Line]]) -> bool:
    """Tell whether a line leads to a report on a spine, or to a side of a stem."""
    box = boxes.get(line.start)
    if box is None or line.kind != "reports_to" or not is_stub(line, box):
        return False
    (spine, _), (edge, _) = line.paths[-1][-2:]
    under = [boxes[each.start] for each in joined.get(box.id, ()) if each.start in boxes]
    return not under or (edge > spine and min(each.x for each in under) >= box.x)
