"""YAML: libyaml's events to plain data.

The events carry every scalar as it was typed, so that nothing is read as YAML 1.1 would; our own
builder finds duplicate keys, and keeps depth and aliases in bounds.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from orgmodel.diagnostic import Span
from orgmodel.source.fault import Fault, Unreadable
from orgmodel.source.limits import DEEPEST, MOST_BY_ALIAS, too_deep
from orgmodel.source.place import Lines, Place, Wanted
from orgmodel.source.yaml_scalar import plain_value

Loader: Any = getattr(yaml, "CLoader", yaml.Loader)
CORE = "tag:yaml.org,2002:"
CORE_TAGS = frozenset(CORE + name for name in ("str", "int", "float", "bool", "null", "map", "seq"))
MERGE = "<<"


def read(text: str) -> tuple[Any, list[Fault]]:
    """Give the data of the first document, and the faults that did not hinder reading it.

    Raises:
        Unreadable: the text is not YAML, or asks too much.
    """
    builder = _Builder(text)
    try:
        data = builder.document()
    except yaml.YAMLError as error:
        raise Unreadable(_syntax_fault(text, error)) from None
    return data, builder.faults


def locate(text: str, places: Iterable[Place]) -> dict[Place, Span]:
    """Find where values and keys stand; what is not there is left out."""
    events = yaml.parse(text, Loader=Loader)
    found: dict[Place, Span] = {}
    lines = Lines(text)
    for event in events:
        if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
            _find(event, events, Wanted.of(places), _Finder(lines, found))
            break
    return found


class _Builder:
    """Builds the data of one document out of events."""

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._events: Iterator[Any] = yaml.parse(text, Loader=Loader)
        self._lines = Lines(text)
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._values = 0
        self._depth = 0

    def document(self) -> Any:  # noqa: ANN401  plain data
        """Build the first document; a second one is a fault."""
        next(self._events)
        if isinstance(next(self._events), yaml.StreamEndEvent):
            raise Unreadable(Fault("OM100", Span(1, 1), "the file holds nothing but comments"))
        data = self._node(next(self._events))
        next(self._events)
        after = next(self._events)
        if isinstance(after, yaml.DocumentStartEvent):
            self._fault("OM100", after, "a second YAML document begins here; only one is read")
        return data

    def _node(self, event: Any) -> Any:  # noqa: ANN401
        kind = type(event)
        if kind is yaml.AliasEvent:
            return self._alias(event)
        self._values += 1
        if event.tag is not None and event.tag not in CORE_TAGS:
            self._check_tag(event)
        if event.anchor is None:
            return self._content(event, kind)
        before = self._values
        self._anchors.pop(event.anchor, None)
        value = self._content(event, kind)
        self._anchors[event.anchor] = (value, self._values - before + 1)
        return value

    def _content(self, event: Any, kind: type[Any]) -> Any:  # noqa: ANN401
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._stop(event, too_deep())
        value = self._mapping() if kind is yaml.MappingStartEvent else self._list()
        self._depth -= 1
        return value

    def _list(self) -> list[Any]:
        values: list[Any] = []
        event = next(self._events)
        while type(event) is not yaml.SequenceEndEvent:
            values.append(self._node(event))
            event = next(self._events)
        return values

    def _mapping(self) -> dict[str, Any]:
        values: dict[str, Any] = {}
        merged: list[Any] = []
        event = next(self._events)
        while type(event) is not yaml.MappingEndEvent:
            key = self._key(event)
            value = self._node(next(self._events))
            if key in values:
                self._duplicate(event, key)
            elif key == MERGE and not event.style:
                merged.append((event, value))
            elif key is not None:
                values[key] = value
            event = next(self._events)
        for start, value in merged:
            self._merge(start, value, values)
        return values

    def _key(self, event: Any) -> str | None:  # noqa: ANN401
        if type(event) is yaml.ScalarEvent:
            self._values += 1
            return str(event.value)
        self._node(event)
        self._fault("OM105", event, "a key must be a single text")
        return None

    def _scalar(self, event: Any) -> Any:  # noqa: ANN401
        text: str = event.value
        tag = event.tag
        if tag is not None:
            return text if tag == CORE + "str" or tag not in CORE_TAGS else plain_value(text)
        return plain_value(text) if event.implicit[0] else text

    def _alias(self, event: Any) -> Any:  # noqa: ANN401
        if event.anchor not in self._anchors:
            message = f"alias *{event.anchor} names no anchor that is complete at this point"
            raise self._stop(event, message)
        value, size = self._anchors[event.anchor]
        self._values += size
        if self._values > MOST_BY_ALIAS and size > 1:
            raise self._stop(event, f"aliases repeat more than {MOST_BY_ALIAS:,} values")
        return value

    def _merge(self, event: Any, value: Any, values: dict[str, Any]) -> None:  # noqa: ANN401
        for base in value if isinstance(value, list) else [value]:
            if isinstance(base, dict):
                for key, inherited in base.items():
                    values.setdefault(key, inherited)
            else:
                self._fault("OM105", event, "<< takes a mapping, or a list of mappings")

    def _duplicate(self, event: Any, key: str | None) -> None:  # noqa: ANN401
        if key is not None:
            message = f"key {key} stands here a second time; the first one is taken"
            self._fault("OM106", event, message)

    def _check_tag(self, event: Any) -> None:  # noqa: ANN401
        tag = event.tag.removeprefix(CORE)
        tag = tag if tag.startswith("!") else f"!!{tag}"
        self._fault("OM100", event, f"tag {tag} is not taken; only plain YAML is read")

    def _fault(self, code: str, event: Any, message: str) -> None:  # noqa: ANN401
        self.faults.append(Fault(code, _span(self._lines, event, event), message))

    def _stop(self, event: Any, message: str) -> Unreadable:  # noqa: ANN401
        return Unreadable(Fault("OM100", _span(self._lines, event, event), message))


class _Finder:
    """What is found on the second walk through the events."""

    def __init__(self, lines: Lines, found: dict[Place, Span]) -> None:
        self.lines = lines
        self.found = found

    def note(self, place: Place | None, start: Any, end: Any) -> None:  # noqa: ANN401
        """Keep the place between two events, the first time it is met."""
        if place is not None and place not in self.found:
            self.found[place] = _span(self.lines, start, end)


def _find(event: Any, events: Iterator[Any], wanted: Wanted | None, finder: _Finder) -> None:  # noqa: ANN401
    if wanted is None:
        _skip(event, events)
        return
    if type(event) is yaml.SequenceStartEvent:
        end = _find_in_list(events, wanted, finder)
    elif type(event) is yaml.MappingStartEvent:
        end = _find_in_mapping(events, wanted, finder)
    else:
        end = event
    finder.note(wanted.here, event, end)


def _find_in_list(events: Iterator[Any], wanted: Wanted, finder: _Finder) -> Any:  # noqa: ANN401
    index = 0
    event = next(events)
    while type(event) is not yaml.SequenceEndEvent:
        _find(event, events, wanted.below.get(index), finder)
        index += 1
        event = next(events)
    return event


def _find_in_mapping(events: Iterator[Any], wanted: Wanted, finder: _Finder) -> Any:  # noqa: ANN401
    seen: set[str] = set()
    event = next(events)
    while type(event) is not yaml.MappingEndEvent:
        node = None
        if type(event) is yaml.ScalarEvent and event.value not in seen:
            node = wanted.below.get(event.value)
            seen.add(event.value)
            if node is not None:
                finder.note(node.key, event, event)
        else:
            _skip(event, events)
        _find(next(events), events, node, finder)
        event = next(events)
    return event


def _skip(event: Any, events: Iterator[Any]) -> None:  # noqa: ANN401
    depth = 0
    while True:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth == 0:
            return
        event = next(events)


def _span(lines: Lines, first: Any, last: Any) -> Span:  # noqa: ANN401
    """Give the place from one event to another, cut at the end of the first line."""
    start, end = first.start_mark, last.end_mark
    if end.line == start.line and end.column > start.column:
        return Span(start.line + 1, start.column + 1, end.column - start.column)
    rest = lines.line(start.line + 1)[start.column :].rstrip()
    return Span(start.line + 1, start.column + 1, max(len(rest), 1))


def _syntax_fault(text: str, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        problem = getattr(error, "problem", None) or "it breaks off here"
        context = getattr(error, "context", None)
        message = f"this is not YAML: {problem}" + (f" ({context})" if context else "")
        return Fault("OM100", Span(mark.line + 1, mark.column + 1), message)
    position = getattr(error, "position", None) or 0
    before = text.encode()[:position].decode(errors="ignore")
    line_start = before.rfind("\n") + 1
    span = Span(before.count("\n") + 1, len(before) - line_start + 1)
    return Fault("OM100", span, "a control character stands here, which YAML does not allow")
