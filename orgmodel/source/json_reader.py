"""JSON: the standard library's parser to plain data, and places by skipping from value to value."""

import json
import re
from collections.abc import Iterable, Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, NoReturn

from orgmodel.diagnostic import Span
from orgmodel.source.fault import Fault, Unreadable
from orgmodel.source.limits import DEEPEST, too_deep
from orgmodel.source.place import Lines, Place, Wanted

SPACE = re.compile(r"[ \t\n\r]*")
NESTING = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
LONE_SURROGATE = re.compile(
    r"(?<!\\)(?:\\\\)*\\u(?:"
    r"[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|(?<!\\u[dD][89abAB][0-9a-fA-F]{2}\\u)[dD][c-fC-F][0-9a-fA-F]{2})"
)


class _ConstantError(ValueError):
    """NaN or Infinity, which JSON does not have."""


def read(text: str) -> tuple[Any, list[Fault]]:
    """Give the data, and the faults that did not hinder reading it.

    Raises:
        Unreadable: the text is not JSON, or asks too much.
    """
    keys = _Keys()
    try:
        data = json.loads(text, object_pairs_hook=keys.mapping, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        span = Lines(text).span(error.pos, error.pos + 1)
        raise Unreadable(Fault("OM100", span, f"this is not JSON: {_lower(error.msg)}")) from None
    except RecursionError:
        raise Unreadable(Fault("OM100", _deepest(text), too_deep())) from None
    except ValueError as error:
        raise Unreadable(_bad_number(text, error)) from None
    _check_texts(text)
    return data, _duplicates(text) if keys.repeated else []


def locate(text: str, places: Iterable[Place]) -> dict[Place, Span]:
    """Find where values and keys stand; what is not there is left out."""
    found: dict[Place, Span] = {}
    lines = Lines(text)
    waiting = [(after_space(text, 0), Wanted.of(places))]
    while waiting:
        start, wanted = waiting.pop()
        if wanted.here is not None:
            # the end of the whole text is known without reading it again
            end = value_end(text, start) if wanted.here.path else len(text)
            found[wanted.here] = lines.span(start, end)
        if not wanted.below:
            continue
        seen: set[str | int] = set()
        for step, key_start, key_end, value_start in members(text, start):
            node = wanted.below.get(step)
            if node is None or step in seen:
                continue
            seen.add(step)
            if node.key is not None:
                found[node.key] = lines.span(key_start, key_end)
            waiting.append((value_start, node))
            if len(seen) == len(wanted.below):
                break
    return found


class _Keys:
    """Builds mappings and notices keys that come twice."""

    def __init__(self) -> None:
        self.repeated = False

    def mapping(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """Build a mapping; of two values under one key the first is taken."""
        values = dict(pairs)
        if len(values) != len(pairs):
            self.repeated = True
            values.update(reversed(pairs))
        return values


def _refuse(constant: str) -> NoReturn:
    raise _ConstantError(constant)


def members(text: str, start: int) -> Iterator[tuple[str | int, int, int, int]]:
    """Go through a mapping or list: step, start and end of the key, start of the value."""
    if text[start] == "{":
        yield from _pairs(text, start)
    elif text[start] == "[":
        yield from _items(text, start)


def _pairs(text: str, start: int) -> Iterator[tuple[str, int, int, int]]:
    at = after_space(text, start + 1)
    while text[at] == '"':
        key, key_end = scanstring(text, at + 1, True)  # noqa: FBT003  the parser's own signature
        value = after_space(text, after_space(text, key_end) + 1)
        yield key, at, key_end, value
        at = after_space(text, value_end(text, value))
        if text[at] == ",":
            at = after_space(text, at + 1)


def _items(text: str, start: int) -> Iterator[tuple[int, int, int, int]]:
    index = 0
    at = after_space(text, start + 1)
    while text[at] != "]":
        yield index, at, at, at
        index += 1
        at = after_space(text, value_end(text, at))
        if text[at] == ",":
            at = after_space(text, at + 1)


def after_space(text: str, at: int) -> int:
    """Give the offset of what follows white space."""
    match = SPACE.match(text, at)
    return at if match is None else match.end()


_skip = json.JSONDecoder().raw_decode


def value_end(text: str, start: int) -> int:
    """Give the offset behind a value."""
    return _skip(text, start)[1]


def _duplicates(text: str) -> list[Fault]:
    lines = Lines(text)
    faults: list[Fault] = []
    waiting = [after_space(text, 0)]
    while waiting:
        seen: set[str | int] = set()
        for step, key_start, key_end, value in members(text, waiting.pop()):
            if step in seen:
                message = f"key {step} stands here a second time; the first one is taken"
                faults.append(Fault("OM106", lines.span(key_start, key_end), message))
            seen.add(step)
            if text[value] in "{[":
                waiting.append(value)
    return faults


def _check_texts(text: str) -> None:
    lone = LONE_SURROGATE.search(text) if "\\u" in text else None
    if lone is not None:
        message = "half of a pair of \\u escapes stands here, which is no character"
        raise Unreadable(Fault("OM100", Lines(text).span(lone.start(), lone.end()), message))


def _deepest(text: str) -> Span:
    depth = 0
    for match in NESTING.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(match.group()[0], 0)
        if depth > DEEPEST:
            return Lines(text).span(match.start(), match.end())
    return Span(1, 1)


def _bad_number(text: str, error: ValueError) -> Fault:
    word = str(error) if isinstance(error, _ConstantError) else None
    match = re.search(re.escape(word) if word else r"[0-9]{4300,}", text)
    start, end = match.span() if match else (0, 1)
    said = (
        f"{word} is no number of JSON" if word else "a number with thousands of digits stands here"
    )
    return Fault("OM100", Lines(text).span(start, end), said)


def _lower(message: str) -> str:
    return message[:1].lower() + message[1:]
