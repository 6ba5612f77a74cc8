"""What is wrong with the shape of a value, in a reader's words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from orgmodel.model import (
    Body,
    ChartSettings,
    Experience,
    Holder,
    Member,
    Organisation,
    Position,
    RoleDeclaration,
    Unit,
    Validity,
    Waiver,
)
from orgmodel.model.chart_settings import LAYOUT_OF_ONE
from orgmodel.model.text import kind_of
from orgmodel.source import Path

KINDS_OF_THING = {"bodies": "body", "units": "unit", "positions": "position"}
MODELS = {"bodies": Body, "units": Unit, "positions": Position}
PARTS: Mapping[str, tuple[str, type[Any]]] = {
    "holders": ("holder", Holder),
    "waivers": ("waiver", Waiver),
    "valid": ("validity", Validity),
    "chart": ("chart", ChartSettings),
    "experience": ("former role", Experience),
    "roles": ("role", RoleDeclaration),
    "members": ("member", Member),
}
OFTEN_MEANT = {
    "boss": "reports_to",
    "manager": "reports_to",
    "superior": "reports_to",
    "parent": "reports_to",
    "atasan": "reports_to",
    "assists": "supports",
    "assistant_to": "supports",
    "dotted": "dotted_line_to",
    "deputy_of": "deputises_for",
    "name": "title",
    "jabatan": "title",
    "nama": "name",
    "title": "name",
    "holder": "holders",
    "person": "holders",
    "start": "since",
    "from": "since",
    "end": "until",
    "to": "until",
    "department": "unit",
    "leader": "head",
    "seats": "count",
}
LAYOUT_OF_ALL = ("chart", "layout")
NEAR = 3
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Wrong:
    """A fault of shape.

    Args:
        code: OM104 or OM105.
        message: one sentence.
        at_key: whether the key is to be shown rather than the value.
        whole: whether the thing cannot stand without what is missing.
        subject: id of the thing it is about.
        meant: the key that was probably meant.
    """

    code: str
    message: str
    at_key: bool = False
    whole: bool = False
    subject: str | None = None
    meant: str | None = None


def say(detail: Mapping[str, Any], path: Path, data: dict[str, Any]) -> Wrong:
    """Put one error of pydantic into words."""
    owner = _owner(path, data)
    name = _name_of(path, data)
    if detail["type"] == "extra_forbidden":
        meant = _meant(path)
        message = _unknown_key(path, owner, meant)
        return Wrong("OM104", message, at_key=True, subject=name, meant=meant)
    field = ".".join(str(step + 1 if isinstance(step, int) else step) for step in _inner(path))
    if detail["type"] == "missing":
        message = f"{_part_of(path, owner)} has no {path[-1]}"
        return Wrong("OM105", message, whole=True, subject=name)
    problem = _problem(detail) + _hint(path, detail["input"])
    message = f"`{field}` of {owner} {problem}" if field else f"{_part_of(path, owner)} {problem}"
    return Wrong("OM105", message, whole=_is_id(path), subject=name)


def _is_id(path: Path) -> bool:
    return len(path) == len(("positions", 0, "id")) and path[0] in MODELS and path[2] == "id"


def _inner(path: Path) -> Path:
    return path[2:] if len(path) > 1 and path[0] in MODELS else path


def _part_of(path: Path, owner: str) -> str:
    what, _ = _model_of(path)
    return f"a {what} of {owner}" if what else owner.removesuffix(" without an id")


def _name_of(path: Path, data: dict[str, Any]) -> str | None:
    if len(path) > 1 and path[0] in MODELS:
        thing = data[path[0]][path[1]]
        name = thing.get("id") if isinstance(thing, dict) else None
        return None if name is None else str(name).strip()[:SHOWN]
    return None


def _owner(path: Path, data: dict[str, Any]) -> str:
    if len(path) < len(("positions", 0)) or path[0] not in MODELS:
        return "the organisation"
    what = KINDS_OF_THING[str(path[0])]
    name = _name_of(path, data)
    return f"{what} {name}" if name else f"a {what} without an id"


def _unknown_key(path: Path, owner: str, meant: str | None) -> str:
    hint = f"; did you mean {meant}?" if meant else ""
    key = str(path[-1])[:SHOWN]
    return f"{_part_of(path, owner)} has a key {key}, which the format does not have{hint}"


def _meant(path: Path) -> str | None:
    _, model = _model_of(path)
    fields = [info.alias or field for field, info in model.model_fields.items()]
    if model is Organisation:
        fields.append("include")
    return _nearest(str(path[-1])[:SHOWN], fields)


def _model_of(path: Path) -> tuple[str, type[Any]]:
    for step in reversed(path[:-1]):
        if step in PARTS:
            return PARTS[str(step)]
    if len(path) > len(("positions", 0)) and path[0] in MODELS:
        return "", MODELS[str(path[0])]
    return "", Organisation


def _nearest(key: str, fields: list[str]) -> str | None:
    plain = key.lower().replace("-", "_").replace(" ", "_")
    if plain in fields:
        return plain
    meant = OFTEN_MEANT.get(plain)
    if meant in fields:
        return meant
    found = process.extractOne(
        plain, fields, scorer=DamerauLevenshtein.distance, score_cutoff=min(NEAR, len(plain) // 2)
    )
    return found[0] if found else None


def _problem(detail: Mapping[str, Any]) -> str:
    kind = detail["type"]
    context = detail.get("ctx", {})
    value = detail["input"]
    if kind == "value_error":
        return str(context["error"])
    if kind == "literal_error":
        return _not_one_of(value, str(context["expected"]))
    if kind in EXPECTED:
        return f"must be {EXPECTED[kind]}, not {_shown(value)}"
    if kind in BOUNDS:
        word, key = BOUNDS[kind]
        return f"must be {word} {context[key]:g}, not {_shown(value)}"
    return f"is not as the format has it: {detail['msg']}"


EXPECTED = {
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing_size": "a whole number of less than 4,300 digits",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a finite number",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
    "string_type": "text",
    "string_pattern_mismatch": "a language such as id, en or zh-Hant",
}
BOUNDS = {
    "greater_than": ("more than", "gt"),
    "greater_than_equal": ("at least", "ge"),
    "less_than": ("less than", "lt"),
    "less_than_equal": ("at most", "le"),
}


def _hint(path: Path, value: object) -> str:
    if path == LAYOUT_OF_ALL and isinstance(value, dict):
        return f"; the layouts of single positions stand under `{LAYOUT_OF_ONE[-1]}`"
    return ""


def _not_one_of(value: object, expected: str) -> str:
    near = _nearest(
        str(value), [word.strip("'") for word in expected.replace(" or ", ", ").split(", ")]
    )
    hint = f"; did you mean {near}?" if near else ""
    return f"must be {expected.replace(chr(39), '')}, not {_shown(value)}{hint}"


def _shown(value: object) -> str:
    if isinstance(value, str):
        return repr(value if len(value) <= SHOWN else value[:SHOWN] + "...")
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)[:SHOWN] if isinstance(value, int | float) else kind_of(value)
