"""The options of a rule: the keyword-only parameters of its check."""

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError, create_model

PLAIN_WORDS = {
    "Input should": "must",
    "greater than or equal to": "at least",
    "less than or equal to": "at most",
    "a valid integer": "a whole number",
    "a valid number": "a number",
    "a valid string": "a text",
    "a valid boolean": "true or false",
    "a valid tuple": "a list",
}
"""What pydantic says, and what readers understand."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can be set.

    Args:
        name: as it is written in the configuration.
        default: what holds where nothing is set.
        kind: what type of value it takes, in a reader's words.
    """

    name: str
    default: Any
    kind: str


def options_of(check: Callable[..., object]) -> tuple[Option, ...]:
    """Give what can be set for a check."""
    return tuple(
        Option(_written(parameter.name), parameter.default, _kind(parameter.annotation))
        for parameter in _parameters(check)
    )


def validated(check: Callable[..., object], options: Mapping[str, Any]) -> dict[str, Any]:
    """Check configured options and give the keyword arguments for the check.

    Raises:
        ValueError: an option is unknown, or its value is not as it must be; one sentence for all.
    """
    try:
        return _parsed(check, options)
    except ValidationError:
        faults = [sentence for _, sentence in option_faults(check, options)]
        raise ValueError("; ".join(faults)) from None


def option_faults(
    check: Callable[..., object], options: Mapping[str, Any]
) -> list[tuple[tuple[str | int, ...], str]]:
    """Give what is wrong with configured options: the way to each wrong value, and a sentence."""
    known = [option.name for option in options_of(check)]
    try:
        _parsed(check, options)
    except ValidationError as fault:
        return [(error["loc"], _sentence(error, known)) for error in fault.errors()]
    return []


def _parsed(check: Callable[..., object], options: Mapping[str, Any]) -> dict[str, Any]:
    return dict(_model(check).model_validate(_with_tuples(dict(options))))


def _with_tuples(value: Any) -> Any:  # noqa: ANN401  plain data
    """Give plain data with tuples for its lists, which no file can write."""
    if isinstance(value, Mapping):
        return {key: _with_tuples(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return tuple(_with_tuples(each) for each in value)
    return value


@functools.cache
def _model(check: Callable[..., object]) -> type[BaseModel]:
    fields: dict[str, Any] = {
        parameter.name: (parameter.annotation, parameter.default)
        for parameter in _parameters(check)
    }
    config = ConfigDict(strict=True, extra="forbid", frozen=True, alias_generator=_written)
    return create_model("Options", __config__=config, **fields)


def _parameters(check: Callable[..., object]) -> list[inspect.Parameter]:
    parameters = inspect.signature(check).parameters.values()
    return [parameter for parameter in parameters if parameter.kind is parameter.KEYWORD_ONLY]


def _written(name: str) -> str:
    return name.rstrip("_")


def _kind(annotation: Any) -> str:  # noqa: ANN401  annotations are of no one type
    if get_origin(annotation) is Annotated:
        return _kind(get_args(annotation)[0])
    kinds = {int: "whole number", float: "number", bool: "true or false", str: "text"}
    return kinds.get(annotation) or _kind_of_many(annotation)


def _kind_of_many(annotation: Any) -> str:  # noqa: ANN401  annotations are of no one type
    if get_origin(annotation) is tuple:
        return "list"
    (kind,) = (part for part in get_args(annotation) if part is not type(None))
    return _kind(kind)


def _sentence(error: Any, known: list[str]) -> str:  # noqa: ANN401  pydantic's own dictionary
    name = ".".join(str(step + 1 if isinstance(step, int) else step) for step in error["loc"])
    if error["type"] == "extra_forbidden":
        if len(error["loc"]) > 1:
            return f"{name} is unknown here"
        can_be = f"what can be set is {', '.join(known)}" if known else "nothing can be set"
        return f"{name} is unknown here; {can_be}"
    if error["type"] == "missing":
        return f"{name} is missing"
    must = error["msg"].removeprefix("Value error, ")
    for words, plain in PLAIN_WORDS.items():
        must = must.replace(words, plain)
    value = error["input"]
    return f"{name} {must}, not {repr(value)[:40] if isinstance(value, str) else str(value)[:40]}"
