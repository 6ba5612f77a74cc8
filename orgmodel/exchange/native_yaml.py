"""An organisation as YAML that people like to read: short lists and texts by language in a line."""

import re
from typing import Any

import yaml

from orgmodel.model import Organisation

SHORT = 80
"""Characters that a list or mapping in one line may hold."""
LANGUAGES = frozenset({"id", "en"})
LISTS = ("bodies", "units", "positions")
TAG = "tag:yaml.org,2002:"


def to_yaml(organisation: Organisation) -> str:
    """Write the organisation as YAML."""
    plain = organisation.to_plain()
    things = {name: plain.pop(name) for name in LISTS if name in plain}
    parts = [_dump({"orgmodel": organisation.orgmodel, **plain})]
    parts.extend(_dump({name: entries}) for name, entries in things.items())
    return "\n".join(parts)


class _Writer(yaml.CSafeDumper):
    """Writes plain data so that our reader finds the same in it."""

    # only what our reader takes for a number or a word of YAML needs quotes: no date, no `no`
    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  as PyYAML declares it

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  the writer's own signature
        """Write every value where it stands."""
        return True


for _name, _shape, _first in (
    ("int", r"-?(0|[1-9][0-9]*)$", "-0123456789"),
    ("float", r"-?(0|[1-9][0-9]*)(\.[0-9]+)?(e[-+][0-9]+)?$", "-0123456789"),
    ("bool", r"(true|True|false|False)$", "tTfF"),
    ("null", r"(~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("merge", r"<<$", "<"),
):
    _Writer.add_implicit_resolver(TAG + _name, re.compile(_shape), list(_first))


def _text(writer: Any, value: str) -> Any:  # noqa: ANN401  PyYAML is not typed here
    # after empty lines at its end the writer would end the whole document
    in_lines = "\n" in value and not value.isspace() and not value.endswith("\n\n")
    return writer.represent_scalar(TAG + "str", value, style="|" if in_lines else None)


def _number(writer: Any, value: float) -> Any:  # noqa: ANN401
    return writer.represent_scalar(TAG + "float", repr(value))


def _list(writer: Any, values: list[Any]) -> Any:  # noqa: ANN401
    return writer.represent_sequence(TAG + "seq", values, flow_style=_is_short(values))


def _mapping(writer: Any, values: dict[str, Any]) -> Any:  # noqa: ANN401
    is_thing = "id" in values and not LANGUAGES.issuperset(values)
    flow = not is_thing and "orgmodel" not in values and _is_short([*values, *values.values()])
    return writer.represent_mapping(TAG + "map", values.items(), flow_style=flow)


def _is_short(values: list[Any]) -> bool:
    scalars = all(isinstance(value, str | int | float | None) for value in values)
    return scalars and sum(len(str(value)) for value in values) < SHORT


_Writer.add_representer(str, _text)
_Writer.add_representer(float, _number)
_Writer.add_representer(list, _list)
_Writer.add_representer(dict, _mapping)


def _dump(data: dict[str, Any]) -> str:
    text: str = yaml.dump(data, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=1000)
    return text
