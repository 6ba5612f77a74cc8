"""The options of a rule: the keyword-only parameters of its check."""

import functools
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError, create_model


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
    model = _model(check)
    try:
        return dict(model.model_validate(dict(options)))
    except ValidationError as fault:
        known = [option.name for option in options_of(check)]
        faults = [_sentence(error, known) for error in fault.errors()]
        raise ValueError("; ".join(faults)) from None


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
    name = ".".join(str(part) for part in error["loc"])
    if error["type"] == "extra_forbidden":
        can_be = f"what can be set is {', '.join(known)}" if known else "nothing can be set"
        return f"{name} is unknown here; {can_be}"
    must = (
        error["msg"].replace("Input should", "must").replace("greater than or equal to", "at least")
    )
    return f"{name} {must}, not {str(error['input'])[:40]}"
