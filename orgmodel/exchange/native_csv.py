"""An organisation as a flat table: a row for each thing, a column for each field in use.

A value inside another gets a column named with a dot (`title.id`, `holders.1.name`), a list is
written `a; b`; where that would not read back the same, the cell holds JSON.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from orgmodel.model import Body, Organisation, Position, Thing, Unit

WHATS: dict[type[Thing], str] = {Body: "body", Unit: "unit", Position: "position"}
LISTS_OF_THINGS = ("holders", "waivers", "roles")
NEEDS_QUOTES = re.compile(r'[",\r\n]')
AS_JSON = ("attributes", "duties", "chart")


def to_csv(organisation: Organisation) -> str:
    """Write the organisation as CSV."""
    rows = list(_rows(organisation))
    columns = _columns(rows)
    lines = [columns, *([row.get(column, "") for column in columns] for row in rows)]
    return "".join(",".join(map(_quoted, cells)) + "\n" for cells in lines)


def _rows(organisation: Organisation) -> Iterator[dict[str, str]]:
    things = [(WHATS[type(thing)], thing.to_plain()) for thing in organisation.things()]
    header = organisation.model_copy(update={"bodies": (), "units": (), "positions": ()}).to_plain()
    if header:
        yield {"what": "organisation", **dict(_cells(header))}
    only_positions = not header and all(what == "position" for what, _ in things)
    for what, plain in things:
        yield dict(_cells(plain)) if only_positions else {"what": what, **dict(_cells(plain))}


def _columns(rows: list[dict[str, str]]) -> list[str]:
    """Give the columns in use, in the order of the format's fields."""
    fields = ["what", "id", *Position.model_fields, *Organisation.model_fields]
    fields += [*Unit.model_fields, *Body.model_fields]
    order = {field.rstrip("_"): place for place, field in reversed(list(enumerate(fields)))}
    used = dict.fromkeys(column for row in rows for column in row)
    used.setdefault("id")
    return sorted(used, key=lambda column: _place(column, order))


def _place(column: str, order: Mapping[str, int]) -> tuple[int, list[tuple[int, str]]]:
    """Give the place of a column: by its field, then by its numbers as numbers."""
    first, *inner = column.split(".")
    steps = [(int(step), "") if step.isdecimal() else (0, step) for step in inner]
    return order.get(first, len(order)), steps


def _cells(plain: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field, value in plain.items():
        if field in AS_JSON:
            yield field, json.dumps(value, ensure_ascii=False)
        elif isinstance(value, dict) or field in LISTS_OF_THINGS:
            yield from _inner_cells(field, value)
        elif isinstance(value, list):
            yield field, _list(value)
        else:
            yield field, _cell(value)


def _inner_cells(name: str, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  plain data
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _inner_cells(f"{name}.{key}", inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value, start=1):
            yield from _inner_cells(f"{name}.{number}", inner)
    else:
        yield name, _cell(value)


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _quoted(cell: str) -> str:
    """Put a cell in quotes where it needs them; a lone carriage return does, too."""
    return '"' + cell.replace('"', '""') + '"' if NEEDS_QUOTES.search(cell) else cell


def _list(values: list[Any]) -> str:
    if all(isinstance(value, str) and value == value.strip() for value in values):
        joined = "; ".join(values)
        if joined.count(";") < len(values) and not joined.startswith(("[", "{")):
            return joined
    return json.dumps(values, ensure_ascii=False)
