"""Text as the format knows it: ids, references, single texts, texts by language."""

import math
import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
LONGEST_TEXT = 1_000_000
"""Characters in one text."""
DEEPEST = 20
"""Levels of nesting in free attributes."""
UNTIDY_EDGE = re.compile(r"^\s|\s$|[\x00-\x1f\x7f\x85\u2028\u2029]")


def as_text(value: object) -> str:
    """Take a scalar as the text it looks like.

    Raises:
        ValueError: the value is no scalar, or its text is empty or far too long.
    """
    if isinstance(value, str):
        if not 0 < len(value) <= LONGEST_TEXT:
            raise ValueError(_wrong_length(len(value)))
        if "\0" in value:
            raise ValueError("holds a NUL character")
        return str(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    raise ValueError(f"must be text, not {kind_of(value)}")


def as_id(value: object) -> str:
    """Take a scalar as an id.

    Raises:
        ValueError: it is empty, or has outer white space or control characters.
    """
    text = as_text(value)
    if UNTIDY_EDGE.search(text):
        raise ValueError("has outer white space or control characters")
    return text


def as_local_text(value: object) -> str | dict[str, str]:
    """Take a text, or one text for each language.

    Raises:
        ValueError: it is neither, or a language is written wrongly.
    """
    if not isinstance(value, Mapping):
        return as_text(value)
    if not value:
        raise ValueError("has no text in any language")
    texts: dict[str, str] = {}
    for language, text in value.items():
        if not LANGUAGE.fullmatch(str(language)):
            raise ValueError(f"has {str(language)!r} where a language such as id or en is expected")
        try:
            texts[str(language)] = as_text(text)
        except ValueError as fault:
            raise ValueError(f"in language {language} {fault}") from None
    return texts


def as_attributes(value: object) -> dict[str, Any]:
    """Take a mapping of free values: texts, numbers, true or false, lists and mappings.

    Raises:
        ValueError: it is no mapping, or is nested too deep, or holds something else.
    """
    if not isinstance(value, Mapping):
        raise ValueError(f"must be a mapping, not {kind_of(value)}")  # noqa: TRY004
    return {str(key): _free_value(entry, 1) for key, entry in value.items()}


def _free_value(value: object, depth: int) -> Any:  # noqa: ANN401  that is what free means
    if depth > DEEPEST:
        raise ValueError(f"is nested more than {DEEPEST} levels deep")
    if isinstance(value, Mapping):
        return {str(key): _free_value(entry, depth + 1) for key, entry in value.items()}
    if isinstance(value, list | tuple):
        return [_free_value(entry, depth + 1) for entry in value]
    if isinstance(value, str):
        return as_text(value) if value else value
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("holds a number that is not finite")
    if value is None or isinstance(value, bool | int | float):
        return value
    raise ValueError(f"holds a {type(value).__name__}, which no file can hold")


def _wrong_length(length: int) -> str:
    if length == 0:
        return "is empty"
    return f"is a text of {length:,} characters; the most is {LONGEST_TEXT:,}"


def as_list(value: object) -> object:
    """Take a single value as a list of one."""
    return value if isinstance(value, list | tuple) else (value,)


def kind_of(value: object) -> str:
    """Name the kind of a plain value in a reader's words."""
    if value is None:
        return "nothing"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, bool):
        return "true or false"
    return "a number" if isinstance(value, int | float) else "text"


def in_language(text: "LocalText", language: str) -> str:
    """Give the text in a language, else in the nearest one there is.

    The order is: the language itself, its main language (`id` for `id-ID`), English, the first.
    """
    if isinstance(text, str):
        return text
    for wanted in (language, language.partition("-")[0], "en"):
        if wanted in text:
            return text[wanted]
    return next(iter(text.values()))


TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number"], "minLength": 1}
LOCAL_TEXT_SCHEMA: dict[str, Any] = {
    "anyOf": [
        TEXT_SCHEMA,
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"},
            "additionalProperties": TEXT_SCHEMA,
        },
    ]
}
Text: TypeAlias = Annotated[str, PlainValidator(as_text), WithJsonSchema(TEXT_SCHEMA)]
Id: TypeAlias = Annotated[str, PlainValidator(as_id), WithJsonSchema(TEXT_SCHEMA)]
LocalText: TypeAlias = Annotated[
    str | dict[str, str], PlainValidator(as_local_text), WithJsonSchema(LOCAL_TEXT_SCHEMA)
]

Attributes: TypeAlias = Annotated[
    dict[str, Any], PlainValidator(as_attributes), WithJsonSchema({"type": "object"})
]


def one_or_more(item: dict[str, Any]) -> dict[str, Any]:
    """Build the schema of a list that may be written as its only item."""
    return {"anyOf": [item, {"type": "array", "items": item}]}


Texts: TypeAlias = Annotated[
    tuple[Text, ...],
    BeforeValidator(as_list),
    WithJsonSchema(one_or_more(TEXT_SCHEMA)),
]
