"""Career paths as a chart: each role a box, each step a line to the role that it leads to."""

from collections.abc import Sequence
from dataclasses import replace

from orgmodel.catalogue import Role, Step, ladders, paths
from orgmodel.chart import Chart, Options, lay_out
from orgmodel.chart.chart import Box, Line, Sample
from orgmodel.chart.metrics import text_width
from orgmodel.graph import OrgGraph
from orgmodel.model import Organisation, Position
from orgmodel.outline.roles.phrases import Phrases


def all_paths_chart(phrases: Phrases) -> Chart:
    """Lay out all career paths of the catalogue, the highest role on top."""
    steps = [step for ladder in ladders() for step in ladder.steps]
    return _chart(phrases.word("ladders"), steps, phrases)


def paths_chart(first: str, last: str, phrases: Phrases) -> Chart | None:
    """Lay out the career paths from one role to another; None where there is none.

    Raises:
        UnknownRoleError: no role has one of the names.
    """
    found = paths(first, last, phrases.vocabulary)
    if not found:
        return None
    ends = {"first": phrases.role(first), "last": phrases.role(last)}
    steps = [rung.step for path in found for rung in path.rungs if rung.step]
    return _chart(phrases.word("path", **ends), steps, phrases)


def _chart(title: str, steps: Sequence[Step], phrases: Phrases) -> Chart:
    chart = lay_out(OrgGraph(_as_organisation(steps, phrases)), Options(title=title))
    labels = {box.id: phrases.role(box.id) for box in chart.boxes}
    lines = tuple(_line(line, labels, phrases) for line in chart.lines)
    return replace(
        chart,
        boxes=tuple(_box(box, lines) for box in chart.boxes),
        lines=lines,
        legend=tuple(_sample(sample, phrases) for sample in chart.legend),
        description=", ".join(labels.values()),
    )


def _as_organisation(steps: Sequence[Step], phrases: Phrases) -> Organisation:
    upward: dict[str, str] = {}
    for step in steps:
        upward.setdefault(step.from_, step.to)
    names = dict.fromkeys(name for step in steps for name in (step.to, step.from_))
    roles = [phrases.vocabulary.role(name) for name in names]
    positions = tuple(_position(role, upward.get(role.id), phrases) for role in roles)
    return Organisation(language=phrases.language, positions=positions)


def _position(role: Role, above: str | None, phrases: Phrases) -> Position:
    title = role.label(phrases.language)
    return Position.model_validate(
        {"id": role.id, "title": title, "class": role.class_, "reports_to": above}
    )


def _box(box: Box, lines: Sequence[Line]) -> Box:
    steps = [f"{line.tooltip}." for line in lines if line.start == box.id]
    return replace(box, description=" ".join(steps))


def _line(line: Line, labels: dict[str, str], phrases: Phrases) -> Line:
    said = phrases.word("steps to", start=labels[line.start], end=labels[line.end])
    return replace(line, tooltip=said)


def _sample(sample: Sample, phrases: Phrases) -> Sample:
    if sample.kind != "reports_to":
        return sample
    text = phrases.word("steps up")
    width = text_width(text, sample.label.size)
    return replace(sample, label=replace(sample.label, text=text, width=width))
