"""Planted faults that the reader finds: they are written into the text of a sound organisation.

A sound organisation gets a mark for each fault; in its text each mark is replaced by a fault.
"""

import json
from typing import Any, TypeAlias

from hypothesis import strategies as st

from orgmodel.exchange.native import to_text
from orgmodel.model import Organisation
from tests.places import At
from tests.strategies import built, drafts

MARKS = {
    "note": "Tanda-satu",
    "source": "Tanda-dua",
    "location": "Tanda-tiga",
    "cost": 90817.5,
    "fte": 70918.5,
}
"""Each has a column of its own in a table."""
Mark: TypeAlias = tuple[str, str, Any]
"""Id, field, value."""
Said: TypeAlias = tuple[str, str | None, At]
"""Code, id of the subject, place."""

DAMAGE = {
    ("OM100", "yaml"): ("{field}: {value}", "{field}: @{value}", "@"),
    ("OM100", "json"): ('"{field}": {json}', '"{field}": @', "@"),
    ("OM104", "yaml"): ("{field}: {value}", "{field}x: {value}", "{field}x"),
    ("OM104", "json"): ('"{field}": {json}', '"{field}x": {json}', '"{field}x"'),
    ("OM104", "csv"): (",{field}", ",{field}x", "{field}x"),
    ("OM105", "yaml"): ("cost: {value}", "cost: many {value}", "many {value}"),
    ("OM105", "json"): ('"cost": {value}', '"cost": "many {value}"', '"many {value}"'),
    ("OM105", "csv"): (",{value}", ",many {value}", "many {value}"),
    ("OM106", "yaml"): ("{field}: {value}", "{field}: {value}\n  {field}: 1", "{field}"),
    ("OM106", "json"): ('"{field}": {json}', '"{field}": {json}, "{field}": 1', '"{field}"'),
    ("OM109", "yaml"): ("icon: {value}", "icon: {value}", "{value}"),
    ("OM109", "json"): ('"icon": {json}', '"icon": {json}', "{json}"),
    ("OM109", "csv"): (",{value}", ",{value}", "{value}"),
}
"""What stands in a sound text, what is to stand there, and which part of that is the fault."""
READING = ("OM100", "OM104", "OM105", "OM106", "OM109")
ABOUT_NO_POSITION = ("OM100", "OM106")


@st.composite
def marked(draw: Any, code: str, count: int) -> tuple[Organisation, list[Mark]]:
    """Draw a sound organisation with some marks."""
    draft = draw(drafts())
    several: dict[str, list[tuple[str, Any]]] = {
        "OM105": [("cost", 90817.5 + number) for number in range(count)],
        "OM109": [("icon", f"gambar-{number}-hilang.png") for number in range(count)],
    }
    one_of_each = draw(st.permutations(list(MARKS.items())))[:count]
    marks: list[Mark] = []
    for field, value in several.get(code, one_of_each):
        position = draft.add(reports_to=draft.root()["id"], **{field: value})
        marks.append((position["id"], field, value))
    draft.positions[:] = draw(st.permutations(draft.positions))
    return built(draft), marks


def damaged(
    organisation: Organisation, marks: list[Mark], code: str, file_format: str
) -> tuple[str, list[Said]]:
    """Write an organisation with a fault for each mark, and say what must be found."""
    text = to_text(organisation, file_format)
    if (code, file_format) == ("OM100", "csv"):
        return _with_a_broken_cell(text, marks)
    if (code, file_format) == ("OM106", "csv"):
        return _with_a_column_again(text, marks)
    worded = [_worded(code, file_format, mark) for mark in marks]
    for sound, faulty, _ in worded:
        text = text.replace(sound, faulty, 1)
    said: list[Said] = []
    for (name, _, _), (_, faulty, shown) in zip(marks, worded, strict=True):
        start = text.index(faulty) + faulty.rindex(shown)
        subject = None if code in ABOUT_NO_POSITION else name
        said.append((code, subject, _at(text, start, len(shown))))
    return text, said


def _worded(code: str, file_format: str, mark: Mark) -> list[str]:
    _, field, value = mark
    words = {"field": field, "value": value, "json": json.dumps(value)}
    return [template.format(**words) for template in DAMAGE[code, file_format]]


def _with_a_broken_cell(text: str, marks: list[Mark]) -> tuple[str, list[Said]]:
    ((_, _, value),) = marks
    line = text.count("\n", 0, text.index(f",{value}")) + 1
    return text.replace(f",{value}", f',"{value}"x', 1), [("OM100", None, At(line, 1, 1))]


def _with_a_column_again(text: str, marks: list[Mark]) -> tuple[str, list[Said]]:
    for _, field, _ in marks:
        text = text.replace(f",{field}", ",title", 1)
    header = text.partition("\n")[0]
    starts = [at for at in range(len(header)) if header.startswith(",title", at)]
    return text, [("OM106", None, _at(text, start + 1, len("title"))) for start in starts[1:]]


def _at(text: str, start: int, length: int) -> At:
    line_start = text.rfind("\n", 0, start) + 1
    return At(text.count("\n", 0, start) + 1, start - line_start + 1, length)
